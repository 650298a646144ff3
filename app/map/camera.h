// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/projection.h"
#include <QTransform>

namespace map {

// Where a map is looked at from. A value that does not depend on the frame's size: the same camera fills a small inset.
struct Camera {
    double meridian = 0;  // in the middle of the projection
    QPointF centre;       // point of the plane in the middle of the frame, in equator radii, y upwards
    double zoom = 1;      // 1 = the whole earth fits into the frame
    ProjectionKind kind = ProjectionKind::EqualEarth;
    double parallel = 0;  // in the middle of a round projection
    friend bool operator==(const Camera&, const Camera&) = default;
};

Projection projectionOf(const Camera& camera);
// Whether the picture of one can be moved to be that of the other.
bool isSamePlane(const Camera& one, const Camera& other);

constexpr double leastZoom = 0.9;
constexpr double mostZoom = 250;

// Pixels for one unit of the plane.
double pixelsPerUnit(const Camera& camera, const Projection& projection, const QRectF& frame);
// From the plane to the frame's pixels.
QTransform toPixels(const Camera& camera, const Projection& projection, const QRectF& frame);

// The same meridian, moved so that the box of the plane fills the frame but for a margin in pixels.
Camera fitted(const QRectF& box, const Projection& projection, const QRectF& frame, const QMarginsF& margins);
// Zoomed by a factor with the point of the frame held in its place, within the limits. A globe turns for it.
Camera zoomedAround(const Camera& camera, const Projection& projection, const QRectF& frame, QPointF pixel, double factor);
// Moved by pixels: the picture follows the pointer. The frame's middle stays on the map. A globe turns.
Camera panned(const Camera& camera, const Projection& projection, const QRectF& frame, QPointF pixels);

// With a point of its plane in the middle of the frame. A globe turns until it faces the point.
Camera facing(const Camera& camera, QPointF point);

// On the way from one to another of the same meridian, at a share of the time: 0 is the first, 1 the last.
Camera between(const Camera& from, const Camera& to, double share);

}  // namespace map
