// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_layout.h"

#include "picture/text_fit.h"
#include "picture/theme.h"
#include "timeline/band_layout.h"
#include "timeline/histogram_layout.h"
#include "timeline/lane_layout.h"
#include "timeline/milestone_layout.h"
#include "timeline/timeline_words.h"
#include <QCoreApplication>
#include <array>
#include <cmath>

namespace timeline {
namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Timeline", text, nullptr, count);
}

// Where the parts lie. A part that finds no room has an empty rectangle.
struct Parts {
    QRectF ruler, strip, lanes, band, foot;
    qreal gutter = 0;
};

// On paper the names beside the lanes and below them are whole, as far as two fifths of the width allow.
qreal namesWidth(const TimelineInput& input, const QFontMetricsF& body, const QFontMetricsF& bold, const QFontMetricsF& small) {
    const size_t seen = size_t(qMax(0.0, input.size.height() / body.height()));
    qreal widest = 0;
    for (size_t i = 0; i < input.order.lanes.size() && i < seen; ++i) {
        const records::RecordRef record = input.order.lanes[i].record;
        const bool isCurrent = input.selection.current == record;
        widest = qMax(widest, (isCurrent ? bold : body).horizontalAdvance(input.catalogue->title(record)) + 25);
    }
    if (input.pair.isValid())
        if (const auto found = input.catalogue->seriesOf(input.pair.first, input.pair.second); !found.empty())
            widest = qMax(widest, small.horizontalAdvance(seriesName(input.catalogue->series()[size_t(found.front())])) + 45);
    return qMin(widest, input.size.width() * 0.4);
}

Parts divide(const TimelineInput& input, const QFontMetricsF& small, qreal laneHeight, qreal names, bool hasBand, bool hasFoot) {
    const qreal width = input.size.width();
    const qreal height = input.size.height();
    Parts parts;
    parts.gutter = qMax(names, qBound(qMin(160.0, width / 3.5), width * 0.2, 240.0));
    const qreal rulerHeight = small.height() + 10;
    parts.ruler = QRectF(0, 0, width, rulerHeight);
    const int rows = height < 150 ? 0 : height < 260 ? 1 : 2;
    parts.strip = QRectF(parts.gutter, rulerHeight + 4, width - parts.gutter, rows * small.height());
    const qreal footHeight = hasFoot && height >= 240 ? small.height() + 8 : 0;
    parts.foot = QRectF(0, height - footHeight, width, footHeight);
    const qreal bandHeight = hasBand && height >= 140 ? qBound(52.0, height * 0.22, 120.0) : 0;
    parts.band = QRectF(0, parts.foot.top() - bandHeight - (bandHeight > 0 && footHeight == 0 ? 4 : 0), width, bandHeight);
    const qreal top = parts.strip.bottom() + (rows > 0 ? 4 : 0);
    parts.lanes = QRectF(0, top, width, qMax(laneHeight, parts.band.top() - 4 - top));
    return parts;
}

QString saidMore(LanesBy by, int count) {
    switch (by) {
    case LanesBy::Agreement:
        return tr("and %Ln more agreements", count);
    case LanesBy::Place:
        return tr("and %Ln more places", count);
    case LanesBy::Country:
        return tr("and %Ln more countries", count);
    }
    return {};
}

// A histogram takes what the lanes leave, and more than half of the area where they would leave less.
QRectF lanesBeside(const TimelineInput& input, const QRectF& area, qreal laneHeight) {
    if (input.order.apart.empty())
        return area;
    const qreal wanted = qreal(input.order.lanes.size()) * laneHeight;
    QRectF lanes = area;
    lanes.setHeight(qMin(wanted, std::floor(area.height() * 0.45 / laneHeight) * laneHeight));
    return lanes;
}

void layOutLanes(TimelineLayout& layout, const LaneFrame& frame) {
    const std::vector<LaneOrder::Entry>& lanes = frame.input.order.lanes;
    layout.laneCount = qsizetype(lanes.size());
    layout.roomFor = qMax<qsizetype>(1, qsizetype(std::floor(frame.area.height() / frame.laneHeight)));
    layout.firstLane = qBound<qsizetype>(0, frame.input.firstLane, qMax<qsizetype>(0, layout.laneCount - layout.roomFor));
    qsizetype last = qMin(layout.laneCount, layout.firstLane + layout.roomFor);
    const bool saysMore = layout.options.medium == Medium::Paper && last < layout.laneCount && layout.roomFor > 1;
    if (saysMore)
        --last;
    for (qsizetype lane = layout.firstLane; lane < last; ++lane)
        layout.lanes.push_back(layOutLane(frame, lanes[size_t(lane)], frame.area.top() + qreal(lane - layout.firstLane) * frame.laneHeight));
    if (saysMore)
        layout.notShown = saidMore(frame.input.order.by, int(layout.laneCount - (last - layout.firstLane)));
}

void layOutCursor(TimelineLayout& layout, const TimelineInput& input, const QFontMetricsF& metrics, qreal bottom) {
    Cursor& cursor = layout.cursor;
    cursor.isSet = input.time.day.has_value();
    cursor.label = cursor.isSet ? picture::shownDay(double(*input.time.day), input.span, layout.options.locale) : tr("All years");
    const qreal width = metrics.horizontalAdvance(cursor.label) + 16;
    const qreal height = metrics.height() + 4;
    if (!cursor.isSet) {
        if (layout.options.medium == Medium::Screen)
            cursor.chip = QRectF(layout.scale.right - width - 4, layout.ruler.top() + 3, width, height);
        return;
    }
    const double day = double(*input.time.day);
    if (!layout.scale.span.contains(day))
        return;
    const qreal x = layout.scale.x(day);
    const qreal left = qBound(layout.scale.left, x - width / 2, layout.scale.right - width);
    cursor.chip = QRectF(left, layout.ruler.top() + 3, width, height);
    cursor.line = QLineF(x, cursor.chip.bottom(), x, bottom);
}

void layOutLegend(TimelineLayout& layout, const explore::Catalogue::Activities& activities, const QFontMetricsF& metrics, const QRectF& foot) {
    if (foot.isEmpty())
        return;
    std::array<bool, markShapeCount> used{};
    for (const Lane& lane : layout.lanes)
        for (const ActivityMark& mark : lane.activities)
            for (qsizetype row : mark.rows)
                used[size_t(markShape(activities.at(row).kind))] = true;
    qreal x = layout.scale.left + 6;
    const qreal middle = foot.center().y();
    for (int shape = 0; shape < markShapeCount; ++shape) {
        if (!used[size_t(shape)])
            continue;
        LegendEntry entry{MarkShape(shape), QPointF(x, middle), {}, shapeName(MarkShape(shape))};
        const qreal width = metrics.horizontalAdvance(entry.text) + 2;
        entry.textRect = QRectF(x + 8, middle - metrics.height() / 2, width, metrics.height());
        if (entry.textRect.right() > layout.scale.right)
            break;
        layout.legend.push_back(entry);
        x = entry.textRect.right() + 18;
    }
}

// A year under the cursor's chip would be half covered: it is left out.
void clearCoveredTicks(TimelineLayout& layout, const QFontMetricsF& metrics) {
    for (picture::TimeTick& tick : layout.ticks) {
        const qreal x = layout.scale.x(tick.day);
        const qreal half = metrics.horizontalAdvance(tick.label) / 2;
        const bool isCovered = !layout.cursor.chip.isEmpty() && x + half + 4 > layout.cursor.chip.left() && x - half - 4 < layout.cursor.chip.right();
        if (isCovered || x - half < layout.scale.left || x + half > layout.size.width())
            tick.label.clear();
    }
}

qreal distance(QPointF one, QPointF other) {
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

}  // namespace

TimelineLayout layOut(const TimelineInput& input, const TimelineOptions& options) {
    TimelineLayout layout;
    layout.options = options;
    layout.size = input.size;
    const picture::Theme fonts = picture::Theme::light(picture::sizedInPixels(options.base));
    const QFontMetricsF body(fonts.font(picture::TextSize::Body));
    const QFontMetricsF bold(fonts.font(picture::TextSize::Body, true));
    const QFontMetricsF small(fonts.font(picture::TextSize::Small));
    layout.laneHeight = std::ceil((body.height() + 2) / 4) * 4;

    const bool isPaper = options.medium == Medium::Paper;
    const Parts parts = divide(input, small, layout.laneHeight, isPaper ? namesWidth(input, body, bold, small) : 0, input.pair.isValid(), input.catalogue->activities().size() > 0);
    layout.scale = {input.span, parts.gutter, input.size.width() - 12};
    layout.ruler = parts.ruler.adjusted(parts.gutter, 0, 0, 0);
    layout.gutter = QRectF(0, 0, parts.gutter, input.size.height());
    const QRectF lanes = lanesBeside(input, parts.lanes, layout.laneHeight);
    layout.laneArea = lanes;
    layout.ticks = picture::timeTicks(layout.scale, small.horizontalAdvance(QStringLiteral("0000")) + 20, options.locale);
    if (input.order.agreements == 0) {
        layout.empty = input.catalogue->agreements().size() == 0 ? tr("No agreements yet. Each agreement you add gets a line here.")
                                                                 : tr("No agreement passes the filter.");
        return layout;
    }
    layout.agreements = input.order.agreements;
    layout.summary = tr("%Ln agreements", int(input.order.agreements));
    if (lanes.height() >= layout.laneHeight)
        layOutLanes(layout, LaneFrame{input, options, layout.scale, body, bold, lanes, parts.gutter, layout.laneHeight});
    else
        layout.laneCount = qsizetype(input.order.lanes.size());
    layout.histogram = layOutHistogram(input, layout.scale, small, parts.lanes.adjusted(0, lanes.height() + 4, 0, 0), options.locale);

    const qreal bottom = parts.band.isEmpty() ? parts.lanes.bottom() : parts.band.bottom();
    layout.milestones = layOutMilestones(input, layout.scale, small, parts.strip.adjusted(0, 0, -12, 0), bottom,
                                         isPaper ? picture::StripLabels::Words::Whole : picture::StripLabels::Words::MayBeCut);
    if (!parts.band.isEmpty()) {
        const QRectF plot(layout.scale.left, parts.band.top(), layout.scale.right - layout.scale.left, parts.band.height());
        const QRectF caption(12, parts.band.top() + 4, parts.gutter - 44, parts.band.height() - 8);
        layout.band = layOutBand(input, layout.scale, small, plot, caption);
    }
    layOutCursor(layout, input, small, bottom);
    clearCoveredTicks(layout, small);
    layOutLegend(layout, input.catalogue->activities(), small, parts.foot);

    const qsizetype current = currentDatedAgreement(input);
    for (const Lane& lane : layout.lanes) {
        const double day = current >= 0 && lane.row == current ? double(input.catalogue->agreements().at(current).signedOn.earliest()) : -1;
        if (layout.scale.span.contains(day))
            layout.signing = QLineF(layout.scale.x(day), lane.rect.center().y(), layout.scale.x(day), bottom);
    }
    return layout;
}

Hit TimelineLayout::hit(QPointF position) const {
    constexpr qreal reach = 7;
    if (cursor.chip.adjusted(-2, -3, 2, 3).contains(position))
        return {HitKind::Handle, {}, nullptr, nullptr};
    if (ruler.contains(position))
        return {HitKind::Ruler, {}, nullptr, nullptr};
    for (const Histogram::Bin& bin : histogram.bins)
        if (position.x() >= bin.rect.left() && position.x() <= bin.rect.right() && position.y() >= histogram.frame.top() && position.y() <= histogram.frame.bottom())
            return {HitKind::Bin, {}, nullptr, &bin};
    for (const WavePoint& wave : band.waves)
        if (distance(wave.point, position) <= reach || wave.labelRect.contains(position))
            return {HitKind::Wave, wave.record, nullptr, nullptr};
    Hit best;
    for (const Lane& lane : lanes) {
        if (!lane.rect.contains(position))
            continue;
        best = {HitKind::Lane, lane.record, nullptr, nullptr};
        qreal nearest = reach;
        for (const ActivityMark& mark : lane.activities) {
            if (distance(mark.centre, position) < nearest) {
                nearest = distance(mark.centre, position);
                best = {HitKind::Activity, mark.record, &mark, nullptr};
            }
        }
    }
    if (best.kind == HitKind::Activity)
        return best;
    const qreal inLane = std::fmod(position.y() - laneArea.top(), laneHeight);
    const bool onBar = best.kind == HitKind::Lane && std::abs(inLane - laneHeight / 2) <= 5;
    for (const MilestoneMark& mark : milestones) {
        const bool onLine = std::abs(mark.line.x1() - position.x()) <= 2.5 && position.y() >= mark.line.y1() && position.y() <= mark.line.y2();
        if (mark.labelRect.contains(position) || (onLine && !onBar))
            return {HitKind::Milestone, mark.record, nullptr, nullptr};
    }
    return best;
}

}  // namespace timeline
