// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_style.h"

#include "report/page_frame.h"
#include <QFontMetricsF>

namespace report {
namespace {

constexpr int mostLines = 32;  // of a row in one piece

}  // namespace

PageStyle::PageStyle()
    : theme(picture::Theme::paper(PageFrame::font(13))), title(PageFrame::font(22, true)), subtitle(PageFrame::font(11)),
      heading(PageFrame::font(11, true)), body(PageFrame::font(9)), bold(PageFrame::font(9, true)), small(PageFrame::font(8)), smallBold(PageFrame::font(8, true)), fine(PageFrame::font(7)) {
}

std::vector<Block> rowBlocks(const std::vector<Cell>& cells, qreal before) {
    std::vector<std::pair<qreal, TextLines>> columns;
    int most = 0;
    for (const Cell& cell : cells) {
        columns.emplace_back(cell.left, cell.words.lines(cell.width, cell.alignment));
        most = qMax(most, columns.back().second.count());
    }
    std::vector<Block> blocks;
    for (int first = 0; first < most; first += mostLines) {
        Block block;
        block.before = first == 0 ? before : 0;
        for (const auto& [left, lines] : columns)
            block.height = qMax(block.height, qBound(0, lines.count() - first, mostLines) * lines.pitch());
        for (const auto& [left, lines] : columns)
            for (const BlockLink& link : lines.links(first, mostLines))
                block.links.push_back({link.rect.translated(left, 0), link.address});
        block.paint = [columns, first](QPainter& painter, const QRectF& rect) {
            for (const auto& [left, lines] : columns)
                lines.paint(painter, rect.topLeft() + QPointF(left, 0), first, mostLines);
        };
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<Block> textBlocks(const Paragraph& words, qreal width, qreal before) {
    return rowBlocks({{words, 0, width}}, before);
}

std::vector<Block> numberedBlocks(const PageStyle& style, const QStringList& lines, qreal width) {
    constexpr qreal gap = 5;
    const qreal numberWidth = QFontMetricsF(style.fine).horizontalAdvance(QString::number(qMax(qsizetype(10), lines.size()))) + 1;
    const qreal left = numberWidth + gap;
    std::vector<Block> blocks;
    int number = 0;
    for (const QString& line : lines)
        append(blocks, rowBlocks({{Paragraph(QString::number(++number), style.fine, style.theme.muted), 0, numberWidth, Qt::AlignRight},
                                  {Paragraph(line, style.fine, style.theme.text), left, width - left}},
                                 0.5));
    return blocks;
}

Block headingBlock(const PageStyle& style, const QString& words, qreal width) {
    Block block = stacked(textBlocks(Paragraph(words, style.heading, style.theme.text), width, 0));
    block.before = 11;
    block.keepWithNext = true;
    block.bookmark = words;
    return block;
}

}  // namespace report
