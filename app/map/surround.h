// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"

namespace map {

// Adds what explains a map: the legend of what is on screen, scale bar, sources, notes and the sentence of the empty map.
void addSurround(MapLayout& layout, const Content& content, const Network& network, const Camera& camera,
                 const Projection& projection, const picture::Theme& theme, const MapOptions& options);

}  // namespace map
