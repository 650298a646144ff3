// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The scale of the panels of trade.
#include "charts/trade_measure.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("TradeAndOpinion", text);
}

template <class Visit>
void visit(const std::vector<ChartPanel*>& panels, Visit visit) {
    for (ChartPanel* panel : panels)
        for (const auto* list : {&panel->series, &panel->marks})
            for (const ChartSeries& series : *list)
                for (const auto& run : series.runs)
                    for (const ChartPoint& point : run)
                        visit(point.value);
}

void setDecimals(const std::vector<ChartPanel*>& panels, int decimals) {
    for (ChartPanel* panel : panels)
        for (auto* list : {&panel->series, &panel->marks})
            for (ChartSeries& series : *list)
                series.decimals = decimals;
}

void say(ChartPanel& panel, const QString& sentence) {
    panel.leftOut += (panel.leftOut.isEmpty() ? QString() : u" "_s) + sentence;
}

// Takes out what is not above 0, which breaks a line, and says how many values that were.
int keepAboveZero(std::vector<ChartSeries>& list) {
    int left = 0;
    for (ChartSeries& series : list) {
        std::vector<std::vector<ChartPoint>> runs;
        for (const auto& run : series.runs) {
            bool isBroken = true;
            for (const ChartPoint& point : run) {
                if (point.value <= 0) {
                    ++left;
                    isBroken = true;
                    continue;
                }
                if (isBroken)
                    runs.emplace_back();
                isBroken = false;
                runs.back().push_back(point);
            }
        }
        series.runs = std::move(runs);
    }
    std::erase_if(list, [](const ChartSeries& series) { return series.runs.empty(); });
    return left;
}

void setLogarithmic(const std::vector<ChartPanel*>& panels, const QLocale& locale) {
    double highest = 0, lowest = 0;
    for (ChartPanel* panel : panels) {
        const int left = keepAboveZero(panel->series) + keepAboveZero(panel->marks);
        if (left > 0)
            say(*panel, tr("A logarithmic scale has no place for zero and for what is negative: %1 of the values are left out.").arg(locale.toString(left)));
    }
    visit(panels, [&](double value) {
        highest = qMax(highest, value);
        lowest = lowest > 0 ? qMin(lowest, value) : value;
    });
    for (ChartPanel* panel : panels) {
        panel->isLogarithmic = true;
        panel->low = std::floor(std::log10(lowest));
        panel->high = qMax(panel->low + 1, std::ceil(std::log10(highest)));
        panel->step = 1;
    }
    setDecimals(panels, 2);
}

}  // namespace

void setScale(const std::vector<ChartPanel*>& panels, const TradeAndOpinionOptions& options) {
    double highest = 0, lowest = 0;
    visit(panels, [&](double value) {
        highest = qMax(highest, value);
        lowest = qMin(lowest, value);
    });
    if (options.scale == TradeScale::Logarithmic) {
        if (highest > 0)
            return setLogarithmic(panels, options.locale);
        for (ChartPanel* panel : panels)
            say(*panel, tr("No value is above 0, so the scale is not logarithmic."));
    }
    const double range = qMax(highest - lowest, 0.001);
    for (ChartPanel* panel : panels) {
        panel->step = roundStep(range);
        panel->high = std::ceil((highest + 0.02 * range) / panel->step) * panel->step;
        panel->low = lowest < 0 ? std::floor((lowest - 0.02 * range) / panel->step) * panel->step : 0;
    }
    const double reach = qMax(highest, -lowest);
    setDecimals(panels, reach >= 20 ? 1 : reach >= 1 ? 2 : 4);
}

}  // namespace charts
