// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/block.h"

#include <iterator>

namespace report {

namespace {

// Its links and what it says of its pictures.
void addWords(Block& whole, const Block& part, QPointF at) {
    if (!part.alternative.isEmpty())
        whole.alternative += (whole.alternative.isEmpty() ? QString() : QStringLiteral(" ")) + part.alternative;
    for (const BlockLink& link : part.links)
        whole.links.push_back({link.rect.translated(at), link.address});
}

}  // namespace

Block stacked(std::vector<Block> blocks) {
    Block whole;
    std::vector<qreal> tops;
    for (const Block& block : blocks) {
        if (!tops.empty())
            whole.height += block.before;
        tops.push_back(whole.height);
        addWords(whole, block, QPointF(0, whole.height));
        whole.height += block.height;
    }
    whole.paint = [blocks = std::move(blocks), tops = std::move(tops)](QPainter& painter, const QRectF& rect) {
        for (size_t i = 0; i < blocks.size(); ++i)
            blocks[i].paint(painter, QRectF(rect.left(), rect.top() + tops[i], rect.width(), blocks[i].height));
    };
    return whole;
}

Block beside(Block first, Block second, qreal left, qreal gutter) {
    Block whole;
    whole.height = qMax(first.height, second.height);
    addWords(whole, first, {});
    addWords(whole, second, QPointF(left + gutter, 0));
    whole.paint = [first = std::move(first), second = std::move(second), left, gutter](QPainter& painter, const QRectF& rect) {
        first.paint(painter, QRectF(rect.left(), rect.top(), left, qMin(first.height, rect.height())));
        second.paint(painter, QRectF(rect.left() + left + gutter, rect.top(), rect.width() - left - gutter, qMin(second.height, rect.height())));
    };
    return whole;
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace report
