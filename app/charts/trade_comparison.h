// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/trade_and_opinion.h"

namespace charts {

constexpr int mostCompared = 8;  // more lines than these cannot be told apart

// Why so many partners cannot be compared, in a sentence and a way on; nothing when they can.
records::Result<void> canCompare(qsizetype partners);

// The trade of the first place with each of the compared ones: as lines of one panel, or as small panels beside one another with
// the same axes. As the first reports it; only when it reports none of them, as each of them does. The second place is the one
// that is pointed out. What has no figures is named in a note. Too many partners, or none with figures, make a chart that is empty
// and says so.
ChartSpec tradeComparison(const explore::Catalogue& catalogue, records::PlaceId first, records::PlaceId second,
                          const TradeAndOpinionOptions& options);

}  // namespace charts
