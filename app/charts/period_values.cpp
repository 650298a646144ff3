// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/period_values.h"

#include <QCoreApplication>
#include <QDate>
#include <QStringList>
#include <map>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

// Combines the periods that both have; a result that is not there stays out. Both rise, so one pass does.
template <class Combine>
PeriodValues together(const PeriodValues& one, const PeriodValues& other, Combine combine) {
    PeriodValues result;
    auto second = other.begin();
    for (const auto& [number, value] : one) {
        while (second != other.end() && second->first < number)
            ++second;
        if (second != other.end() && second->first == number)
            combine(result, number, value, second->second);
    }
    return result;
}

std::optional<double> valueIn(const PeriodValues& values, int number) {
    for (const auto& [each, value] : values)
        if (each == number)
            return value;
    return std::nullopt;
}

QDate firstDay(int month) {
    return QDate(month / 12, month % 12 + 1, 1);
}

}  // namespace

QString word(TradePeriod period) {
    static const QStringList words{u"annual"_s, u"quarterly"_s, u"monthly"_s, u"12-months"_s};
    return words.at(int(period));
}

QString word(TradeMeasure measure) {
    static const QStringList words{u"nominal"_s, u"real"_s, u"index"_s, u"growth"_s, u"share"_s};
    return words.at(int(measure));
}

QString word(TradeFlows flows) {
    static const QStringList words{u"exports-imports"_s, u"balance"_s, u"total"_s, u"exports"_s, u"imports"_s};
    return words.at(int(flows));
}

QString word(Comparison comparison) {
    static const QStringList words{u"none"_s, u"lines"_s, u"multiples"_s};
    return words.at(int(comparison));
}

int periodsOfAYear(TradePeriod period) {
    return period == TradePeriod::Annual ? 1 : period == TradePeriod::Quarterly ? 4 : 12;
}

int yearOf(int number, TradePeriod period) {
    return number / periodsOfAYear(period);
}

double dayOf(int number, TradePeriod period) {
    switch (period) {
    case TradePeriod::Annual:
        return double(QDate(number, 1, 1).toJulianDay()) + 182;
    case TradePeriod::Quarterly:
        return double(firstDay(number * 3).toJulianDay()) + 45;
    case TradePeriod::Monthly:
        return double(firstDay(number).toJulianDay()) + 14;
    case TradePeriod::TwelveMonths:
        break;
    }
    return double(firstDay(number + 1).toJulianDay()) - 1;
}

QString shown(int number, TradePeriod period, const QLocale& locale) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("TradeAndOpinion", text); };
    switch (period) {
    case TradePeriod::Annual:
        return QString::number(number);
    case TradePeriod::Quarterly:
        return tr("Q%1 %2").arg(number % 4 + 1).arg(number / 4);
    case TradePeriod::Monthly:
        return locale.toString(firstDay(number), u"MMMM yyyy"_s);
    case TradePeriod::TwelveMonths:
        break;
    }
    return tr("12 months to %1").arg(locale.toString(firstDay(number), u"MMMM yyyy"_s));
}

PeriodValues quarters(const PeriodValues& months) {
    PeriodValues sums;
    for (size_t i = 0; i + 2 < months.size(); ++i)
        if (months[i].first % 3 == 0 && months[i + 2].first == months[i].first + 2)
            sums.emplace_back(months[i].first / 3, months[i].second + months[i + 1].second + months[i + 2].second);
    return sums;
}

PeriodValues twelveMonths(const PeriodValues& months) {
    PeriodValues sums;
    // Each added anew, so that what one sum is does not hang on the months before it.
    for (size_t i = 11; i < months.size(); ++i)
        if (months[i - 11].first == months[i].first - 11) {
            double sum = 0;
            for (size_t each = i - 11; each <= i; ++each)
                sum += months[each].second;
            sums.emplace_back(months[i].first, sum);
        }
    return sums;
}

PeriodValues deflated(const PeriodValues& values, TradePeriod period, const Deflator& deflator, int baseYear) {
    const double base = valueIn(deflator.values, baseYear).value_or(0);
    PeriodValues result;
    if (base <= 0)
        return result;
    const std::map<int, double> known(deflator.values.begin(), deflator.values.end());
    for (const auto& [number, value] : values)
        if (const auto index = known.find(yearOf(number, period)); index != known.end() && index->second > 0)
            result.emplace_back(number, value * base / index->second);
    return result;
}

PeriodValues indexed(const PeriodValues& values, std::optional<double> base) {
    PeriodValues result;
    if (base.value_or(0) > 0)
        for (const auto& [number, value] : values)
            result.emplace_back(number, 100 * value / *base);
    return result;
}

std::optional<double> baseOf(const PeriodValues& yearsOrMonths, TradePeriod period, int number) {
    std::optional<double> base = valueIn(period == TradePeriod::Annual ? yearsOrMonths : twelveMonths(yearsOrMonths), number);
    if (base && period == TradePeriod::Monthly)
        *base /= 12;
    if (base && period == TradePeriod::Quarterly)
        *base /= 4;
    return base && *base > 0 ? base : std::nullopt;
}

PeriodValues growth(const PeriodValues& values, TradePeriod period) {
    PeriodValues before;
    for (const auto& [number, value] : values)
        before.emplace_back(number + periodsOfAYear(period), value);
    return together(values, before, [](PeriodValues& result, int number, double value, double then) {
        if (then > 0)
            result.emplace_back(number, 100 * (value / then - 1));
    });
}

PeriodValues shareOf(const PeriodValues& values, const PeriodValues& whole) {
    return together(values, whole, [](PeriodValues& result, int number, double value, double all) {
        if (all > 0)
            result.emplace_back(number, 100 * value / all);
    });
}

PeriodValues sumOf(const PeriodValues& one, const PeriodValues& other) {
    return together(one, other, [](PeriodValues& result, int number, double value, double more) { result.emplace_back(number, value + more); });
}

PeriodValues differenceOf(const PeriodValues& one, const PeriodValues& other) {
    return together(one, other, [](PeriodValues& result, int number, double value, double less) { result.emplace_back(number, value - less); });
}

}  // namespace charts
