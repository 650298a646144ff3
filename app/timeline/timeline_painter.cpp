// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "picture/text_fit.h"
#include "timeline/mark_painter.h"
#include <QPainter>

namespace timeline {
namespace {

using picture::TextSize;
using picture::Theme;

void paintGround(QPainter& painter, const TimelineLayout& layout, const Theme& theme) {
    painter.fillRect(QRectF(QPointF(), layout.size), theme.panel);
    const qreal bottom = layout.band.frame.isEmpty() ? layout.laneArea.bottom() : layout.band.frame.bottom();
    QColor grid = theme.line;
    grid.setAlphaF(0.55f);
    painter.setFont(theme.digits(TextSize::Small));
    for (const picture::TimeTick& tick : layout.ticks) {
        const qreal x = layout.scale.x(tick.day);
        const bool isMinor = tick.weight == picture::TickWeight::Minor;
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QLineF(x, layout.ruler.bottom() - (isMinor ? 3 : 6), x, layout.ruler.bottom()));
        if (isMinor)
            continue;
        painter.setPen(QPen(grid, tick.weight == picture::TickWeight::Major ? 1.5 : 1));
        painter.drawLine(QLineF(x, layout.ruler.bottom(), x, bottom));
        painter.setPen(tick.weight == picture::TickWeight::Major ? theme.text : theme.muted);
        painter.drawText(QRectF(x - 40, layout.ruler.top() + 2, 80, layout.ruler.height() - 8), Qt::AlignCenter, tick.label);
    }
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QLineF(0, layout.ruler.bottom(), layout.size.width(), layout.ruler.bottom()));
    painter.setPen(theme.muted);
    painter.drawText(QRectF(12, 2, layout.gutter.width() - 24, layout.ruler.height() - 4), Qt::AlignLeft | Qt::AlignVCenter, layout.summary);
}

void paintLaneGround(QPainter& painter, const Lane& lane, const Theme& theme) {
    if (lane.emphasis == Emphasis::Current || lane.hovered) {
        QColor tint = theme.accent;
        tint.setAlphaF(lane.emphasis == Emphasis::Current ? 0.09f : 0.05f);
        painter.fillRect(lane.rect, tint);
    }
    if (lane.emphasis == Emphasis::Current)
        painter.fillRect(QRectF(lane.rect.left(), lane.rect.top(), 3, lane.rect.height()), theme.accent);
}

// Opaque mixtures, as everywhere on paper.
QColor mixed(const QColor& colour, const QColor& ground, float share) {
    const auto part = [share](float over, float under) { return over * share + under * (1 - share); };
    return QColor::fromRgbF(part(colour.redF(), ground.redF()), part(colour.greenF(), ground.greenF()), part(colour.blueF(), ground.blueF()));
}

void paintRunning(QPainter& painter, const Lane& lane, const Theme& theme) {
    if (lane.running.isEmpty())
        return;
    const float share = lane.emphasis == Emphasis::Faded ? 0.25f : lane.emphasis == Emphasis::Plain ? 0.5f : 0.8f;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.accent, theme.panel, share));
    painter.drawPolygon(lane.running);
    painter.setPen(QPen(mixed(theme.text, theme.panel, lane.emphasis == Emphasis::Faded ? 0.3f : 0.6f), 1));
    for (const qreal x : lane.signings)
        painter.drawLine(QLineF(x, lane.rect.bottom() - 3, x, lane.rect.bottom() - 6));
}

void paintHistogram(QPainter& painter, const Histogram& histogram, const Theme& theme) {
    if (histogram.frame.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.accent, theme.panel, 0.7f));
    for (const Histogram::Bin& bin : histogram.bins)
        painter.drawRect(bin.rect);
    painter.setFont(theme.digits(TextSize::Small));
    painter.setPen(theme.muted);
    painter.drawText(histogram.mostRect, Qt::AlignCenter, histogram.mostLabel);
    painter.setFont(theme.font(TextSize::Small));
    const QFontMetricsF metrics(painter.font());
    QRectF line(histogram.captionRect.left(), histogram.captionRect.center().y() - metrics.height(), histogram.captionRect.width(), metrics.height());
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(histogram.caption, Qt::ElideRight, line.width()));
    painter.setPen(theme.muted);
    painter.drawText(line.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(histogram.detail, Qt::ElideRight, line.width()));
}

void paintLane(QPainter& painter, const Lane& lane, const Theme& theme) {
    const bool isCurrent = lane.emphasis == Emphasis::Current;
    painter.setFont(theme.font(TextSize::Body, isCurrent));
    painter.setPen(lane.emphasis == Emphasis::Faded ? theme.muted : theme.text);
    painter.drawText(lane.labelRect, Qt::AlignLeft | Qt::AlignVCenter, lane.label);
    if (!lane.remark.isEmpty()) {
        painter.setPen(theme.muted);
        painter.setFont(theme.font(TextSize::Body));
        painter.drawText(lane.remarkRect, Qt::AlignLeft | Qt::AlignVCenter, lane.remark);
    }
    paintRunning(painter, lane, theme);
    paintBars(painter, lane, theme);
    for (const ActivityMark& mark : lane.activities)
        paintActivity(painter, mark, theme);
}

void paintMilestoneLines(QPainter& painter, const TimelineLayout& layout, const Theme& theme) {
    for (const MilestoneMark& mark : layout.milestones) {
        QColor ink = mark.hovered ? theme.accent : theme.muted;
        ink.setAlphaF(mark.hovered ? 1.0f : mark.label.isEmpty() ? 0.25f : 0.5f);
        QPen pen(ink, 1);
        pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.drawLine(mark.line);
    }
}

void paintMilestoneLabels(QPainter& painter, const TimelineLayout& layout, const Theme& theme) {
    painter.setFont(theme.font(TextSize::Small));
    for (const MilestoneMark& mark : layout.milestones) {
        if (mark.label.isEmpty())
            continue;
        painter.fillRect(mark.labelRect.adjusted(-2, 1, 2, -1), theme.panel);
        painter.setPen(mark.hovered ? theme.accent : theme.muted);
        painter.drawText(mark.labelRect, Qt::AlignLeft | Qt::AlignVCenter, mark.label);
    }
}

void paintBandGround(QPainter& painter, const Band& band, const Theme& theme) {
    QColor ground = theme.window;
    painter.fillRect(QRectF(0, band.frame.top(), band.frame.right() + 12, band.frame.height()), ground);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QLineF(0, band.frame.top(), band.frame.right() + 12, band.frame.top()));
}

void paintCaption(QPainter& painter, const Band& band, const Theme& theme) {
    const QFont small = theme.font(TextSize::Small);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(theme.text);
    QRectF line(band.captionRect.left(), band.captionRect.center().y() - metrics.height(), band.captionRect.width(), metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, band.pollster);
    painter.setPen(theme.muted);
    line.translate(0, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, band.question);
    const QRectF axis(band.frame.left() - 34, -metrics.height() / 2, 28, metrics.height());
    painter.drawText(axis.translated(0, band.highY), Qt::AlignRight | Qt::AlignVCenter, band.high);
    painter.drawText(axis.translated(0, band.lowY), Qt::AlignRight | Qt::AlignVCenter, band.low);
}

void paintWave(QPainter& painter, const WavePoint& wave, const Band& band, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    if (wave.hovered) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.3f);
        painter.setBrush(halo);
        painter.drawEllipse(wave.point, 7, 7);
    }
    const QColor climate = theme.climate(band.group);
    painter.setBrush(wave.isReading ? climate : theme.text);
    painter.drawEllipse(wave.point, wave.isReading ? 4.5 : 2.5, wave.isReading ? 4.5 : 2.5);
    if (wave.label.isEmpty())
        return;
    painter.setFont(wave.isReading ? theme.font(TextSize::Small, true) : theme.digits(TextSize::Small));
    painter.setPen(wave.isReading ? climate : theme.muted);
    painter.drawText(wave.labelRect, wave.isReading ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter, wave.label);
    if (wave.isReading) {
        const qreal radius = wave.labelRect.height() * 0.28;
        picture::paintClimateMark(painter, band.group, QPointF(wave.labelRect.right() - radius - 1, wave.labelRect.center().y()), radius, theme);
    }
}

void paintBand(QPainter& painter, const Band& band, const Theme& theme) {
    paintCaption(painter, band, theme);
    if (band.waves.empty() && band.lines.empty())
        return;
    QPen mean(theme.muted, 1);
    mean.setDashPattern({4, 3});
    painter.setPen(mean);
    painter.drawLine(band.mean);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.muted);
    painter.drawText(band.meanRect, Qt::AlignLeft | Qt::AlignVCenter, band.meanLabel);
    QColor ink = theme.text;
    ink.setAlphaF(0.7f);
    painter.setPen(QPen(ink, 1.25));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& line : band.lines)
        painter.drawPolyline(line);
    for (const WavePoint& wave : band.waves)
        paintWave(painter, wave, band, theme);
}

void paintCursor(QPainter& painter, const TimelineLayout& layout, const Theme& theme) {
    const Cursor& cursor = layout.cursor;
    if (cursor.chip.isEmpty())
        return;
    painter.setFont(theme.font(TextSize::Small));
    const qreal round = cursor.chip.height() / 2;
    if (cursor.isSet) {
        // What lies after the point in time steps back a little.
        QColor veil = theme.panel;
        veil.setAlphaF(0.45f);
        painter.fillRect(QRectF(QPointF(cursor.line.x1(), layout.laneArea.top()), QPointF(layout.scale.right + 12, layout.laneArea.bottom())), veil);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawLine(cursor.line);
    }
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(cursor.isSet ? theme.accent : theme.panel);
    painter.drawRoundedRect(cursor.chip, round, round);
    painter.setPen(cursor.isSet ? theme.panel : theme.accent);
    painter.drawText(cursor.chip, Qt::AlignCenter, cursor.label);
}

void paintLegend(QPainter& painter, const TimelineLayout& layout, const Theme& theme) {
    painter.setFont(theme.font(TextSize::Small));
    for (const LegendEntry& entry : layout.legend) {
        paintShape(painter, entry.shape, entry.centre, 4, theme.muted, theme.panel);
        painter.setPen(theme.muted);
        painter.drawText(entry.textRect, Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

}  // namespace

void paint(QPainter& painter, const TimelineLayout& layout, const picture::Theme& given) {
    Theme theme = given;
    theme.base = picture::sizedInPixels(given.base);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), layout.size), theme.panel);
    if (!layout.empty.isEmpty()) {
        painter.setFont(theme.font(TextSize::Body));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(QPointF(), layout.size).adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, layout.empty);
        painter.restore();
        return;
    }
    paintGround(painter, layout, theme);
    if (!layout.band.frame.isEmpty())
        paintBandGround(painter, layout.band, theme);
    for (const Lane& lane : layout.lanes)
        paintLaneGround(painter, lane, theme);
    paintMilestoneLines(painter, layout, theme);
    paintMilestoneLabels(painter, layout, theme);
    if (!layout.signing.isNull()) {
        painter.setPen(QPen(theme.accent, 1.25));
        painter.drawLine(layout.signing);
    }
    paintHistogram(painter, layout.histogram, theme);
    for (const Lane& lane : layout.lanes)
        paintLane(painter, lane, theme);
    if (!layout.notShown.isEmpty()) {
        painter.setFont(theme.font(TextSize::Small));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(12, layout.laneArea.bottom() - layout.laneHeight, layout.size.width() - 24, layout.laneHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, layout.notShown);
    }
    if (!layout.band.frame.isEmpty())
        paintBand(painter, layout.band, theme);
    paintCursor(painter, layout, theme);
    paintLegend(painter, layout, theme);
    painter.restore();
}

}  // namespace timeline
