// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_blocks.h"

#include "report/briefing_parts.h"

using namespace Qt::StringLiterals;

namespace report {

BriefingParts::BriefingParts(const Briefing& of, qreal pageWidth)
    : briefing(of), catalogue(*of.catalogue), agreement(catalogue.agreements().at(of.agreementRow)),
      facts(explore::recordFacts(catalogue, {records::Table::Agreement, agreement.id.value}, of.locale)), sources(facts.sources), width(pageWidth) {
    exploration.setCatalogue(of.catalogue);
    explore::Filter between;
    for (const records::PlaceId party : agreement.parties)
        between.terms << explore::Filter::Term{u"place"_s, {catalogue.slug({records::Table::Place, party.value})}, false};
    exploration.setFilter(between);
    exploration.select({records::Table::Agreement, agreement.id.value});
    if (catalogue.countriesOf(agreement).first.isValid())
        pair = explore::countryPair(catalogue, exploration.shown(), exploration.selection());
}

std::vector<Block> briefingBlocks(const Briefing& briefing, qreal width) {
    BriefingParts parts(briefing, width);
    std::vector<Block> blocks = titleBlocks(parts);
    append(blocks, factBlocks(parts));
    append(blocks, timelineBlocks(parts));
    append(blocks, climateBlocks(parts));
    append(blocks, tradeBlocks(parts));
    append(blocks, activityBlocks(parts));
    append(blocks, otherAgreementBlocks(parts));
    append(blocks, sourceBlocks(parts));
    return blocks;
}

}  // namespace report
