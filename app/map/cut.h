// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/geometry.h"
#include "map/projection.h"

namespace map {

// A layer on the plane, whole at every central meridian: areas to fill (odd-even, all together) and lines to draw.
struct PlaneLayer {
    struct Area {
        std::vector<QPolygonF> rings;  // the outer one, then its holes
        QRectF bounds;                 // of the outer one
    };
    struct Line {
        QPolygonF points;
        QRectF bounds;
    };
    std::vector<Area> areas;
    std::vector<Line> lines;  // coasts or borders, without the edges that only close a ring along a cut
    std::vector<Line> seams;  // the source's own cut along 180°, where it runs through land in the middle of this map
};

// Cuts every path at the projection's edge meridian, closes rings along it and projects them. Pure.
PlaneLayer projected(const std::vector<Path>& paths, const Projection& projection);

// The parts of a ring west and east of a meridian within the map (each closed along it; longitudes of the ring within ±180,
// no edge longer than 180°); empty when there is none.
std::vector<GeoPoint> westOf(const std::vector<GeoPoint>& ring, double meridian);
std::vector<GeoPoint> eastOf(const std::vector<GeoPoint>& ring, double meridian);

}  // namespace map
