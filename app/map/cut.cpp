// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/cut.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace map {
namespace {

// A ring is a plain polygon in longitude and latitude, so one side of a meridian is a half plane (Sutherland & Hodgman 1974).
// Parts that touch are joined along the meridian by edges that run there and back: nothing to see in an odd-even filling.
std::vector<GeoPoint> halfPlane(const std::vector<GeoPoint>& ring, double meridian, bool west) {
    const auto inside = [&](const GeoPoint& point) {
        return west ? point.longitude <= meridian : point.longitude >= meridian;
    };
    std::vector<GeoPoint> kept;
    for (size_t i = 0; i < ring.size(); ++i) {
        const GeoPoint& from = ring[i];
        const GeoPoint& to = ring[(i + 1) % ring.size()];
        if (inside(from))
            kept.push_back(from);
        if (inside(from) != inside(to) && from.longitude != meridian && to.longitude != meridian) {
            const double share = (meridian - from.longitude) / (to.longitude - from.longitude);
            kept.push_back({meridian, from.latitude + share * (to.latitude - from.latitude)});
        }
    }
    const bool flat = std::all_of(kept.begin(), kept.end(), [&](const GeoPoint& point) { return point.longitude == meridian; });
    return flat ? std::vector<GeoPoint>() : kept;
}

// Edges on a cut are no coast: those of the source (±180°, the pole) and our own.
enum class Edge : quint8 { Coast, Seam, Cut };

// One end of the map: adds `shift` to the longitudes and knows which meridian is the cut.
class End {
public:
    End(const Projection& projection, PlaneLayer& layer, double shift, std::optional<double> cut)
        : m_projection(projection), m_layer(layer), m_shift(shift), m_cut(cut) {}

    void beginArea() { m_area = {}; }
    void addRing(const std::vector<GeoPoint>& ring) {
        if (ring.size() < 3)
            return;
        std::vector<GeoPoint> dense;
        std::vector<Edge> edges;  // that leave the points
        for (size_t i = 0; i < ring.size(); ++i) {
            const GeoPoint& from = ring[i];
            const GeoPoint& to = ring[(i + 1) % ring.size()];
            const Edge edge = edgeOf(from, to);
            // Along the cut a point every degree, so that the edge bends with the projection.
            const int steps = edge == Edge::Cut ? std::max(1, int(std::ceil(std::abs(to.latitude - from.latitude)))) : 1;
            for (int step = 0; step < steps; ++step) {
                const double share = double(step) / steps;
                dense.push_back({from.longitude + m_shift, from.latitude + share * (to.latitude - from.latitude)});
                edges.push_back(edge);
            }
        }
        const std::vector<QPointF> plane = m_projection.forwardRelative(dense);
        m_area.rings.emplace_back(QList<QPointF>(plane.begin(), plane.end()));
        addRuns(plane, edges, Edge::Coast, m_layer.lines);
        addRuns(plane, edges, Edge::Seam, m_layer.seams);
    }
    void endArea() {
        if (m_area.rings.empty())
            return;
        m_area.bounds = m_area.rings.front().boundingRect();
        m_layer.areas.push_back(std::move(m_area));
    }

    void addLine(const std::vector<GeoPoint>& line) {
        std::vector<GeoPoint> moved = line;
        for (GeoPoint& point : moved)
            point.longitude += m_shift;
        const std::vector<QPointF> plane = m_projection.forwardRelative(moved);
        keep(QPolygonF(QList<QPointF>(plane.begin(), plane.end())), m_layer.lines);
    }

private:
    Edge edgeOf(const GeoPoint& from, const GeoPoint& to) const {
        if (m_cut && from.longitude == *m_cut && to.longitude == *m_cut)
            return Edge::Cut;
        if (std::abs(from.longitude) == 180 && std::abs(to.longitude) == 180)
            return m_cut ? Edge::Seam : Edge::Cut;
        return from.latitude == -90 && to.latitude == -90 ? Edge::Cut : Edge::Coast;
    }

    static void addRuns(const std::vector<QPointF>& plane, const std::vector<Edge>& edges, Edge wanted,
                        std::vector<PlaneLayer::Line>& lines) {
        const size_t count = plane.size();
        const auto other = std::find_if(edges.begin(), edges.end(), [&](Edge edge) { return edge != wanted; });
        // Started behind an edge of another kind, so that no run is broken where the ring happens to begin.
        const size_t start = other == edges.end() ? 0 : size_t(other - edges.begin()) + 1;
        QPolygonF run;
        for (size_t i = 0; i < count; ++i) {
            const size_t at = (start + i) % count;
            if (edges[at] != wanted) {
                keep(std::exchange(run, {}), lines);
                continue;
            }
            if (run.isEmpty())
                run.append(plane[at]);
            run.append(plane[(at + 1) % count]);
        }
        keep(run, lines);
    }
    static void keep(const QPolygonF& line, std::vector<PlaneLayer::Line>& lines) {
        if (line.size() > 1)
            lines.push_back({line, line.boundingRect()});
    }

    const Projection& m_projection;
    PlaneLayer& m_layer;
    double m_shift;
    std::optional<double> m_cut;
    PlaneLayer::Area m_area;
};

void cutLine(const std::vector<GeoPoint>& line, double meridian, End& west, End& east) {
    std::vector<GeoPoint> run;
    bool runIsWest = true;
    const auto finish = [&] { (runIsWest ? west : east).addLine(std::exchange(run, {})); };
    for (const GeoPoint& point : line) {
        const bool isWest = point.longitude <= meridian;
        if (!run.empty() && isWest != runIsWest) {
            const GeoPoint& last = run.back();
            const double share = (meridian - last.longitude) / (point.longitude - last.longitude);
            const GeoPoint crossing{meridian, last.latitude + share * (point.latitude - last.latitude)};
            run.push_back(crossing);
            finish();
            run.push_back(crossing);
        }
        runIsWest = isWest;
        run.push_back(point);
    }
    finish();
}

}  // namespace

std::vector<GeoPoint> westOf(const std::vector<GeoPoint>& ring, double meridian) {
    return halfPlane(ring, meridian, true);
}

std::vector<GeoPoint> eastOf(const std::vector<GeoPoint>& ring, double meridian) {
    return halfPlane(ring, meridian, false);
}

PlaneLayer projected(const std::vector<Path>& paths, const Projection& projection) {
    PlaneLayer layer;
    const double edge = projection.edgeMeridian();
    const double middle = projection.centralMeridian();
    const bool whole = edge == 180;  // the source's own cut is the edge of the map
    // West of the edge lies the right end of the map, east of it the left end.
    const bool edgeIsEast = edge > middle;
    End right(projection, layer, edgeIsEast ? -middle : 360 - middle, whole ? std::nullopt : std::optional(edge));
    End left(projection, layer, edgeIsEast ? -middle - 360 : -middle, edge);
    for (size_t i = 0; i < paths.size();) {
        if (!paths[i].closed) {
            whole ? right.addLine(paths[i].points) : cutLine(paths[i].points, edge, right, left);
            ++i;
            continue;
        }
        right.beginArea();
        left.beginArea();
        do {
            right.addRing(whole ? paths[i].points : westOf(paths[i].points, edge));
            if (!whole)
                left.addRing(eastOf(paths[i].points, edge));
            ++i;
        } while (i < paths.size() && paths[i].closed && paths[i].hole);
        right.endArea();
        left.endArea();
    }
    return layer;
}

}  // namespace map
