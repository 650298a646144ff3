// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/text_table.h"
#include "records/error.h"
#include <QByteArray>

namespace exchange {

struct ReadOptions {
    QString encoding; // empty: recognised
    // From so many bytes on a table of trade is left on the disk and read row by row (see LargeText); below 0 never.
    qint64 streamedFrom = 8 * 1024 * 1024;
};

// The tables in the bytes of a file. What it is shows by its bytes; its name only names it. Errors: InvalidValue, one
// sentence each, for an empty file, a web page without a table, a file that is no text, and those of decodeText,
// readDelimited, readJson and readWorkbook.
records::Result<std::vector<TextTable>> readTables(const QString& name, const QByteArray& bytes,
                                                   const ReadOptions& options = {});
// The same from a file on the disk. Errors: also NotFound, and InvalidValue above 1 GB.
records::Result<std::vector<TextTable>> readFile(const QString& path, const ReadOptions& options = {});

// The files that may hold a table in a folder, by name, not those in folders inside it; a file is itself.
QStringList filesIn(const QString& path);

} // namespace exchange
