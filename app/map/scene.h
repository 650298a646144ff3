// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"

namespace map {

// A map's content with what was computed for it and can be kept: the projected ground; the network, its clusters and bent
// arcs, which serve every filter. Hands out layouts for any camera and frame. Belongs to one thread.
class Scene {
public:
    explicit Scene(std::shared_ptr<const Geometry> geometry);
    ~Scene();
    Scene(Scene&&) noexcept;
    Scene& operator=(Scene&&) noexcept;

    void setContent(Content content);
    const Network& network() const;

    // A camera on what is drawn, at the meridian that divides the least of it.
    Camera fit(const QRectF& frame, FitTo what);
    // A picture for this camera. A camera with another meridian projects everything anew.
    MapLayout layout(const Camera& camera, const QRectF& frame, const picture::Theme& theme, const MapOptions& options);

private:
    void setMeridian(double meridian);
    void gather();
    int outside();
    Focus focusOf(const Camera& camera, const QRectF& frame);
    Bundles bundlesOf(Focus& focus, const QRectF& seen) const;

    std::shared_ptr<const Geometry> m_geometry;
    Content m_content;
    std::unique_ptr<PlaneLayers> m_layers;
    std::shared_ptr<const Land> m_land; // for the camera that was laid out last
    Camera m_landCamera;
    std::unique_ptr<const Network> m_network; // null: to be made of the catalogue
    // Made of the network on the plane, when it is first looked at.
    struct Plane;
    std::unique_ptr<Plane> m_plane;
};

} // namespace map
