// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/text_table.h"
#include "records/table.h"

// Entente's own tables as files hold them: what is written can be read back without loss. Rows are named by short ids,
// never by row ids, and stand in a fixed order.
namespace exchange {

// A column of an own table: a field of the record, or a list of what hangs on it.
struct OwnColumn {
    enum class Children : quint8 { None, Names, Parties, Signatories, Places, Organisations, People };
    QString name;                              // "agreement_id", "signed", "parties"
    const records::FieldSpec* field = nullptr; // null for children
    Children children = Children::None;
};

struct OwnTable {
    const char16_t* name; // on the command line, "agreements"
    records::Table table;
    const char16_t* idColumn;         // null where rows have no short id
    std::vector<const char16_t*> key; // the fields that tell rows without a short id apart

    std::vector<OwnColumn> columns() const;
    QStringList header() const;
};

// In the order in which they are read: what is referred to comes first.
const std::vector<OwnTable>& ownTables();
const OwnTable* ownTable(QStringView name);     // null for an unknown name
const OwnTable* ownTable(records::Table table); // null for tables that are not exchanged by themselves
// The table whose columns all stand in the header; null when there is none.
const OwnTable* ownTableOf(const QStringList& header);

// A record as a row of its table.
struct OwnRecord {
    qint64 id = 0;
    QString name;      // its short id; for rows without one the key, with #2, #3 … where it repeats
    QStringList cells; // in the order of OwnTable::columns
};
// All records of a table, sorted by name. Errors: those of reading the document.
records::Result<std::vector<OwnRecord>> readOwn(const document::Document& document, const OwnTable& table);

// Cells that hold lists: items between semicolons, parts of an item between bars; a backslash makes the next character
// ordinary.
QString joinedItems(const QList<QStringList>& items);
QList<QStringList> itemsOf(const QString& cell);

} // namespace exchange
