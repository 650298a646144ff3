// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/cut_round.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace map {
namespace {

constexpr double widestStep = std::numbers::pi / 60; // along the edge, in radians

// A ring is a plain polygon in longitude and latitude.
bool contains(const std::vector<GeoPoint>& ring, GeoPoint point) {
    bool inside = false;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const GeoPoint &one = ring[i], &other = ring[j];
        if ((one.latitude > point.latitude) != (other.latitude > point.latitude) &&
            point.longitude < (other.longitude - one.longitude) * (point.latitude - one.latitude) / (other.latitude - one.latitude) + one.longitude)
            inside = !inside;
    }
    return inside;
}

// Opposite the centre, moved off the source's own cut along 180°. Nothing when it is a pole: the ring around the south pole runs
// along it, from one end of the cut to the other, and closes around the disc by itself.
std::optional<GeoPoint> oppositeOf(const Projection& projection) {
    const GeoPoint centre = projection.centre();
    if (std::abs(centre.latitude) == 90)
        return std::nullopt;
    return GeoPoint{std::clamp(wrapped(centre.longitude + 180), -179.9999, 179.9999), -centre.latitude};
}

// The whole earth but one point can be drawn on a disc by moving what is hidden straight outwards to the edge: shapes stay what
// they are, inside and outside too. Only a shape around the point opposite the centre, which has no place on the disc, is turned
// inside out, and the edge as one more ring turns it back.
class Disc {
public:
    Disc(const Projection& projection, PlaneLayer& layer)
        : m_projection(projection)
        , m_layer(layer)
        , m_opposite(oppositeOf(projection))
        , m_reach(projection.bounds().right()) {}

    void beginArea() {
        m_area = {};
        m_isSeen = false;
    }
    void addRing(const std::vector<GeoPoint>& points) {
        if (points.size() < 3)
            return;
        QPolygonF ring;
        Stop from = stopAt(points.back());
        for (const GeoPoint& point : points) {
            const Stop to = stopAt(point);
            addEdge(from, to, ring);
            from = to;
        }
        m_area.rings.push_back(std::move(ring));
        if (m_opposite && contains(points, *m_opposite))
            m_area.rings.push_back(m_projection.outline());
        addLines(points);
    }
    void endArea() {
        if (!m_isSeen || m_area.rings.empty())
            return;
        for (const QPolygonF& ring : m_area.rings)
            m_area.bounds |= ring.boundingRect();
        m_layer.areas.push_back(std::move(m_area));
    }
    void addLine(const std::vector<GeoPoint>& points) {
        for (size_t i = 0; i + 1 < points.size(); ++i)
            draw(stopAt(points[i]), stopAt(points[i + 1]), m_layer.lines);
        finish(m_layer.lines);
    }

private:
    struct Stop {
        GeoPoint earth;
        QPointF plane;
        bool isVisible = true;
    };

    Stop stopAt(GeoPoint point) {
        const bool isVisible = m_projection.isVisible(point);
        m_isSeen = m_isSeen || isVisible;
        return {point, m_projection.forward(point), isVisible};
    }
    // Where a way between the two leaves what is seen, or enters it.
    Stop crossing(Stop from, Stop to) {
        for (int i = 0; i < 24; ++i) {
            const Stop middle = stopAt({(from.earth.longitude + to.earth.longitude) / 2, (from.earth.latitude + to.earth.latitude) / 2});
            (middle.isVisible == from.isVisible ? from : to) = middle;
        }
        return from.isVisible ? from : to;
    }

    void addEdge(const Stop& from, const Stop& to, QPolygonF& ring) {
        if (from.isVisible != to.isVisible) {
            const QPointF edge = crossing(from, to).plane;
            addAround(from.plane, edge, ring);
            addAround(edge, to.plane, ring);
        } else {
            addAround(from.plane, to.plane, ring);
        }
    }
    // Far out a short way on the earth may be a long one on the disc, and bends with its edge.
    void addAround(QPointF from, QPointF to, QPolygonF& ring) {
        const double inner = std::hypot(from.x(), from.y()), outer = std::hypot(to.x(), to.y());
        if (qMin(inner, outer) > 0.75 * m_reach) {
            const double start = std::atan2(from.y(), from.x());
            const double turn = std::remainder(std::atan2(to.y(), to.x()) - start, 2 * std::numbers::pi);
            const int steps = int(std::ceil(std::abs(turn) / widestStep));
            for (int step = 1; step < steps; ++step) {
                const double share = double(step) / steps, angle = start + share * turn, away = inner + share * (outer - inner);
                ring.append({away * std::cos(angle), away * std::sin(angle)});
            }
        }
        ring.append(to);
    }

    // Edges along the source's cut are no coast.
    void addLines(const std::vector<GeoPoint>& points) {
        const auto isCut = [](GeoPoint from, GeoPoint to) { return std::abs(from.longitude) == 180 && std::abs(to.longitude) == 180; };
        const auto isPole = [](GeoPoint from, GeoPoint to) { return from.latitude == -90 && to.latitude == -90; };
        for (std::vector<PlaneLayer::Line>* lines : {&m_layer.lines, &m_layer.seams}) {
            for (size_t i = 0; i < points.size(); ++i) {
                const GeoPoint &from = points[i], &to = points[(i + 1) % points.size()];
                if (isPole(from, to) || isCut(from, to) != (lines == &m_layer.seams))
                    finish(*lines);
                else
                    draw(stopAt(from), stopAt(to), *lines);
            }
            finish(*lines);
        }
    }
    void draw(const Stop& from, const Stop& to, std::vector<PlaneLayer::Line>& lines) {
        const QPointF way = to.plane - from.plane;
        const bool isTorn = std::hypot(way.x(), way.y()) > m_reach / 4; // past the point opposite the centre
        if (isTorn || (!from.isVisible && !to.isVisible))
            return finish(lines);
        if (m_run.isEmpty())
            m_run.append(from.isVisible ? from.plane : crossing(from, to).plane);
        m_run.append(to.isVisible ? to.plane : crossing(from, to).plane);
        if (!to.isVisible)
            finish(lines);
    }
    void finish(std::vector<PlaneLayer::Line>& lines) {
        if (m_run.size() > 1)
            lines.push_back({m_run, m_run.boundingRect()});
        m_run.clear();
    }

    const Projection& m_projection;
    PlaneLayer& m_layer;
    std::optional<GeoPoint> m_opposite;
    double m_reach;
    PlaneLayer::Area m_area;
    QPolygonF m_run;
    bool m_isSeen = false;
};

} // namespace

PlaneLayer projectedRound(const std::vector<Path>& paths, const Projection& projection) {
    PlaneLayer layer;
    Disc disc(projection, layer);
    for (size_t i = 0; i < paths.size();) {
        if (!paths[i].closed) {
            disc.addLine(paths[i++].points);
            continue;
        }
        disc.beginArea();
        do {
            disc.addRing(paths[i++].points);
        } while (i < paths.size() && paths[i].closed && paths[i].hole);
        disc.endArea();
    }
    return layer;
}

} // namespace map
