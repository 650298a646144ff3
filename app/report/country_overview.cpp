// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_kinds.h"
#include "report/report_parts.h"
#include "report/table_blocks.h"
#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using records::PlaceId;

namespace report {
namespace {

constexpr qreal mapHeight = 190;
constexpr qreal chartHeight = 170;
constexpr qsizetype fewAgreements = 40;  // so many are listed one by one, with all that goes with them; of more the foremost
constexpr qsizetype mostAgreements = 12, mostActivities = 6, mostRows = 10;

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

// What is counted of a partner country or of a place: agreements, active ones, the years of the first and the last signing.
struct Count {
    PlaceId place;
    qsizetype all = 0, active = 0;
    int first = 0, last = 0;

    void add(const records::Agreement& agreement) {
        ++all;
        active += agreement.status == records::AgreementStatus::Active;
        if (!agreement.signedOn.isKnown())
            return;
        const int year = agreement.signedOn.year();
        first = first ? std::min(first, year) : year;
        last = std::max(last, year);
    }
};

std::vector<Block> countTable(const ReportParts& parts, const QString& heading, const QString& what, const std::map<PlaceId, Count>& counts, qreal width, qsizetype most) {
    std::vector<Count> sorted;
    for (const auto& [place, count] : counts)
        sorted.push_back(count);
    std::stable_sort(sorted.begin(), sorted.end(), [&parts](const Count& one, const Count& other) {
        return one.all != other.all ? one.all > other.all : parts.title(one.place).localeAwareCompare(parts.title(other.place)) < 0;
    });
    const qsizetype all = qsizetype(sorted.size());
    qsizetype others = 0;
    for (; qsizetype(sorted.size()) > most; sorted.pop_back())
        others += sorted.back().all;
    const PageStyle& style = parts.style;
    const auto words = [&style](const QString& text) { return Paragraph(text, style.small, style.theme.text); };
    std::vector<std::vector<Paragraph>> rows;
    for (const Count& count : sorted) {
        Paragraph name;
        addPlace(name, parts, *parts.catalogue.places().find(count.place), style.small, style.theme.muted);
        const auto year = [&](int value) { return value ? words(QString::number(value)) : style.muted(u"\u2013"_s); };
        rows.push_back({name, words(parts.number(count.all)), words(parts.number(count.active)), year(count.first), year(count.last)});
    }
    std::vector<Block> blocks{headingBlock(style, tr("%1 (%2)").arg(heading, parts.number(all)), width)};
    append(blocks, tableBlocks(style,
                               {{what},
                                {tr("Agreements"), Qt::AlignRight},
                                {tr("Active"), Qt::AlignRight},
                                {tr("First signed"), Qt::AlignRight},
                                {tr("Last signed"), Qt::AlignRight}},
                               rows, width));
    if (all > qsizetype(sorted.size()))
        append(blocks, textBlocks(style.muted(tr("Not listed here: %1 more, with %2 agreements in all.").arg(parts.number(all - qsizetype(sorted.size())), parts.number(others))), width, 5));
    return blocks;
}

}  // namespace

std::vector<Block> countryBlocks(const ReportInput& input, PlaceId id, qreal width) {
    ReportParts parts(input, width);
    const records::Place& country = *parts.catalogue.places().find(id);
    parts.exploration.setFilter({{{u"country"_s, {country.slug}, false}}, {}, {}});
    explore::Selection selection;
    selection.current = {records::Table::Place, id.value};
    parts.pair = explore::countryPair(parts.catalogue, parts.exploration.shown(), selection);
    const explore::RecordFacts facts = explore::recordFacts(parts.catalogue, selection.current, parts.locale);
    parts.sources = SourceNumbers(facts.sources);

    std::map<PlaceId, Count> partners, places;
    std::vector<qsizetype> rows, activities;
    qsizetype active = 0;
    for (qsizetype row = 0; row < parts.catalogue.agreements().size(); ++row) {
        if (!parts.exploration.shown().test(row))
            continue;
        const records::Agreement& agreement = parts.catalogue.agreements().at(row);
        rows.push_back(row);
        active += agreement.status == records::AgreementStatus::Active;
        QSet<PlaceId> others;
        for (const PlaceId party : agreement.parties) {
            const PlaceId at = parts.catalogue.country(party);
            if (at == id && party != id)
                places.try_emplace(party, Count{party}).first->second.add(agreement);
            else if (at.isValid() && at != id)
                others.insert(at);
        }
        for (const PlaceId other : std::as_const(others))
            partners.try_emplace(other, Count{other}).first->second.add(agreement);
        const auto own = parts.catalogue.activitiesOf(agreement.id);
        activities.insert(activities.end(), own.begin(), own.end());
    }

    Paragraph title;
    addPlace(title, parts, country, parts.style.title, parts.style.theme.muted);
    std::vector<Block> blocks = titleBlocks(parts, title, tr("Country overview"));
    blocks.push_back(figureRow(parts, {{qsizetype(rows.size()), tr("agreements")},
                                       {active, tr("listed as active")},
                                       {qsizetype(places.size()), tr("places")},
                                       {qsizetype(partners.size()), tr("partner countries")},
                                       {qsizetype(activities.size()), tr("activities on record")}}));
    fitLabels(parts, facts);
    const size_t head = blocks.size();
    for (const Length length : {Length::Short, Length::Long})
        append(blocks, factRows(parts, facts, width, length));
    if (blocks.size() > head)
        blocks[head].before = 12;
    if (rows.empty()) {
        append(blocks, textBlocks(parts.style.text(tr("The document holds no agreement of a place in this country.")), width, 12));
        append(blocks, sourceBlocks(parts, tr("No source is named for this country.")));
        return blocks;
    }
    if (std::optional<Block> map = mapBlock(parts, mapHeight, MapLegend::Shown))
        blocks.push_back(std::move(*map));
    blocks.push_back(chartPair(parts, u"agreements-by-year"_s, u"agreements-by-kind"_s, chartHeight));
    blocks.push_back(chartPair(parts, u"climate-and-status"_s, u"activities-by-year"_s, chartHeight));
    append(blocks, tradeBlocks(parts));
    const bool isShort = qsizetype(rows.size()) <= fewAgreements;
    append(blocks, countTable(parts, tr("Partner countries"), tr("Country"), partners, width, isShort ? allOfThem : mostRows));
    append(blocks, countTable(parts, tr("Places"), tr("Place"), places, width, isShort ? allOfThem : mostRows));
    append(blocks, agreementTable(parts, rows, {}, isShort ? allOfThem : mostAgreements));
    append(blocks, activityBlocks(parts, activities, tr("The document holds no activities of these agreements."), isShort ? allOfThem : mostActivities));
    append(blocks, sourceBlocks(parts, tr("No source is named for these agreements.")));
    return blocks;
}

}  // namespace report
