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

bool isDrawn(const Content& content, qsizetype agreement) {
    return content.shown.test(agreement) && isPresent(content, agreement);
}

}  // namespace map
