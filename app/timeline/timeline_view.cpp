// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include "timeline/timeline_painter.h"
#include "timeline/timeline_picture.h"
#include "timeline/timeline_words.h"
#include <QDate>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

using namespace Qt::StringLiterals;

namespace timeline {
namespace {

constexpr double shortest = 28;            // days
constexpr double longest = 400 * 365.2425;
constexpr qreal dragStart = 4;             // pixels before a press becomes a drag

// Tool tips guess rich text; data never gets to be markup.
QString asToolTip(const QString& text) {
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br/>"_s) + u"</qt>"_s;
}

}  // namespace

using explore::Aspect;
using records::RecordRef;

TimelineView::TimelineView(explore::Exploration& exploration, QWidget* parent)
    : QAbstractScrollArea(parent), m_exploration(exploration), m_theme(picture::Theme::light(font())),
      m_today(QDate::currentDate().toJulianDay()) {
    setObjectName(u"timelineView"_s);
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_player.setInterval(250);
    connect(&m_player, &QTimer::timeout, this, &TimelineView::playStep);
    connect(&exploration, &explore::Exploration::changed, this, &TimelineView::follow);
    follow(Aspect::Records | Aspect::Filter | Aspect::Selection | Aspect::Hovered | Aspect::Time);
}

void TimelineView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    outdate();
}

void TimelineView::setToday(qint64 julianDay) {
    m_today = julianDay;
    follow(Aspect::Records);
}

void TimelineView::follow(explore::Aspects aspects) {
    m_input.selection = m_exploration.selection();
    m_input.hovered = m_exploration.hovered();
    m_input.time = m_exploration.time();
    if (aspects & (Aspect::Records | Aspect::Filter | Aspect::Selection)) {
        m_input.catalogue = m_exploration.catalogue();
        m_input.emphasised = m_exploration.emphasised();
        m_input.pair = explore::countryPair(*m_input.catalogue, m_exploration.shown(), m_input.selection);
        if (!m_picking || (aspects & (Aspect::Records | Aspect::Filter)))
            reorder();
    }
    outdate();
}

void TimelineView::setLanes(const LaneChoice& lanes) {
    if (m_lanes == lanes)
        return;
    m_lanes = lanes;
    orderLanes();
    verticalScrollBar()->setValue(0);
    outdate();
}

void TimelineView::orderLanes() {
    m_input.order = laneOrder(*m_input.catalogue, m_exploration.shown(), m_input.emphasised, m_input.selection.current, m_lanes, m_span);
}

void TimelineView::reorder() {
    m_fitting = fittingSpan(*m_input.catalogue, m_exploration.shown(), m_input.pair, m_today);
    if (m_fits)
        m_span = m_fitting;
    orderLanes();
    verticalScrollBar()->setValue(0);
}

void TimelineView::outdate() {
    m_isCurrentLayout = false;
    viewport()->update();
}

const TimelineLayout& TimelineView::shownLayout() {
    if (m_isCurrentLayout)
        return m_layout;
    m_input.span = m_span;
    m_input.size = viewport()->size();
    m_input.firstLane = verticalScrollBar()->value();
    m_layout = layOut(m_input, {m_theme.base, locale(), m_today, Medium::Screen});
    m_isCurrentLayout = true;
    verticalScrollBar()->setRange(0, int(qMax<qsizetype>(0, m_layout.laneCount - m_layout.roomFor)));
    verticalScrollBar()->setPageStep(int(m_layout.roomFor));
    if (const QString text = description(m_layout, *m_input.catalogue); text != accessibleDescription())
        setAccessibleDescription(text);
    return m_layout;
}

picture::Paint TimelineView::picturePaint(const picture::Theme& theme) const {
    return timelinePaint(m_exploration, theme, {locale(), m_today, m_span, Medium::Paper, m_lanes});
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    paint(painter, shownLayout(), m_theme);
    if (hasFocus()) {
        painter.setPen(m_theme.accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent*) {
    outdate();
    shownLayout();
}

void TimelineView::scrollContentsBy(int, int) {
    outdate();
}

void TimelineView::setSpan(picture::TimeSpan span) {
    if (!span.isValid())
        return;
    const double length = qBound(shortest, span.length(), longest);
    // Something of what there is stays in sight.
    const double middle = qBound(m_fitting.from, (span.from + span.to) / 2, m_fitting.to);
    m_span = {middle - length / 2, middle + length / 2};
    m_fits = false;
    if (m_input.order.agreements > mostLanes)
        orderLanes(); // a histogram opens into lanes
    outdate();
}

void TimelineView::zoom(double factor, qreal around) {
    const picture::TimeScale& scale = shownLayout().scale;
    const double day = scale.day(qBound(scale.left, around, scale.right));
    const double length = qBound(shortest, m_span.length() * factor, longest);
    const double share = (day - m_span.from) / m_span.length();
    setSpan({day - share * length, day + (1 - share) * length});
}

void TimelineView::pan(double days) {
    setSpan({m_span.from + days, m_span.to + days});
}

void TimelineView::zoomIn() {
    zoom(0.7, (shownLayout().scale.left + shownLayout().scale.right) / 2);
}

void TimelineView::zoomOut() {
    zoom(1 / 0.7, (shownLayout().scale.left + shownLayout().scale.right) / 2);
}

void TimelineView::fit() {
    m_fits = true;
    m_span = m_fitting;
    if (m_input.order.agreements > mostLanes)
        orderLanes();
    outdate();
}

void TimelineView::setMotion(bool motion) {
    m_motion = motion;
    if (!motion)
        play(false);
}

void TimelineView::play(bool playing) {
    if (playing && !m_motion) {
        playStep();
        return;
    }
    if (playing == isPlaying())
        return;
    if (playing) {
        m_player.start();
        playStep();
    } else {
        m_player.stop();
    }
    Q_EMIT playingChanged(isPlaying());
}

void TimelineView::playStep() {
    const picture::TimeSpan signings = signingSpan(*m_input.catalogue, m_exploration.shown());
    if (!signings.isValid()) {
        play(false);
        return;
    }
    const int first = picture::yearOf(signings.from);
    const int last = picture::yearOf(signings.to);
    const int at = m_exploration.time().day ? picture::yearOf(double(*m_exploration.time().day)) : last;
    const int year = at >= last || at < first ? first : at + 1;
    // The end of the year, so that a year shows what was signed in it.
    m_exploration.setTime({QDate(year, 12, 31).toJulianDay()});
    if (year == last)
        play(false);
}

void TimelineView::moveCursorTo(qreal x) {
    const picture::TimeScale& scale = shownLayout().scale;
    m_exploration.setTime({qint64(std::floor(scale.day(qBound(scale.left, x, scale.right))))});
}

void TimelineView::stepCursor(int months) {
    const QDate from = QDate::fromJulianDay(m_exploration.time().day.value_or(m_today));
    m_exploration.setTime({from.addMonths(months).toJulianDay()});
}

void TimelineView::pick(RecordRef record, bool add) {
    const QScopedValueRollback<bool> picking(m_picking, true);
    if (add && record.isValid())
        m_exploration.toggle(record);
    else if (!add)
        m_exploration.select(record);
}

void TimelineView::reveal(RecordRef record) {
    const qsizetype lane = m_input.order.laneOf(record);
    const TimelineLayout& layout = shownLayout();
    if (lane < layout.firstLane)
        verticalScrollBar()->setValue(int(lane));
    else if (lane >= layout.firstLane + layout.roomFor)
        verticalScrollBar()->setValue(int(lane - layout.roomFor + 1));
}

void TimelineView::stepLane(int lanes) {
    if (m_input.order.lanes.empty())
        return;
    const qsizetype lane = m_input.order.laneOf(m_exploration.current());
    const qsizetype last = qsizetype(m_input.order.lanes.size()) - 1;
    const qsizetype next = lane < 0 ? shownLayout().firstLane : qBound<qsizetype>(0, lane + lanes, last);
    const RecordRef record = m_input.order.lanes[size_t(next)].record;
    pick(record, false);
    reveal(record);
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(0.8, delta.y() / 120.0), event->position().x());
    else if (event->modifiers() & Qt::ShiftModifier || qAbs(delta.x()) > qAbs(delta.y()))
        pan(-(delta.x() + (delta.x() == 0 ? delta.y() : 0)) / 120.0 * m_span.length() * 0.05);
    else
        QAbstractScrollArea::wheelEvent(event);
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position();
    m_spanWhenPressed = m_span;
    const HitKind kind = shownLayout().hit(m_pressedAt).kind;
    m_drag = kind == HitKind::Handle ? Drag::Cursor : Drag::Pressed;
    if (kind == HitKind::Ruler) {
        m_drag = Drag::Cursor;
        moveCursorTo(m_pressedAt.x());
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const TimelineLayout& layout = shownLayout();
    if (m_drag == Drag::Cursor) {
        if (std::abs(at.x() - m_pressedAt.x()) >= 1)
            moveCursorTo(at.x());
        return;
    }
    if (m_drag == Drag::Pressed && std::abs(at.x() - m_pressedAt.x()) > dragStart && m_pressedAt.x() > layout.scale.left)
        m_drag = Drag::Panning;
    if (m_drag == Drag::Panning) {
        const double days = (at.x() - m_pressedAt.x()) / (layout.scale.right - layout.scale.left) * m_spanWhenPressed.length();
        setSpan({m_spanWhenPressed.from - days, m_spanWhenPressed.to - days});
        return;
    }
    const Hit hit = layout.hit(at);
    const bool onHandle = hit.kind == HitKind::Handle || hit.kind == HitKind::Ruler;
    viewport()->setCursor(onHandle ? Qt::SizeHorCursor : hit.record.isValid() || hit.bin ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_exploration.setHovered(hit.record);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_drag == Drag::Pressed) {
        const Hit hit = shownLayout().hit(event->position());
        if (hit.bin)
            setSpan({double(hit.bin->from.toJulianDay()), double(hit.bin->to.toJulianDay()) + 1});
        else
            pick(hit.record, event->modifiers() & Qt::ControlModifier);
    }
    m_drag = Drag::None;
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Hit hit = shownLayout().hit(event->position());
    if (hit.kind == HitKind::Handle || hit.kind == HitKind::Ruler)
        m_exploration.setTime({});
    else if (hit.record.isValid())
        Q_EMIT openRequested(hit.record);
}

bool TimelineView::steer(QKeyEvent* event) {
    const int direction = event->key() == Qt::Key_Left ? -1 : 1;
    const int page = int(qMax<qsizetype>(1, shownLayout().roomFor - 1));
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepLane(event->key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        stepLane(event->key() == Qt::Key_PageUp ? -page : page);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::ControlModifier)
            stepCursor(direction);
        else if (event->modifiers() & Qt::ShiftModifier)
            stepCursor(12 * direction);
        else
            pan(direction * m_span.length() * 0.1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_exploration.current().isValid())
            Q_EMIT openRequested(m_exploration.current());
        return true;
    default:
        return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (!steer(event))
        QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent*) {
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent*) {
    viewport()->update();
}

void TimelineView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        outdate();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = tip(shownLayout().hit(help->pos()), *m_input.catalogue, locale());
        QToolTip::showText(help->globalPos(), asToolTip(text), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_exploration.setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace timeline
