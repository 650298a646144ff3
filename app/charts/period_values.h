// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

// What can be done to figures of years, quarters and months before they are drawn: pure, and what cannot be computed is left
// out, never zero.
namespace charts {

enum class TradePeriod : quint8 { Annual, Quarterly, Monthly, TwelveMonths };  // the last: at each month the sum of 12 that end with it
enum class TradeMeasure : quint8 { Nominal, Real, Index, Growth, Share };
// Exports and imports, exports less imports, their sum, one of them.
enum class TradeFlows : quint8 { Both, Balance, Total, Exports, Imports };
enum class Comparison : quint8 { None, Lines, Multiples };  // of several partners: in one panel, or in small ones
QString word(TradePeriod period);    // annual, quarterly, monthly, 12-months
QString word(TradeMeasure measure);  // nominal, real, index, growth, share
QString word(TradeFlows flows);      // exports-imports, balance, total, exports, imports
QString word(Comparison comparison); // none, lines, multiples

// Figures by the number of their period, rising; a missing number is a gap. A year has its own number; a quarter year × 4 + 0 to
// 3; a month year × 12 + 0 to 11; a sum of 12 months that of its last month.
using PeriodValues = std::vector<std::pair<int, double>>;

int periodsOfAYear(TradePeriod period);             // 1, 4 or 12
int yearOf(int number, TradePeriod period);
double dayOf(int number, TradePeriod period);       // where it stands on an axis: its middle; of a sum the end
QString shown(int number, TradePeriod period, const QLocale& locale);  // "2007", "Q2 2007", "May 2007", "12 months to May 2007"

// A yearly price index: 304.7 for 2023 where 1982–84 is 100. Only its ratios count.
struct Deflator {
    QString name;  // "US CPI-U annual average"
    std::vector<std::pair<int, double>> values;
    std::vector<qint64> sources;
    int lastYear() const { return values.empty() ? 0 : values.back().first; }
};

// Of months: three that make a quarter, twelve that follow one another. Where one is missing there is no sum.
PeriodValues quarters(const PeriodValues& months);
PeriodValues twelveMonths(const PeriodValues& months);

// In dollars of the base year: value × index of the base year ÷ index of its year. Empty when the base year has no index. Not for
// sums over two years: deflate their months.
PeriodValues deflated(const PeriodValues& values, TradePeriod period, const Deflator& deflator, int baseYear);
// The base is 100. Empty when it is not above 0.
PeriodValues indexed(const PeriodValues& values, std::optional<double> base);
// The base of an index: of years the year of that number; else an average period of the 12 months that end with the month of that
// number, and of sums their sum. Nothing when a part is missing or the base is not above 0.
std::optional<double> baseOf(const PeriodValues& yearsOrMonths, TradePeriod period, int number);
// Per cent more than the same period a year before; a gap where that has no value above 0.
PeriodValues growth(const PeriodValues& values, TradePeriod period);
// Per cent of the whole; a gap where the whole has no value above 0.
PeriodValues shareOf(const PeriodValues& values, const PeriodValues& whole);
// Of the periods that both have.
PeriodValues sumOf(const PeriodValues& one, const PeriodValues& other);
PeriodValues differenceOf(const PeriodValues& one, const PeriodValues& other);

}  // namespace charts
