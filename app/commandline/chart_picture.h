// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_sheet.h"
#include "charts/chart_table.h"
#include "commandline/commands.h"
#include "commandline/opening.h"
#include "picture/export.h"
#include "picture/theme.h"

namespace commandline {

// A chart with what is said of it in words.
struct DrawnChart {
    picture::Paint paint;
    QString title, description;
    charts::ChartTable table{};
    charts::ChartSheet sheet{};
    QString notDrawn{};  // what was asked for and cannot be drawn, and why
};

// The chart that the options ask for, of the exploration; a saved one brings its filter and selection where the options give none.
// Errors: InvalidValue for an option that there is not, NotFound for a chart.
records::Result<DrawnChart> drawnChart(const Options& options, Opened& opened, const picture::Theme& theme);

}  // namespace commandline
