// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/summary_spec.h"
#include "charts/trade_line.h"
#include "explore/bit_set.h"
#include <QDate>
#include <QLocale>

namespace charts {

// What every summary chart is made from. Holds copies only.
struct SummaryInput {
    explore::Snapshot catalogue;
    explore::BitSet shown;    // what the filter lets through
    explore::Filter filter;
    QDate today;
    QLocale locale;
    TradeLoader trade;        // needed by trade-partners only
    TradePairsLoader tradePairs;
};

struct ChartName {
    QString name;   // on the command line: "agreements-by-year"
    QString title;  // in the chooser: "Agreements by year"
};

// Every chart in the order of the chooser, "trade-and-opinion" first; the others are summary charts.
const QString& tradeAndOpinionName();
std::vector<ChartName> chartNames();

// The summary chart of this name; nothing for another name. Every agreement that the filter lets through is counted or named
// as not counted, so that numbers agree with the status bar's.
std::optional<SummarySpec> summaryChart(const QString& name, const SummaryInput& input);

// The filter after a click on the part: what narrows it down to exactly the agreements that the part counts. Nothing when no
// filter can say so; then the records themselves are selected.
std::optional<explore::Filter> filterOf(const SummaryPart& part, const explore::Catalogue& catalogue, const explore::Filter& now);

}  // namespace charts
