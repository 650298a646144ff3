// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/year_values.h"

#include <map>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

// Combines the years that both have; a result that is not there stays out.
template <class Combine>
YearValues together(const YearValues& one, const YearValues& other, Combine combine) {
    const std::map<int, double> known(other.begin(), other.end());
    YearValues result;
    for (const auto& [year, value] : one)
        if (const auto found = known.find(year); found != known.end())
            combine(result, year, value, found->second);
    return result;
}

double valueIn(const YearValues& years, int year) {
    for (const auto& [each, value] : years)
        if (each == year)
            return value;
    return 0;
}

}  // namespace

QString word(TradeMeasure measure) {
    static const QStringList words{u"nominal"_s, u"real"_s, u"index"_s, u"growth"_s, u"share"_s};
    return words.at(int(measure));
}

QString word(TradeFlows flows) {
    static const QStringList words{u"exports-imports"_s, u"balance"_s, u"total"_s};
    return words.at(int(flows));
}

YearValues deflated(const YearValues& years, const Deflator& deflator, int baseYear) {
    const double base = valueIn(deflator.values, baseYear);
    if (base <= 0)
        return {};
    return together(years, deflator.values, [base](YearValues& result, int year, double value, double index) {
        if (index > 0)
            result.emplace_back(year, value * base / index);
    });
}

YearValues indexed(const YearValues& years, int baseYear) {
    const double base = valueIn(years, baseYear);
    YearValues result;
    if (base > 0)
        for (const auto& [year, value] : years)
            result.emplace_back(year, 100 * value / base);
    return result;
}

YearValues growth(const YearValues& years) {
    YearValues result;
    for (size_t i = 1; i < years.size(); ++i)
        if (years[i - 1].first == years[i].first - 1 && years[i - 1].second > 0)
            result.emplace_back(years[i].first, 100 * (years[i].second / years[i - 1].second - 1));
    return result;
}

YearValues shareOf(const YearValues& years, const YearValues& whole) {
    return together(years, whole, [](YearValues& result, int year, double value, double all) {
        if (all > 0)
            result.emplace_back(year, 100 * value / all);
    });
}

YearValues sumOf(const YearValues& one, const YearValues& other) {
    return together(one, other, [](YearValues& result, int year, double value, double more) { result.emplace_back(year, value + more); });
}

YearValues differenceOf(const YearValues& one, const YearValues& other) {
    return together(one, other, [](YearValues& result, int year, double value, double less) { result.emplace_back(year, value - less); });
}

}  // namespace charts
