// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/climate.h"

namespace evidence {

// A fall between two waves of a series.
struct Downturn {
    int wave = 0;     // the lower wave; the higher one is the one before it
    double fall = 0;  // points, above 0
};

// The falls of at least one standard deviation of the series' changes from wave to wave (the sample's, about their mean).
// Fewer than 5 waves: none. Requires: waves sorted by latest day.
std::vector<Downturn> downturns(std::span<const Wave> waves);

// What a tie lived under, from the signing to its end or to today.
struct Weathering {
    double years = 0;      // lived
    double yearsRead = 0;  // under a reading not older than 36 months
    double yearsCold = 0;  // under a cold one
    std::optional<double> coldShare;  // of the years lived; none when there is a reason
    std::vector<Downturn> downturns;  // lived through as a whole: signed by the higher wave, running after the lower one
    int waves = 0;
    QString reason;  // why there is no number: "not enough data: …"
};

// Days are Julian day numbers. A wave counts from its latest day to the next one's, for 36 months at most; it is cold as it is
// in climateAtSigning. Fewer than 5 waves, or no reading while the tie ran: no share, and a reason.
// Requires: waves sorted by latest day, from ≤ to.
Weathering weathering(std::span<const Wave> waves, double from, double to);

// "Of 17.6 years lived, 3.2 were under a cold reading (18 %). Lived through 2 downturns: 2008, 2014." or the reason.
QString weatheringSentence(std::span<const Wave> waves, const Weathering& weathering);

}  // namespace evidence
