// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/text_table.h"
#include "records/error.h"
#include <QByteArray>

namespace exchange {

// Reads RFC 4180 in UTF-8, with or without a byte order mark, through libcsv. Errors: InvalidValue for text that is not
// UTF-8, a quotation mark that is never closed, no header, or more than 10 million rows.
records::Result<TextTable> readCsv(const QString& name, const QByteArray& bytes);

}  // namespace exchange
