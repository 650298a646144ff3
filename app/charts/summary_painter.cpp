// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_painter.h"

#include "charts/summary_layout.h"
#include "picture/text_fit.h"
#include <QPainter>

namespace charts {
namespace {

using picture::Theme;
using Text = SummaryLayout::Text;

constexpr qreal hatchPitch = 5;

// The colour at this share of its strength over the ground, opaque, so that a printer needs no transparency.
QColor mixed(const QColor& colour, const QColor& ground, double share) {
    const auto part = [share](int from, int to) { return int(from + (to - from) * share); };
    return QColor(part(ground.red(), colour.red()), part(ground.green(), colour.green()), part(ground.blue(), colour.blue()));
}

// Lines at 45 degrees, cut to the rectangle here, since not every paint device clips.
void hatchSlanted(QPainter& painter, const QRectF& rect, bool rises) {
    for (qreal at = hatchPitch; at < rect.width() + rect.height(); at += hatchPitch) {
        const qreal x1 = qMin(at, rect.width()), y1 = at - x1;
        const qreal y2 = qMin(at, rect.height()), x2 = at - y2;
        if (rises)
            painter.drawLine(QPointF(rect.left() + x1, rect.top() + y1), QPointF(rect.left() + x2, rect.top() + y2));
        else
            painter.drawLine(QPointF(rect.right() - x1, rect.top() + y1), QPointF(rect.right() - x2, rect.top() + y2));
    }
}

void hatchStraight(QPainter& painter, const QRectF& rect, Qt::Orientation orientation) {
    if (orientation == Qt::Horizontal)
        for (qreal y = rect.top() + hatchPitch; y < rect.bottom(); y += hatchPitch)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    else
        for (qreal x = rect.left() + hatchPitch; x < rect.right(); x += hatchPitch)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void hatch(QPainter& painter, const QRectF& rect, int category) {
    switch (category % 6) {
    case 1:
        return hatchSlanted(painter, rect, true);
    case 2:
        return hatchSlanted(painter, rect, false);
    case 3:
        return hatchStraight(painter, rect, Qt::Horizontal);
    case 4:
        return hatchStraight(painter, rect, Qt::Vertical);
    case 5:
        hatchSlanted(painter, rect, true);
        return hatchSlanted(painter, rect, false);
    default:
        return;  // plain
    }
}

void paintFill(QPainter& painter, const SummaryLayout::Fill& fill, const Theme& theme, bool isHovered) {
    if (fill.rect.width() < 0.2 || fill.rect.height() < 0.2)
        return;
    const QColor ground = fill.cell ? mixed(theme.accent, theme.panel, 0.06 + 0.5 * *fill.cell) : theme.category(fill.category);
    painter.fillRect(fill.rect, ground);
    painter.setPen(QPen(theme.panel, 1));
    hatch(painter, fill.rect, fill.category);
    if (isHovered) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(fill.rect);
    }
}

Qt::PenStyle styleOf(evidence::ClimateGroup group) {
    return group == evidence::ClimateGroup::Cold ? Qt::SolidLine : group == evidence::ClimateGroup::Mild ? Qt::DashLine : Qt::DashDotLine;
}

void paintCurve(QPainter& painter, const SummaryLayout::Curve& curve, const Theme& theme, bool isHovered) {
    const QColor ink = theme.climate(curve.group);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(ink, theme.panel, 0.6), 1, Qt::DotLine));
    painter.drawPolyline(curve.low);
    painter.drawPolyline(curve.high);
    painter.setPen(QPen(ink, isHovered ? 3 : 2, styleOf(curve.group), Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(curve.line);
}

void paintText(QPainter& painter, const Text& text, const Theme& theme) {
    painter.setFont(theme.font(text.size, text.bold));
    painter.setPen(text.ink == Text::Ink::Muted ? theme.muted : text.ink == Text::Ink::Climate ? theme.climate(text.group) : theme.text);
    painter.drawText(text.rect, int(text.alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, text.text);
    if (text.ink == Text::Ink::Climate)
        picture::paintClimateMark(painter, text.group, QPointF(text.rect.left() - 10, text.rect.center().y()), 4.5, theme);
}

}  // namespace

void paintSummary(QPainter& painter, const SummaryLayout& layout, const Theme& theme, const SummaryPart* hovered) {
    painter.setPen(QPen(theme.line, 1));
    for (const QLineF& line : layout.grid)
        painter.drawLine(line);
    for (const SummaryLayout::Fill& fill : layout.fills)
        paintFill(painter, fill, theme, hovered && fill.part == hovered);
    painter.setPen(QPen(theme.muted, 1));
    for (const QLineF& line : layout.axis)
        painter.drawLine(line);
    for (const SummaryLayout::Curve& curve : layout.curves)
        paintCurve(painter, curve, theme, hovered && curve.part == hovered);
    for (const Text& text : layout.texts)
        paintText(painter, text, theme);
}

picture::Paint summaryPaint(const SummarySpec& spec, const Theme& theme, const QLocale& locale) {
    return [=](QPainter& painter, const QRectF& frame) {
        Theme sized = theme;
        sized.base = picture::sizedInPixels(theme.base);
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.fillRect(frame, sized.panel);
        paintSummary(painter, layoutSummary(spec, sized, frame, locale), sized);
        painter.restore();
    };
}

}  // namespace charts
