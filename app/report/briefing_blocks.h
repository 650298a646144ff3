// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/block.h"

namespace report {

struct Briefing;

// The briefing as a list of blocks from top to bottom, made for this width in points. The blocks hold copies of what they draw.
std::vector<Block> briefingBlocks(const Briefing& briefing, qreal width);

}  // namespace report
