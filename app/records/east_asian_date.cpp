// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/east_asian_date.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace records {
namespace {

// The first year of an era and its last one, counted in the era.
struct Era {
    QStringView name;
    int first;
    int last;
};
constexpr Era eras[] = {
    {u"明治", 1868, 45},  {u"大正", 1912, 15},      {u"昭和", 1926, 64},      {u"平成", 1989, 31},
    {u"令和", 2019, 99},  {u"中華民國", 1912, 200}, {u"中華民国", 1912, 200}, {u"中华民国", 1912, 200},
    {u"民國", 1912, 200}, {u"民国", 1912, 200},
};

} // namespace

std::optional<DateNumbers> eastAsianDate(QStringView text) {
    // era · its year · the western year in brackets, or the western year alone · month · day · weekday in brackets
    static const QRegularExpression form(
        u"^(?:(\\p{Han}{2,4})\\s*(\\d{1,3}|元)\\s*[年년](?:\\s*[(（]\\s*(\\d{4})\\s*年?\\s*[)）])?|(\\d{4})\\s*[年년])"
        "(?:\\s*(\\d{1,2})\\s*[月월])?(?:\\s*(\\d{1,2})\\s*[日일])?(?:\\s*[(（]\\p{L}{1,3}[)）])?$"_s);
    const auto match = form.match(text.trimmed().toString());
    if (!match.hasMatch() || (match.hasCaptured(6) && !match.hasCaptured(5)))
        return std::nullopt;
    DateNumbers numbers{match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt()};
    if (match.hasCaptured(1)) {
        const int inEra = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
        for (const Era& era : eras)
            if (match.captured(1) == era.name && inEra >= 1 && inEra <= era.last)
                numbers.year = era.first + inEra - 1;
        if (match.hasCaptured(3) && match.captured(3).toInt() != numbers.year)
            return std::nullopt;
    }
    const bool isZero = (match.hasCaptured(5) && numbers.month == 0) || (match.hasCaptured(6) && numbers.day == 0);
    return numbers.year == 0 || isZero ? std::nullopt : std::optional(numbers);
}

} // namespace records
