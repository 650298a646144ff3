// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace report {

// Words that lead to an address, and where they stand in their block.
struct BlockLink {
    QRectF rect;
    QString address;
};

// A piece of a page that is never cut, made for one width. Lengths in points of 1/72 inch.
struct Block {
    qreal height = 0;
    std::function<void(QPainter& painter, const QRectF& rect)> paint;  // as high as the block, or lower by at most its spare
    qreal before = 0;           // space above, left out at the top of a page
    qreal spare = 0;            // a picture may be drawn lower by so much if that saves a page
    bool keepWithNext = false;  // a heading stays with what it heads
    QString bookmark{};         // in the outline of a PDF; empty: none
    std::shared_ptr<const Block> head{};  // of a table's row: painted again above it when it comes first on a page
    std::vector<BlockLink> links{};
    QString alternative{};      // what a picture shows, in words for those who do not see it
};

// One below the other, as one block that is not cut.
Block stacked(std::vector<Block> blocks);
// The second beside the first from the same top, to the right of `left` and a gutter.
Block beside(Block first, Block second, qreal left, qreal gutter = 0);
void append(std::vector<Block>& blocks, std::vector<Block> more);

}  // namespace report
