// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_parts.h"
#include "report/table_blocks.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal columnGap = 9;
constexpr qreal mostColumn = 110;

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

QString dateShown(const ReportParts& parts, const records::Activity& activity) {
    return activity.start.isKnown() ? activity.start.shown(parts.locale) : tr("No date");
}

// Who took part, how many, and what came of it; empty when nothing is known.
QString detailsOf(const ReportParts& parts, const records::Activity& activity) {
    QStringList who, all;
    for (const records::OrganisationId id : activity.organisations)
        who << parts.catalogue.title({records::Table::Organisation, id.value});
    for (const records::PersonId id : activity.people)
        who << parts.catalogue.title({records::Table::Person, id.value});
    if (!who.isEmpty())
        all << who.join(u", "_s);
    if (activity.participants)
        all << tr("Participants: %1").arg(parts.locale.toString(*activity.participants));
    if (!activity.outcome.isEmpty())
        all << tr("Outcome: %1").arg(activity.outcome);
    return all.join(u" \u00b7 "_s);
}

// Undated ones last.
auto byDate(const records::PartialDate& date) {
    return std::pair(!date.isKnown(), date.earliest());
}

QList<records::SourceId> sourcesOf(const ReportParts& parts, records::RecordRef record) {
    QList<records::SourceId> sources;
    for (const records::Citation* citation : parts.catalogue.citationsOf(record))
        if (parts.catalogue.sources().find(citation->source) && !sources.contains(citation->source))
            sources << citation->source;
    return sources;
}

QString ofAll(const ReportParts& parts, qsizetype listed, qsizetype all) {
    return listed == all ? parts.number(all) : tr("%1 of %2").arg(parts.number(listed), parts.number(all));
}

}  // namespace

std::vector<Block> activityBlocks(ReportParts& parts, std::vector<qsizetype> rows, const QString& none, qsizetype most) {
    const PageStyle& style = parts.style;
    const auto& activities = parts.catalogue.activities();
    std::stable_sort(rows.begin(), rows.end(), [&activities](qsizetype one, qsizetype other) {
        return activities.at(one).start.earliest() > activities.at(other).start.earliest();
    });
    const qsizetype all = qsizetype(rows.size());
    if (all > most)
        rows.resize(size_t(most));
    std::vector<Block> blocks{
        headingBlock(style, rows.empty() ? tr("Activities") : tr("Activities (%1)").arg(ofAll(parts, qsizetype(rows.size()), all)), parts.width)};
    if (rows.empty())
        append(blocks, textBlocks(style.text(none), parts.width, 4));
    qreal dateWidth = 0, kindWidth = 0;
    for (const qsizetype row : rows) {
        dateWidth = qMax(dateWidth, style.text(dateShown(parts, activities.at(row))).lines(mostColumn).naturalWidth() + columnGap);
        kindWidth = qMax(kindWidth, style.text(records::shown(activities.at(row).kind)).lines(mostColumn).naturalWidth() + columnGap);
    }
    const qreal left = dateWidth + kindWidth;
    for (const qsizetype row : rows) {
        const records::Activity& activity = activities.at(row);
        Paragraph words = style.text(activity.title);
        words.add(parts.sources.marks(sourcesOf(parts, {records::Table::Activity, activity.id.value})), style.small, style.theme.muted);
        if (const QString details = detailsOf(parts, activity); !details.isEmpty())
            words.add(u"  "_s + details, style.small, style.theme.muted);
        append(blocks, rowBlocks({{style.text(dateShown(parts, activity)), 0, dateWidth},
                                  {Paragraph(records::shown(activity.kind), style.body, style.theme.muted), dateWidth, kindWidth},
                                  {words, left, parts.width - left}},
                                 3));
    }
    if (all > most)
        append(blocks, textBlocks(style.muted(tr("The newest are listed. The Activities table of the document has all of them.")), parts.width, 5));
    return blocks;
}

std::vector<Block> agreementTable(ReportParts& parts, std::vector<qsizetype> rows, records::PlaceId seenFrom, qsizetype most) {
    const PageStyle& style = parts.style;
    const auto& agreements = parts.catalogue.agreements();
    const qsizetype all = qsizetype(rows.size());
    if (all > most) {
        const auto rank = [&](qsizetype row) { return std::pair(parts.catalogue.activitiesOf(agreements.at(row).id).size(), agreements.at(row).signedOn.earliest()); };
        std::stable_sort(rows.begin(), rows.end(), [&rank](qsizetype one, qsizetype other) { return rank(one) > rank(other); });
        rows.resize(size_t(most));
    }
    std::stable_sort(rows.begin(), rows.end(), [&agreements](qsizetype one, qsizetype other) {
        return byDate(agreements.at(one).signedOn) < byDate(agreements.at(other).signedOn);
    });
    std::vector<Block> blocks{headingBlock(style, tr("Agreements (%1)").arg(ofAll(parts, qsizetype(rows.size()), all)), parts.width)};
    const std::vector<TableColumn> columns{{seenFrom.isValid() ? tr("Partner") : tr("Between")},
                                           {tr("Kind")},
                                           {tr("Signed")},
                                           {tr("Status")},
                                           {tr("Climate at signing")},
                                           {tr("Activities"), Qt::AlignRight}};
    std::vector<std::vector<Paragraph>> cells;
    for (const qsizetype row : rows) {
        const records::Agreement& agreement = agreements.at(row);
        Paragraph partner;
        for (const records::PlaceId party : agreement.parties) {
            const records::Place* place = parts.catalogue.places().find(party);
            if (!place || party == seenFrom)
                continue;
            if (!partner.isEmpty())
                partner.add(u" \u2013 "_s, style.small, style.theme.text);
            addPlace(partner, parts, *place, style.small, style.theme.muted);
            if (seenFrom.isValid())
                if (const QString country = parts.catalogue.countryName(place->country); !country.isEmpty())
                    partner.add(u", "_s + country, style.small, style.theme.text);
        }
        partner.add(parts.sources.marks(sourcesOf(parts, {records::Table::Agreement, agreement.id.value})), style.small, style.theme.muted);
        const auto words = [&style](const QString& text) { return Paragraph(text, style.small, style.theme.text); };
        const qsizetype count = qsizetype(parts.catalogue.activitiesOf(agreement.id).size());
        cells.push_back({partner, words(records::shown(agreement.kind)),
                         agreement.signedOn.isKnown() ? words(agreement.signedOn.shown(parts.locale)) : style.muted(tr("Unknown")),
                         words(records::shown(agreement.status)), words(evidence::shown(parts.catalogue.climate(row).group)),
                         count ? words(parts.number(count)) : style.muted(u"\u2013"_s)});
    }
    append(blocks, tableBlocks(style, columns, cells, parts.width));
    if (all > most)
        append(blocks, textBlocks(style.muted(tr("Those with the most activities are listed. The Agreements table of the document has all of them.")), parts.width, 5));
    return blocks;
}

std::vector<Block> sourceBlocks(const ReportParts& parts, const QString& none) {
    const PageStyle& style = parts.style;
    std::vector<Block> blocks{headingBlock(style, tr("Sources"), parts.width)};
    if (parts.sources.sources().isEmpty())
        append(blocks, textBlocks(style.text(none), parts.width, 4));
    QStringList lines;
    for (const records::SourceId id : parts.sources.sources())
        lines << explore::sourceShown(parts.catalogue, id);
    append(blocks, numberedBlocks(style, lines, parts.width));
    return blocks;
}

}  // namespace report
