// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/great_circle.h"
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <optional>
#include <span>
#include <vector>

namespace map {

using picture::GeoPoint;

// From the earth (WGS84) to a plane whose unit is the equator's radius, y upwards, and back. Any meridian can be in the middle.
// A plain value, for any thread. Method: B. Šavrič, T. Patterson, B. Jenny, The Equal Earth map projection (2018), on the
// authalic sphere. The tests hold it to PROJ, which would bring the program 30 libraries of networking with it.
class Projection {
public:
    explicit Projection(double centralMeridian = 0);

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
};

// Degrees brought to −180 < x ≤ 180.
double wrapped(double longitude);

}  // namespace map
