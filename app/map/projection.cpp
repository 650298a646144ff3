// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/projection.h"

#include <algorithm>
#include <cmath>

namespace map {
namespace {

constexpr double radian = 57.29577951308232; // in degrees

// Equal area on the ellipsoid is equal area on the authalic sphere. q as in J. P. Snyder, Map projections (1987),
// (3-12).
namespace wgs84 {
constexpr double flattening = 1 / 298.257223563;
constexpr double e2 = flattening * (2 - flattening);
const double e = std::sqrt(e2);

double q(double sine) {
    return (1 - e2) * (sine / (1 - e2 * sine * sine) + std::atanh(e * sine) / e);
}
const double qOfPole = q(1);
const double authalicRadius = std::sqrt(qOfPole / 2);

// The sine of the latitude whose q is given, by Newton: q is all but straight.
double sineFor(double wanted) {
    double sine = wanted / qOfPole;
    for (int i = 0; i < 6; ++i) {
        const double narrow = 1 - e2 * sine * sine;
        sine = std::clamp(sine - (q(sine) - wanted) * narrow * narrow / (2 * (1 - e2)), -1.0, 1.0);
    }
    return sine;
}
} // namespace wgs84

// Equal Earth's polynomial in the parametric latitude t, and its derivative.
namespace equalEarth {
constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
const double m = std::sqrt(3.0) / 2;

double height(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}
double slope(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
}
} // namespace equalEarth

QPointF equalEarthForward(double longitude, double latitude) {
    const double sine = equalEarth::m * std::clamp(wgs84::q(std::sin(latitude)) / wgs84::qOfPole, -1.0, 1.0);
    const double t = std::asin(sine);
    const double cosine = std::sqrt(1 - sine * sine);
    return QPointF(longitude * cosine / (equalEarth::m * equalEarth::slope(t)), equalEarth::height(t)) *
           wgs84::authalicRadius;
}

// Longitude and latitude in radians.
QPointF equalEarthInverse(QPointF plane) {
    const QPointF point = plane / wgs84::authalicRadius;
    double t = point.y();
    for (int i = 0; i < 12; ++i) {
        const double step = (equalEarth::height(t) - point.y()) / equalEarth::slope(t);
        t -= step;
        if (std::abs(step) < 1e-14)
            break;
    }
    const double sine = std::clamp(std::sin(t) / equalEarth::m, -1.0, 1.0);
    return {point.x() * equalEarth::m * equalEarth::slope(t) / std::cos(t),
            std::asin(wgs84::sineFor(sine * wgs84::qOfPole))};
}

} // namespace

double wrapped(double longitude) {
    const double turned = std::remainder(longitude, 360.0);
    return turned <= -180 ? turned + 360 : turned;
}

Projection::Projection(double centralMeridian)
    : m_meridian(wrapped(centralMeridian)) {}

double Projection::edgeMeridian() const {
    return wrapped(m_meridian + 180);
}

double Projection::relative(double longitude) const {
    return wrapped(longitude - m_meridian);
}

QPointF Projection::forwardRelative(GeoPoint point) const {
    return equalEarthForward(point.longitude / radian, point.latitude / radian);
}

std::vector<QPointF> Projection::forwardRelative(std::span<const GeoPoint> points) const {
    std::vector<QPointF> plane;
    plane.reserve(points.size());
    for (const GeoPoint& point : points)
        plane.push_back(forwardRelative(point));
    return plane;
}

std::optional<GeoPoint> Projection::inverse(QPointF point) const {
    const QRectF box = bounds();
    if (!(point.y() >= box.top() && point.y() <= box.bottom()))
        return std::nullopt;
    const QPointF earth = equalEarthInverse(point) * radian;
    if (!(std::abs(earth.x()) <= 180.0000001))
        return std::nullopt;
    return GeoPoint{wrapped(earth.x() + m_meridian), earth.y()};
}

QPolygonF Projection::outline() const {
    QPolygonF edge;
    edge.reserve(2 * 181);
    for (int latitude = -90; latitude <= 90; ++latitude)
        edge.append(forwardRelative(GeoPoint{-180, double(latitude)}));
    for (int latitude = 90; latitude >= -90; --latitude)
        edge.append(forwardRelative(GeoPoint{180, double(latitude)}));
    return edge;
}

QRectF Projection::bounds() const {
    static const double right = forwardRelative(GeoPoint{180, 0}).x();
    static const double top = forwardRelative(GeoPoint{0, 90}).y();
    return {-right, -top, 2 * right, 2 * top};
}

} // namespace map
