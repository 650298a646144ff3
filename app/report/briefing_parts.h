// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/country_pair.h"
#include "explore/exploration.h"
#include "explore/record_facts.h"
#include "report/briefing.h"
#include "report/page_style.h"
#include "report/source_numbers.h"

namespace report {

// What the parts of a briefing are made from, and the one numbering of sources that they share. Parts are made in the order
// of the page, so that numbers rise as one reads.
struct BriefingParts {
    BriefingParts(const Briefing& of, qreal width);

    const Briefing& briefing;
    const explore::Catalogue& catalogue;
    const records::Agreement& agreement;
    explore::Exploration exploration;  // the ties between the parties, this agreement selected
    explore::RecordFacts facts;
    explore::CountryPair pair;  // invalid within one country
    SourceNumbers sources;
    PageStyle style;
    qreal width;
};

std::vector<Block> titleBlocks(const BriefingParts& parts);
std::vector<Block> factBlocks(const BriefingParts& parts);  // with the map beside them
std::vector<Block> timelineBlocks(const BriefingParts& parts);
std::vector<Block> climateBlocks(BriefingParts& parts);
std::vector<Block> tradeBlocks(BriefingParts& parts);
std::vector<Block> activityBlocks(const BriefingParts& parts);
std::vector<Block> otherAgreementBlocks(const BriefingParts& parts);
std::vector<Block> sourceBlocks(const BriefingParts& parts);

}  // namespace report
