// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report.h"

// The blocks of each kind of report from top to bottom, made for a width in points. The blocks hold copies of what they draw.
namespace report {

std::vector<Block> briefingBlocks(const ReportInput& input, qsizetype agreementRow, qreal width);
std::vector<Block> placeBlocks(const ReportInput& input, records::PlaceId place, qreal width);
std::vector<Block> countryBlocks(const ReportInput& input, records::PlaceId country, qreal width);
std::vector<Block> summaryBlocks(const ReportInput& input, qreal width);

}  // namespace report
