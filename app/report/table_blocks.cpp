// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_blocks.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace report {
namespace {

constexpr qreal gap = 9;
constexpr qreal rowSpace = 4;  // around the line between two rows
constexpr qreal unbroken = 1e6;

struct Frame {
    QList<qreal> widths;
    qreal width = 0;
    QColor line, headLine;
};

// What is left over goes to the columns of words, so that the table is as wide as the page.
QList<qreal> columnWidths(const PageStyle& style, const std::vector<TableColumn>& columns, const std::vector<std::vector<Paragraph>>& rows, qreal width) {
    QList<qreal> wanted;
    for (size_t i = 0; i < columns.size(); ++i) {
        qreal widest = qMax(columns[i].least, Paragraph(columns[i].title, style.smallBold, style.theme.text).lines(unbroken).naturalWidth());
        for (const auto& row : rows)
            widest = qMax(widest, row[i].lines(unbroken).naturalWidth());
        wanted << std::ceil(widest) + gap;
    }
    QList<qreal> widths = sharedWidths(wanted, width);
    qreal left = width;
    qsizetype words = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        left -= widths[i];
        words += columns[size_t(i)].alignment == Qt::AlignLeft;
    }
    for (qsizetype i = 0; i < widths.size(); ++i)
        if (words > 0 && left > 0 && columns[size_t(i)].alignment == Qt::AlignLeft)
            widths[i] += left / qreal(words);
    return widths;
}

std::vector<Block> row(const Frame& frame, const std::vector<TableColumn>& columns, const std::vector<Paragraph>& words, const QColor& lineBelow) {
    std::vector<Cell> cells;
    qreal left = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        cells.push_back({words[i], left, frame.widths[qsizetype(i)] - gap, columns[i].alignment});
        left += frame.widths[qsizetype(i)];
    }
    std::vector<Block> blocks = rowBlocks(cells, rowSpace);
    if (blocks.empty())
        return blocks;
    blocks.back().paint = [paint = blocks.back().paint, lineBelow](QPainter& painter, const QRectF& rect) {
        paint(painter, rect);
        painter.setPen(QPen(lineBelow, 0.5));
        painter.drawLine(rect.bottomLeft() + QPointF(0, rowSpace / 2), rect.bottomRight() + QPointF(0, rowSpace / 2));
    };
    return blocks;
}

}  // namespace

QList<qreal> sharedWidths(const QList<qreal>& wanted, qreal total) {
    QList<qreal> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    qreal left = total;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const qreal most = left / qreal(sorted.size() - i);
        if (sorted[i] > most) {
            QList<qreal> widths = wanted;
            for (qreal& width : widths)
                width = qMin(width, most);
            return widths;
        }
        left -= sorted[i];
    }
    return wanted;
}

std::vector<Block> tableBlocks(const PageStyle& style, const std::vector<TableColumn>& columns, const std::vector<std::vector<Paragraph>>& rows,
                               qreal width) {
    const Frame frame{columnWidths(style, columns, rows, width), width, style.theme.line, style.theme.muted};
    std::vector<Paragraph> titles;
    for (const TableColumn& column : columns)
        titles.emplace_back(column.title, style.smallBold, style.theme.text);
    Block head = stacked(row(frame, columns, titles, frame.headLine));
    head.before = rowSpace;
    head.keepWithNext = true;
    const auto again = std::make_shared<const Block>(head);
    std::vector<Block> blocks{std::move(head)};
    for (const std::vector<Paragraph>& words : rows) {
        std::vector<Block> pieces = row(frame, columns, words, frame.line);
        for (Block& piece : pieces)
            piece.head = again;
        append(blocks, std::move(pieces));
    }
    if (rows.empty())
        blocks.back().keepWithNext = false;
    return blocks;
}

}  // namespace report
