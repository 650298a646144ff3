// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/own_tables.h"
#include <QSet>

namespace exchange {

// What is to be written: a table, and which of its records. Rows are named by short ids and stand in a fixed order.
struct ExportOptions {
    const OwnTable* table = nullptr;  // required
    std::optional<QSet<qint64>> only; // row ids; nothing means all
};

// Writes a table as the suffix of the path says: csv, json and xlsx for every table; geojson for places (points) and
// agreements (lines along the great circle); graphml and gexf for agreements and their places; ics for agreements
// (anniversaries) and activities. A file appears whole or not at all, and is replaced when it is there. Gives the
// number of records. Errors: InvalidValue for a form that the table does not have, WriteFailed.
records::Result<int> exportTable(const document::Document& document, const QString& path, const ExportOptions& options);

// The bytes of those forms.
QByteArray tableAsCsv(const std::vector<OwnRecord>& records, const OwnTable& table);
QByteArray tableAsJson(const std::vector<OwnRecord>& records, const OwnTable& table);

// A row with its line end, quoted where it must be.
QByteArray csvRow(const QStringList& cells);
QByteArray csvCell(const QString& text);
// A cell of CSV that a spreadsheet would run as a formula gets an apostrophe in front; plain numbers keep their sign.
QString guarded(const QString& cell);
// Takes that apostrophe away again.
QString unguarded(const QString& cell);

// Suffixes that a table can be written as, the usual one first.
QStringList exportSuffixes(const OwnTable& table);

} // namespace exchange
