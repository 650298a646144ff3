// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/designed_report.h"

#include "charts/chart_scene.h"
#include "charts/summary_charts.h"
#include "charts/summary_painter.h"
#include "charts/trade_chart.h"
#include "report/formatted_text.h"
#include "report/picture_block.h"
#include "report/report_parts.h"
#include <QCoreApplication>
#include <QSet>
#include <array>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

namespace report {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ReportDesign", text);
}

// In points, by size: small, medium, large.
qreal heightOf(DesignSize size, std::array<qreal, 3> heights) {
    return heights[size_t(size)];
}

// The agreements that a record has to do with, and what is selected.
void setAbout(ReportParts& parts, RecordRef of) {
    const explore::Catalogue& catalogue = parts.catalogue;
    explore::Filter filter = parts.input.filter;
    if (of.table == Table::Agreement) {
        filter = {};
        for (const records::PlaceId party : catalogue.agreements().find({of.id})->parties)
            filter.terms << explore::Filter::Term{u"place"_s, {catalogue.slug({Table::Place, party.value})}, false};
    } else if (of.table == Table::Place) {
        const bool isCountry = catalogue.country({of.id}) == records::PlaceId{of.id};
        filter = {{{isCountry ? u"country"_s : u"place"_s, {catalogue.slug(of)}, false}}, {}, {}};
    }
    parts.exploration.setFilter(filter);
    if (of.isValid())
        parts.exploration.select(of);
    parts.pair = explore::countryPair(catalogue, parts.exploration.shown(), parts.exploration.selection());
}

std::vector<qsizetype> rowsOf(const ReportParts& parts) {
    std::vector<qsizetype> rows;
    for (qsizetype row = 0; row < parts.catalogue.agreements().size(); ++row)
        if (parts.exploration.shown().test(row))
            rows.push_back(row);
    return rows;
}

std::vector<qsizetype> activitiesOf(const ReportParts& parts, RecordRef of) {
    std::vector<qsizetype> activities;
    const auto add = [&](const auto& more) { activities.insert(activities.end(), more.begin(), more.end()); };
    if (of.table == Table::Agreement)
        add(parts.catalogue.activitiesOf({of.id}));
    else if (of.table == Table::Place && parts.catalogue.country({of.id}) != records::PlaceId{of.id})
        add(parts.catalogue.activitiesAt({of.id}));
    else
        for (const qsizetype row : rowsOf(parts))
            add(parts.catalogue.activitiesOf(parts.catalogue.agreements().at(row).id));
    return activities;
}

// Of a record what is known of it; of a filter how many there are.
std::vector<Block> factBlocks(ReportParts& parts, const explore::RecordFacts& facts, RecordRef of) {
    if (of.isValid()) {
        fitLabels(parts, facts);
        std::vector<Block> blocks = factRows(parts, facts, parts.width, Length::Short);
        append(blocks, factRows(parts, facts, parts.width, Length::Long));
        if (!blocks.empty())
            blocks.front().before = 12;
        return blocks;
    }
    qsizetype active = 0, activities = 0;
    QSet<records::PlaceId> places, countries;
    const std::vector<qsizetype> rows = rowsOf(parts);
    for (const qsizetype row : rows) {
        const records::Agreement& agreement = parts.catalogue.agreements().at(row);
        active += agreement.status == records::AgreementStatus::Active;
        activities += qsizetype(parts.catalogue.activitiesOf(agreement.id).size());
        for (const records::PlaceId party : agreement.parties) {
            places.insert(party);
            if (parts.catalogue.country(party).isValid())
                countries.insert(parts.catalogue.country(party));
        }
    }
    return {figureRow(parts, {{qsizetype(rows.size()), tr("agreements")},
                              {active, tr("listed as active")},
                              {places.size(), tr("places")},
                              {countries.size(), tr("countries")},
                              {activities, tr("activities on record")}})};
}

// A saved chart brings its own choices, and its filter where it has one; one of the usual charts is about what the report is about.
std::vector<Block> chartBlocks(ReportParts& parts, const DesignedBlock& block) {
    const qreal height = heightOf(block.size, {130, 180, 250});
    const auto names = charts::chartNames();
    charts::ChartChoices choices;
    if (std::any_of(names.begin(), names.end(), [&](const charts::ChartName& name) { return name.name == block.words; })) {
        choices.chart = block.words;
    } else {
        const auto saved = parts.input.savedChart ? parts.input.savedChart(block.words) : std::nullopt;
        if (!saved)
            return textBlocks(parts.style.muted(tr("The document has no chart \u201c%1\u201d any more.").arg(block.words)), parts.width, 12);
        choices = *saved;
    }
    explore::Exploration exploration;
    exploration.setCatalogue(parts.catalogueShared());
    const auto own = explore::Filter::parse(choices.filter);
    exploration.setFilter(own && !own->isEmpty() ? *own : parts.exploration.filter());
    exploration.setSelection(parts.exploration.selection());
    if (const RecordRef record = parts.catalogue.fromSlug(choices.selection); record.isValid())
        exploration.select(record);
    Block picture;
    QString note;
    if (choices.chart == charts::tradeAndOpinionName()) {
        auto pair = choices.pair(parts.catalogue);
        if (!pair.isValid())
            pair = parts.pair;
        charts::TradeAndOpinionOptions options;
        options.locale = parts.locale;
        options.shown = exploration.shown();
        options.selection = exploration.selection();
        charts::ChartSpec spec = charts::tradeChart(parts.catalogue, {parts.input.trade, parts.input.tradePairs, parts.input.deflator}, pair, choices, options);
        renumber(spec, parts.sources);  // before a person's own words, which may have brackets too
        choices.word(spec);
        if (spec.isEmpty())
            return textBlocks(parts.style.text(spec.empty), parts.width, 12);
        picture = pictureBlock(charts::chartPaint(spec, parts.style.theme, parts.locale), height * (spec.panels.size() > 1 ? 1.5 : 1), height / 6, 12);
        picture.alternative = spec.description;
        picture.bookmark = spec.title;
    } else {
        const charts::SummaryInput input{parts.catalogueShared(), exploration.shown(), exploration.filter(), parts.input.imprint.date, parts.locale,
                                         parts.input.trade, parts.input.tradePairs};
        charts::SummarySpec spec = charts::summaryChart(choices.chart, input).value_or(charts::SummarySpec());
        choices.word(spec);
        if (spec.isEmpty())
            return textBlocks(parts.style.text(spec.empty), parts.width, 12);
        picture = pictureBlock(charts::summaryPaint(spec, parts.style.theme, parts.locale), height, height / 6, 12);
        picture.alternative = spec.description;
        picture.bookmark = spec.title;
    }
    return {picture};
}

std::vector<Block> blocksOf(ReportParts& parts, const DesignedBlock& block, const explore::RecordFacts& facts, RecordRef of) {
    switch (block.kind) {
    case DesignKind::Text:
        return formattedBlocks(parts.style, block.words, parts.width);
    case DesignKind::Facts:
        return factBlocks(parts, facts, of);
    case DesignKind::Map:
        if (std::optional<Block> map = mapBlock(parts, heightOf(block.size, {140, 200, 300}), MapLegend::Shown))
            return {std::move(*map)};
        return textBlocks(parts.style.muted(tr("No map: the document holds no position for these places.")), parts.width, 12);
    case DesignKind::Timeline:
        return timelineBlocks(parts, heightOf(block.size, {90, 150, 280}));
    case DesignKind::Trade:
        return tradeBlocks(parts, heightOf(block.size, {80, 110, 160}));
    case DesignKind::Chart:
        return chartBlocks(parts, block);
    case DesignKind::Agreements:
        return agreementTable(parts, rowsOf(parts), of.table == Table::Place ? records::PlaceId{of.id} : records::PlaceId());
    case DesignKind::Activities:
        return activityBlocks(parts, activitiesOf(parts, of), tr("The document holds no activities of these agreements."));
    case DesignKind::Sources:
        break;
    }
    return {};
}

std::vector<Block> designedBlocks(const ReportDesign& design, const QString& title, RecordRef of, const ReportInput& input, qreal width) {
    ReportParts parts(input, width);
    setAbout(parts, of);
    const explore::RecordFacts facts = of.isValid() ? explore::recordFacts(parts.catalogue, of, parts.locale) : explore::RecordFacts();
    // Facts number their sources by themselves, from the first on.
    for (const DesignedBlock& block : design.blocks)
        if (block.kind == DesignKind::Facts && of.isValid())
            parts.sources = SourceNumbers(facts.sources);
    const QString date = parts.locale.toString(input.imprint.date, QLocale::LongFormat);
    const QString scope = of.isValid()               ? (design.title.isEmpty() ? facts.subtitle : parts.catalogue.title(of))
                          : input.filter.isEmpty() ? tr("All agreements of the document")
                                                   : tr("Filter: %1").arg(input.filter.print());
    std::vector<Block> blocks = titleBlocks(parts, Paragraph(title, parts.style.title, parts.style.theme.text), scope.isEmpty() ? date : u"%1 \u00b7 %2"_s.arg(scope, date));
    // Sources are numbered by all the others, so that they are made last wherever they stand.
    std::vector<std::vector<Block>> made;
    size_t sourcesAt = 0;
    for (const DesignedBlock& block : design.blocks) {
        if (block.kind == DesignKind::Sources)
            sourcesAt = made.size();
        made.push_back(blocksOf(parts, block, facts, of));
    }
    if (sourcesAt < made.size())
        made[sourcesAt] = sourceBlocks(parts, tr("No source is named for what this report shows."));
    for (std::vector<Block>& each : made)
        append(blocks, std::move(each));
    return blocks;
}

}  // namespace

records::Result<Report> makeReport(const QString& name, const ReportDesign& design, RecordRef of, const ReportInput& input) {
    const bool isThere = !of.isValid() || ((of.table == Table::Agreement || of.table == Table::Place) && !input.catalogue->title(of).isEmpty());
    if (!isThere)
        return records::fail(records::ErrorCode::InvalidValue, tr("A report that you put together is about an agreement, a place, or all agreements that a filter shows."),
                             tr("Choose another record, or none."));
    const QString about = of.isValid() ? input.catalogue->title(of) : input.imprint.documentName;
    const QString title = !design.title.isEmpty() ? design.title : of.isValid() ? about : name;
    Report report{title, u"%1: %2"_s.arg(name, about), [name, design, title, of, input](qreal width) { return designedBlocks(design, title, of, input, width); }};
    report.logo = QImage::fromData(design.logo);
    return report;
}

}  // namespace report
