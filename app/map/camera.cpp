// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/camera.h"

#include <cmath>

#include <QMarginsF>

namespace map {
namespace {

constexpr double shareOfFrame = 0.96;  // the earth at zoom 1

QPointF heldOnMap(QPointF centre, const Projection& projection) {
    const QRectF box = projection.bounds();
    return {qBound(box.left(), centre.x(), box.right()), qBound(box.top(), centre.y(), box.bottom())};
}

// As little as can be of the empty ground beside the map; in the middle where the map is smaller than the frame.
QPointF heldWithin(QPointF centre, const Projection& projection, QSizeF seen) {
    const QRectF box = projection.bounds();
    const qreal sideways = qMax(0.0, (box.width() - seen.width()) / 2);
    const qreal upwards = qMax(0.0, (box.height() - seen.height()) / 2);
    return {qBound(-sideways, centre.x(), sideways), qBound(-upwards, centre.y(), upwards)};
}

// A globe is not moved in the frame, it turns.
Camera turnedBy(Camera camera, double east, double north) {
    camera.meridian = wrapped(camera.meridian + east);
    camera.parallel = qBound(-90.0, camera.parallel + north, 90.0);
    return camera;
}

}  // namespace

Projection projectionOf(const Camera& camera) {
    return {camera.kind, {camera.meridian, camera.parallel}};
}

bool isSamePlane(const Camera& one, const Camera& other) {
    return one.kind == other.kind && one.meridian == other.meridian && one.parallel == other.parallel;
}

double pixelsPerUnit(const Camera& camera, const Projection& projection, const QRectF& frame) {
    const QRectF box = projection.bounds();
    return shareOfFrame * camera.zoom * qMin(frame.width() / box.width(), frame.height() / box.height());
}

QTransform toPixels(const Camera& camera, const Projection& projection, const QRectF& frame) {
    const double scale = pixelsPerUnit(camera, projection, frame);
    const QPointF middle = frame.center();
    return {scale, 0, 0, -scale, middle.x() - camera.centre.x() * scale, middle.y() + camera.centre.y() * scale};
}

Camera fitted(const QRectF& box, const Projection& projection, const QRectF& frame, const QMarginsF& margins) {
    const QRectF room = frame.marginsRemoved(margins);
    Camera camera{projection.centralMeridian(), box.center(), 1, projection.kind(), projection.centre().latitude};
    const double whole = pixelsPerUnit(camera, projection, frame);
    const double wide = qMax(1.0, room.width()) / qMax(box.width(), 1e-6);
    const double high = qMax(1.0, room.height()) / qMax(box.height(), 1e-6);
    camera.zoom = qBound(1.0, qMin(wide, high) / whole, 60.0);
    const double scale = whole * camera.zoom;
    // Unequal margins move the box, not the frame.
    camera.centre -= QPointF((room.center().x() - frame.center().x()) / scale, -(room.center().y() - frame.center().y()) / scale);
    camera.centre = heldWithin(camera.centre, projection, frame.size() / scale);
    return camera;
}

Camera zoomedAround(const Camera& camera, const Projection& projection, const QRectF& frame, QPointF pixel, double factor) {
    Camera zoomed = camera;
    zoomed.zoom = qBound(leastZoom, camera.zoom * factor, mostZoom);
    const QPointF held = toPixels(camera, projection, frame).inverted().map(pixel);
    const QPointF moved = toPixels(zoomed, projection, frame).inverted().map(pixel);
    if (camera.kind == ProjectionKind::Globe) {
        const auto wanted = projection.inverse(held), met = projection.inverse(moved);
        return wanted && met ? turnedBy(zoomed, wrapped(wanted->longitude - met->longitude), wanted->latitude - met->latitude) : zoomed;
    }
    zoomed.centre = heldOnMap(zoomed.centre + held - moved, projection);
    return zoomed;
}

Camera panned(const Camera& camera, const Projection& projection, const QRectF& frame, QPointF pixels) {
    const double scale = pixelsPerUnit(camera, projection, frame);
    if (camera.kind == ProjectionKind::Globe) {
        constexpr double radian = 57.29577951308232;
        return turnedBy(camera, -pixels.x() / scale * radian, pixels.y() / scale * radian);
    }
    Camera moved = camera;
    moved.centre = heldOnMap(camera.centre + QPointF(-pixels.x() / scale, pixels.y() / scale), projection);
    return moved;
}

Camera facing(const Camera& camera, QPointF point) {
    Camera moved = camera;
    if (camera.kind != ProjectionKind::Globe) {
        moved.centre = point;
    } else if (const auto earth = projectionOf(camera).inverse(point)) {
        moved.centre = {};
        moved.meridian = earth->longitude;
        moved.parallel = earth->latitude;
    }
    return moved;
}

Camera between(const Camera& from, const Camera& to, double share) {
    if (share >= 1)
        return to;
    Camera now = to;
    now.zoom = from.zoom * std::pow(to.zoom / from.zoom, share);
    // So that the goal comes nearer as evenly as the picture grows.
    const double way = to.zoom == from.zoom ? share : (1 - from.zoom / now.zoom) / (1 - from.zoom / to.zoom);
    now.centre = from.centre + (to.centre - from.centre) * way;
    return now;
}

}  // namespace map
