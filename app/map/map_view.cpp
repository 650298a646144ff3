// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_view.h"

#include "map/accessible_view.h"
#include "map/map_painter.h"
#include "map/map_picture.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <mutex>

using namespace Qt::StringLiterals;
using explore::Aspect;
using records::RecordRef;
using records::Table;

namespace map {
namespace {

constexpr qsizetype mostSelected = 1'000; // of a bundle; more lines by themselves are a ball of wool

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
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(accessibleMap); });
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
        const bool isCentred = m_options.projection == ProjectionKind::Equidistant && aspects.testFlag(Aspect::Selection);
        if (isVisible() && !m_shown.body.isNull())
            ask(isCentred ? std::optional(FitTo::Emphasised) : std::nullopt);
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
    const bool isOtherProjection = m_options.projection != options.projection;
    m_options = options;
    if (isOtherProjection && !m_shown.body.isNull())
        return ask(FitTo::Shown);
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
        if (isSamePlane(m_shown.camera, m_camera)) {
            const Projection projection = projectionOf(m_camera);
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
    if (m_band) {
        QColor fill = m_theme.accent;
        fill.setAlphaF(0.12f);
        painter.setPen(QPen(m_theme.accent, 1, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawRect(m_band->normalized());
    }
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
    setCamera(zoomedAround(m_camera, projectionOf(m_camera), frame(), frame().center(), zoomStep));
}

void MapView::zoomOut() {
    setCamera(zoomedAround(m_camera, projectionOf(m_camera), frame(), frame().center(), 1 / zoomStep));
}

void MapView::fit() {
    ask(FitTo::Shown);
}

void MapView::showSelection() {
    ask(m_exploration.emphasised().count() > 0 ? FitTo::Emphasised : FitTo::Shown);
}

// What was merged is told apart from nearer by; where it cannot be, at least as near as one can get.
void MapView::comeNearer(const QRectF& area) {
    Camera nearer = fittedToBox(area, projectionOf(m_camera), frame());
    nearer = facing(nearer, area.center());
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
    if (duration <= 0 || !isVisible() || !isSamePlane(camera, m_camera))
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

void MapView::centreOn(QPointF at) {
    flyTo(facing(m_camera, toPixels(m_camera, projectionOf(m_camera), frame()).inverted().map(at)));
}

void MapView::copyPicture() {
    QImage image(size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    picturePaint(m_theme)(painter, frame());
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
}

} // namespace map
