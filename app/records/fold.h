// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace records {

// A name as it is compared: decomposed (NFKD, so that Hangul becomes jamo), marks dropped, case folded, every run of
// other characters one blank. "Málaga " and "MALAGA" are equal. Empty for a text without letters and digits.
QString fold(QStringView text);

} // namespace records
