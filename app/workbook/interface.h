// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QStringList>
#include <vector>

// What app/workbook does, as a table of functions: it is a library of its own that is loaded when the first workbook or
// the first text without a known encoding is met, since nine libraries come with it that no start should wait for.
namespace workbook {

// A sheet as rows of text, from its first row on: dates as 2007-05-07 whichever day the workbook counts from, formulas
// as their values, a cell merged downwards in each of its rows, leading zeros kept where the number's format has them.
struct SheetText {
    QString name;
    std::vector<QStringList> rows;
};

struct SheetToWrite {
    enum class Kind : quint8 { Text, Number, Day };
    struct Column {
        QString name;
        Kind kind = Kind::Text;
    };
    // A chart of the workbook itself, beside the table: some of its columns over the first one.
    struct Chart {
        enum class Kind : quint8 { Lines, Columns, Bars };
        Kind kind = Kind::Lines;
        QString title;
        QString unit;             // at the axis of values
        std::vector<int> columns; // of values
        bool isLogarithmic = false;
        bool joinsGaps = false;   // a line goes on over an empty cell
    };
    QString name;
    std::vector<Column> columns;
    std::vector<QStringList> rows; // a cell for each column
    std::vector<Chart> charts{};
};

struct Interface {
    // The version and a digest of what program and library agree on: what was built otherwise is not used. Stays the
    // first member, so that it can be read of any library.
    const char* build = nullptr;

    // XLSX or ODS: the sheets that a person sees. Errors: InvalidValue for a file that is cut off, would unpack to more
    // than 256 MB, or has a sheet too large.
    records::Result<std::vector<SheetText>> (*read)(const QString& name, const QByteArray& bytes) = nullptr;
    // The tables of a web page in UTF-8, those around other tables left out; none when there is none. Nothing is fetched.
    // Errors: InvalidValue for more than 5 million cells.
    records::Result<std::vector<SheetText>> (*readPage)(const QString& name, const QByteArray& utf8) = nullptr;
    // An XLSX workbook of one sheet: header in bold and frozen, numbers of up to fifteen digits as numbers, whole days
    // from 1901 as dates, all else as text; charts to the right of the table. Errors: WriteFailed, InvalidValue for more rows than a sheet can hold.
    records::Result<QByteArray> (*write)(const SheetToWrite& sheet) = nullptr;
    // The name of the encoding that the bytes seem to have; empty when there is no telling.
    QString (*guessEncoding)(QByteArrayView bytes) = nullptr;
};

} // namespace workbook

// The one name that the library exports.
#define ENTENTE_WORKBOOK_ENTRY "entente_workbook"
using EntenteWorkbookEntry = const workbook::Interface* (*)();
