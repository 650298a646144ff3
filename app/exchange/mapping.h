// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/cell_reading.h"
#include "exchange/gazetteer.h"
#include "exchange/text_table.h"
#include <QHash>

// Which column of a file becomes what, for files that are not recognised: suggested, chosen by a person, kept in the
// document under a name, and used by itself for a file with the same header.
namespace exchange {

// What a column may become.
struct MappedField {
    QString name;  // "city2", stored and on the command line
    QString shown; // "Partner city"
    Reads reads = Reads::Text;
    QStringList names{};     // of columns that usually hold it
    bool isRepeated = false; // several columns may become it
    bool mayBeSame = false;  // may be one value for every row, where no column holds it
};

// What a file may hold.
struct MappedTable {
    QString name;  // "agreements"
    QString shown; // "Agreements"
    std::vector<MappedField> fields;
    std::vector<QStringList> needs;                   // of each list one field at least
    const MappedField* field(QStringView name) const; // null for an unknown name
};
// In the order in which they are offered.
const std::vector<MappedTable>& mappedTables();
const MappedTable* mappedTable(QStringView name); // null for an unknown name

struct Mapping {
    struct Column {
        QString header;
        QString field; // empty: left aside
        qint64 multiplier = 1;
        friend bool operator==(const Column&, const Column&) = default;
    };
    QString name; // that it is kept under; may be empty
    QString table;
    QList<Column> columns;        // in the order of the file
    QHash<QString, QString> same; // field → its value in every row

    // The mapping for a file whose header has all the columns that count; nothing when one is missing.
    std::optional<Mapping> forHeader(const QStringList& header) const;
    // Whether it was made for this header, accents, letter case and punctuation apart.
    bool fits(const QStringList& header) const;
    bool hasField(const QString& field) const;
    // What is still to be said before anything can be read, one sentence; empty when nothing is.
    QString missing() const;

    QString toText() const; // JSON
    static std::optional<Mapping> fromText(const QString& name, const QString& text);
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

// What the columns most likely are, by their names and by what the first cells read as; `table` empty: also what the
// file holds. Place names are recognised where a gazetteer is given.
Mapping suggestMapping(const TextTable& table, const QString& holds = {}, const Gazetteer* gazetteer = nullptr);

// 1, a thousand, a million or a billion, as a heading says: "Value (million US$)".
qint64 multiplierIn(const QString& header);

} // namespace exchange
