// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/mark_painter.h"

#include <QLinearGradient>
#include <QPainter>

namespace timeline {
namespace {

using picture::Theme;
using records::AgreementStatus;

QColor laneColour(const Lane& lane, const Theme& theme) {
    if (lane.emphasis == Emphasis::Current)
        return theme.accent;
    const QColor colour = lane.status == AgreementStatus::Ended ? theme.muted : theme.category(int(lane.kind));
    return lane.emphasis == Emphasis::Faded ? theme.faded(colour) : colour;
}

QColor withOpacity(QColor colour, qreal factor) {
    colour.setAlphaF(float(colour.alphaF() * factor));
    return colour;
}

// Slanted lines computed to the rectangle's edges: SVG knows no clipping here, and a pattern brush blurs on paper.
void hatch(QPainter& painter, const QRectF& rect, const QColor& colour) {
    QList<QLineF> lines;
    constexpr qreal spacing = 5;
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += spacing) {
        const qreal from = qMax(x, rect.left());
        const qreal to = qMin(x + rect.height(), rect.right());
        if (to > from)
            lines << QLineF(from, rect.bottom() - (from - x), to, rect.bottom() - (to - x));
    }
    painter.setPen(QPen(colour, 1));
    painter.drawLines(lines);
}

// How much of the bar's body is filled: an unknown status is only outlined, so that it reads as less sure without colour.
qreal fill(AgreementStatus status) {
    return status == AgreementStatus::Unknown ? 0.28 : 0.85;
}

void paintBar(QPainter& painter, const Bar& bar, const Lane& lane, const QColor& colour, const Theme& theme) {
    const qreal body = fill(lane.status);
    if (bar.part == BarPart::Starting || bar.part == BarPart::Ending) {
        QLinearGradient gradient(bar.rect.topLeft(), bar.rect.topRight());
        gradient.setColorAt(0, withOpacity(colour, body * bar.opacityLeft));
        gradient.setColorAt(1, withOpacity(colour, body * bar.opacityRight));
        painter.fillRect(bar.rect, gradient);
        return;
    }
    const bool rests = bar.part == BarPart::Resting;
    painter.fillRect(bar.rect, withOpacity(colour, rests ? 0.15 : body));
    if (rests)
        hatch(painter, bar.rect, colour);
    if (rests || lane.status == AgreementStatus::Unknown) {
        const AgreementStatus status = rests && lane.status == AgreementStatus::Active ? AgreementStatus::Suspended : lane.status;
        painter.setPen(picture::statusPen(status, colour, theme, 1));
        painter.drawLine(bar.rect.topLeft(), bar.rect.topRight());
        painter.drawLine(bar.rect.bottomLeft(), bar.rect.bottomRight());
    }
}

}  // namespace

void paintShape(QPainter& painter, MarkShape shape, QPointF centre, qreal radius, const QColor& ink, const QColor& ground) {
    painter.setPen(QPen(ink, 1.25, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(ground);
    const qreal r = radius;
    const auto at = [&](qreal x, qreal y) { return centre + QPointF(x * r, y * r); };
    switch (shape) {
    case MarkShape::Visit:
    case MarkShape::Several:
        painter.drawEllipse(centre, r, r);
        break;
    case MarkShape::Culture:
        painter.drawPolygon(QPolygonF{at(0, -1.2), at(1.2, 0), at(0, 1.2), at(-1.2, 0)});
        break;
    case MarkShape::Learning:
        painter.drawRect(QRectF(at(-0.9, -0.9), at(0.9, 0.9)));
        break;
    case MarkShape::Trade:
        painter.drawPolygon(QPolygonF{at(0, -1.1), at(1.1, 0.9), at(-1.1, 0.9)});
        break;
    case MarkShape::Help:
        painter.drawPolygon(QPolygonF{at(-0.4, -1.1), at(0.4, -1.1), at(0.4, -0.4), at(1.1, -0.4), at(1.1, 0.4), at(0.4, 0.4),
                                      at(0.4, 1.1), at(-0.4, 1.1), at(-0.4, 0.4), at(-1.1, 0.4), at(-1.1, -0.4), at(-0.4, -0.4)});
        break;
    case MarkShape::Other:
        painter.drawPolygon(QPolygonF{at(-0.8, -1.1), at(1.1, 0), at(-0.8, 1.1)});
        break;
    }
}

void paintActivity(QPainter& painter, const ActivityMark& mark, const Theme& theme) {
    const bool isCurrent = mark.emphasis == Emphasis::Current;
    QColor ink = isCurrent ? theme.accent : theme.text;
    if (mark.emphasis == Emphasis::Faded)
        ink.setAlphaF(0.35f);
    if (!mark.extent.isNull()) {
        painter.setPen(QPen(ink, 1.25));
        painter.drawLine(mark.extent);
    }
    if (mark.shape != MarkShape::Several) {
        paintShape(painter, mark.shape, mark.centre, isCurrent ? 5 : 4, ink, theme.panel);
        return;
    }
    const qreal radius = mark.count > 99 ? 9 : mark.count > 9 ? 7.5 : 6;
    paintShape(painter, mark.shape, mark.centre, radius, ink, theme.panel);
    QFont font = theme.digits(picture::TextSize::Small);
    font.setPixelSize(9);
    painter.setFont(font);
    painter.drawText(QRectF(mark.centre - QPointF(12, 7), QSizeF(24, 14)), Qt::AlignCenter, QString::number(mark.count));
}

void paintBars(QPainter& painter, const Lane& lane, const Theme& theme) {
    const QColor colour = laneColour(lane, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Bar& bar : lane.bars)
        paintBar(painter, bar, lane, colour, theme);
    painter.setPen(Qt::NoPen);
    if (!lane.arrow.isNull()) {
        const qreal half = lane.emphasis == Emphasis::Current ? 5 : 4;
        painter.setBrush(withOpacity(colour, fill(lane.status)));
        painter.drawPolygon(QPolygonF{lane.arrow, lane.arrow + QPointF(-8, -half), lane.arrow + QPointF(-8, half)});
    }
    QColor ink = lane.emphasis == Emphasis::Faded ? theme.faded(theme.text) : theme.text;
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::FlatCap));
    for (const EventMark& event : lane.events)
        painter.drawLine(event.line);
}

}  // namespace timeline
