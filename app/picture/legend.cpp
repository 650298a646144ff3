// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/legend.h"

#include "picture/text_fit.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <cmath>

namespace picture {
namespace {

constexpr qreal padding = 10;
constexpr qreal swatch = 28;
constexpr qreal gap = 8;
constexpr qreal sectionGap = 8;

QFont entryFont(const Theme& theme) {
    return sizedInPixels(theme.font(TextSize::Small));
}

QFont titleFont(const Theme& theme) {
    return sizedInPixels(theme.font(TextSize::Small, true));
}

qreal rowHeight(const Theme& theme) {
    return std::ceil(QFontMetricsF(entryFont(theme)).height()) + 3;
}

void paintSwatch(QPainter& painter, const LegendEntry& entry, QPointF left, const Theme& theme) {
    const QLineF line(left, left + QPointF(swatch, 0));
    if (entry.mark == LegendEntry::Mark::Bundle) {
        painter.setPen(QPen(bundleColour(theme, 4), 4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
    } else if (entry.mark == LegendEntry::Mark::Cluster) {
        paintCluster(painter, line.center(), 6, {}, 0.25, theme);
    } else if (entry.climate) {
        painter.setPen(QPen(theme.climate(*entry.climate), climateMark(*entry.climate).isNull() ? 1.0 : 1.8));
        painter.drawLine(line);
        paintClimateMark(painter, *entry.climate, line.center(), 4.5, theme);
    } else if (entry.status) {
        const QColor ink = entry.colour.isValid() ? entry.colour : theme.text;
        QPen pen = statusPen(*entry.status, ink, theme, entry.width);
        if (entry.colour.isValid())
            pen.setColor(ink);
        painter.setPen(pen);
        painter.drawLine(line);
    } else if (entry.dotted) {
        painter.setPen(dottedPen(theme.text, 1.6));
        painter.drawLine(line);
    } else if (entry.colour.isValid()) {
        painter.setPen(QPen(entry.colour, entry.width));
        painter.drawLine(line);
        paintShape(painter, entry.shape, line.center(), 4.5, entry.colour, theme);
    }
}

}  // namespace

QColor bundleColour(const Theme& theme, qreal width) {
    const float share = qMin(0.75f, 0.22f + 0.1f * float(width));
    const QColor& ground = theme.water;
    const QColor& ink = theme.climate(evidence::ClimateGroup::NoReading);
    const auto part = [share](float over, float under) { return over * share + under * (1 - share); };
    return QColor::fromRgbF(part(ink.redF(), ground.redF()), part(ink.greenF(), ground.greenF()),
                            part(ink.blueF(), ground.blueF()));
}

void paintCluster(QPainter& painter, QPointF centre, qreal radius, const QString& text, double within, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.panel);
    painter.drawEllipse(centre, radius, radius);
    const QRectF ring(centre - QPointF(radius, radius), QSizeF(2, 2) * radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.line, 2.2, Qt::SolidLine, Qt::FlatCap));
    painter.drawEllipse(ring);
    // From the top, as a clock goes: the share of the ties that leave.
    painter.setPen(QPen(theme.text, 2.2, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -int(std::lround((1 - within) * 360 * 16)));
    if (text.isEmpty())
        return;
    painter.setFont(entryFont(theme));
    painter.setPen(theme.text);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(text) / 2, centre.y() + metrics.capHeight() / 2), text);
}

void paintShape(QPainter& painter, LegendEntry::Shape shape, QPointF centre, qreal radius, const QColor& colour, const Theme& theme) {
    using Shape = LegendEntry::Shape;
    if (shape == Shape::None)
        return;
    const qreal r = radius;
    const auto polygon = [&](std::initializer_list<QPointF> points) {
        QPolygonF outline;
        for (const QPointF& point : points)
            outline.append(centre + point * r);
        painter.drawPolygon(outline);
    };
    painter.save();
    painter.setPen(QPen(theme.land, 1.2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(colour);
    switch (shape) {
    case Shape::None:
        break;
    case Shape::Circle:
        painter.drawEllipse(centre, 0.9 * r, 0.9 * r);
        break;
    case Shape::Square:
        polygon({{-0.8, -0.8}, {0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}});
        break;
    case Shape::Diamond:
        polygon({{0, -1.1}, {1.1, 0}, {0, 1.1}, {-1.1, 0}});
        break;
    case Shape::Triangle:
        polygon({{0, -1}, {1, 0.8}, {-1, 0.8}});
        break;
    case Shape::Pointer:
        polygon({{1, 0}, {-0.8, 1}, {-0.8, -1}});
        break;
    case Shape::Cross:
        polygon({{-0.35, -1}, {0.35, -1}, {0.35, -0.35}, {1, -0.35}, {1, 0.35}, {0.35, 0.35}, {0.35, 1}, {-0.35, 1}, {-0.35, 0.35}, {-1, 0.35}, {-1, -0.35}, {-0.35, -0.35}});
        break;
    case Shape::Bar:
        polygon({{-0.4, -1.1}, {0.4, -1.1}, {0.4, 1.1}, {-0.4, 1.1}});
        break;
    case Shape::Ring:
        painter.setBrush(theme.land);
        painter.setPen(QPen(colour, 1.6));
        painter.drawEllipse(centre, 0.8 * r, 0.8 * r);
        break;
    }
    painter.restore();
}

QPen dottedPen(const QColor& colour, qreal width) {
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({0.01, 2.6});
    return pen;
}

QSizeF legendSize(const Legend& legend, const Theme& theme) {
    const QFontMetricsF plain(entryFont(theme));
    const QFontMetricsF bold(titleFont(theme));
    const qreal row = rowHeight(theme);
    qreal width = 0;
    qreal height = 2 * padding - sectionGap;
    for (const LegendSection& section : legend.sections) {
        width = qMax(width, bold.horizontalAdvance(section.title));
        height += row * qreal(section.entries.size() + 1) + sectionGap;
        for (const LegendEntry& entry : section.entries)
            width = qMax(width, swatch + gap + plain.horizontalAdvance(entry.text) + 2 * gap
                                    + plain.horizontalAdvance(QLocale().toString(qlonglong(entry.count))));
    }
    return legend.isEmpty() ? QSizeF() : QSizeF(std::ceil(width) + 2 * padding, height);
}

void paintLegend(QPainter& painter, const Legend& legend, QPointF at, const Theme& theme) {
    if (legend.isEmpty())
        return;
    const QSizeF size = legendSize(legend, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme.panel;
    ground.setAlphaF(0.92f);
    painter.setBrush(ground);
    painter.setPen(QPen(theme.line, 1));
    painter.drawRoundedRect(QRectF(at, size).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setBrush(Qt::NoBrush);

    const QFontMetricsF metrics(entryFont(theme));
    const qreal row = rowHeight(theme);
    qreal y = at.y() + padding;
    const auto baseline = [&] { return y + (row - metrics.height()) / 2 + metrics.ascent(); };
    for (const LegendSection& section : legend.sections) {
        painter.setFont(titleFont(theme));
        painter.setPen(theme.text);
        painter.drawText(QPointF(at.x() + padding, baseline()), section.title);
        painter.setFont(entryFont(theme));
        for (const LegendEntry& entry : section.entries) {
            y += row;
            paintSwatch(painter, entry, {at.x() + padding, y + row / 2}, theme);
            painter.setPen(theme.text);
            painter.drawText(QPointF(at.x() + padding + swatch + gap, baseline()), entry.text);
            const QString count = QLocale().toString(qlonglong(entry.count));
            painter.setPen(theme.muted);
            painter.drawText(QPointF(at.x() + size.width() - padding - metrics.horizontalAdvance(count), baseline()), count);
        }
        y += row + sectionGap;
    }
    painter.restore();
}

}  // namespace picture
