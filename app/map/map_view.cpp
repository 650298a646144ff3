// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_view.h"

#include "map/context_menu_view.h"
#include "map/map_painter.h"
#include "map/map_picture.h"
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleHints>
#include <QTimer>
#include <QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;
using explore::Aspect;
using records::RecordRef;
using records::Table;

namespace map {
namespace {

constexpr qreal reachOfPointer = 7; // pixels
constexpr double zoomStep = 1.6;
constexpr qsizetype mostSelected = 1'000; // of a bundle; more lines by themselves are a ball of wool
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

} // namespace

MapView::MapView(explore::Exploration& exploration, QWidget* parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_renderer(Geometry::world())
    , m_content(std::make_shared<Content>()) {
    setObjectName(u"mapView"_s);
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_renderer, &Renderer::rendered, this, &MapView::adopt);
    connect(&exploration, &explore::Exploration::changed, this, &MapView::follow);
}

void MapView::follow(explore::Aspects aspects) {
    if (aspects & ~explore::Aspects(Aspect::Hovered)) {
        if (aspects.testFlag(Aspect::Records) && m_content->catalogue->agreements().size() == 0)
            m_isFitted = false; // another document
        m_isContentDue = true;
        m_isPictureDue = true;
        // Drawn behind while the other views follow; the first picture waits until the size of the map is known.
        if (isVisible() && !m_shown.body.isNull())
            ask();
    }
    update();
}

void MapView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    m_isPictureDue = true;
    update();
}

void MapView::setOptions(const MapOptions& options) {
    if (m_options == options)
        return;
    m_options = options;
    m_isPictureDue = true;
    update();
}

void MapView::setCamera(const Camera& camera) {
    m_isFitted = true;
    if (m_camera == camera)
        return;
    m_camera = camera;
    ask();
}

const MapLayout& MapView::shownLayout() {
    if (m_isPictureDue || m_shown.layout.frame != frame())
        ask();
    m_renderer.finish();
    return m_shown.layout;
}

picture::Paint MapView::picturePaint(const picture::Theme& theme) const {
    return mapPaint(contentOf(m_exploration), theme, m_options, m_isFitted ? std::optional(m_camera) : std::nullopt);
}

void MapView::ask(std::optional<FitTo> fit) {
    if (width() < 2 || height() < 2)
        return;
    if (std::exchange(m_isContentDue, false))
        m_content = std::make_shared<const Content>(contentOf(m_exploration));
    if (!m_isFitted && !fit)
        fit = FitTo::Shown;
    m_isPictureDue = false;
    m_renderer.render({m_content, m_camera, fit, frame(), devicePixelRatioF(), m_theme, m_options});
    update();
}

void MapView::adopt(const Rendering& rendering) {
    m_shown = rendering;
    if (rendering.wasFitted)
        m_camera = rendering.camera;
    else if (m_shown.camera != m_camera && !m_renderer.isBusy())
        ask(); // it was asked for before the camera was fitted
    if (!m_walked.isValid())
        setAccessibleDescription(described(m_shown.layout));
    update();
}

void MapView::paintEvent(QPaintEvent*) {
    const bool isFirst = m_shown.body.isNull();
    if (m_isPictureDue || (!m_renderer.isBusy() &&
                           (m_shown.layout.frame != frame() || m_shown.body.devicePixelRatio() != devicePixelRatioF())))
        ask();
    if (isFirst)
        m_renderer.finish();
    QPainter painter(this);
    if (m_shown.camera == m_camera && m_shown.layout.frame == frame()) {
        painter.drawImage(0, 0, m_shown.body);
    } else {
        painter.fillRect(rect(), m_theme.window);
        // Another middle of the earth cannot be had by moving the picture: it stays until the new one is there.
        if (m_shown.camera.meridian == m_camera.meridian) {
            const Projection projection(m_camera.meridian);
            const QTransform before = toPixels(m_shown.camera, projection, m_shown.layout.frame);
            painter.setTransform(before.inverted() * toPixels(m_camera, projection, frame()));
        }
        painter.drawImage(0, 0, m_shown.body);
        painter.resetTransform();
    }
    paintSurround(painter, m_shown.layout, m_theme);
    // Fitted to what was seen; an empty map keeps the chance to be fitted when its records come.
    m_isFitted = m_isFitted || m_shown.content->shown.count() > 0;
    if (m_shown.camera != m_camera)
        return;
    paintHalo(painter, m_shown.layout, m_exploration.hovered(), m_theme);
    if (m_pointed)
        paintHalo(painter, hit(m_shown.layout, *m_pointed, reachOfPointer), m_theme);
}

// While a window takes its shape only its last size is drawn, behind what else has to be done before it is seen.
void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_isPictureDue = true;
    QTimer::singleShot(0, this, [this] {
        if (m_isPictureDue)
            ask();
    });
}

void MapView::zoomIn() {
    setCamera(zoomedAround(m_camera, Projection(m_camera.meridian), frame(), frame().center(), zoomStep));
}

void MapView::zoomOut() {
    setCamera(zoomedAround(m_camera, Projection(m_camera.meridian), frame(), frame().center(), 1 / zoomStep));
}

void MapView::fit() {
    ask(FitTo::Shown);
}

void MapView::showSelection() {
    ask(m_exploration.emphasised().count() > 0 ? FitTo::Emphasised : FitTo::Shown);
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
        setCamera(panned(m_camera, Projection(m_camera.meridian), frame(), moved));
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
        setCamera(zoomedAround(m_camera, Projection(m_camera.meridian), frame(), event->position(), 2));
}

void MapView::wheelEvent(QWheelEvent* event) {
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0)
        setCamera(
            zoomedAround(m_camera, Projection(m_camera.meridian), frame(), event->position(), std::pow(1.25, turns)));
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

// What was merged is told apart from nearer by; where it cannot be, at least as near as one can get.
void MapView::comeNearer(const QRectF& area) {
    Camera nearer = fittedToBox(area, Projection(m_camera.meridian), frame());
    nearer.centre = area.center();
    nearer.zoom = qBound(qMin(m_camera.zoom * zoomStep, mostZoom), nearer.zoom, mostZoom);
    flyTo(nearer);
}

// Its agreements stand out then, each by itself, as far as that can be read.
void MapView::pickBundle(const MapLayout::Bundle& bundle, Qt::KeyboardModifiers modifiers) {
    explore::Selection selection;
    if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        selection = m_exploration.selection();
    for (const qsizetype row : bundle.agreements) {
        if (selection.set.size() >= mostSelected)
            break;
        const RecordRef record{Table::Agreement, m_shown.content->catalogue->agreements().at(row).id.value};
        selection.set.insert(record);
        if (!selection.current.isValid())
            selection.current = record;
    }
    m_exploration.setSelection(selection);
}

void MapView::flyTo(const Camera& camera) {
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    m_flight.stop();
    if (duration <= 0 || !isVisible() || camera.meridian != m_camera.meridian)
        return setCamera(camera);
    m_flight.setDuration(250);
    m_flight.setEasingCurve(QEasingCurve::InOutQuad);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.disconnect(this);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this, from = m_camera, camera](const QVariant& value) {
        setCamera(between(from, camera, value.toDouble()));
    });
    m_flight.start();
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

void MapView::centreOn(QPointF at) {
    Camera camera = m_camera;
    camera.centre = toPixels(m_camera, Projection(m_camera.meridian), frame()).inverted().map(at);
    flyTo(camera);
}

void MapView::copyPicture() {
    QImage image(size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    picturePaint(m_theme)(painter, frame());
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
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
    // A screen reader is told of the change by the widget.
    setAccessibleDescription(words.join(u". "_s));
    if (const MapLayout::Place* mark = m_shown.layout.place(place))
        QToolTip::showText(mapToGlobal(mark->centre.toPoint()), asPlainTip(words), this);
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const Projection projection(m_camera.meridian);
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
