// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"
#include "charts/trade_line.h"
#include "charts/period_values.h"
#include "explore/exploration.h"
#include <QLocale>

namespace charts {

enum class TradeScale : quint8 { Linear, Logarithmic };
enum class Opinions : quint8 { Reference, BothDirections };  // A about B, or B about A too, each in a panel of its own
enum class CrisisBands : quint8 { Hidden, Shown };

// One of the partners of a comparison: its trade with the first place in both roles, and that of both with all partners.
struct ComparedTrade {
    records::PlaceId place;
    std::vector<TradeLine> lines;
    std::vector<TradeLine> world{};
};

struct TradeAndOpinionOptions {
    QLocale locale;
    explore::BitSet shown;          // agreements whose signings are ticked
    explore::Selection selection;   // those that are marked through both panels
    bool milestones = true;
    TradeMeasure measure = TradeMeasure::Nominal;
    TradeFlows flows = TradeFlows::Both;
    TradePeriod period = TradePeriod::Annual;
    TradeScale scale = TradeScale::Linear;
    Opinions opinions = Opinions::Reference;
    CrisisBands bands = CrisisBands::Hidden;
    Deflator deflator{};             // for real dollars
    std::vector<TradeLine> world{};  // the reporter's trade with all partners, for shares
    std::vector<TradeLine> places{}; // what cities and states in the two countries state of their own trade
    Comparison comparison = Comparison::None;
    std::vector<ComparedTrade> compared{};
};

// Trade of the first place with the second above the favorability reference series of the pair, on one time axis. Trade is drawn
// as the first reports it, or as the second does when the first reports none; lines of different valuation are never joined, what
// is not above 0 is left out of a logarithmic scale with a note, and a period without a figure breaks the line. Trade that cannot
// be drawn as asked is said in notDrawn. Without trade and polls the spec is empty and says so.
ChartSpec tradeAndOpinion(const explore::Catalogue& catalogue, const std::vector<TradeLine>& trade, records::PlaceId first,
                          records::PlaceId second, const TradeAndOpinionOptions& options);

}  // namespace charts
