// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>
#include <optional>

namespace records {

// The numbers in a date as Korea, Japan, China and Taiwan write it: "2007년 5월 7일", "2007年5月", "昭和42年",
// "平成9年(1997年)5月2日", "民國56年". Month and day are 0 where they are not said. Nothing when the text is not of
// that form, or when it names the year twice and the two differ.
struct DateNumbers {
    int year = 0, month = 0, day = 0;
};
std::optional<DateNumbers> eastAsianDate(QStringView text);

} // namespace records
