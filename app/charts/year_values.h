// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <utility>
#include <vector>

// What can be done to yearly figures before they are drawn: pure, and a year that cannot be computed is left out, never zero.
namespace charts {

using YearValues = std::vector<std::pair<int, double>>;  // by rising year; a missing year is a gap

enum class TradeMeasure : quint8 { Nominal, Real, Index, Growth, Share };
enum class TradeFlows : quint8 { Both, Balance, Total };  // exports and imports, exports less imports, their sum
QString word(TradeMeasure measure);  // nominal, real, index, growth, share
QString word(TradeFlows flows);      // exports-imports, balance, total

// A yearly price index: 304.7 for 2023 where 1982–84 is 100. Only its ratios count.
struct Deflator {
    QString name;  // "US CPI-U annual average"
    YearValues values;
    std::vector<qint64> sources;
    int lastYear() const { return values.empty() ? 0 : values.back().first; }
};

// In dollars of the base year: value × index of the base year ÷ index of its year. Empty when the base year has no index.
YearValues deflated(const YearValues& years, const Deflator& deflator, int baseYear);
// The base year is 100. Empty when it has no value above 0.
YearValues indexed(const YearValues& years, int baseYear);
// Per cent more than the year before; a gap where that year has no value above 0.
YearValues growth(const YearValues& years);
// Per cent of the whole; a gap where the whole has no value above 0.
YearValues shareOf(const YearValues& years, const YearValues& whole);
// Of the years that both have.
YearValues sumOf(const YearValues& one, const YearValues& other);
YearValues differenceOf(const YearValues& one, const YearValues& other);

}  // namespace charts
