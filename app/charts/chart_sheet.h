// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"
#include "charts/summary_spec.h"

namespace charts {

// The numbers behind a chart as a spreadsheet has them, a column for each line over one column of times or names, and the charts
// that a spreadsheet draws of them. Figures with a point and without grouping; what is not known is an empty cell.
struct ChartSheet {
    struct Chart {
        enum class Kind : quint8 { Lines, Columns, Bars };
        Kind kind = Kind::Lines;
        QString title, unit;
        std::vector<int> columns;
        bool isLogarithmic = false;
        bool joinsGaps = false;  // waves of a poll; a line of trade breaks where a year is missing
    };
    QStringList columns;
    std::vector<QStringList> rows;
    std::vector<Chart> charts;
    bool isEmpty() const { return rows.empty(); }
};

ChartSheet chartSheet(const ChartSpec& spec);    // a chart for each panel
ChartSheet chartSheet(const SummarySpec& spec);  // likewise; curves as their steps

}  // namespace charts
