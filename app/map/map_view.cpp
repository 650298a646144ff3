// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_view.h"

#include "map/map_painter.h"
#include "map/map_picture.h"
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>
#include <QGuiApplication>
#include <QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;
using explore::Aspect;
using records::RecordRef;
using records::Table;

namespace map {
namespace {

constexpr int refineAfter = 30;      // milliseconds: the picture moves first, then it is drawn anew
constexpr qreal reachOfPointer = 7;  // pixels
constexpr double zoomStep = 1.6;
constexpr qreal panStep = 80;

// A tooltip takes text for markup when it looks like it; names may be anything.
QString asPlainTip(const QStringList& lines) {
    QStringList escaped;
    for (const QString& line : lines)
        escaped.append(line.toHtmlEscaped());
    if (!escaped.isEmpty())
        escaped.first() = u"<b>"_s + escaped.first() + u"</b>"_s;
    return u"<p style='white-space:pre'>"_s + escaped.join(u"<br>"_s) + u"</p>"_s;
}

}  // namespace

MapView::MapView(explore::Exploration& exploration, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_scene(Geometry::world()) {
    setObjectName(u"mapView"_s);
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_refine.setSingleShot(true);
    m_refine.setInterval(refineAfter);
    connect(&m_refine, &QTimer::timeout, this, [this] { refine(Detail::Fine); });
    connect(&exploration, &explore::Exploration::changed, this, &MapView::follow);
}

void MapView::follow(explore::Aspects aspects) {
    if (aspects & ~explore::Aspects(Aspect::Hovered)) {
        if (aspects.testFlag(Aspect::Records) && m_scene.content().catalogue->agreements().size() == 0)
            m_fitted = false;  // another document
        m_contentDue = true;
        m_pictureDue = true;
    }
    update();
}

void MapView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    m_pictureDue = true;
    update();
}

void MapView::setOptions(const MapOptions& options) {
    if (m_options == options)
        return;
    m_options = options;
    m_pictureDue = true;
    update();
}

void MapView::setCamera(const Camera& camera) {
    m_fitted = true;
    moveCamera(camera);
}

const MapLayout& MapView::shownLayout() {
    if (m_contentDue || m_pictureDue || m_pictureCamera != m_camera || m_layout.frame != frame())
        refine(Detail::Fine);
    return m_layout;
}

picture::Paint MapView::picturePaint(const picture::Theme& theme) const {
    return mapPaint(contentOf(m_exploration), theme, m_options, m_fitted ? std::optional(m_camera) : std::nullopt);
}

void MapView::readContent() {
    if (!std::exchange(m_contentDue, false))
        return;
    m_scene.setContent(contentOf(m_exploration));
    m_pictureDue = true;
}

void MapView::fitFirst() {
    if (m_fitted || width() < 2 || height() < 2)
        return;
    m_camera = m_scene.fit(frame(), FitTo::Shown);
    // An empty map keeps the chance to be fitted when its records come.
    m_fitted = m_exploration.shown().count() > 0;
}

void MapView::refineSoon() {
    // Not started again while it runs: a long drag is refined on the way.
    if (!m_refine.isActive())
        m_refine.start();
    update();
}

void MapView::refine(Detail finest) {
    m_refine.stop();
    readContent();
    fitFirst();
    m_layout = m_scene.layout(m_camera, frame(), m_theme, m_options, finest);
    m_pictureCamera = m_camera;
    const qreal ratio = devicePixelRatioF();
    if (m_picture.size() != size() * ratio)
        m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    QPainter painter(&m_picture);
    paintBody(painter, m_layout, m_theme);
    painter.end();
    m_pictureDue = false;
    if (finest != Detail::Fine)
        m_refine.start();
    if (!m_walked.isValid())
        setAccessibleDescription(described(m_layout));
    update();
}

void MapView::moveCamera(const Camera& camera) {
    if (m_camera == camera)
        return;
    m_camera = camera;
    if (camera.meridian != m_pictureCamera.meridian)
        m_pictureDue = true;
    refineSoon();
}

void MapView::paintEvent(QPaintEvent*) {
    readContent();
    if (m_pictureDue || m_layout.frame != frame() || !qFuzzyCompare(m_picture.devicePixelRatio(), devicePixelRatioF()))
        refine(m_picture.isNull() ? Detail::Coarse : Detail::Fine);
    QPainter painter(this);
    if (m_pictureCamera == m_camera) {
        painter.drawPixmap(0, 0, m_picture);
    } else {
        painter.fillRect(rect(), m_theme.window);
        const Projection& projection = m_scene.projectionFor(m_camera);
        const QTransform before = toPixels(m_pictureCamera, projection, frame());
        painter.setTransform(before.inverted() * toPixels(m_camera, projection, frame()));
        painter.drawPixmap(0, 0, m_picture);
        painter.resetTransform();
    }
    paintSurround(painter, m_layout, m_theme);
    if (m_pictureCamera == m_camera)
        paintHalo(painter, m_layout, m_exploration.hovered(), m_theme);
}

void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_pictureDue = true;
}

void MapView::zoomIn() {
    setCamera(zoomedAround(m_camera, m_scene.projectionFor(m_camera), frame(), frame().center(), zoomStep));
}

void MapView::zoomOut() {
    setCamera(zoomedAround(m_camera, m_scene.projectionFor(m_camera), frame(), frame().center(), 1 / zoomStep));
}

void MapView::fit() {
    readContent();
    setCamera(m_scene.fit(frame(), FitTo::Shown));
}

void MapView::showSelection() {
    readContent();
    const bool some = m_scene.content().emphasised.count() > 0;
    setCamera(m_scene.fit(frame(), some ? FitTo::Emphasised : FitTo::Shown));
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_dragged = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) {
        hover(event->position(), event->globalPosition().toPoint());
        return;
    }
    const QPointF way = event->position() - *m_pressed;
    if (!m_panning && way.manhattanLength() >= QGuiApplication::styleHints()->startDragDistance() / 2) {
        m_panning = true;
        m_exploration.setHovered({});
        QToolTip::hideText();
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_panning) {
        const QPointF moved = event->position() - std::exchange(m_dragged, event->position());
        setCamera(panned(m_camera, m_scene.projectionFor(m_camera), frame(), moved));
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return QWidget::mouseReleaseEvent(event);
    m_pressed.reset();
    if (std::exchange(m_panning, false))
        unsetCursor();
    else
        pick(event->position(), event->modifiers());
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        setCamera(zoomedAround(m_camera, m_scene.projectionFor(m_camera), frame(), event->position(), 2));
}

void MapView::wheelEvent(QWheelEvent* event) {
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0)
        setCamera(zoomedAround(m_camera, m_scene.projectionFor(m_camera), frame(), event->position(), std::pow(1.25, turns)));
    event->accept();
}

void MapView::leaveEvent(QEvent* event) {
    m_exploration.setHovered({});
    QWidget::leaveEvent(event);
}

void MapView::pick(QPointF at, Qt::KeyboardModifiers modifiers) {
    const MapLayout& layout = shownLayout();
    if (layout.legendBox.contains(at))
        return;
    const RecordRef record = hit(layout, at, reachOfPointer);
    m_walked = {};
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        if (record.isValid())
            m_exploration.toggle(record);
    } else {
        m_exploration.select(record);
    }
}

void MapView::hover(QPointF at, QPoint global) {
    if (m_pictureCamera != m_camera)
        return;  // the layout is about to be another one
    const RecordRef record = hit(m_layout, at, reachOfPointer);
    if (record == m_exploration.hovered())
        return;
    m_exploration.setHovered(record);
    setCursor(record.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (record.isValid())
        QToolTip::showText(global, asPlainTip(described(m_scene.content(), record)), this);
    else
        QToolTip::hideText();
}

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Tab walks through the places in view and leaves the map behind the last one.
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && walk(1))
            return true;
        if ((key->key() == Qt::Key_Backtab || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::ShiftModifier)) && walk(-1))
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
    const QStringList words = described(m_scene.content(), record);
    // A screen reader is told of the change by the widget.
    setAccessibleDescription(words.join(u". "_s));
    if (const MapLayout::Place* mark = m_layout.place(place))
        QToolTip::showText(mapToGlobal(mark->centre.toPoint()), asPlainTip(words), this);
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const Projection& projection = m_scene.projectionFor(m_camera);
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

}  // namespace map
