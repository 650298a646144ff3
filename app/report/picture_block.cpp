// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/picture_block.h"

#include <QPainter>

namespace report {

Block pictureBlock(picture::Paint paint, qreal height, qreal spare, qreal before) {
    Block block;
    block.height = height;
    block.spare = spare;
    block.before = before;
    block.paint = [paint = std::move(paint)](QPainter& painter, const QRectF& rect) {
        painter.save();
        painter.translate(rect.topLeft());
        painter.scale(pictureScale, pictureScale);
        const QRectF frame(QPointF(), rect.size() / pictureScale);
        painter.setClipRect(frame);
        paint(painter, frame);
        painter.restore();
    };
    return block;
}

}  // namespace report
