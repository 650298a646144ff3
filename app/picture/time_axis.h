// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLocale>
#include <QString>
#include <vector>

namespace picture {

// A stretch of time in Julian days; fractions of a day are allowed so that zooming is smooth.
struct TimeSpan {
    double from = 0;
    double to = 0;
    double length() const { return to - from; }
    bool isValid() const { return to > from; }
    bool contains(double day) const { return day >= from && day <= to; }
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// Days to pixels and back. Requires: a valid span and left < right.
struct TimeScale {
    TimeSpan span;
    qreal left = 0;
    qreal right = 1;
    qreal x(double day) const { return left + (day - span.from) / span.length() * (right - left); }
    double day(qreal position) const { return span.from + (position - left) / (right - left) * span.length(); }
    // The position held inside the scale, for geometry that is cut to the frame.
    qreal cut(double day) const { return qBound(left, x(day), right); }
};

enum class TickWeight : quint8 {
    Minor,  // a line without a label
    Plain,  // a labelled tick
    Major   // a labelled tick that starts a year or a month
};

struct TimeTick {
    double day = 0;
    TickWeight weight = TickWeight::Plain;
    QString label;
};

// Ticks on whole years, months or days, whichever keeps the labels at least `spacing` pixels apart, in order of time.
// From centuries to single days. An invalid span has none.
std::vector<TimeTick> timeTicks(const TimeScale& scale, qreal spacing, const QLocale& locale);

double firstDayOf(int year);  // 1 January
int yearOf(double day);

// How a day is said beside a cursor: "June 2006", and the day too when the span is shorter than two years.
QString shownDay(double day, const TimeSpan& span, const QLocale& locale);

}  // namespace picture
