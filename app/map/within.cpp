// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/within.h"

#include <algorithm>

namespace map {

std::vector<records::PlaceId> placesWithin(const Content& content, const Camera& camera, const QRectF& frame, const QRectF& box, int most) {
    const Projection projection = projectionOf(camera);
    const QTransform transform = toPixels(camera, projection, frame);
    std::vector<std::pair<int, records::PlaceId>> found;
    for (const records::Place& place : content.catalogue->places().all()) {
        const picture::GeoPoint position = positionOf(place);
        if (!isPoint(place) || !projection.isVisible(position) || !box.contains(transform.map(projection.forward(position))))
            continue;
        int drawn = 0;
        for (const qsizetype row : content.catalogue->agreementsOf(place.id))
            drawn += isDrawn(content, row);
        if (drawn > 0)
            found.emplace_back(-drawn, place.id);
    }
    std::sort(found.begin(), found.end());
    if (qsizetype(found.size()) > most)
        found.resize(size_t(most));
    std::vector<records::PlaceId> places;
    for (const auto& [drawn, place] : found)
        places.push_back(place);
    return places;
}

} // namespace map
