// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/network.h"
#include "map/projection.h"
#include <QHash>
#include <QTransform>
#include <memory>

namespace map {

// A great circle on the plane: one line, or more where the edge of the map or a pole divides it.
struct PlaneArc {
    std::vector<QPolygonF> lines;
    QRectF bounds;
};

// The great circle between two points, bent so finely that no piece strays more than `tolerance` (in units of the plane) from
// it or is longer than the 40th part of the map's width, and divided where the map ends. With a focus (a box of the plane)
// only what lies in it is bent finer than coarseTolerance.
std::vector<QPolygonF> projectedArc(GeoPoint from, GeoPoint to, const Projection& projection, double tolerance,
                                    const std::optional<QRectF>& focus = {});
constexpr double coarseTolerance = 1.0 / 1600;  // a third of a pixel when the whole earth is on the screen

// Its lines on a frame's pixels: cut to the frame, and without points that nobody can tell apart.
std::vector<QPolygonF> cutLines(const PlaneArc& arc, const QTransform& toPixels, const QRectF& frame);

// Great circles between the places of a network, each bent when it is asked for the first time and kept. Requires: the
// network and the projection outlive it.
class ArcStore {
public:
    ArcStore(const Network& network, const Projection& projection)
        : m_network(&network), m_projection(&projection) {}
    // Between two nodes; stays valid until the store is trimmed.
    const PlaneArc& between(int from, int to);
    // The same, bent finely within a box of the plane where it meets the box. Keeps those of one box and one tolerance.
    const PlaneArc& between(int from, int to, double tolerance, const QRectF& focus);
    // Forgets what was bent when it has become much; what was handed out before is no longer valid.
    void trim();

private:
    using Arcs = QHash<quint64, std::shared_ptr<const PlaneArc>>;
    PlaneArc made(int from, int to, double tolerance, const std::optional<QRectF>& focus) const;
    const Network* m_network;
    const Projection* m_projection;
    Arcs m_arcs, m_near;
    double m_tolerance = 0; // of m_near
    QRectF m_focus;
};

}  // namespace map
