// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/great_circle.h"
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace map {

using picture::GeoPoint;

// Flat ones end at a meridian; round ones have a point in the middle: the globe shows the half of the earth that faces it, the
// azimuthal equidistant one the whole earth at its true distance and direction from there.
enum class ProjectionKind : quint8 { EqualEarth, Robinson, Mercator, Globe, Equidistant };
constexpr int projectionKindCount = 5;

// "Equal Earth", as shown; "equal-earth", as written on the command line and in settings.
QString shown(ProjectionKind kind);
QString word(ProjectionKind kind);
std::optional<ProjectionKind> projectionFromWord(QStringView word);

// From the earth (WGS84) to a plane whose unit is the equator's radius, y upwards, and back. A plain value, for any thread.
// Methods: flat_formulas.h; the globe is orthographic, its latitudes taken on the sphere; distances of the equidistant one by
// GeographicLib. The tests hold all to PROJ, which would bring the program 30 libraries of networking with it.
class Projection {
public:
    explicit Projection(double centralMeridian = 0); // Equal Earth
    // The latitude of the centre counts for round ones only.
    Projection(ProjectionKind kind, GeoPoint centre);

    ProjectionKind kind() const { return m_kind; }
    bool isRound() const { return m_kind == ProjectionKind::Globe || m_kind == ProjectionKind::Equidistant; }
    GeoPoint centre() const { return m_centre; }
    double centralMeridian() const { return m_centre.longitude; }

    // A point that is not on the map (behind the globe) is moved to its edge.
    QPointF forward(GeoPoint point) const;
    bool isVisible(GeoPoint point) const;
    // Nothing when the point lies outside the map's outline.
    std::optional<GeoPoint> inverse(QPointF point) const;

    // The edge of the earth on the map, a closed ring.
    QPolygonF outline() const;
    QRectF bounds() const { return m_bounds; } // of the outline

    // Flat ones only. The meridian where the map ends, −180 < edge ≤ 180.
    double edgeMeridian() const;
    // Degrees east of the central meridian, −180 < x ≤ 180.
    double relative(double longitude) const;
    // Forward for longitudes already counted from the central meridian, where −180 and 180 are the two edges.
    QPointF forwardRelative(GeoPoint point) const;
    std::vector<QPointF> forwardRelative(std::span<const GeoPoint> points) const;

    friend bool operator==(const Projection& one, const Projection& other) {
        return one.m_kind == other.m_kind && one.m_centre == other.m_centre;
    }

private:
    QPointF forwardRound(GeoPoint point) const;

    ProjectionKind m_kind = ProjectionKind::EqualEarth;
    GeoPoint m_centre;
    double m_sine = 0, m_cosine = 1; // of the centre's latitude
    QRectF m_bounds;
};

// Degrees brought to −180 < x ≤ 180.
double wrapped(double longitude);

} // namespace map
