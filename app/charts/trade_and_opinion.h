// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"
#include "charts/trade_line.h"
#include "charts/year_values.h"
#include "explore/exploration.h"
#include <QLocale>

namespace charts {

struct TradeAndOpinionOptions {
    QLocale locale;
    explore::BitSet shown;          // agreements whose signings are ticked
    explore::Selection selection;   // those that are marked through both panels
    bool milestones = true;
    TradeMeasure measure = TradeMeasure::Nominal;
    TradeFlows flows = TradeFlows::Both;
    Deflator deflator{};             // for real dollars
    std::vector<TradeLine> world{};  // the reporter's trade with all partners, for shares
};

// National trade of the first country with the second above the favorability reference series of the pair, on one time axis.
// Trade is drawn as the first country reports it, or as the second does when the first reports none; lines of different
// valuation are never joined, and a year without an annual figure breaks the line. Without trade and polls the spec is empty
// and says so.
ChartSpec tradeAndOpinion(const explore::Catalogue& catalogue, const std::vector<TradeLine>& trade, records::PlaceId first,
                          records::PlaceId second, const TradeAndOpinionOptions& options);

}  // namespace charts
