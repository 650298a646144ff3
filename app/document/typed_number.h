// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/decimal.h"

// Numbers as people and spreadsheets of other countries write them.
namespace document {

// A whole number: "1,234,567", "1 234 567", "1.234.567", "1'234'567", "24.9 bn", "3 million". Errors: InvalidValue, also for "1.234",
// which is a thousand in one country and a little more than one in another.
records::Result<qint64> wholeNumber(const QString& typed);
// With a decimal point or comma: "35.18", "35,18", "-0,5", "1,234.5". Errors: InvalidValue.
records::Result<records::Decimal> decimalNumber(const QString& typed);

}  // namespace document
