// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/content.h"

namespace map {

using explore::Exploration;
using records::Agreement;
using records::Place;

Content contentOf(const Exploration& exploration) {
    Content content;
    content.catalogue = exploration.catalogue() ? exploration.catalogue() : explore::Catalogue::empty();
    content.shown = exploration.shown();
    content.emphasised = exploration.emphasised();
    content.selection = exploration.selection();
    content.time = exploration.time();
    content.undatedHidden = exploration.undatedHidden();
    const auto& agreements = content.catalogue->agreements().all();
    content.presence.reserve(agreements.size());
    for (const Agreement& agreement : agreements)
        content.presence.push_back(exploration.presence(agreement));
    return content;
}

bool isPoint(const Place& place) {
    return place.hasPosition() && place.level != records::Level::Country && place.level != records::Level::Aggregate;
}

picture::GeoPoint positionOf(const Place& place) {
    if (!place.hasPosition())
        return {};
    return {place.longitude->toDouble(), qBound(-90.0, place.latitude->toDouble(), 90.0)};
}

bool isPresent(const Content& content, qsizetype agreement) {
    return content.presence[size_t(agreement)] != Exploration::Presence::Absent;
}

std::vector<Tie> tiesOf(const Content& content) {
    constexpr size_t mostForEachPair = 4;
    std::vector<Tie> ties;
    const auto& agreements = content.catalogue->agreements();
    for (qsizetype row = 0; row < agreements.size(); ++row) {
        if (!content.shown.test(row))
            continue;
        std::vector<const Place*> points;
        for (records::PlaceId id : agreements.at(row).parties)
            if (const Place* place = content.catalogue->places().find(id); place && isPoint(*place))
                points.push_back(place);
        for (size_t i = 0; i + 1 < points.size(); ++i) {
            const size_t last = points.size() <= mostForEachPair ? points.size() - 1 : i + 1;
            for (size_t j = i + 1; j <= last; ++j)
                ties.push_back({row, points[i]->id, points[j]->id, positionOf(*points[i]), positionOf(*points[j])});
        }
    }
    return ties;
}

}  // namespace map
