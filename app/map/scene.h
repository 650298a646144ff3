// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"

namespace map {

// A map's content with what was computed for it and can be kept: the projected ground, the bent arcs. Hands out layouts for
// any camera and frame. Belongs to one thread.
class Scene {
public:
    explicit Scene(std::shared_ptr<const Geometry> geometry);
    ~Scene();
    Scene(Scene&&) noexcept;
    Scene& operator=(Scene&&) noexcept;

    void setContent(Content content);

    // A camera on what is drawn, at the meridian that divides the least of it.
    Camera fit(const QRectF& frame, FitTo what);
    // A picture for this camera. A camera with another meridian projects everything anew.
    MapLayout layout(const Camera& camera, const QRectF& frame, const picture::Theme& theme, const MapOptions& options);

private:
    const Projection& projectionFor(const Camera& camera);
    const std::vector<PlaneArc>& arcsFor(const Camera& camera, const QRectF& frame);
    void setMeridian(double meridian);

    std::shared_ptr<const Geometry> m_geometry;
    Content m_content;
    std::vector<Tie> m_ties;
    std::unique_ptr<PlaneLayers> m_layers;
    std::optional<std::vector<PlaneArc>> m_arcs;      // at coarse tolerance
    std::optional<std::vector<PlaneArc>> m_nearArcs;  // bent finely within the focus
    QRectF m_focus;
    double m_nearTolerance = 0;
};

}  // namespace map
