// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/filter.h"

namespace explore {

// Positions of the agreements that pass one condition. As fast as the texts allow: words are looked up once, not for each
// agreement.
BitSet rowsOf(const Catalogue& catalogue, const Filter::Term& term);

} // namespace explore
