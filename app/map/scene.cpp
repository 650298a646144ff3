// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/scene.h"

namespace map {

Scene::Scene(std::shared_ptr<const Geometry> geometry) : m_geometry(std::move(geometry)) {
    setMeridian(0);
}

Scene::~Scene() = default;
Scene::Scene(Scene&&) noexcept = default;
Scene& Scene::operator=(Scene&&) noexcept = default;

void Scene::setContent(Content content) {
    const bool sameTies = content.catalogue == m_content.catalogue && content.shown == m_content.shown;
    m_content = std::move(content);
    if (sameTies)
        return;
    m_ties = tiesOf(m_content);
    m_arcs.reset();
    m_nearArcs.reset();
}

void Scene::setMeridian(double meridian) {
    if (m_layers && m_layers->projection().centralMeridian() == wrapped(meridian))
        return;
    m_layers = std::make_unique<PlaneLayers>(m_geometry, Projection(meridian));
    m_arcs.reset();
    m_nearArcs.reset();
}

const Projection& Scene::projectionFor(const Camera& camera) {
    setMeridian(camera.meridian);
    return m_layers->projection();
}

Camera Scene::fit(const QRectF& frame, FitTo what) {
    setMeridian(bestMeridian(m_ties, m_content.emphasised));
    if (!m_arcs)
        m_arcs = projectedArcs(m_ties, m_layers->projection());
    return fittedToTies(*m_arcs, m_content, m_layers->projection(), frame, what);
}

const std::vector<PlaneArc>& Scene::arcsFor(const Camera& camera, const QRectF& frame) {
    const Projection& projection = projectionFor(camera);
    if (!m_arcs)
        m_arcs = projectedArcs(m_ties, projection);
    const double tolerance = 0.3 / pixelsPerUnit(camera, projection, frame);
    if (tolerance > coarseTolerance / 3)
        return *m_arcs;
    const QRectF seen = toPixels(camera, projection, frame).inverted().mapRect(frame);
    if (m_nearArcs && m_focus.contains(seen) && m_nearTolerance <= tolerance * 1.5 && m_nearTolerance >= tolerance / 4)
        return *m_nearArcs;
    // Half a frame more on each side, so that a pan keeps what was bent.
    m_focus = seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2);
    m_nearTolerance = tolerance;
    // Every tie, since the places count those that lie outside too; they cost little there.
    m_nearArcs = projectedArcs(m_ties, projection, tolerance, m_focus);
    return *m_nearArcs;
}

MapLayout Scene::layout(const Camera& camera, const QRectF& frame, const picture::Theme& theme, const MapOptions& options) {
    const std::vector<PlaneArc>& arcs = arcsFor(camera, frame);
    auto land = std::make_shared<const Land>(layoutLand(*m_layers, camera, frame));
    return layoutMap(m_content, arcs, std::move(land), camera, m_layers->projection(), theme, options);
}

}  // namespace map
