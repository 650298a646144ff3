// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_sources.h"
#include "charts/trade_and_opinion.h"

namespace charts {

// The trade of the first country with the second in the measure that the options ask for, as the first reports it, or as the
// second does when the first reports none. Nothing when no year can be drawn.
std::optional<ChartPanel> tradePanel(const explore::Catalogue& catalogue, const std::vector<TradeLine>& trade, records::PlaceId first,
                                     records::PlaceId second, const TradeAndOpinionOptions& options, ChartSources& sources);

}  // namespace charts
