// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"

namespace exchange {

// Writes the rows that did not come in, refused and doubtful, as CSV: the columns of the file they came from, and then
// "entente_reason". Corrected, the file can be read again: the reason is left aside. Rows of files with other columns
// follow under a file name of their own ("rejects-2.csv"). Nothing is written when all rows came in. Errors:
// WriteFailed.
records::Result<void> writeRejects(const QString& path, const Plan& plan, const std::vector<TextTable>& tables);

} // namespace exchange
