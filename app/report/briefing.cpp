// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_parts.h"
#include "report/report_kinds.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

}  // namespace

BriefingParts::BriefingParts(const ReportInput& from, qsizetype row, qreal pageWidth)
    : ReportParts(from, pageWidth), agreementRow(row), agreement(catalogue.agreements().at(row)),
      facts(explore::recordFacts(catalogue, {records::Table::Agreement, agreement.id.value}, locale)) {
    sources = SourceNumbers(facts.sources);
    explore::Filter between;
    for (const records::PlaceId party : agreement.parties)
        between.terms << explore::Filter::Term{u"place"_s, {catalogue.slug({records::Table::Place, party.value})}, false};
    exploration.setFilter(between);
    exploration.select({records::Table::Agreement, agreement.id.value});
    if (catalogue.countriesOf(agreement).first.isValid())
        pair = explore::countryPair(catalogue, exploration.shown(), exploration.selection());
}

std::vector<Block> briefingBlocks(const ReportInput& input, qsizetype agreementRow, qreal width) {
    BriefingParts parts(input, agreementRow, width);
    std::vector<Block> blocks = briefingTitle(parts);
    append(blocks, briefingFacts(parts));
    append(blocks, timelineBlocks(parts, 100));
    append(blocks, climateBlocks(parts));
    append(blocks, tradeBlocks(parts));
    const auto activities = parts.catalogue.activitiesOf(parts.agreement.id);
    append(blocks, activityBlocks(parts, {activities.begin(), activities.end()}, tr("The document holds no activities of this agreement.")));
    append(blocks, otherAgreementBlocks(parts));
    append(blocks, sourceBlocks(parts, tr("No source is named for this agreement.")));
    return blocks;
}

}  // namespace report
