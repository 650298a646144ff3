// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/text_table.h"
#include "records/error.h"
#include <QByteArray>

namespace exchange {

// Reads XLSX and ODS through liborcus, a table for each sheet that is shown and not empty. Dates become 2007-05-07
// whichever day the workbook counts from, formulas their values, a cell merged downwards stands in each of its rows,
// and numbers formatted with leading zeros keep them. Errors: InvalidValue for a file that is cut off, would unpack to
// more than 256 MB, or holds no table.
records::Result<std::vector<TextTable>> readWorkbook(const QString& name, const QByteArray& bytes);

// Whether the bytes begin as a zip archive does.
bool isArchive(QByteArrayView bytes);

} // namespace exchange
