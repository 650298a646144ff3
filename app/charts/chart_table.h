// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"
#include "charts/summary_spec.h"

namespace charts {

// The numbers behind a chart, a head first: to paste into a spreadsheet, or as CSV. Figures are written with a point and
// without grouping, so that any program reads them. Empty for a chart that draws nothing.
using ChartTable = QList<QStringList>;
ChartTable chartTable(const ChartSpec& spec);    // panel, series, time, value
ChartTable chartTable(const SummarySpec& spec);  // panel, row, series, value; or curve, years, share, interval

QString toTabs(const ChartTable& table);  // for the clipboard
QByteArray toCsv(const ChartTable& table);  // UTF-8 with a mark, as RFC 4180 says

}  // namespace charts
