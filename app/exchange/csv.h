// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QStringList>
#include <vector>

namespace exchange {

// A table as a file holds it: a header and rows of text, each with the line it came from (the header is line 1).
struct TextTable {
    struct Row {
        int number = 0;  // of the row in the file, the header is 1
        QStringList cells;
    };
    QString name;  // of the input
    QStringList header;
    std::vector<Row> rows;
};

// Reads RFC 4180 in UTF-8, with or without a byte order mark, through libcsv. Errors: InvalidValue for text that is not
// UTF-8, a quotation mark that is never closed, no header, or more than 10 million rows.
records::Result<TextTable> readCsv(const QString& name, const QByteArray& bytes);

}  // namespace exchange
