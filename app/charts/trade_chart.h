// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_choices.h"

namespace charts {

// Ways to what a document holds of trade. Any may be missing.
struct TradeReading {
    TradeLoader trade;
    TradePairsLoader pairs;
    DeflatorLoader deflator;
};

// The chart of trade and opinion that was chosen, between the two places of the pair: reads the trade that it needs, and compares
// partners where that was chosen. The options say locale, agreements shown and selection.
ChartSpec tradeChart(const explore::Catalogue& catalogue, const TradeReading& reading, const explore::CountryPair& pair,
                     const ChartChoices& choices, TradeAndOpinionOptions options);

// The partners that a comparison begins with: those of the place, among those it has trade with, that have the most agreements
// with it among the shown, the second place first; up to six.
QStringList partnersToCompare(const explore::Catalogue& catalogue, const TradeReading& reading, const explore::CountryPair& pair,
                              const explore::BitSet& shown);
// All that the place has trade with, by title.
std::vector<records::PlaceId> partnersOf(const explore::Catalogue& catalogue, const TradeReading& reading, records::PlaceId place);

}  // namespace charts
