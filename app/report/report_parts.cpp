// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_parts.h"

#include "records/fold.h"
#include "report/page_frame.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal gutter = 18;
constexpr qreal mapShare = 0.4;  // of the width
constexpr qreal leastMapHeight = 120;
constexpr qreal mostMapHeight = 180;
constexpr qreal mostBeside = 330;     // facts higher than this run over the whole width
constexpr qsizetype longValue = 150;  // a value longer than this stands below the map

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

}  // namespace

void addPlace(Paragraph& words, const ReportParts& parts, const records::Place& place, const QFont& font, const QColor& native) {
    words.add(place.name, font, parts.style.theme.text);
    if (place.nativeName.isEmpty() || records::fold(place.nativeName) == records::fold(place.name))
        return;
    // Beside a title the native name is a little smaller.
    QFont nativeFont = PageFrame::nativeFont(font, place.country);
    if (font == parts.style.title)
        nativeFont = PageFrame::nativeFont(PageFrame::font(16), place.country);
    words.add(u' ' + place.nativeName, nativeFont, native);
}

std::vector<Block> titleBlocks(const ReportParts& parts, const Paragraph& title, const QString& subtitle) {
    std::vector<Block> blocks = textBlocks(title, parts.width, 0);
    append(blocks, textBlocks(Paragraph(subtitle, parts.style.subtitle, parts.style.theme.muted), parts.width, 1));
    for (Block& block : blocks)
        block.keepWithNext = true;
    return blocks;
}

Block figureRow(const ReportParts& parts, const std::vector<std::pair<qsizetype, QString>>& figures) {
    std::vector<Cell> numbers, words;
    const qreal column = parts.width / qreal(figures.size());
    qreal left = 0;
    for (const auto& [value, name] : figures) {
        numbers.push_back({Paragraph(parts.number(value), parts.style.title, parts.style.theme.text), left, column - 8});
        words.push_back({Paragraph(name, parts.style.body, parts.style.theme.muted), left, column - 8});
        left += column;
    }
    std::vector<Block> rows = rowBlocks(numbers, 0);
    append(rows, rowBlocks(words, 0));
    Block row = stacked(std::move(rows));
    row.before = 12;
    return row;
}

void fitLabels(ReportParts& parts, const explore::RecordFacts& facts) {
    for (const explore::Fact& fact : facts.facts)
        parts.labelWidth = qMax(parts.labelWidth, parts.style.text(fact.label).lines(parts.width / 4).naturalWidth() + 2);
}

std::vector<Block> factRow(const ReportParts& parts, const QString& label, const Paragraph& words, qreal width, qreal before) {
    return rowBlocks({{Paragraph(label, parts.style.body, parts.style.theme.muted), 0, parts.labelWidth},
                      {words, parts.labelWidth + 6, width - parts.labelWidth - 6}},
                     before);
}

std::vector<Block> factRows(const ReportParts& parts, const explore::RecordFacts& facts, qreal width, Length length) {
    std::vector<Block> blocks;
    for (const explore::Fact& fact : facts.facts) {
        if ((fact.value.size() > longValue) != (length == Length::Long))
            continue;
        Paragraph words = parts.style.text(fact.value);
        words.add(SourceNumbers::marksAt(fact.sources), parts.style.small, parts.style.theme.muted);
        if (!fact.note.isEmpty())
            words.add(u'\n' + fact.note, parts.style.small, parts.style.theme.muted);
        append(blocks, factRow(parts, fact.label, words, width, 3.5));
    }
    return blocks;
}

std::vector<Block> factsAndMap(const ReportParts& parts, const explore::RecordFacts& facts,
                               const std::function<std::vector<Block>(qreal width)>& firstRows) {
    std::vector<Block> blocks;
    const qreal mapWidth = parts.width * mapShare;
    const qreal factsWidth = parts.width - mapWidth - gutter;
    std::vector<Block> narrow = firstRows(factsWidth);
    append(narrow, factRows(parts, facts, factsWidth, Length::Short));
    if (!narrow.empty())
        narrow.front().before = 0;
    Block column = stacked(std::move(narrow));
    const bool isBeside = column.height <= mostBeside;
    std::optional<Block> map = mapBlock(parts, isBeside ? qBound(leastMapHeight, column.height, mostMapHeight) : mostMapHeight, MapLegend::Hidden);
    if (map && isBeside) {
        blocks.push_back(beside(std::move(column), std::move(*map), factsWidth, gutter));
        append(blocks, factRows(parts, facts, parts.width, Length::Long));
    } else {
        blocks = firstRows(parts.width);
        append(blocks, factRows(parts, facts, parts.width, Length::Short));
        append(blocks, factRows(parts, facts, parts.width, Length::Long));
        if (map)
            blocks.push_back(std::move(*map));
        else
            append(blocks, textBlocks(parts.style.muted(tr("No map: the document holds no position for these places.")), parts.width, 6));
    }
    blocks.front().before = 12;
    return blocks;
}

}  // namespace report
