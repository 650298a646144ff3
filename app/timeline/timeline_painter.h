// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include "timeline/timeline_layout.h"

class QPainter;

namespace timeline {

// Draws the layout with its top left corner at the painter's origin. Pure; the theme's base font must be the one that was
// laid out with. Needs no clipping: the layout is cut to its frame.
void paint(QPainter& painter, const TimelineLayout& layout, const picture::Theme& theme);

}  // namespace timeline
