// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_sources.h"
#include "charts/trade_and_opinion.h"

namespace charts {

// One line of trade on its way from dollars to a chart.
struct MeasuredLine {
    QString name;
    PeriodValues values;  // US dollars by year or, for other periods, by month; after measure() by period, in the measure
    PeriodValues whole;   // likewise the reporter's trade with all partners, where it is known
    int category = 0;
    LineStyle style = LineStyle::Solid;
    Emphasis emphasis = Emphasis::Plain;
    int tag = 0;  // of whoever made it: lines without a value are dropped
};

struct MeasureWords {
    QString title;  // what is measured, with its unit
    QString unit;
    double divisor = 1;
};

// What the reporter states of its trade with the partner, in the flows asked for: exports before imports, a second line of one
// direction by its valuation. Lines of one direction are never added; a sum or balance takes the first of each.
std::vector<MeasuredLine> flowLines(const std::vector<TradeLine>& trade, records::PlaceId reporter, records::PlaceId partner,
                                    const QString& partnerName, const TradeAndOpinionOptions& options);

// Replaces the dollars by the measure in the period and says what it is. Adds the numbers of the sources that it needs itself.
// Errors: why nothing can be drawn, in a sentence; for a measure that lines cannot have, or when no line keeps a value.
records::Result<MeasureWords> measure(std::vector<MeasuredLine>& lines, const QString& reporter, const explore::Catalogue& catalogue,
                                      const TradeAndOpinionOptions& options, ChartSources& sources, std::vector<int>& numbers);

// The line by its unbroken runs.
ChartSeries seriesOf(const MeasuredLine& line, const TradeAndOpinionOptions& options, double divisor);

// Round limits around all values, the same for every panel. On a logarithmic scale powers of ten around what is above 0, and the
// rest is taken out, which each panel says; where nothing is above 0 the scale stays linear, which is said too.
void setScale(const std::vector<ChartPanel*>& panels, const TradeAndOpinionOptions& options);

}  // namespace charts
