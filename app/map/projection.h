// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/great_circle.h"
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace map {

using picture::GeoPoint;

enum class ProjectionKind : quint8 { EqualEarth };

// From the earth (WGS84) to a plane whose unit is the equator's radius, y upwards, and back, by PROJ. Any meridian can be in
// the middle. A copy shares PROJ's object, which one thread uses at a time: a worker makes its own.
// Method of Equal Earth: B. Šavrič, T. Patterson, B. Jenny, The Equal Earth map projection (2018).
class Projection {
public:
    explicit Projection(double centralMeridian = 0, ProjectionKind kind = ProjectionKind::EqualEarth);

    double centralMeridian() const { return m_meridian; }
    // The meridian where the map ends, −180 < edge ≤ 180.
    double edgeMeridian() const;
    // Degrees east of the central meridian, −180 < x ≤ 180.
    double relative(double longitude) const;

    QPointF forward(GeoPoint point) const { return forwardRelative({relative(point.longitude), point.latitude}); }
    // The same for a longitude already counted from the central meridian, where −180 and 180 are the two edges.
    QPointF forwardRelative(GeoPoint point) const;
    std::vector<QPointF> forwardRelative(std::span<const GeoPoint> points) const;
    // Nothing when the point lies outside the map's outline.
    std::optional<GeoPoint> inverse(QPointF point) const;

    // The edge of the earth on the map, a closed ring.
    QPolygonF outline() const;
    QRectF bounds() const;  // of the outline

private:
    double m_meridian = 0;
    std::shared_ptr<void> m_engine;
};

// Degrees brought to −180 < x ≤ 180.
double wrapped(double longitude);

}  // namespace map
