// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/projection.h"

#include <cmath>
#include <proj.h>

namespace map {
namespace {

constexpr double degreesPerRadian = 57.29577951308232;

// PROJ's context and transformation, let go together.
struct Engine {
    PJ_CONTEXT* context = nullptr;
    PJ* transformation = nullptr;

    explicit Engine(const char* definition) : context(proj_context_create()) {
        proj_log_func(context, nullptr, [](void*, int, const char*) {});
        // No database is needed for a projection in plain words, yet PROJ opens its own at every start, which takes longer
        // than all of our projecting. It does without when SQLite cannot open it.
        proj_context_set_sqlite3_vfs_name(context, "none");
        transformation = proj_create(context, definition);
    }
    ~Engine() {
        proj_destroy(transformation);
        proj_context_destroy(context);
    }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
};

const char* definition(ProjectionKind kind) {
    switch (kind) {
    case ProjectionKind::EqualEarth:
        break;
    }
    // Longitudes are counted from the central meridian before they come here, and +over keeps the two edges apart: with
    // +lon_0 alone PROJ would fold a ring's point at 180° to the other side of the map.
    return "+proj=eqearth +a=1 +rf=298.257223563 +over";
}

PJ* engine(const std::shared_ptr<void>& shared) {
    return static_cast<Engine*>(shared.get())->transformation;
}

}  // namespace

double wrapped(double longitude) {
    const double turned = std::remainder(longitude, 360.0);
    return turned <= -180 ? turned + 360 : turned;
}

Projection::Projection(double centralMeridian, ProjectionKind kind)
    : m_meridian(wrapped(centralMeridian)), m_engine(std::make_shared<Engine>(definition(kind))) {
    Q_ASSERT(engine(m_engine));
}

double Projection::edgeMeridian() const {
    return wrapped(m_meridian + 180);
}

double Projection::relative(double longitude) const {
    return wrapped(longitude - m_meridian);
}

QPointF Projection::forwardRelative(GeoPoint point) const {
    const PJ_COORD plane = proj_trans(
        engine(m_engine), PJ_FWD, proj_coord(point.longitude / degreesPerRadian, point.latitude / degreesPerRadian, 0, 0));
    return {plane.xy.x, plane.xy.y};
}

std::vector<QPointF> Projection::forwardRelative(std::span<const GeoPoint> points) const {
    std::vector<QPointF> plane;
    plane.reserve(points.size());
    for (const GeoPoint& point : points)
        plane.emplace_back(point.longitude / degreesPerRadian, point.latitude / degreesPerRadian);
    if (plane.empty())
        return plane;
    static_assert(sizeof(QPointF) == 2 * sizeof(double), "PROJ steps over pairs of doubles");
    double* x = &plane.front().rx();
    double* y = &plane.front().ry();
    proj_trans_generic(engine(m_engine), PJ_FWD, x, sizeof(QPointF), plane.size(), y, sizeof(QPointF), plane.size(), nullptr,
                       0, 0, nullptr, 0, 0);
    return plane;
}

std::optional<GeoPoint> Projection::inverse(QPointF point) const {
    const QRectF box = bounds();
    if (point.y() < box.top() || point.y() > box.bottom())
        return std::nullopt;
    const PJ_COORD earth = proj_trans(engine(m_engine), PJ_INV, proj_coord(point.x(), point.y(), 0, 0));
    const double longitude = earth.lp.lam * degreesPerRadian;
    const double latitude = earth.lp.phi * degreesPerRadian;
    if (!std::isfinite(longitude) || !std::isfinite(latitude) || std::abs(longitude) > 180.0000001)
        return std::nullopt;
    return GeoPoint{wrapped(longitude + m_meridian), latitude};
}

QPolygonF Projection::outline() const {
    std::vector<GeoPoint> edge;
    for (int latitude = -90; latitude <= 90; ++latitude)
        edge.push_back({-180, double(latitude)});
    for (int latitude = 90; latitude >= -90; --latitude)
        edge.push_back({180, double(latitude)});
    const std::vector<QPointF> plane = forwardRelative(edge);
    return QPolygonF(QList<QPointF>(plane.begin(), plane.end()));
}

QRectF Projection::bounds() const {
    const double right = forwardRelative(GeoPoint{180, 0}).x();
    const double top = forwardRelative(GeoPoint{0, 90}).y();
    return {-right, -top, 2 * right, 2 * top};
}

}  // namespace map
