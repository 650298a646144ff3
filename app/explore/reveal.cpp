// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/reveal.h"

using namespace records;

namespace explore {
namespace {

// The agreements through which a record is shown.
std::vector<qsizetype> agreementsOf(const Catalogue& catalogue, RecordRef record) {
    qsizetype row = -1;
    if (record.table == Table::Place) {
        const Links::List all = catalogue.agreementsOf(PlaceId{record.id});
        return {all.begin(), all.end()};
    }
    if (record.table == Table::Agreement)
        row = catalogue.agreements().indexOf(AgreementId{record.id});
    else if (const Activity* activity = catalogue.activities().find(ActivityId{record.id}))
        row = catalogue.agreements().indexOf(activity->agreement);
    return row < 0 ? std::vector<qsizetype>() : std::vector<qsizetype>{row};
}

// Each condition by itself.
QList<Filter> conditionsOf(const Filter& filter) {
    QList<Filter> conditions;
    for (const Filter::Term& term : filter.terms)
        conditions << Filter{{term}, {}, {}};
    if (filter.signedBetween.isSet())
        conditions << Filter{{}, filter.signedBetween, {}};
    if (filter.activeBetween.isSet())
        conditions << Filter{{}, {}, filter.activeBetween};
    return conditions;
}

}  // namespace

bool isShown(const Exploration& exploration, RecordRef record) {
    const bool isFiltered = record.table == Table::Agreement || record.table == Table::Place || record.table == Table::Activity;
    if (exploration.filter().isEmpty() || !isFiltered)
        return true;
    const auto rows = agreementsOf(*exploration.catalogue(), record);
    return std::any_of(rows.begin(), rows.end(), [&](qsizetype row) { return exploration.shown().test(row); });
}

Filter revealing(const Exploration& exploration, RecordRef record) {
    if (isShown(exploration, record))
        return exploration.filter();
    const QList<Filter> conditions = conditionsOf(exploration.filter());
    QList<BitSet> passing;
    for (const Filter& condition : conditions)
        passing << condition.evaluate(*exploration.catalogue());
    Filter best;
    qsizetype most = 0;
    for (const qsizetype row : agreementsOf(*exploration.catalogue(), record)) {
        Filter kept;
        qsizetype count = 0;
        for (qsizetype i = 0; i < conditions.size(); ++i) {
            if (!passing[i].test(row))
                continue;
            kept.terms << conditions[i].terms;
            if (conditions[i].signedBetween.isSet())
                kept.signedBetween = conditions[i].signedBetween;
            if (conditions[i].activeBetween.isSet())
                kept.activeBetween = conditions[i].activeBetween;
            ++count;
        }
        if (count > most) {
            most = count;
            best = kept;
        }
    }
    return best;
}

}  // namespace explore
