// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/context_menu_view.h"
#include "map/map_picture.h"
#include "map/map_view.h"
#include "map/within.h"
#include <QAccessible>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <cmath>

// What a pointer and keys do.
using namespace Qt::StringLiterals;
using explore::Aspect;
using records::RecordRef;
using records::Table;

namespace map {
namespace {

constexpr qreal panStep = 80;
constexpr int mostWithin = 500; // places that a box selects

// A tooltip takes text for markup when it looks like it; names may be anything.
QString asPlainTip(const QStringList& lines) {
    QStringList escaped;
    for (const QString& line : lines)
        escaped.append(line.toHtmlEscaped());
    if (!escaped.isEmpty())
        escaped.first() = u"<b>"_s + escaped.first() + u"</b>"_s;
    return u"<p style='white-space:pre'>"_s + escaped.join(u"<br>"_s) + u"</p>"_s;
}

} // namespace

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_dragged = event->position();
    m_band.reset();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) {
        hover(event->position(), event->globalPosition().toPoint());
        return;
    }
    const QPointF way = event->position() - *m_pressed;
    if (m_band || (!m_panning && event->modifiers().testFlag(Qt::ShiftModifier) && way.manhattanLength() >= 4)) {
        m_band = QRectF(*m_pressed, event->position());
        return update();
    }
    if (!m_panning && way.manhattanLength() >= QGuiApplication::styleHints()->startDragDistance() / 2) {
        m_panning = true;
        m_exploration.setHovered({});
        QToolTip::hideText();
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_panning) {
        const QPointF moved = event->position() - std::exchange(m_dragged, event->position());
        setCamera(panned(m_camera, projectionOf(m_camera), frame(), moved));
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return QWidget::mouseReleaseEvent(event);
    m_pressed.reset();
    if (const auto band = std::exchange(m_band, std::nullopt)) {
        selectWithin(band->normalized(), event->modifiers());
        return update();
    }
    if (std::exchange(m_panning, false))
        unsetCursor();
    else
        pick(event->position(), event->modifiers());
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        setCamera(zoomedAround(m_camera, projectionOf(m_camera), frame(), event->position(), 2));
}

void MapView::wheelEvent(QWheelEvent* event) {
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0)
        setCamera(
            zoomedAround(m_camera, projectionOf(m_camera), frame(), event->position(), std::pow(1.25, turns)));
    event->accept();
}

void MapView::leaveEvent(QEvent* event) {
    m_exploration.setHovered({});
    m_pointed.reset();
    update();
    QWidget::leaveEvent(event);
}

void MapView::pick(QPointF at, Qt::KeyboardModifiers modifiers) {
    const MapLayout& layout = shownLayout();
    if (layout.legendBox.contains(at))
        return;
    const Hit met = hit(layout, at, reachOfPointer);
    m_walked = {};
    if (met.cluster)
        return comeNearer(met.cluster->area);
    if (met.bundle)
        return pickBundle(*met.bundle, modifiers);
    const RecordRef record = met.record;
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        if (record.isValid())
            m_exploration.toggle(record);
    } else {
        m_exploration.select(record);
    }
}

// Beside what was selected when Ctrl is held as well.
void MapView::selectWithin(const QRectF& box, Qt::KeyboardModifiers modifiers) {
    explore::Selection selection;
    if (modifiers.testFlag(Qt::ControlModifier))
        selection = m_exploration.selection();
    for (const records::PlaceId place : placesWithin(*m_shown.content, m_shown.camera, frame(), box, mostWithin)) {
        selection.set.insert({Table::Place, place.value});
        if (!selection.current.isValid())
            selection.current = {Table::Place, place.value};
    }
    m_exploration.setSelection(selection);
}

QStringList MapView::placeWords(records::PlaceId place) const {
    return described(*m_shown.content, RecordRef{Table::Place, place.value});
}

void MapView::selectPlace(records::PlaceId place) {
    m_exploration.select({Table::Place, place.value});
}

void MapView::hover(QPointF at, QPoint global) {
    if (m_shown.camera != m_camera)
        return; // the layout is about to be another one
    const Hit met = hit(m_shown.layout, at, reachOfPointer);
    const bool wasMerged = m_pointed.has_value();
    m_pointed = met.cluster || met.bundle ? std::optional(at) : std::nullopt;
    if (m_pointed || wasMerged)
        update();
    const QStringList words = met.cluster  ? described(*m_shown.content, *met.cluster)
                              : met.bundle ? described(*m_shown.content, *met.bundle)
                                           : described(*m_shown.content, met.record);
    if (met.record == m_exploration.hovered() && !m_pointed && !wasMerged)
        return;
    m_exploration.setHovered(met.record);
    setCursor(words.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, asPlainTip(words), this);
}

void MapView::contextMenuEvent(QContextMenuEvent* event) {
    QPointF at = event->pos();
    const MapLayout& layout = shownLayout();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const MapLayout::Place* walked = layout.place(m_walked);
        at = walked ? walked->centre : QPointF(rect().center());
    }
    auto* menu = new ContextMenuView(*this, m_exploration, hit(layout, at, reachOfPointer), at);
    menu->popup(mapToGlobal(at.toPoint()));
}

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Tab walks through the places in view and leaves the map behind the last one.
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && walk(1))
            return true;
        if ((key->key() == Qt::Key_Backtab || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::ShiftModifier)) &&
            walk(-1))
            return true;
    }
    return QWidget::event(event);
}

bool MapView::walk(int step) {
    const MapLayout& layout = shownLayout();
    qsizetype at = -1;
    for (qsizetype i = 0; i < qsizetype(layout.places.size()); ++i)
        if (layout.places[size_t(i)].id == m_walked)
            at = i;
    const qsizetype next = at < 0 && step < 0 ? -1 : at + step;
    if (next < 0 || next >= qsizetype(layout.places.size())) {
        m_walked = {};
        m_exploration.setHovered({});
        setAccessibleDescription(described(layout));
        return false;
    }
    walkTo(layout.places[size_t(next)].id);
    return true;
}

void MapView::walkTo(records::PlaceId place) {
    m_walked = place;
    const RecordRef record{Table::Place, place.value};
    m_exploration.setHovered(record);
    const QStringList words = described(*m_shown.content, record);
    setAccessibleDescription(words.join(u". "_s));
    const auto& places = m_shown.layout.places;
    const auto at = std::find_if(places.begin(), places.end(), [place](const MapLayout::Place& each) { return each.id == place; });
    if (QAccessible::isActive() && at != places.end()) {
        QAccessibleEvent focused(this, QAccessible::Focus);
        focused.setChild(int(at - places.begin()));
        QAccessible::updateAccessibility(&focused);
    }
    if (const MapLayout::Place* mark = m_shown.layout.place(place))
        QToolTip::showText(mapToGlobal(mark->centre.toPoint()), asPlainTip(words), this);
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const Projection projection = projectionOf(m_camera);
    const auto pan = [&](qreal x, qreal y) { setCamera(panned(m_camera, projection, frame(), {x, y})); };
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(panStep, 0);
    case Qt::Key_Right:
        return pan(-panStep, 0);
    case Qt::Key_Up:
        return pan(0, panStep);
    case Qt::Key_Down:
        return pan(0, -panStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home:
        return fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_walked.isValid()) {
            const RecordRef record{Table::Place, m_walked.value};
            event->modifiers() & Qt::ControlModifier ? m_exploration.toggle(record) : m_exploration.select(record);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace map
