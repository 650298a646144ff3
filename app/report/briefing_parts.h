// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report_parts.h"

namespace report {

// The parts of a briefing on one agreement.
struct BriefingParts : ReportParts {
    BriefingParts(const ReportInput& from, qsizetype row, qreal pageWidth);

    qsizetype agreementRow;
    const records::Agreement& agreement;
    explore::RecordFacts facts;
};

std::vector<Block> briefingTitle(const BriefingParts& parts);
std::vector<Block> briefingFacts(const BriefingParts& parts);  // with the map beside them
std::vector<Block> climateBlocks(BriefingParts& parts);
std::vector<Block> otherAgreementBlocks(const BriefingParts& parts);

}  // namespace report
