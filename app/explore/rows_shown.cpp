// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/rows_shown.h"

#include <QCoreApplication>

using records::Table;

namespace explore {

records::Result<QSet<qint64>> rowsShown(const Exploration& exploration, Table table) {
    const Catalogue& catalogue = *exploration.catalogue();
    if (table != Table::Agreement && table != Table::AgreementEvent && table != Table::Place &&
        table != Table::Activity)
        return records::fail(
            records::ErrorCode::InvalidValue,
            QCoreApplication::translate("Explore", "The filter says nothing about %1.")
                .arg(records::shownTables(table)),
            QCoreApplication::translate(
                "Explore", "Leave the filter out, or choose agreements, places, agreement events or activities."));
    QSet<qint64> rows, agreements;
    for (qsizetype i = 0; i < catalogue.agreements().size(); ++i) {
        if (!exploration.shown().test(i))
            continue;
        const records::Agreement& agreement = catalogue.agreements().at(i);
        agreements.insert(agreement.id.value);
        if (table == Table::Place)
            for (const records::PlaceId party : agreement.parties)
                rows.insert(party.value);
        if (table == Table::AgreementEvent)
            for (const records::AgreementEvent& event : agreement.events)
                rows.insert(event.id.value);
    }
    if (table == Table::Activity)
        for (const records::Activity& activity : catalogue.activities().all())
            if (agreements.contains(activity.agreement.value))
                rows.insert(activity.id.value);
    return table == Table::Agreement ? agreements : rows;
}

} // namespace explore
