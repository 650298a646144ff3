// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/scene.h"

#include <algorithm>

namespace map {
namespace {

// So many lines can still be followed. With more of them places are merged, further out more than near.
constexpr int mostLines = 1'200;
// Of those that end in view; others only pass through, and are faint.
constexpr int mostLinesInView = 1'500;
constexpr double leastMarkDistance = 20; // pixels between merged marks

} // namespace

struct Scene::Plane {
    Plane(const Network& network, const Projection& projection)
        : places(network, projection)
        , arcs(network, projection) {}
    NodePlaces places;
    ArcStore arcs;
    double tolerance = 0; // of the finely bent arcs
    QRectF focus;         // where they are
};

Scene::Scene(std::shared_ptr<const Geometry> geometry)
    : m_geometry(std::move(geometry)) {
    setProjection(Projection());
}

Scene::~Scene() = default;
Scene::Scene(Scene&&) noexcept = default;
Scene& Scene::operator=(Scene&&) noexcept = default;

void Scene::setContent(Content content) {
    if (content.catalogue != m_content.catalogue) {
        m_plane.reset();
        m_network.reset();
        m_outside.reset();
    } else if (content.shown != m_content.shown) {
        m_outside.reset();
    }
    m_content = std::move(content);
}

void Scene::setProjection(const Projection& projection) {
    if (m_layers && m_layers->projection() == projection)
        return;
    m_plane.reset();
    m_layers = std::make_unique<PlaneLayers>(m_geometry, projection);
}

const Network& Scene::gatherNetwork() {
    if (!m_network) {
        m_network = std::make_unique<const Network>(networkOf(*m_content.catalogue));
        m_clusters = Clusters(*m_network);
    }
    return *m_network;
}

void Scene::gather() {
    const Network& network = gatherNetwork();
    if (!m_plane)
        m_plane = std::make_unique<Plane>(network, m_layers->projection());
    m_plane->arcs.trim();
}

int Scene::outside() {
    if (!m_outside)
        m_outside = m_content.shown.count() <= mostLines ? 0 : levelWithin(*m_network, m_clusters, m_content.shown, mostLines);
    return *m_outside;
}

picture::GeoPoint Scene::centreFor(ProjectionKind kind, const explore::BitSet& agreements) const {
    if (kind != ProjectionKind::Globe && kind != ProjectionKind::Equidistant)
        return {bestMeridian(*m_network, m_content.shown, m_content.emphasised), 0};
    const records::RecordRef current = m_content.selection.current;
    const records::Place* place = current.table == records::Table::Place
                                      ? m_content.catalogue->places().find(records::PlaceId{current.id})
                                      : nullptr;
    if (kind == ProjectionKind::Equidistant && place && isPoint(*place))
        return positionOf(*place);
    if (kind == ProjectionKind::Globe) // what stands out is not to lie behind it
        return middleOf(*m_network, m_content.emphasised.count() > 0 ? m_content.emphasised : agreements).value_or(picture::GeoPoint());
    // The one that most of them share.
    std::vector<int> ties(m_network->nodes.size(), 0);
    for (const Network::Tie& tie : m_network->ties)
        if (agreements.test(tie.agreement))
            ++ties[size_t(tie.from)], ++ties[size_t(tie.to)];
    const auto most = std::max_element(ties.begin(), ties.end());
    return most == ties.end() ? picture::GeoPoint() : m_network->nodes[size_t(most - ties.begin())].position;
}

Camera Scene::fit(const QRectF& frame, FitTo what, ProjectionKind kind) {
    gatherNetwork();
    const bool fitsEmphasised = what == FitTo::Emphasised || (kind == ProjectionKind::Equidistant && m_content.emphasised.count() > 0);
    const explore::BitSet& agreements = fitsEmphasised ? m_content.emphasised : m_content.shown;
    const Projection projection(kind, centreFor(kind, agreements));
    setProjection(projection);
    gather();
    if (projection.isRound())
        return {projection.centralMeridian(), {}, 1, kind, projection.centre().latitude};
    QRectF box;
    const int level = fitsEmphasised ? 0 : outside();
    const auto lead = [&](int node) { return m_clusters.at(level)[size_t(m_clusters.clusterOf(level, node))].lead; };
    for (const Network::Tie& tie : m_network->ties)
        if (agreements.test(tie.agreement))
            box |= m_plane->arcs.between(lead(tie.from), lead(tie.to)).bounds;
    return fittedToBox(box, projection, frame);
}

Focus Scene::focusOf(const Camera& camera, const QRectF& frame) {
    const Projection& projection = m_layers->projection();
    const double scale = pixelsPerUnit(camera, projection, frame);
    const QRectF seen = toPixels(camera, projection, frame).inverted().mapRect(frame);
    const double tolerance = 0.3 / scale;
    Plane& plane = *m_plane;
    if (!plane.focus.contains(seen) || plane.tolerance > tolerance * 1.5 || plane.tolerance < tolerance / 4) {
        // Half a frame more on each side, so that a pan keeps what was bent.
        plane.focus = seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2);
        plane.tolerance = tolerance;
    }
    const int outermost = outside();
    return {plane.focus, outermost == 0 ? 0 : leastMarkDistance / scale, outermost};
}

// What is looked at closely may still be too much to be read.
Bundles Scene::bundlesOf(Focus& focus, const QRectF& seen) const {
    const auto isInView = [&](const Bundles::Knot& knot) { return knot.isVisible && seen.contains(knot.plane); };
    const auto linesInView = [&](const Bundles& bundles) {
        return std::count_if(bundles.bundles.begin(), bundles.bundles.end(), [&](const Bundles::Bundle& bundle) {
            return isInView(bundles.knots[size_t(bundle.from)]) || isInView(bundles.knots[size_t(bundle.to)]);
        });
    };
    Bundles bundles = bundled(*m_network, m_clusters, m_plane->places, m_content, focus);
    for (int level = m_clusters.levelFor(focus.spacing); level < focus.outside && linesInView(bundles) > mostLinesInView;) {
        focus.spacing = m_clusters.spacing(++level);
        bundles = bundled(*m_network, m_clusters, m_plane->places, m_content, focus);
    }
    return bundles;
}

MapLayout Scene::layout(const Camera& camera, const QRectF& frame, const picture::Theme& theme, const MapOptions& options) {
    setProjection(projectionOf(camera));
    gather();
    Focus focus = focusOf(camera, frame);
    const QRectF seen = toPixels(camera, m_layers->projection(), frame).inverted().mapRect(frame);
    Drawing drawing{*m_network, bundlesOf(focus, seen), {}, {}, {}};
    const Bundles& bundles = drawing.bundles;
    const auto line = [&](int from, int to) {
        return &m_plane->arcs.between(from, to, m_plane->tolerance, m_plane->focus);
    };
    for (const Bundles::Bundle& bundle : bundles.bundles)
        drawing.bundleLines.push_back(
            line(bundles.knots[size_t(bundle.from)].lead, bundles.knots[size_t(bundle.to)].lead));
    for (const int tie : bundles.apart)
        drawing.apartLines.push_back(line(m_network->ties[size_t(tie)].from, m_network->ties[size_t(tie)].to));
    const Graticule graticule = options.graticule ? Graticule::Shown : Graticule::None;
    if (!m_land || m_landCamera != camera || m_land->frame != frame || m_landGraticule != graticule) {
        m_land = std::make_shared<const Land>(layoutLand(*m_layers, camera, frame, graticule));
        m_landCamera = camera;
        m_landGraticule = graticule;
    }
    drawing.land = m_land;
    MapLayout layout = layoutMap(m_content, drawing, camera, m_layers->projection(), theme, options);
    layout.level = m_clusters.levelFor(focus.spacing);
    return layout;
}

} // namespace map
