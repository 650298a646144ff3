// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_blocks.h"

#include "explore/record_facts.h"
#include "picture/theme.h"
#include "report/briefing.h"
#include "report/page_frame.h"
#include "report/text_block.h"

using namespace Qt::StringLiterals;

namespace report {

std::vector<Block> briefingBlocks(const Briefing& briefing) {
    const explore::Catalogue& catalogue = *briefing.catalogue;
    const records::Agreement& agreement = catalogue.agreements().at(briefing.agreementRow);
    const explore::RecordFacts facts = explore::recordFacts(catalogue, {records::Table::Agreement, agreement.id.value}, briefing.locale);
    const picture::Theme theme = picture::Theme::paper();
    std::vector<Block> blocks;
    blocks.push_back(textBlock(facts.title, PageFrame::font(20, true), theme.text));
    for (const explore::Fact& fact : facts.facts)
        blocks.push_back(textBlock(fact.label + u": "_s + fact.value, PageFrame::font(9), theme.text, 3));
    blocks.push_back(textBlock(facts.climateSentence, PageFrame::font(9), theme.text, 3));
    for (const records::SourceId source : facts.sources)
        blocks.push_back(textBlock(explore::sourceShown(catalogue, source), PageFrame::font(8), theme.muted, 3));
    return blocks;
}

}  // namespace report
