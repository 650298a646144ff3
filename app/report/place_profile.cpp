// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_kinds.h"
#include "report/report_parts.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qsizetype mostBeside = 3;  // agreements on a map beside the facts
constexpr qreal mapHeight = 200;
constexpr qreal leastTimeline = 100;
constexpr qreal mostTimeline = 320;
constexpr qreal timelineFrame = 50;  // axis and opinion below the lanes
constexpr qreal lane = 11;

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

// "44 agreements with places in 32 countries, 43 of them active; 12 activities on record."
QString counted(const ReportParts& parts, records::PlaceId place, const std::vector<qsizetype>& rows, qsizetype activities) {
    QSet<records::PlaceId> countries;
    qsizetype active = 0;
    for (const qsizetype row : rows) {
        const records::Agreement& agreement = parts.catalogue.agreements().at(row);
        active += agreement.status == records::AgreementStatus::Active;
        for (const records::PlaceId party : agreement.parties)
            if (party != place && parts.catalogue.country(party).isValid())
                countries.insert(parts.catalogue.country(party));
    }
    return tr("Agreements: %1 (active: %2), with places in this number of countries: %3. Activities on record: %4.")
        .arg(parts.number(qint64(rows.size())), parts.number(active), parts.number(countries.size()), parts.number(activities));
}

// Facts of the profile, without what the title says already.
explore::RecordFacts factsOf(const ReportParts& parts, records::PlaceId place) {
    explore::RecordFacts facts = explore::recordFacts(parts.catalogue, {records::Table::Place, place.value}, parts.locale);
    const records::Place* record = parts.catalogue.places().find(place);
    facts.facts.removeIf([record](const explore::Fact& fact) { return fact.value == record->nativeName && fact.sources.isEmpty(); });
    return facts;
}

}  // namespace

std::vector<Block> placeBlocks(const ReportInput& input, records::PlaceId id, qreal width) {
    ReportParts parts(input, width);
    const records::Place& place = *parts.catalogue.places().find(id);
    parts.exploration.setFilter({{{u"place"_s, {place.slug}, false}}, {}, {}});
    parts.exploration.select({records::Table::Place, id.value});
    parts.pair = explore::countryPair(parts.catalogue, parts.exploration.shown(), parts.exploration.selection());
    const explore::RecordFacts facts = factsOf(parts, id);
    parts.sources = SourceNumbers(facts.sources);
    const auto agreements = parts.catalogue.agreementsOf(id);
    const std::vector<qsizetype> rows(agreements.begin(), agreements.end());
    const auto activities = parts.catalogue.activitiesAt(id);

    Paragraph title;
    addPlace(title, parts, place, parts.style.title, parts.style.theme.muted);
    std::vector<Block> blocks = titleBlocks(parts, title, facts.subtitle);
    const qsizetype titleLines = qsizetype(blocks.size());
    fitLabels(parts, facts);
    const auto inShort = [&](qreal column) {
        return factRow(parts, tr("In short"), parts.style.text(counted(parts, id, rows, qsizetype(activities.size()))), column, 0);
    };
    if (qsizetype(rows.size()) > mostBeside) {
        // Partners all over the world need the whole width.
        append(blocks, inShort(width));
        for (const Length length : {Length::Short, Length::Long})
            append(blocks, factRows(parts, facts, width, length));
        blocks[size_t(titleLines)].before = 12;
        if (std::optional<Block> map = mapBlock(parts, mapHeight, MapLegend::Shown))
            blocks.push_back(std::move(*map));
    } else {
        append(blocks, factsAndMap(parts, facts, inShort));
    }
    append(blocks, agreementTable(parts, rows, id));
    if (!rows.empty())
        append(blocks, timelineBlocks(parts, qBound(leastTimeline, timelineFrame + lane * qreal(rows.size()), mostTimeline)));
    append(blocks, activityBlocks(parts, {activities.begin(), activities.end()}, tr("The document holds no activities of this place.")));
    append(blocks, tradeBlocks(parts));
    append(blocks, sourceBlocks(parts, tr("No source is named for this place.")));
    return blocks;
}

}  // namespace report
