// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"
#include "picture/text_fit.h"

namespace map {

// Adds the labels of places: the most important first, each beside its mark where nothing is yet, none over another, over
// the legend, over a climate mark or over a mark that stands out. A label without room is left out.
void placeLabels(MapLayout& layout, const explore::Catalogue& catalogue, const picture::Theme& theme, const MapOptions& options);

// The font of a label, sized in pixels.
QFont labelFont(const picture::Theme& theme, bool emphasised);

}  // namespace map
