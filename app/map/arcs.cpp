// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/arcs.h"

#include "map/frame_cut.h"
#include <QLineF>
#include <cmath>

namespace map {
namespace {

constexpr int deepest = 14;

// Halves the way until every piece is straight enough on the plane.
class Bender {
public:
    Bender(const picture::GreatCircle& way, const Projection& projection, double tolerance, const std::optional<QRectF>& focus)
        : m_way(way), m_projection(projection), m_tolerance(tolerance), m_longest(projection.bounds().width() / 40),
          m_focus(focus) {}

    std::vector<QPolygonF> bend() {
        const int pieces = qMax(2, int(std::ceil(m_way.degrees() / 20)));
        Stop from = stopAt(0);
        if (from.isVisible)
            m_run.append(from.plane);
        for (int piece = 1; piece <= pieces; ++piece) {
            const Stop to = stopAt(double(piece) / pieces);
            refine(from, to, 0);
            from = to;
        }
        finish();
        return std::move(m_lines);
    }

private:
    struct Stop {
        double share = 0;
        GeoPoint relative; // on flat maps
        QPointF plane;
        bool isVisible = true;
    };

    Stop stopAt(double share) const {
        const GeoPoint earth = m_way.at(share);
        if (m_projection.isRound())
            return {share, {}, m_projection.forward(earth), m_projection.isVisible(earth)};
        const GeoPoint relative{m_projection.relative(earth.longitude), earth.latitude};
        return {share, relative, m_projection.forwardRelative(relative)};
    }

    // Adds the way to `to`; the run ends in `from` already. What is still long at the deepest step goes over a pole, which is
    // a line on this map: it ends there and goes on elsewhere on that line.
    void refine(const Stop& from, const Stop& to, int depth) {
        if (!from.isVisible && !to.isVisible)
            return; // half of every great circle is seen, so that no short piece comes to light between
        const double turn = std::abs(to.relative.longitude - from.relative.longitude);
        const QPointF chord = to.plane - from.plane;
        const double length = std::hypot(chord.x(), chord.y());
        if (depth < deepest) {
            const Stop middle = stopAt((from.share + to.share) / 2);
            const QPointF off = middle.plane - (from.plane + to.plane) / 2;
            // A quarter turn within one piece is the edge of the map or a pole, which more steps tell apart.
            if (from.isVisible != to.isVisible || turn > 90 || length > m_longest || std::hypot(off.x(), off.y()) > toleranceAt(from, to)) {
                refine(from, middle, depth + 1);
                refine(middle, to, depth + 1);
                return;
            }
        }
        if (turn > 180)
            divideAtEdge(from, to);
        else if (length > m_longest)
            finish();
        if (!from.isVisible)
            m_run.append(from.plane); // what is hidden lies on the edge
        m_run.append(to.plane);
        if (!to.isVisible)
            finish();
    }

    double toleranceAt(const Stop& from, const Stop& to) const {
        constexpr double away = 4 * coarseTolerance;
        const QRectF box = QRectF(from.plane, to.plane).normalized().adjusted(-away, -away, away, away);
        return m_focus && !m_focus->intersects(box) ? coarseTolerance : m_tolerance;
    }

    void divideAtEdge(const Stop& from, const Stop& to) {
        const double side = from.relative.longitude < 0 ? -180 : 180;
        const double reach = std::abs(side - from.relative.longitude);
        const double whole = reach + std::abs(-side - to.relative.longitude);
        const double share = whole > 0 ? reach / whole : 0;
        const double latitude = from.relative.latitude + share * (to.relative.latitude - from.relative.latitude);
        const QPointF out = m_projection.forwardRelative(GeoPoint{side, latitude});
        const QPointF in = m_projection.forwardRelative(GeoPoint{-side, latitude});
        if (QLineF(from.plane, out).length() <= m_longest)
            m_run.append(out);
        finish();
        if (QLineF(in, to.plane).length() <= m_longest)
            m_run.append(in);
    }

    void finish() {
        if (m_run.size() > 1)
            m_lines.push_back(m_run);
        m_run.clear();
    }

    const picture::GreatCircle& m_way;
    const Projection& m_projection;
    double m_tolerance;
    double m_longest;
    const std::optional<QRectF>& m_focus;
    QPolygonF m_run;
    std::vector<QPolygonF> m_lines;
};

quint64 keyOf(int from, int to) {
    return quint64(quint32(qMin(from, to))) << 32 | quint32(qMax(from, to));
}

}  // namespace

std::vector<QPolygonF> projectedArc(GeoPoint from, GeoPoint to, const Projection& projection, double tolerance,
                                    const std::optional<QRectF>& focus) {
    const picture::GreatCircle way(from, to);
    return Bender(way, projection, tolerance, focus).bend();
}

std::vector<QPolygonF> cutLines(const PlaneArc& arc, const QTransform& toPixels, const QRectF& frame) {
    std::vector<QPolygonF> lines;
    for (const QPolygonF& line : arc.lines)
        for (QPolygonF& part : cutLine(thinned(toPixels.map(line), 1), frame))
            lines.push_back(std::move(part));
    return lines;
}

PlaneArc ArcStore::made(int from, int to, double tolerance, const std::optional<QRectF>& focus) const {
    const auto position = [this](int node) { return m_network->nodes[size_t(node)].position; };
    PlaneArc arc{projectedArc(position(from), position(to), *m_projection, tolerance, focus), {}};
    for (const QPolygonF& line : arc.lines)
        arc.bounds |= line.boundingRect().adjusted(0, 0, 1e-9, 1e-9);
    return arc;
}

const PlaneArc& ArcStore::between(int from, int to) {
    auto& arc = m_arcs[keyOf(from, to)];
    if (!arc)
        arc = std::make_shared<const PlaneArc>(made(from, to, coarseTolerance, {}));
    return *arc;
}

const PlaneArc& ArcStore::between(int from, int to, double tolerance, const QRectF& focus) {
    const PlaneArc& coarse = between(from, to);
    constexpr double away = 4 * coarseTolerance;
    if (tolerance > coarseTolerance / 3 || !coarse.bounds.adjusted(-away, -away, away, away).intersects(focus))
        return coarse;
    if (tolerance != m_tolerance || focus != m_focus) {
        m_near.clear();
        m_tolerance = tolerance;
        m_focus = focus;
    }
    auto& arc = m_near[keyOf(from, to)];
    if (!arc)
        arc = std::make_shared<const PlaneArc>(made(from, to, tolerance, focus));
    return *arc;
}

void ArcStore::trim() {
    constexpr qsizetype most = 20'000; // about 20 MB
    if (m_arcs.size() > most)
        m_arcs.clear();
    if (m_near.size() > most)
        m_near.clear();
}

}  // namespace map
