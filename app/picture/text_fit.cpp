// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/text_fit.h"

#include <QFontInfo>
#include <cmath>

using namespace Qt::StringLiterals;

namespace picture {

QFont sizedInPixels(const QFont& font) {
    if (font.pixelSize() > 0)
        return font;
    QFont sized = font;
    sized.setPixelSize(qMax(1, QFontInfo(font).pixelSize()));
    return sized;
}

QString elideTitle(const QString& title, const QFontMetricsF& metrics, qreal width) {
    if (metrics.horizontalAdvance(title) <= width)
        return title;
    const QString dash = u" \u2013 "_s;
    const qsizetype at = title.indexOf(dash);
    if (at < 0)
        return metrics.elidedText(title, Qt::ElideRight, width);
    const QString first = title.left(at);
    const QString second = title.mid(at + dash.size());
    const qreal room = width - metrics.horizontalAdvance(dash);
    const qreal firstWidth = metrics.horizontalAdvance(first);
    const qreal secondWidth = metrics.horizontalAdvance(second);
    // The shorter name stays whole while it needs less than half.
    const qreal firstRoom = secondWidth < room / 2 ? room - secondWidth : firstWidth < room / 2 ? firstWidth : room / 2;
    const QString joined = metrics.elidedText(first, Qt::ElideRight, firstRoom) + dash
                           + metrics.elidedText(second, Qt::ElideRight, room - qMin(firstRoom, firstWidth));
    return metrics.horizontalAdvance(joined) <= width + 0.5 ? joined : metrics.elidedText(title, Qt::ElideRight, width);
}

bool LabelRoom::isFree(const QRectF& wanted, qreal gap) const {
    const QRectF grown = wanted.adjusted(-gap, -gap, gap, gap);
    for (const QRectF& taken : m_taken)
        if (taken.intersects(grown))
            return false;
    return true;
}

bool LabelRoom::take(const QRectF& wanted, qreal gap) {
    if (!isFree(wanted, gap))
        return false;
    m_taken.push_back(wanted);
    return true;
}

StripLabels::StripLabels(const QRectF& strip, qreal rowHeight)
    : m_strip(strip), m_rowHeight(rowHeight), m_rows(int(std::floor(strip.height() / rowHeight + 0.01))) {}

void StripLabels::block(qreal x) {
    m_lines.block(QRectF(x - 2, m_strip.top(), 4, m_strip.height()));
}

bool StripLabels::take(const QRectF& label, qreal x) {
    const QRectF padded = label.adjusted(-4, 1, 4, -1);
    const QRectF line(x - 1, label.top() + 1, 2, m_strip.bottom() - label.top() - 1);
    if (!m_lines.isFree(label.adjusted(0, 1, 0, -1), 0) || !m_labels.isFree(padded, 0) || !m_labels.isFree(line, 0))
        return false;
    m_labels.block(padded);
    m_lines.block(line);
    return true;
}

QRectF StripLabels::place(qreal x, qreal natural, Words words) {
    // Whole up to the first width, then cut; a cut label is worth reading while it has room for a few words.
    constexpr qreal widths[] = {260, 170, 96};
    for (const qreal widest : widths) {
        const qreal width = words == Words::Whole ? natural : qMin(natural, widest);
        for (const qreal left : {x + 4, x - 4 - width}) {
            for (int row = m_rows - 1; row >= 0; --row) {
                const QRectF label(left, m_strip.top() + row * m_rowHeight, width, m_rowHeight);
                if (label.left() >= m_strip.left() && label.right() <= m_strip.right() && take(label, x))
                    return label;
            }
        }
    }
    return {};
}

}  // namespace picture
