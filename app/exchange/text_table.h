// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <memory>
#include <vector>

namespace exchange {

class LargeText;

// A table as a file holds it: a header and rows of text, each with the line it came from.
struct TextTable {
    struct Row {
        int number = 0; // of the row in the file; the first is 1
        QStringList cells;
    };
    QString name; // of the input; for a workbook with the sheet
    QStringList header;
    int headerNumber = 1;
    std::vector<Row> rows;
    QStringList remarks; // lines above the header and below the data, as they stand
    QStringList notes;   // how it was read, where that was not plain: whole sentences
    QString digest;      // SHA-256 of the file, hexadecimal
    // Of a file that is too large to be held: all its rows; `rows` has the first ones only. Else null.
    std::shared_ptr<const LargeText> rest{};
};

// Some of the rows of a file, by which a table is found in it. Works in place on what a file holds from top to bottom:
// finds the header, keeps titles above it and footers below the data as remarks, drops empty cells beyond the header,
// and fills up rows that are short because the format leaves out empty cells at their end. Other rows that do not fit
// stay as they are.
void settleTable(TextTable& table, std::vector<TextTable::Row> rows);

} // namespace exchange
