// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/graticule.h"

#include <cmath>

namespace map {
namespace {

constexpr double radian = 57.29577951308232;

// Adds a way as it can be seen, point by point: broken where it is hidden, and at the edge of a round map.
template <class At>
void addWay(const Projection& projection, int points, At at, std::vector<QPolygonF>& lines) {
    QPolygonF run;
    const auto finish = [&] {
        if (run.size() > 1)
            lines.push_back(run);
        run.clear();
    };
    const double torn = projection.bounds().width() / 8;
    for (int i = 0; i <= points; ++i) {
        const GeoPoint relative = at(double(i) / points); // from the central meridian
        const GeoPoint earth{wrapped(relative.longitude + projection.centralMeridian()), relative.latitude};
        if (!projection.isVisible(earth)) {
            finish();
            continue;
        }
        const QPointF plane = projection.isRound() ? projection.forward(earth) : projection.forwardRelative(relative);
        if (projection.isRound() && !run.isEmpty() && std::hypot(plane.x() - run.last().x(), plane.y() - run.last().y()) > torn)
            finish();
        run.append(plane);
    }
    finish();
}

} // namespace

std::vector<QPolygonF> graticule(const Projection& projection, double step) {
    std::vector<QPolygonF> lines;
    // Whole degrees of the earth, counted from the middle of the map.
    for (double longitude = -180; longitude < 180; longitude += step) {
        const double relative = projection.relative(longitude);
        if (projection.isRound() || std::abs(relative) < 180)
            addWay(projection, 180, [&](double share) { return GeoPoint{relative, -90 + 180 * share}; }, lines);
    }
    for (double latitude = step - 90; latitude < 90; latitude += step)
        addWay(projection, 360, [&](double share) { return GeoPoint{-180 + 360 * share, latitude}; }, lines);
    return lines;
}

double graticuleStep(double pixelsPerUnit) {
    for (const double step : {1.0, 2.0, 5.0, 10.0, 15.0})
        if (step / radian * pixelsPerUnit >= 80)
            return step;
    return 30;
}

std::vector<DistanceRing> distanceRings(const Projection& projection, double pixelsPerUnit) {
    std::vector<DistanceRing> rings;
    if (projection.kind() != ProjectionKind::Equidistant)
        return rings;
    constexpr double equatorKilometres = 6378.137;
    double step = 5'000;
    for (const double finer : {2'000.0, 1'000.0, 500.0, 200.0, 100.0, 50.0})
        if (finer / equatorKilometres * pixelsPerUnit >= 90)
            step = finer;
    const double most = projection.bounds().right() * equatorKilometres;
    for (double kilometres = step; kilometres < most && rings.size() < 40; kilometres += step) {
        DistanceRing ring{kilometres, {}};
        const double radius = kilometres / equatorKilometres;
        for (int degree = 0; degree <= 360; degree += 2)
            ring.line.append(QPointF(std::sin(degree / radian), std::cos(degree / radian)) * radius);
        rings.push_back(std::move(ring));
    }
    return rings;
}

} // namespace map
