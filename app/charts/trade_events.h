// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/trade_and_opinion.h"

// What runs through the panels of a chart over time, and what is said of it.
namespace charts {

// The days of the signings shown between two countries.
std::vector<double> signingDays(const explore::Catalogue& catalogue, const explore::BitSet& shown, records::PlaceId first, records::PlaceId second);

void addSignings(ChartSpec& spec, const explore::Catalogue& catalogue, records::PlaceId first, records::PlaceId second,
                 const TradeAndOpinionOptions& options);
void addMilestones(ChartSpec& spec, const explore::Catalogue& catalogue, records::PlaceId first, records::PlaceId second);
// The crises of either country, and a note on them. Requires: the span of the spec.
void addBands(ChartSpec& spec, const explore::Catalogue& catalogue, records::PlaceId first, records::PlaceId second);
// Sets the span to the values and signings, with a margin, and leaves out what happened beside it.
void finishSpan(ChartSpec& spec);
// The first and last value of every line, in one sentence.
QString describe(const ChartSpec& spec, const QLocale& locale);

}  // namespace charts
