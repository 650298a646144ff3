// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/projection.h"

#include "map/flat_formulas.h"
#include <QCoreApplication>
#include <GeographicLib/AzimuthalEquidistant.hpp>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace map {
namespace {

constexpr double radian = 57.29577951308232; // in degrees
constexpr double equatorRadius = 6'378'137;  // metres, WGS84

const GeographicLib::AzimuthalEquidistant& distances() {
    static const GeographicLib::AzimuthalEquidistant all;
    return all;
}

QPointF flat(ProjectionKind kind, double longitude, double latitude) {
    switch (kind) {
    case ProjectionKind::Robinson:
        return robinson::forward(longitude, latitude);
    case ProjectionKind::Mercator:
        return mercator::forward(longitude, latitude);
    default:
        return equalEarth::forward(longitude, latitude);
    }
}

QPointF flatInverse(ProjectionKind kind, QPointF plane) {
    switch (kind) {
    case ProjectionKind::Robinson:
        return robinson::inverse(plane);
    case ProjectionKind::Mercator:
        return mercator::inverse(plane);
    default:
        return equalEarth::inverse(plane);
    }
}

} // namespace

QString shown(ProjectionKind kind) {
    switch (kind) {
    case ProjectionKind::EqualEarth:
        return QCoreApplication::translate("Projection", "Equal Earth");
    case ProjectionKind::Robinson:
        return QCoreApplication::translate("Projection", "Robinson");
    case ProjectionKind::Mercator:
        return QCoreApplication::translate("Projection", "Mercator");
    case ProjectionKind::Globe:
        return QCoreApplication::translate("Projection", "Globe");
    case ProjectionKind::Equidistant:
        return QCoreApplication::translate("Projection", "Distances from the selected place");
    }
    return {};
}

QString word(ProjectionKind kind) {
    static const QString words[] = {u"equal-earth"_s, u"robinson"_s, u"mercator"_s, u"globe"_s, u"equidistant"_s};
    return words[size_t(kind)];
}

std::optional<ProjectionKind> projectionFromWord(QStringView wanted) {
    for (int kind = 0; kind < projectionKindCount; ++kind)
        if (word(ProjectionKind(kind)) == wanted)
            return ProjectionKind(kind);
    return std::nullopt;
}

double wrapped(double longitude) {
    const double turned = std::remainder(longitude, 360.0);
    return turned <= -180 ? turned + 360 : turned;
}

Projection::Projection(double centralMeridian)
    : Projection(ProjectionKind::EqualEarth, {centralMeridian, 0}) {}

Projection::Projection(ProjectionKind kind, GeoPoint centre)
    : m_kind(kind)
    , m_centre{wrapped(centre.longitude), std::clamp(centre.latitude, -90.0, 90.0)} {
    if (!isRound())
        m_centre.latitude = 0;
    m_sine = std::sin(m_centre.latitude / radian);
    m_cosine = std::cos(m_centre.latitude / radian);
    if (isRound()) {
        // Half a meridian is as long as the way to the antipode, but for what the ellipsoid takes from it.
        const double radius = m_kind == ProjectionKind::Globe ? 1 : 20'003'931.46 / equatorRadius;
        m_bounds = QRectF(-radius, -radius, 2 * radius, 2 * radius);
    } else {
        const double right = forwardRelative(GeoPoint{180, 0}).x();
        const double top = forwardRelative(GeoPoint{0, 90}).y();
        m_bounds = QRectF(-right, -top, 2 * right, 2 * top);
    }
}

double Projection::edgeMeridian() const {
    return wrapped(m_centre.longitude + 180);
}

double Projection::relative(double longitude) const {
    return wrapped(longitude - m_centre.longitude);
}

QPointF Projection::forward(GeoPoint point) const {
    return isRound() ? forwardRound(point) : forwardRelative({relative(point.longitude), point.latitude});
}

QPointF Projection::forwardRound(GeoPoint point) const {
    if (m_kind == ProjectionKind::Equidistant) {
        double x = 0, y = 0;
        distances().Forward(m_centre.latitude, m_centre.longitude, point.latitude, point.longitude, x, y);
        return QPointF(x, y) / equatorRadius;
    }
    const double longitude = (point.longitude - m_centre.longitude) / radian, latitude = point.latitude / radian;
    const double sine = std::sin(latitude), cosine = std::cos(latitude), turned = std::cos(longitude);
    const QPointF plane(cosine * std::sin(longitude), m_cosine * sine - m_sine * cosine * turned);
    if (m_sine * sine + m_cosine * cosine * turned >= 0)
        return plane;
    const double length = std::hypot(plane.x(), plane.y());
    return length > 0 ? plane / length : QPointF(0, 1);
}

bool Projection::isVisible(GeoPoint point) const {
    if (m_kind != ProjectionKind::Globe)
        return true;
    const double latitude = point.latitude / radian;
    return m_sine * std::sin(latitude) + m_cosine * std::cos(latitude) * std::cos((point.longitude - m_centre.longitude) / radian) >= 0;
}

QPointF Projection::forwardRelative(GeoPoint point) const {
    return flat(m_kind, point.longitude / radian, point.latitude / radian);
}

std::vector<QPointF> Projection::forwardRelative(std::span<const GeoPoint> points) const {
    std::vector<QPointF> plane;
    plane.reserve(points.size());
    for (const GeoPoint& point : points)
        plane.push_back(forwardRelative(point));
    return plane;
}

std::optional<GeoPoint> Projection::inverse(QPointF point) const {
    if (!isRound()) {
        if (!(point.y() >= m_bounds.top() && point.y() <= m_bounds.bottom()))
            return std::nullopt;
        const QPointF earth = flatInverse(m_kind, point) * radian;
        if (!(std::abs(earth.x()) <= 180.0000001))
            return std::nullopt;
        return GeoPoint{wrapped(earth.x() + m_centre.longitude), earth.y()};
    }
    const double away = std::hypot(point.x(), point.y());
    if (!(away <= m_bounds.right()))
        return std::nullopt;
    GeoPoint earth;
    if (m_kind == ProjectionKind::Equidistant) {
        distances().Reverse(m_centre.latitude, m_centre.longitude, point.x() * equatorRadius, point.y() * equatorRadius,
                            earth.latitude, earth.longitude);
        return earth;
    }
    // The point on the unit sphere, turned back by the latitude of the centre.
    const double near = std::sqrt(std::max(0.0, 1 - away * away));
    earth.latitude = std::asin(std::clamp(near * m_sine + point.y() * m_cosine, -1.0, 1.0)) * radian;
    earth.longitude = wrapped(m_centre.longitude + std::atan2(point.x(), near * m_cosine - point.y() * m_sine) * radian);
    return earth;
}

QPolygonF Projection::outline() const {
    QPolygonF edge;
    edge.reserve(2 * 181);
    if (isRound()) {
        for (int degree = 0; degree <= 360; ++degree)
            edge.append(QPointF(std::cos(degree / radian), std::sin(degree / radian)) * m_bounds.right());
        return edge;
    }
    for (int latitude = -90; latitude <= 90; ++latitude)
        edge.append(forwardRelative(GeoPoint{-180, double(latitude)}));
    for (int latitude = 90; latitude >= -90; --latitude)
        edge.append(forwardRelative(GeoPoint{180, double(latitude)}));
    return edge;
}

} // namespace map
