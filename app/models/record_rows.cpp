// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_rows.h"

using namespace records;
using explore::Catalogue;

namespace models {
namespace {

// Calls `visit` with the rows of the table; a default value for a table that the Catalogue does not hold.
template <class Visit>
auto withRows(const Catalogue& catalogue, Table table, const Visit& visit) {
    switch (table) {
    case Table::Agreement:
        return visit(catalogue.agreements());
    case Table::Place:
        return visit(catalogue.places());
    case Table::Activity:
        return visit(catalogue.activities());
    case Table::Organisation:
        return visit(catalogue.organisations());
    case Table::Person:
        return visit(catalogue.people());
    case Table::Poll:
        return visit(catalogue.polls());
    case Table::Indicator:
        return visit(catalogue.indicators());
    case Table::Milestone:
        return visit(catalogue.milestones());
    case Table::Source:
        return visit(catalogue.sources());
    default:
        return decltype(visit(catalogue.sources())){};
    }
}

template <class IdType>
qint64 valueOf(IdType id) {
    if constexpr (requires { id.value; })
        return id.value;
    else
        return id;
}

template <class T, class IdType>
qsizetype indexIn(const explore::Rows<T, IdType>& rows, qint64 id) {
    return rows.indexOf(IdType{id});
}

}  // namespace

qsizetype rowCount(const Catalogue& catalogue, Table table) {
    return withRows(catalogue, table, [](const auto& rows) { return rows.size(); });
}

qint64 idAt(const Catalogue& catalogue, Table table, qsizetype row) {
    return withRows(catalogue, table, [row](const auto& rows) { return valueOf(rows.at(row).id); });
}

qsizetype rowOf(const Catalogue& catalogue, RecordRef record) {
    if (rowCount(catalogue, record.table) == 0)
        return -1;
    return withRows(catalogue, record.table, [&record](const auto& rows) { return indexIn(rows, record.id); });
}

}  // namespace models
