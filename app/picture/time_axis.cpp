// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/time_axis.h"

#include <QDate>
#include <cmath>

using namespace Qt::StringLiterals;

namespace picture {
namespace {

constexpr double daysInYear = 365.2425;
enum class Unit : quint8 { Year, Month, Day };

struct Step {
    Unit unit;
    int count;
    double days() const { return unit == Unit::Year ? count * daysInYear : unit == Unit::Month ? count * daysInYear / 12 : count; }
};

// From fine to coarse. A week is counted from the first of the month, so that every month begins with a tick.
constexpr Step steps[] = {{Unit::Day, 1},  {Unit::Day, 7},  {Unit::Month, 1}, {Unit::Month, 3}, {Unit::Year, 1},  {Unit::Year, 2},
                          {Unit::Year, 5}, {Unit::Year, 10}, {Unit::Year, 20}, {Unit::Year, 50}, {Unit::Year, 100}};
constexpr int stepCount = int(std::size(steps));

QDate dateOf(double day) {
    return QDate::fromJulianDay(qint64(std::floor(day)));
}

QDate floorTo(QDate date, Step step) {
    switch (step.unit) {
    case Unit::Year:
        return QDate(int(std::floor(double(date.year()) / step.count)) * step.count, 1, 1);
    case Unit::Month:
        return QDate(date.year(), (date.month() - 1) / step.count * step.count + 1, 1);
    case Unit::Day:
        break;
    }
    return QDate(date.year(), date.month(), qMin((date.day() - 1) / step.count, step.count == 7 ? 3 : 30) * step.count + 1);
}

QDate next(QDate date, Step step) {
    switch (step.unit) {
    case Unit::Year:
        return date.addYears(step.count);
    case Unit::Month:
        return date.addMonths(step.count);
    case Unit::Day:
        break;
    }
    const QDate later = date.addDays(step.count);
    // The fifth week of a month is too short for a label of its own.
    const bool runsOver = later.month() != date.month() || (step.count == 7 && later.day() > 28);
    return runsOver ? QDate(date.year(), date.month(), 1).addMonths(1) : later;
}

TimeTick tickAt(QDate date, Step step, const QLocale& locale) {
    TimeTick tick{double(date.toJulianDay()), TickWeight::Plain, {}};
    if (step.unit == Unit::Year) {
        tick.label = QString::number(date.year());
    } else if (date.month() == 1 && date.day() == 1) {
        tick.weight = TickWeight::Major;
        tick.label = QString::number(date.year());
    } else if (date.day() == 1) {
        tick.weight = step.unit == Unit::Day ? TickWeight::Major : TickWeight::Plain;
        tick.label = locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
    } else {
        tick.label = QString::number(date.day());
    }
    return tick;
}

}  // namespace

std::vector<TimeTick> timeTicks(const TimeScale& scale, qreal spacing, const QLocale& locale) {
    std::vector<TimeTick> ticks;
    if (!scale.span.isValid() || scale.right <= scale.left)
        return ticks;
    const double pixelsPerDay = (scale.right - scale.left) / scale.span.length();
    int chosen = 0;
    while (chosen + 1 < stepCount && steps[chosen].days() * pixelsPerDay < spacing)
        ++chosen;
    int minor = chosen;
    while (minor > 0 && steps[minor - 1].days() * pixelsPerDay >= 7)
        --minor;

    const QDate last = dateOf(scale.span.to);
    for (QDate date = floorTo(dateOf(scale.span.from), steps[minor]); date.isValid() && date <= last; date = next(date, steps[minor])) {
        if (double(date.toJulianDay()) < scale.span.from)
            continue;
        if (floorTo(date, steps[chosen]) == date)
            ticks.push_back(tickAt(date, steps[chosen], locale));
        else
            ticks.push_back({double(date.toJulianDay()), TickWeight::Minor, {}});
    }
    return ticks;
}

double firstDayOf(int year) {
    return double(QDate(year, 1, 1).toJulianDay());
}

int yearOf(double day) {
    return dateOf(day).year();
}

QString shownDay(double day, const TimeSpan& span, const QLocale& locale) {
    const QDate date = dateOf(day);
    if (span.length() < 2 * daysInYear)
        return locale.toString(date, QLocale::ShortFormat);
    return locale.toString(date, u"MMM yyyy"_s);
}

}  // namespace picture
