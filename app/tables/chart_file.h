// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_sheet.h"
#include "charts/chart_table.h"

namespace tables {

// The numbers of a chart as a file: .csv, or .xlsx with charts of the workbook's own. The file appears whole or not at all.
// Errors: InvalidValue for a chart without numbers or another suffix, WriteFailed, NotFound without the workbook library.
records::Result<void> writeChartFile(const QString& path, const QString& title, const charts::ChartTable& table, const charts::ChartSheet& sheet);
bool isChartFile(const QString& path);  // by its suffix

}  // namespace tables
