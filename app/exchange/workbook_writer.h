// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/own_tables.h"
#include "records/error.h"

namespace exchange {

// An XLSX workbook of one sheet: header in bold and frozen, numbers as numbers, whole days as dates (those that a
// workbook can hold, from 1900), all else as text. Errors: WriteFailed.
records::Result<QByteArray> tableAsWorkbook(const std::vector<OwnRecord>& records, const OwnTable& table);

} // namespace exchange
