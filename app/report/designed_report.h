// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"
#include "report/report_design.h"

namespace report {

// The report that was put together under a name, about an agreement or place, or about all that the filter shows where the record
// is invalid. Errors: InvalidValue for another record or one that is not there.
records::Result<Report> makeReport(const QString& name, const ReportDesign& design, records::RecordRef of, const ReportInput& input);

}  // namespace report
