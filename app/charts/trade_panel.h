// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_sources.h"
#include "charts/trade_and_opinion.h"

namespace charts {

// The trade of the first country with the second in the measure and period that the options ask for, as the first reports it, or
// as the second does when the first reports none; what cities and states state of their own as marks. Errors: why it is not
// drawn; NotFound when there is no trade between the two.
records::Result<ChartPanel> tradePanel(const explore::Catalogue& catalogue, const std::vector<TradeLine>& trade, records::PlaceId first,
                                       records::PlaceId second, const TradeAndOpinionOptions& options, ChartSources& sources);

// What the marks of the panel are, with their sources; empty without marks.
QString marksNote(const ChartPanel& panel, const TradeAndOpinionOptions& options, ChartSources& sources);

// Adds the numbers of the sources of what a reporter states.
void noteSources(const std::vector<TradeLine>& lines, records::PlaceId reporter, ChartSources& sources, std::vector<int>& numbers);

}  // namespace charts
