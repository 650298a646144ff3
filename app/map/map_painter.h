// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"

class QPainter;

namespace map {

// Paints a layout; the same on a screen, in PNG, SVG and PDF. Leaves the painter as it was.
void paint(QPainter& painter, const MapLayout& layout, const picture::Theme& theme);

// The parts of it: the ground, which fills the frame and is the same whatever is drawn on it; what lies on the ground and
// moves with it; and what stays in its corner (legend, scale, notes). The body is the first two.
void paintGround(QPainter& painter, const Land& land, const picture::Theme& theme);
void paintNetwork(QPainter& painter, const MapLayout& layout, const picture::Theme& theme);
void paintBody(QPainter& painter, const MapLayout& layout, const picture::Theme& theme);
void paintSurround(QPainter& painter, const MapLayout& layout, const picture::Theme& theme);

// The halo around what is hovered, over a painted map; nothing when it is not on the map.
void paintHalo(QPainter& painter, const MapLayout& layout, records::RecordRef hovered, const picture::Theme& theme);
// The same around a cluster or a bundle.
void paintHalo(QPainter& painter, const Hit& merged, const picture::Theme& theme);

}  // namespace map
