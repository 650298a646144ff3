// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_block.h"

#include <QFontMetricsF>
#include <QPainter>

namespace report {

Block textBlock(const QString& text, const QFont& font, const QColor& colour, qreal before) {
    Block block;
    block.before = before;
    block.height = [text, font](qreal width) {
        return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height();
    };
    block.paint = [text, font, colour](QPainter& painter, const QRectF& rect) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(rect, Qt::TextWordWrap, text);
    };
    return block;
}

}  // namespace report
