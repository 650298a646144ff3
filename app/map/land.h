// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/camera.h"
#include "map/cut.h"
#include "map/graticule.h"
#include <map>

namespace map {

// Everything of the ground in pixels of the frame, cut to it.
struct Land {
    using Area = std::vector<QPolygonF>;  // the outer ring, then its holes; fill odd-even
    QRectF frame;
    QPolygonF water;               // the earth's outline
    std::vector<Area> areas;
    std::vector<QPolygonF> seams;  // to be drawn in the land's colour, where two areas only touch
    std::vector<QPolygonF> coasts;
    std::vector<QPolygonF> countryBorders;
    std::vector<QPolygonF> stateBorders;
    std::vector<QPolygonF> edge;   // the outline as lines, without what only runs along the frame
    std::vector<QPolygonF> graticule;
    std::vector<QPolygonF> distances;  // circles around the centre
};

// The layers of one projection, made when they are first asked for. Belongs to one thread, as its projection does.
class PlaneLayers {
public:
    PlaneLayers(std::shared_ptr<const Geometry> geometry, Projection projection);
    const Projection& projection() const { return m_projection; }
    const PlaneLayer& layer(LayerKind kind, Detail detail);

private:
    std::shared_ptr<const Geometry> m_geometry;
    Projection m_projection;
    std::map<std::pair<LayerKind, Detail>, PlaneLayer> m_layers;
};

// The level whose points are about as fine as the pixels.
Detail detailFor(double pixelsPerUnit);

enum class Graticule : quint8 { None, Shown };
Land layoutLand(PlaneLayers& layers, const Camera& camera, const QRectF& frame, Graticule graticule = Graticule::None);

}  // namespace map
