// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/camera.h"
#include "map/content.h"

namespace map {

// The places with a drawn agreement whose positions lie in a box of the frame, merged or not, those with the most drawn
// agreements first, and no more than `most`.
std::vector<records::PlaceId> placesWithin(const Content& content, const Camera& camera, const QRectF& frame, const QRectF& box, int most);

} // namespace map
