// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/projection.h"

namespace map {

// Meridians and parallels on the plane, so many degrees apart, as lines.
std::vector<QPolygonF> graticule(const Projection& projection, double step);
// A round number of degrees that leaves about a hundred pixels between two lines.
double graticuleStep(double pixelsPerUnit);

// Circles of the same distance from the centre of an equidistant map.
struct DistanceRing {
    double kilometres = 0;
    QPolygonF line;
};
std::vector<DistanceRing> distanceRings(const Projection& projection, double pixelsPerUnit);

} // namespace map
