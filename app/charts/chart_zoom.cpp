// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_zoom.h"

#include <algorithm>

namespace charts {
namespace {

constexpr double shortest = 60;  // days

void cut(std::vector<ChartSeries>& list, const picture::TimeSpan& span) {
    for (ChartSeries& series : list) {
        for (auto& run : series.runs)
            std::erase_if(run, [&span](const ChartPoint& point) { return !span.contains(point.day); });
        std::erase_if(series.runs, [](const auto& run) { return run.empty(); });
    }
    std::erase_if(list, [](const ChartSeries& series) { return series.runs.empty(); });
}

}  // namespace

ChartSpec zoomed(ChartSpec spec, const picture::TimeSpan& span) {
    spec.span = span;
    for (ChartPanel& panel : spec.panels) {
        cut(panel.series, span);
        cut(panel.marks, span);
        std::erase_if(panel.notes, [&span](const ChartNote& note) { return !span.contains(note.point.day); });
        std::erase_if(panel.ticks, [&span](double day) { return !span.contains(day); });
    }
    std::erase_if(spec.events, [&span](const ChartEvent& event) { return !span.contains(event.day); });
    std::erase_if(spec.bands, [&span](const ChartBand& band) { return band.to < span.from || band.from > span.to; });
    for (ChartBand& band : spec.bands) {
        band.from = qMax(band.from, span.from);
        band.to = qMin(band.to, span.to);
    }
    return spec;
}

picture::TimeSpan nearer(const picture::TimeSpan& span, const picture::TimeSpan& whole, double day, double factor) {
    const double length = qBound(qMin(shortest, whole.length()), span.length() * factor, whole.length());
    const double share = qBound(0.0, (day - span.from) / span.length(), 1.0);
    const double from = qBound(whole.from, day - share * length, whole.to - length);
    return {from, from + length};
}

}  // namespace charts
