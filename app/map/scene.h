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

    // A camera on what is drawn: on flat maps at the meridian that divides the least of it, on a globe from above its middle, and
    // of distances from the place that is selected.
    Camera fit(const QRectF& frame, FitTo what, ProjectionKind kind);
    // A picture for this camera. A camera with another projection projects everything anew.
    MapLayout layout(const Camera& camera, const QRectF& frame, const picture::Theme& theme, const MapOptions& options);

private:
    void setProjection(const Projection& projection);
    const Network& gatherNetwork();
    void gather();
    picture::GeoPoint centreFor(ProjectionKind kind, const explore::BitSet& agreements) const;
    int outside();
    Focus focusOf(const Camera& camera, const QRectF& frame);
    Bundles bundlesOf(Focus& focus, const QRectF& seen) const;

    std::shared_ptr<const Geometry> m_geometry;
    Content m_content;
    std::unique_ptr<PlaneLayers> m_layers;
    std::shared_ptr<const Land> m_land; // for the camera that was laid out last
    Camera m_landCamera;
    Graticule m_landGraticule = Graticule::None;
    std::unique_ptr<const Network> m_network; // null: to be made of the catalogue
    Clusters m_clusters;                      // of the network
    std::optional<int> m_outside; // the level on which all in the filter can be read; nothing: to be found
    // Made of the network on the plane, when it is first looked at.
    struct Plane;
    std::unique_ptr<Plane> m_plane;
};

} // namespace map
