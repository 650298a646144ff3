// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QIODevice>
#include <QSet>

namespace exchange {

// The table of trade as CSV, the same bytes as tableAsCsv makes of readOwn, without an object a row: a million rows in
// seconds. `only`: the rows with these ids. Returns how many rows were written. Errors: Damaged; WriteFailed when the
// device takes no more.
records::Result<int> writeTradeCsv(const document::Document& document, QIODevice& device,
                                   const std::optional<QSet<qint64>>& only);

} // namespace exchange
