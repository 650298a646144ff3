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
        : clusters(network, projection)
        , arcs(network, projection) {}
    Clusters clusters;
    ArcStore arcs;
    std::optional<int> outside; // the level on which all in the filter can be read; nothing: to be found
    double tolerance = 0; // of the finely bent arcs
    QRectF focus;         // where they are
};

Scene::Scene(std::shared_ptr<const Geometry> geometry)
    : m_geometry(std::move(geometry)) {
    setMeridian(0);
}

Scene::~Scene() = default;
Scene::Scene(Scene&&) noexcept = default;
Scene& Scene::operator=(Scene&&) noexcept = default;

void Scene::setContent(Content content) {
    if (content.catalogue != m_content.catalogue) {
        m_plane.reset();
        m_network.reset();
    } else if (m_plane && content.shown != m_content.shown) {
        m_plane->outside.reset();
    }
    m_content = std::move(content);
}

const Network& Scene::network() const {
    static const Network none;
    return m_network ? *m_network : none;
}

void Scene::setMeridian(double meridian) {
    if (m_layers && m_layers->projection().centralMeridian() == wrapped(meridian))
        return;
    m_plane.reset();
    m_layers = std::make_unique<PlaneLayers>(m_geometry, Projection(meridian));
}

void Scene::gather() {
    if (!m_network)
        m_network = std::make_unique<const Network>(networkOf(*m_content.catalogue));
    if (!m_plane)
        m_plane = std::make_unique<Plane>(*m_network, m_layers->projection());
    m_plane->arcs.trim();
}

int Scene::outside() {
    if (!m_plane->outside)
        m_plane->outside = m_content.shown.count() <= mostLines ? 0 : levelWithin(*m_network, m_plane->clusters, m_content.shown, mostLines);
    return *m_plane->outside;
}

Camera Scene::fit(const QRectF& frame, FitTo what) {
    if (!m_network)
        m_network = std::make_unique<const Network>(networkOf(*m_content.catalogue));
    setMeridian(bestMeridian(*m_network, m_content.shown, m_content.emphasised));
    gather();
    QRectF box;
    const int level = what == FitTo::Emphasised ? 0 : outside();
    const auto lead = [&](int node) {
        return m_plane->clusters.at(level)[size_t(m_plane->clusters.clusterOf(level, node))].lead;
    };
    for (const Network::Tie& tie : m_network->ties)
        if ((what == FitTo::Shown ? m_content.shown : m_content.emphasised).test(tie.agreement))
            box |= m_plane->arcs.between(lead(tie.from), lead(tie.to)).bounds;
    return fittedToBox(box, m_layers->projection(), frame);
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
    const Clusters& clusters = m_plane->clusters;
    const auto isInView = [&](const Bundles::Knot& knot) {
        return seen.contains(knot.plane);
    };
    const auto linesInView = [&](const Bundles& bundles) {
        return std::count_if(bundles.bundles.begin(), bundles.bundles.end(), [&](const Bundles::Bundle& bundle) {
            return isInView(bundles.knots[size_t(bundle.from)]) || isInView(bundles.knots[size_t(bundle.to)]);
        });
    };
    Bundles bundles = bundled(*m_network, clusters, m_content, focus);
    for (int level = clusters.levelFor(focus.spacing); level < focus.outside && linesInView(bundles) > mostLinesInView;) {
        focus.spacing = clusters.spacing(++level);
        bundles = bundled(*m_network, clusters, m_content, focus);
    }
    return bundles;
}

MapLayout Scene::layout(const Camera& camera, const QRectF& frame, const picture::Theme& theme, const MapOptions& options) {
    setMeridian(camera.meridian);
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
    if (!m_land || m_landCamera != camera || m_land->frame != frame) {
        m_land = std::make_shared<const Land>(layoutLand(*m_layers, camera, frame));
        m_landCamera = camera;
    }
    drawing.land = m_land;
    MapLayout layout = layoutMap(m_content, drawing, camera, m_layers->projection(), theme, options);
    layout.level = m_plane->clusters.levelFor(focus.spacing);
    return layout;
}

} // namespace map
