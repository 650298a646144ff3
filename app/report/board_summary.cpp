// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/due.h"
#include "report/report_kinds.h"
#include "report/report_parts.h"
#include "report/table_blocks.h"
#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal mapHeight = 216;
constexpr qreal mapSpare = 56;
constexpr qreal chartHeight = 176;
constexpr qreal silentHeight = 142;
constexpr qreal panelHeight = 84;  // of trade and of opinion
constexpr size_t mostDue = 5;
constexpr size_t mostActive = 5;
constexpr size_t mostSources = 4;

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

struct Figures {
    qsizetype agreements = 0, active = 0, activities = 0;
    QSet<records::PlaceId> places, countries;
    std::map<records::SourceId, int> sources;  // how many of the agreements rest on each
};

Figures figuresOf(const ReportParts& parts) {
    Figures figures;
    for (qsizetype row = 0; row < parts.catalogue.agreements().size(); ++row) {
        if (!parts.exploration.shown().test(row))
            continue;
        const records::Agreement& agreement = parts.catalogue.agreements().at(row);
        ++figures.agreements;
        figures.active += agreement.status == records::AgreementStatus::Active;
        figures.activities += qsizetype(parts.catalogue.activitiesOf(agreement.id).size());
        for (const records::PlaceId party : agreement.parties) {
            figures.places.insert(party);
            if (parts.catalogue.country(party).isValid())
                figures.countries.insert(parts.catalogue.country(party));
        }
        QSet<records::SourceId> own;
        for (const records::Citation* citation : parts.catalogue.citationsOf({records::Table::Agreement, agreement.id.value}))
            own.insert(citation->source);
        for (const records::SourceId source : std::as_const(own))
            ++figures.sources[source];
    }
    return figures;
}

QString dueShown(const ReportParts& parts, const Due& due) {
    switch (due.reason) {
    case Due::Reason::Renewal:
        return tr("Renewal due");
    case Due::Reason::Expiry:
        return tr("Expires");
    case Due::Reason::Anniversary:
        break;
    }
    return tr("%1 years, signed %2").arg(parts.number(due.years), due.date.shown(parts.locale));
}

// Known to the day, the month or the year.
QString whenShown(const ReportParts& parts, const Due& due) {
    if (due.reason != Due::Reason::Anniversary)
        return due.date.shown(parts.locale);
    const QDate day = QDate::fromJulianDay(due.day);
    switch (due.date.precision()) {
    case records::PartialDate::Precision::Day:
        return records::PartialDate::fromDay(day).shown(parts.locale);
    case records::PartialDate::Precision::Month:
        return parts.locale.toString(day, u"MMMM yyyy"_s);
    default:
        return QString::number(day.year());
    }
}

std::vector<Block> dueBlocks(const ReportParts& parts) {
    const PageStyle& style = parts.style;
    std::vector<Due> due = dueWithinAYear(parts.catalogue, parts.exploration.shown(), parts.input.imprint.date);
    std::vector<Block> blocks{headingBlock(style, tr("Due within a year (%1)").arg(parts.number(qint64(due.size()))), parts.width)};
    if (due.empty()) {
        append(blocks, textBlocks(style.text(tr("No renewal, expiry or round anniversary falls into the coming year.")), parts.width, 4));
        return blocks;
    }
    // What has to be decided goes before what can be celebrated; of those the greater ones.
    std::vector<Due> named = due;
    std::stable_sort(named.begin(), named.end(), [](const Due& one, const Due& other) { return one.years == 0 || other.years == 0 ? one.years < other.years : one.years > other.years; });
    if (named.size() > mostDue)
        named.resize(mostDue);
    std::stable_sort(named.begin(), named.end(), [](const Due& one, const Due& other) { return one.day < other.day; });
    std::vector<std::vector<Paragraph>> rows;
    for (const Due& each : named) {
        const auto words = [&style](const QString& text) { return Paragraph(text, style.small, style.theme.text); };
        rows.push_back({words(whenShown(parts, each)), words(parts.catalogue.title(parts.catalogue.agreements().at(each.agreementRow))), words(dueShown(parts, each))});
    }
    append(blocks, tableBlocks(style, {{tr("When")}, {tr("Partnership")}, {tr("What")}}, rows, parts.width));
    if (due.size() > named.size())
        append(blocks, textBlocks(style.muted(tr("Not named here: %1 more anniversaries. \u201cExport table\u201d as iCalendar has them all.")
                                                  .arg(parts.number(qint64(due.size() - named.size())))),
                                  parts.width, 5));
    return blocks;
}

// The partnerships with the most activities, as a table in half of the width.
Block mostActiveBlock(const ReportParts& parts) {
    const PageStyle& style = parts.style;
    const auto& agreements = parts.catalogue.agreements();
    std::vector<std::pair<qsizetype, qsizetype>> counts;  // activities, row
    for (qsizetype row = 0; row < agreements.size(); ++row)
        if (const auto own = parts.catalogue.activitiesOf(agreements.at(row).id); parts.exploration.shown().test(row) && !own.empty())
            counts.emplace_back(qsizetype(own.size()), row);
    std::stable_sort(counts.begin(), counts.end(), [](const auto& one, const auto& other) { return one.first > other.first; });
    const QString heading = tr("Most active");
    std::vector<Block> blocks{headingBlock(style, heading, halfWidth(parts))};
    append(blocks, textBlocks(style.muted(tr("Agreements with any activity on record: %1 of %2")
                                              .arg(parts.number(qint64(counts.size())), parts.number(parts.exploration.shown().count()))),
                              halfWidth(parts), 1));
    if (counts.size() > mostActive)
        counts.resize(mostActive);
    std::vector<std::vector<Paragraph>> rows;
    for (const auto& [count, row] : counts) {
        qint64 last = 0;
        for (const qsizetype activity : parts.catalogue.activitiesOf(agreements.at(row).id))
            last = std::max(last, qint64(parts.catalogue.activities().at(activity).start.earliest()));
        const auto words = [&style](const QString& text) { return Paragraph(text, style.small, style.theme.text); };
        rows.push_back({words(parts.catalogue.title(agreements.at(row))), words(parts.number(count)),
                        last ? words(QString::number(QDate::fromJulianDay(last).year())) : style.muted(u"\u2013"_s)});
    }
    if (!rows.empty())
        append(blocks, tableBlocks(style, {{tr("Partnership")}, {tr("Activities"), Qt::AlignRight}, {tr("Last dated"), Qt::AlignRight}}, rows, halfWidth(parts)));
    Block block = stacked(std::move(blocks));
    block.bookmark = heading;
    return block;
}

// The agreements may rest on hundreds of sources: the ones that most rest on are named, the others counted.
QString addSources(ReportParts& parts, const Figures& figures) {
    std::vector<std::pair<records::SourceId, int>> sorted(figures.sources.begin(), figures.sources.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) { return one.second > other.second; });
    for (size_t i = 0; i < sorted.size() && i < mostSources; ++i)
        parts.sources.add(sorted[i].first);
    if (sorted.size() <= mostSources)
        return {};
    return tr("The agreements rest on %1 sources; those that most of them rest on are named here. The Sources table of the document has all of them.")
        .arg(parts.number(qint64(sorted.size())));
}

// Few enough lines to stay together, for which the charts above give way.
Block onePiece(std::vector<Block> sources) {
    constexpr qreal leastSpare = 0.5;
    const qreal before = sources.front().before;
    Block piece = stacked(std::move(sources));
    piece.before = before;
    piece.spare = leastSpare;
    piece.bookmark = tr("Sources");
    return piece;
}

}  // namespace

std::vector<Block> summaryBlocks(const ReportInput& input, qreal width) {
    ReportParts parts(input, width);
    parts.exploration.setFilter(input.filter);
    parts.pair = explore::countryPair(parts.catalogue, parts.exploration.shown(), {});
    const Figures figures = figuresOf(parts);
    const PageStyle& style = parts.style;
    const QString scope = input.filter.isEmpty() ? tr("All agreements of the document") : tr("Filter: %1").arg(input.filter.print());
    std::vector<Block> blocks = titleBlocks(parts, Paragraph(tr("Board summary"), style.title, style.theme.text),
                                            u"%1 \u00b7 %2"_s.arg(scope, parts.locale.toString(input.imprint.date, QLocale::LongFormat)));
    if (figures.agreements == 0) {
        append(blocks, textBlocks(style.text(tr("The filter lets no agreement through, so there is nothing to sum up.")), width, 12));
        return blocks;
    }
    blocks.push_back(figureRow(parts, {{figures.agreements, tr("agreements")},
                                       {figures.active, tr("listed as active")},
                                       {figures.places.size(), tr("places")},
                                       {figures.countries.size(), tr("countries")},
                                       {figures.activities, tr("activities on record")}}));
    if (std::optional<Block> map = mapBlock(parts, mapHeight, MapLegend::Shown)) {
        map->spare = mapSpare;
        blocks.push_back(std::move(*map));
    }
    blocks.push_back(chartPair(parts, u"agreements-by-year"_s, u"agreements-by-country"_s, chartHeight));
    blocks.push_back(chartPair(parts, u"agreements-by-status"_s, u"climate-and-status"_s, chartHeight));
    blocks.push_back(pair(parts, mostActiveBlock(parts), chartBlock(parts, u"silent"_s, halfWidth(parts), silentHeight)));
    append(blocks, tradeBlocks(parts, panelHeight));
    append(blocks, dueBlocks(parts));
    const QString more = addSources(parts, figures);
    std::vector<Block> sources = sourceBlocks(parts, tr("No source is named for these agreements."));
    if (!more.isEmpty())
        append(sources, textBlocks(Paragraph(more, style.fine, style.theme.muted), width, 3));
    blocks.push_back(onePiece(std::move(sources)));
    return blocks;
}

}  // namespace report
