// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/content.h"
#include "map/projection.h"

namespace map {

// A tie on the plane: one line, or more where the edge of the map or a pole divides it.
struct PlaneArc {
    Tie tie;
    std::vector<QPolygonF> lines;
    QRectF bounds;
};

// The great circle between two points, bent so finely that no piece strays more than `tolerance` (in units of the plane) from
// it or is longer than the 40th part of the map's width, and divided where the map ends. With a focus (a box of the plane)
// only what lies in it is bent finer than coarseTolerance.
std::vector<QPolygonF> projectedArc(GeoPoint from, GeoPoint to, const Projection& projection, double tolerance,
                                    const std::optional<QRectF>& focus = {});
constexpr double coarseTolerance = 1.0 / 1600;  // a third of a pixel when the whole earth is on the screen

// The same for every tie.
std::vector<PlaneArc> projectedArcs(const std::vector<Tie>& ties, const Projection& projection,
                                    double tolerance = coarseTolerance, const std::optional<QRectF>& focus = {});

// The central meridian that divides as few ties as possible, those of emphasised agreements before all; then one whose edge
// lies in an ocean, then one near the places.
double bestMeridian(const std::vector<Tie>& ties, const explore::BitSet& emphasised);

}  // namespace map
