// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_layout.h"

#include "picture/text_fit.h"
#include <QCoreApplication>
#include <algorithm>

namespace timeline {
namespace {

using records::Agreement;
using records::AgreementStatus;
using records::EventKind;
using records::PartialDate;
using records::RecordRef;
using records::Table;

constexpr qreal markRadius = 4;
constexpr qreal mergeDistance = 7;  // marks nearer than this cannot be told apart and become one with a count

QString tr(const char* text) {
    return QCoreApplication::translate("Timeline", text);
}

// Appends the part of [from, to] (days) that is in sight, with the opacity its cut edges have.
void addBar(Lane& lane, const LaneFrame& frame, const QRectF& band, BarPart part, double from, double to) {
    const picture::TimeScale& scale = frame.scale;
    if (to <= from || to < scale.span.from || from > scale.span.to)
        return;
    const qreal left = scale.cut(from);
    const qreal right = qMin(qMax(scale.cut(to), left + 1), scale.right);
    if (right <= left)
        return;
    Bar bar{QRectF(left, band.top(), right - left, band.height()), part, 1, 1};
    if (part == BarPart::Starting || part == BarPart::Ending) {
        const auto share = [&](qreal x) { return qBound(0.0, (scale.day(x) - from) / (to - from), 1.0); };
        constexpr qreal faintest = 0.08;
        const auto opacity = [&](qreal x) {
            return faintest + (1 - faintest) * (part == BarPart::Starting ? share(x) : 1 - share(x));
        };
        bar.opacityLeft = opacity(left);
        bar.opacityRight = opacity(right);
    }
    lane.bars.push_back(bar);
}

struct Interval {
    double from = 0;
    double to = 0;
};

// When the agreement rested, from its events; without events the present status counts for all its life.
std::vector<Interval> rests(const Agreement& agreement, double from, double to) {
    std::vector<const records::AgreementEvent*> events;
    for (const records::AgreementEvent& event : agreement.events)
        if (event.date.isKnown() && (event.kind == EventKind::Suspended || event.kind == EventKind::Resumed))
            events.push_back(&event);
    std::sort(events.begin(), events.end(), [](const auto* one, const auto* other) { return one->date.earliest() < other->date.earliest(); });

    std::vector<Interval> intervals;
    double since = 0;
    for (const records::AgreementEvent* event : events) {
        const double day = qBound(from, double(event->date.earliest()), to);
        if (event->kind == EventKind::Suspended && since == 0) {
            since = day;
        } else if (event->kind == EventKind::Resumed && since > 0) {
            intervals.push_back({since, day});
            since = 0;
        }
    }
    if (since > 0)
        intervals.push_back({since, to});
    const bool rests = agreement.status == AgreementStatus::Suspended || agreement.status == AgreementStatus::Dormant;
    if (intervals.empty() && rests)
        intervals.push_back({from, to});
    return intervals;
}

void layOutBars(Lane& lane, const LaneFrame& frame, const Agreement& agreement, qreal middle) {
    const PartialDate& start = agreement.signedOn;
    const PartialDate& end = agreement.endedOn;
    const qreal height = agreement.status == AgreementStatus::Ended ? 4 : lane.emphasis == Emphasis::Current ? 10 : 8;
    const QRectF band(0, middle - height / 2, 0, height);

    const bool isOver = end.isKnown() || agreement.status == AgreementStatus::Ended;
    const double earliest = double(start.earliest());
    const double sure = double(start.latest()) + 1;
    const double fadesFrom = end.isKnown() ? double(end.earliest()) : isOver ? sure : double(frame.options.today);
    const double over = end.isKnown() ? double(end.latest()) + 1 : double(frame.options.today);

    if (start.precision() != PartialDate::Precision::Day)
        addBar(lane, frame, band, BarPart::Starting, earliest, qMin(sure, over));
    const double from = start.precision() == PartialDate::Precision::Day ? earliest : sure;
    double at = from;
    for (const Interval& rest : rests(agreement, from, qMax(from, fadesFrom))) {
        addBar(lane, frame, band, BarPart::Solid, at, rest.from);
        addBar(lane, frame, band, BarPart::Resting, rest.from, rest.to);
        at = rest.to;
    }
    addBar(lane, frame, band, BarPart::Solid, at, fadesFrom);
    if (isOver)
        addBar(lane, frame, band, BarPart::Ending, qMax(from, fadesFrom), over);
    else if (!lane.bars.empty() && frame.scale.span.contains(double(frame.options.today)))
        lane.arrow = QPointF(qMin(frame.scale.x(double(frame.options.today)) + 8, frame.scale.right), middle);
}

ActivityMark markOf(const LaneFrame& frame, qsizetype row, qreal middle, Emphasis emphasis) {
    const records::Activity& activity = frame.input.catalogue->activities().at(row);
    const double from = double(activity.start.earliest());
    const double to = double(qMax(activity.start.latest(), activity.end.isKnown() ? activity.end.latest() : 0)) + 1;
    ActivityMark mark;
    mark.record = {Table::Activity, activity.id.value};
    mark.shape = markShape(activity.kind);
    mark.rows = {row};
    mark.emphasis = emphasis;
    if (frame.input.selection.contains(mark.record) || frame.input.hovered == mark.record)
        mark.emphasis = Emphasis::Current;
    mark.centre = QPointF(frame.scale.x((from + to) / 2), middle);
    const qreal left = frame.scale.cut(from);
    const qreal right = frame.scale.cut(to);
    if (right - left > 2.5 * markRadius)
        mark.extent = QLineF(left, middle, right, middle);
    return mark;
}

void layOutActivities(Lane& lane, const LaneFrame& frame, const Agreement& agreement, qreal middle) {
    for (qsizetype row : frame.input.catalogue->activitiesOf(agreement.id)) {
        if (!frame.input.catalogue->activities().at(row).start.isKnown())
            continue;
        ActivityMark mark = markOf(frame, row, middle, lane.emphasis == Emphasis::Current ? Emphasis::Plain : lane.emphasis);
        const qreal x = mark.centre.x();
        if (x >= frame.scale.left + markRadius && x <= frame.scale.right - markRadius)
            lane.activities.push_back(std::move(mark));
    }
    std::sort(lane.activities.begin(), lane.activities.end(),
              [](const ActivityMark& one, const ActivityMark& other) { return one.centre.x() < other.centre.x(); });
    std::vector<ActivityMark> merged;
    for (ActivityMark& mark : lane.activities) {
        if (merged.empty() || mark.centre.x() - merged.back().centre.x() >= mergeDistance) {
            merged.push_back(std::move(mark));
            continue;
        }
        ActivityMark& into = merged.back();
        into.shape = MarkShape::Several;
        into.extent = {};
        into.count += mark.count;
        into.rows.insert(into.rows.end(), mark.rows.begin(), mark.rows.end());
        if (mark.emphasis == Emphasis::Current) {
            into.emphasis = Emphasis::Current;
            into.record = mark.record;
        }
    }
    lane.activities = std::move(merged);
}

void layOutEvents(Lane& lane, const LaneFrame& frame, const Agreement& agreement, qreal middle) {
    for (qsizetype position = 0; position < agreement.events.size(); ++position) {
        const records::AgreementEvent& event = agreement.events.at(position);
        if (!event.date.isKnown())
            continue;
        const qreal x = frame.scale.x((double(event.date.earliest()) + double(event.date.latest()) + 1) / 2);
        if (x < frame.scale.left || x > frame.scale.right)
            continue;
        const bool weakens = event.kind == EventKind::Suspended || event.kind == EventKind::Ended || event.kind == EventKind::Succeeded;
        lane.events.push_back({QLineF(x, middle, x, middle + (weakens ? 9 : -9)), event.kind, position});
    }
}

void layOutRemark(Lane& lane, const LaneFrame& frame, qreal middle) {
    lane.remark = tr("no date");
    const qreal left = frame.scale.left + 8;
    lane.remarkRect = QRectF(left, middle - frame.metrics.height() / 2, frame.metrics.horizontalAdvance(lane.remark) + 4, frame.metrics.height());
}

}  // namespace

MarkShape markShape(records::ActivityKind kind) {
    using records::ActivityKind;
    switch (kind) {
    case ActivityKind::Delegation:
    case ActivityKind::Summit:
        return MarkShape::Visit;
    case ActivityKind::Culture:
    case ActivityKind::Sport:
        return MarkShape::Culture;
    case ActivityKind::Education:
    case ActivityKind::Science:
        return MarkShape::Learning;
    case ActivityKind::TradeMission:
    case ActivityKind::OfficeOpening:
        return MarkShape::Trade;
    case ActivityKind::Relief:
    case ActivityKind::Medical:
        return MarkShape::Help;
    case ActivityKind::Institution:
    case ActivityKind::Other:
        break;
    }
    return MarkShape::Other;
}

namespace {

Emphasis emphasisOf(const TimelineInput& input, const LaneOrder::Entry& entry) {
    if (input.selection.current == entry.record)
        return Emphasis::Current;
    const bool isOne = std::any_of(entry.rows.begin(), entry.rows.end(), [&](qsizetype row) { return input.emphasised.test(row); });
    if (input.selection.contains(entry.record) || isOne)
        return Emphasis::Emphasised;
    return input.emphasised.count() > 0 ? Emphasis::Faded : Emphasis::Plain;
}

// How many of them run, from day to day, as steps over the middle of the lane: as high as the lane for the most that any lane
// of this order has. One whose end is not known runs on.
void layOutRunning(Lane& lane, const LaneFrame& frame, const std::vector<qsizetype>& rows, const QRectF& whole) {
    std::vector<std::pair<double, int>> changes;
    for (const qsizetype row : rows) {
        const Agreement& agreement = frame.input.catalogue->agreements().at(row);
        if (!agreement.signedOn.isKnown())
            continue;
        const double start = double(agreement.signedOn.earliest());
        changes.emplace_back(start, 1);
        if (agreement.endedOn.isKnown())
            changes.emplace_back(double(agreement.endedOn.latest()) + 1, -1);
        if (frame.scale.span.contains(start))
            lane.signings.push_back(frame.scale.x(start));
    }
    if (changes.empty())
        return layOutRemark(lane, frame, whole.center().y());
    std::sort(changes.begin(), changes.end());
    size_t most = 1;
    for (const LaneOrder::Entry& entry : frame.input.order.lanes)
        most = qMax(most, entry.rows.size());
    const qreal bottom = whole.bottom() - 3, room = whole.height() - 6;
    const auto levelOf = [&](int count) { return count == 0 ? bottom : bottom - qMax(2.0, room * count / qreal(most)); };
    int count = 0;
    qreal at = frame.scale.left;
    lane.running.append({at, bottom});
    for (const auto& [day, change] : changes) {
        if (day > double(frame.options.today))
            break;
        const qreal x = frame.scale.cut(day);
        lane.running << QPointF(x, levelOf(count)) << QPointF(x, levelOf(count + change));
        count += change;
        at = x;
    }
    const qreal end = qMax(at, frame.scale.cut(double(frame.options.today)));
    lane.running << QPointF(end, levelOf(count)) << QPointF(end, bottom);
}

} // namespace

Lane layOutLane(const LaneFrame& frame, const LaneOrder::Entry& entry, qreal top) {
    const TimelineInput& input = frame.input;
    Lane lane;
    lane.record = entry.record;
    lane.hovered = input.hovered == lane.record;
    lane.emphasis = emphasisOf(input, entry);
    const QRectF whole(frame.area.left(), top, frame.area.width(), frame.laneHeight);
    lane.rect = whole.intersected(frame.area);
    lane.labelRect = QRectF(frame.area.left() + 12, top, frame.gutter - 24, frame.laneHeight);
    const QFontMetricsF& metrics = lane.emphasis == Emphasis::Current ? frame.boldMetrics : frame.metrics;
    if (input.order.by != LanesBy::Agreement) {
        const QString count = QStringLiteral("  ") + frame.options.locale.toString(entry.rows.size());
        lane.label = picture::elideTitle(input.catalogue->title(entry.record), metrics, lane.labelRect.width() - metrics.horizontalAdvance(count)) + count;
        layOutRunning(lane, frame, entry.rows, whole);
        return lane;
    }
    lane.row = entry.rows.front();
    const Agreement& agreement = input.catalogue->agreements().at(lane.row);
    lane.status = agreement.status;
    lane.kind = agreement.kind;
    lane.label = picture::elideTitle(input.catalogue->title(agreement), metrics, lane.labelRect.width());
    const qreal middle = whole.center().y();
    if (agreement.signedOn.isKnown())
        layOutBars(lane, frame, agreement, middle);
    else
        layOutRemark(lane, frame, middle);
    layOutEvents(lane, frame, agreement, middle);
    layOutActivities(lane, frame, agreement, middle);
    return lane;
}

}  // namespace timeline
