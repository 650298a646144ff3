// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/text_table.h"
#include "records/error.h"
#include <QByteArray>

namespace exchange {

// How the cells of a text file are told apart.
struct Delimiting {
    char separator = ','; // comma, semicolon, tab or bar
    char quote = '"';     // 0 where quotation marks are ordinary characters
};

// From the first lines: the separator that cuts most lines into the same number of cells.
Delimiting recogniseDelimiting(QByteArrayView utf8);

// Reads text in UTF-8 with any separator, quote style and line ending into a table (see settleTable). Row numbers are
// line numbers. Errors: InvalidValue, naming the line, for an empty text, a quotation mark that is never closed, a line
// or a row that is too long to be a table's.
records::Result<TextTable> readDelimited(const QString& name, QByteArrayView utf8);

} // namespace exchange
