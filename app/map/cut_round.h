// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/cut.h"

namespace map {

// The same as projected() for round maps: what lies behind the globe is left out, and an area that reaches around the point
// opposite the centre ends at the map's edge. Requires: projection.isRound().
PlaneLayer projectedRound(const std::vector<Path>& paths, const Projection& projection);

} // namespace map
