// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/summary_charts.h"

// The builders behind summaryChart, one for each name, and what they share.
namespace charts {

SummarySpec agreementsByYear(const SummaryInput& input);
SummarySpec agreementsByDecade(const SummaryInput& input);
SummarySpec agreementsByCountry(const SummaryInput& input);
SummarySpec agreementsByKind(const SummaryInput& input);
SummarySpec agreementsByStatus(const SummaryInput& input);
SummarySpec activitiesByYear(const SummaryInput& input);
SummarySpec mostActive(const SummaryInput& input);
SummarySpec silentPartnerships(const SummaryInput& input);
SummarySpec climateAndStatus(const SummaryInput& input);
SummarySpec agePyramid(const SummaryInput& input);
SummarySpec partnersAndFocus(const SummaryInput& input);
SummarySpec tradePartners(const SummaryInput& input);
SummarySpec survivalByClimate(const SummaryInput& input);

// Positions of the shown agreements.
std::vector<qsizetype> shownRows(const SummaryInput& input);
// "537 agreements"
QString agreementsCounted(const SummaryInput& input, qsizetype count);
// "for country:JP", empty without a filter.
QString scopeOf(const SummaryInput& input);
// The part of these agreements: its value is their number.
SummaryPart countOf(const SummaryInput& input, const QString& label, std::vector<qsizetype> rows, explore::Filter narrowing = {});
explore::Filter oneTerm(const QString& key, const QString& value);
explore::Filter signedIn(int from, int to);
// The spec with a sentence that says title, subtitle and the highest values.
SummarySpec described(SummarySpec spec, const QLocale& locale);

}  // namespace charts
