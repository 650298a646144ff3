// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/land.h"

#include "map/cut_round.h"
#include "map/frame_cut.h"

namespace map {
namespace {

constexpr double thinning = 0.5;             // pixels between two points, below what can be seen
constexpr double mediumFrom = 200;           // pixels per equator radius: about 30 km in a pixel
constexpr double statesFrom = 520;           // states are wider than a label there
constexpr double smallestArea = 0.35;        // pixels across: smaller islands are left out

void addAreas(const PlaneLayer& layer, const QTransform& transform, const QRectF& frame, std::vector<Land::Area>& result) {
    for (const PlaneLayer::Area& area : layer.areas) {
        const QRectF box = transform.mapRect(area.bounds);
        if (!box.intersects(frame) || qMax(box.width(), box.height()) < smallestArea)
            continue;
        Land::Area rings;
        for (const QPolygonF& points : area.rings) {
            QPolygonF ring = thinned(transform.map(points), thinning);
            if (!frame.contains(box))
                ring = cutRing(ring, frame);
            if (ring.size() > 2)
                rings.push_back(std::move(ring));
        }
        if (!rings.empty())
            result.push_back(std::move(rings));
    }
}

void addLines(const std::vector<PlaneLayer::Line>& lines, const QTransform& transform, const QRectF& frame,
              std::vector<QPolygonF>& result) {
    for (const PlaneLayer::Line& line : lines) {
        // A line along an axis has a flat box, which QRectF takes for empty.
        const QRectF box = transform.mapRect(line.bounds).adjusted(-0.5, -0.5, 0.5, 0.5);
        if (!box.intersects(frame) || qMax(box.width(), box.height()) < 1 + smallestArea)
            continue;
        QPolygonF points = thinned(transform.map(line.points), thinning);
        if (frame.contains(box)) {
            if (points.size() > 2 || points.first() != points.last())
                result.push_back(std::move(points));
            continue;
        }
        for (QPolygonF& part : cutLine(points, frame))
            result.push_back(std::move(part));
    }
}

}  // namespace

PlaneLayers::PlaneLayers(std::shared_ptr<const Geometry> geometry, Projection projection)
    : m_geometry(std::move(geometry)), m_projection(std::move(projection)) {}

const PlaneLayer& PlaneLayers::layer(LayerKind kind, Detail detail) {
    const auto found = m_layers.find({kind, detail});
    if (found != m_layers.end())
        return found->second;
    const std::vector<Path>& paths = m_geometry->layer(kind, detail);
    PlaneLayer layer = m_projection.isRound() ? projectedRound(paths, m_projection) : projected(paths, m_projection);
    return m_layers.emplace(std::pair(kind, detail), std::move(layer)).first->second;
}

Detail detailFor(double pixelsPerUnit) {
    return pixelsPerUnit < mediumFrom ? Detail::Coarse : Detail::Medium;
}

Land layoutLand(PlaneLayers& layers, const Camera& camera, const QRectF& frame, Graticule wanted) {
    const Projection& projection = layers.projection();
    const QTransform transform = toPixels(camera, projection, frame);
    const double scale = pixelsPerUnit(camera, projection, frame);
    const Detail detail = detailFor(scale);
    Land land;
    land.frame = frame;
    QPolygonF outline = transform.map(projection.outline());
    land.water = cutRing(outline, frame);
    outline.append(outline.first());
    land.edge = cutLine(outline, frame);
    const PlaneLayer& ground = layers.layer(LayerKind::Land, detail);
    addAreas(ground, transform, frame, land.areas);
    addLines(ground.seams, transform, frame, land.seams);
    addLines(ground.lines, transform, frame, land.coasts);
    addLines(layers.layer(LayerKind::CountryBorder, detail).lines, transform, frame, land.countryBorders);
    if (scale >= statesFrom)
        addLines(layers.layer(LayerKind::StateBorder, Detail::Fine).lines, transform, frame, land.stateBorders);
    const auto addPlain = [&](const QPolygonF& line, std::vector<QPolygonF>& result) {
        const PlaneLayer::Line plain{line, line.boundingRect()};
        addLines({plain}, transform, frame, result);
    };
    if (wanted == Graticule::Shown)
        for (const QPolygonF& line : graticule(projection, graticuleStep(scale)))
            addPlain(line, land.graticule);
    for (const DistanceRing& ring : distanceRings(projection, scale))
        addPlain(ring.line, land.distances);
    return land;
}

}  // namespace map
