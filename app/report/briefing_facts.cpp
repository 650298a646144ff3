// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_parts.h"

#include "map/map_picture.h"
#include "report/page_frame.h"
#include "report/picture_block.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal labelWidth = 58;
constexpr qreal gutter = 18;
constexpr qreal mapShare = 0.4;     // of the width
constexpr qreal leastMapHeight = 120;
constexpr qreal mostMapHeight = 180;
constexpr qreal mostBeside = 330;    // facts higher than this run over the whole width
constexpr qsizetype longValue = 150; // a value longer than this stands below the map

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

bool hasNativeName(const records::Place& place) {
    return !place.nativeName.isEmpty() && place.nativeName != place.name;
}

bool isOnMap(const BriefingParts& parts) {
    for (const records::PlaceId id : parts.agreement.parties)
        if (const records::Place* place = parts.catalogue.places().find(id); place && map::isPoint(*place))
            return true;
    return false;
}

picture::Paint mapOf(const BriefingParts& parts) {
    map::MapOptions options;
    options.fit = map::FitTo::Emphasised;
    options.legend = false;
    options.notes = false;
    options.nativeNames = true;
    options.mostLabels = 6;
    return map::mapPaint(parts.exploration, parts.style.theme, options);
}

Paragraph partiesShown(const BriefingParts& parts) {
    Paragraph words;
    for (const records::PlaceId id : parts.agreement.parties) {
        const records::Place* place = parts.catalogue.places().find(id);
        if (!place)
            continue;
        if (!words.isEmpty())
            words.add(u"\n"_s, parts.style.body, parts.style.theme.text);
        words.add(place->name, parts.style.body, parts.style.theme.text);
        if (hasNativeName(*place))
            words.add(u' ' + place->nativeName, PageFrame::nativeFont(parts.style.body, place->country), parts.style.theme.text);
        const QString country = parts.catalogue.countryName(place->country);
        if (!country.isEmpty())
            words.add(u", "_s + country, parts.style.body, parts.style.theme.text);
    }
    return words;
}

std::vector<Block> factRow(const BriefingParts& parts, const QString& label, const Paragraph& words, qreal width, qreal before) {
    return rowBlocks({{Paragraph(label, parts.style.body, parts.style.theme.muted), 0, labelWidth}, {words, labelWidth + 6, width - labelWidth - 6}},
                     before);
}

bool isLong(const explore::Fact& fact) {
    return fact.value.size() > longValue;
}

std::vector<Block> factRows(const BriefingParts& parts, qreal width, bool (*wanted)(const explore::Fact&)) {
    std::vector<Block> blocks;
    for (const explore::Fact& fact : parts.facts.facts) {
        if (!wanted(fact))
            continue;
        Paragraph words = parts.style.text(fact.value);
        words.add(SourceNumbers::marksAt(fact.sources), parts.style.small, parts.style.theme.muted);
        if (!fact.note.isEmpty())
            words.add(u'\n' + fact.note, parts.style.small, parts.style.theme.muted);
        append(blocks, factRow(parts, fact.label, words, width, 3.5));
    }
    return blocks;
}

}  // namespace

std::vector<Block> titleBlocks(const BriefingParts& parts) {
    const PageStyle& style = parts.style;
    Paragraph title;
    for (const records::PlaceId id : parts.agreement.parties) {
        const records::Place* place = parts.catalogue.places().find(id);
        if (!place)
            continue;
        if (!title.isEmpty())
            title.add(u" \u2013 "_s, style.title, style.theme.text);
        title.add(place->name, style.title, style.theme.text);
        QFont native = PageFrame::nativeFont(PageFrame::font(16), place->country);
        if (hasNativeName(*place))
            title.add(u' ' + place->nativeName, native, style.theme.muted);
    }
    if (title.isEmpty())
        title.add(parts.facts.title, style.title, style.theme.text);
    std::vector<Block> blocks = textBlocks(title, parts.width, 0);
    const records::PartialDate& date = parts.agreement.signedOn;
    const QString when = date.isKnown() ? tr("signed %1").arg(date.shown(parts.briefing.locale)) : tr("date of signing unknown");
    const QString status =
        parts.agreement.status == records::AgreementStatus::Unknown ? tr("status unknown") : records::shown(parts.agreement.status).toLower();
    append(blocks, textBlocks(Paragraph(u"%1 \u00b7 %2 \u00b7 %3"_s.arg(records::shown(parts.agreement.kind), status, when), style.subtitle, style.theme.muted), parts.width, 1));
    for (Block& block : blocks)
        block.keepWithNext = true;
    return blocks;
}

std::vector<Block> factBlocks(const BriefingParts& parts) {
    std::vector<Block> blocks;
    const auto addRows = [&](qreal width, bool (*wanted)(const explore::Fact&)) { append(blocks, factRows(parts, width, wanted)); };
    const auto isShort = [](const explore::Fact& fact) { return !isLong(fact); };
    const auto isAny = [](const explore::Fact&) { return true; };
    const qreal mapWidth = parts.width * mapShare;
    const qreal factsWidth = parts.width - mapWidth - gutter;
    std::vector<Block> narrow = factRow(parts, tr("Parties"), partiesShown(parts), factsWidth, 0);
    append(narrow, factRows(parts, factsWidth, isShort));
    Block column = stacked(std::move(narrow));
    if (isOnMap(parts) && column.height <= mostBeside) {
        Block map = pictureBlock(mapOf(parts), qBound(leastMapHeight, column.height, mostMapHeight), 0, 0);
        blocks.push_back(beside(std::move(column), std::move(map), factsWidth + gutter));
        addRows(parts.width, isLong);
    } else {
        blocks = factRow(parts, tr("Parties"), partiesShown(parts), parts.width, 0);
        addRows(parts.width, isAny);
        if (isOnMap(parts))
            blocks.push_back(pictureBlock(mapOf(parts), mostMapHeight, 0, 10));
        else
            append(blocks, textBlocks(parts.style.muted(tr("No map: the document holds no position for these places.")), parts.width, 6));
    }
    blocks.front().before = 12;
    return blocks;
}

}  // namespace report
