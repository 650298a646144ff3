// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/disagreement.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

// What the record itself holds for a field that sources speak about; "" when it is empty or not a field.
QString ownValue(const Catalogue& catalogue, RecordRef record, const QString& field) {
    if (record.table == Table::Agreement) {
        const Agreement* agreement = catalogue.agreements().find(AgreementId{record.id});
        if (!agreement)
            return {};
        if (field == u"signed")
            return agreement->signedOn.edtf();
        if (field == u"ended")
            return agreement->endedOn.edtf();
        if (field == u"kind")
            return word(agreement->kind);
        if (field == u"status")
            return word(agreement->status);
    } else if (record.table == Table::Poll) {
        const Poll* poll = catalogue.polls().find(PollId{record.id});
        if (poll && field == u"value")
            return poll->value.text();
    } else if (record.table == Table::Place) {
        const Place* place = catalogue.places().find(PlaceId{record.id});
        if (place && field == u"latitude" && place->latitude)
            return place->latitude->text();
        if (place && field == u"longitude" && place->longitude)
            return place->longitude->text();
    }
    return {};
}

bool areCompatible(const QString& one, const QString& other) {
    const auto first = PartialDate::fromEdtf(one);
    const auto second = PartialDate::fromEdtf(other);
    return first && second && (first->contains(*second) || second->contains(*first) || *first == *second);
}

void collect(const Catalogue& catalogue, RecordRef record, std::vector<Disagreement>& result) {
    std::map<QString, std::vector<const Citation*>> fields;
    for (const Citation* citation : catalogue.citationsOf(record))
        if (!citation->field.isEmpty() && !citation->states.isEmpty())
            fields[citation->field].push_back(citation);
    for (auto& [field, citations] : fields) {
        Disagreement found{record, field, false, {}, std::move(citations)};
        if (const QString own = ownValue(catalogue, record, field); !own.isEmpty())
            found.states << own;
        for (const Citation* citation : found.citations)
            if (!found.states.contains(citation->states))
                found.states << citation->states;
        if (found.states.size() < 2)
            continue;
        for (qsizetype i = 0; i < found.states.size(); ++i)
            for (qsizetype j = i + 1; j < found.states.size(); ++j)
                found.isConflict = found.isConflict || !areCompatible(found.states[i], found.states[j]);
        result.push_back(std::move(found));
    }
}

}  // namespace

std::vector<Disagreement> disagreements(const Catalogue& catalogue) {
    std::set<RecordRef> records;
    for (const Citation& citation : catalogue.citations().all())
        if (!citation.field.isEmpty())
            records.insert(citation.record);
    std::vector<Disagreement> result;
    for (const RecordRef record : records)
        collect(catalogue, record, result);
    return result;
}

QString shownStatement(const QString& field, const QString& states, const QLocale& locale) {
    if (field == u"kind")
        if (const auto kind = fromWord<AgreementKind>(states))
            return shown(*kind).toLower();
    if (field == u"status")
        if (const auto status = fromWord<AgreementStatus>(states))
            return shown(*status).toLower();
    const auto date = PartialDate::fromEdtf(states);
    return date && date->isKnown() && field != u"value" ? date->shown(locale) : states;
}

std::vector<Disagreement> disagreementsOf(const Catalogue& catalogue, RecordRef record) {
    std::vector<Disagreement> result;
    collect(catalogue, record, result);
    return result;
}

bool agrees(const Catalogue& catalogue, const Citation& citation) {
    const QString own = ownValue(catalogue, citation.record, citation.field);
    return citation.states.isEmpty() || own.isEmpty() || own == citation.states || areCompatible(own, citation.states);
}

}  // namespace explore
