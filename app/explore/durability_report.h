// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/survival.h"
#include "evidence/weathering.h"
#include "explore/bit_set.h"
#include "explore/lifetime.h"
#include <array>
#include <optional>

namespace explore {

constexpr int fewestEndsForTest = 10;

// The lives of one climate class with the agreements that they begin with.
struct DurabilityCurve {
    evidence::ClimateGroup group = evidence::ClimateGroup::Cold;
    evidence::Survival survival;  // ages in years
    std::vector<qsizetype> rows;
};

// How long the shown agreements last, by the climate they were signed in.
struct DurabilityReport {
    EndKind kind = EndKind::Ended;
    evidence::Survival all;
    std::vector<DurabilityCurve> curves;  // cold, mild, warm, in this order, also without lives
    std::array<int, evidence::climateGroupCount> groups{};   // analysed lives by group
    std::array<int, lifetimeStateCount> states{};            // every shown agreement that is no life's continuation
    int shown = 0;       // agreements; the states and those that continue add up to it
    int continued = 0;   // shown agreements in which another shown one runs on
    std::optional<evidence::LogRank> test;
    QString noTest;      // why there is no test

    int count(Lifetime::State state) const { return states[size_t(state)]; }
    int left() const { return shown - continued - all.n; }  // not analysed
};

DurabilityReport durabilityReport(const Catalogue& catalogue, const BitSet& shown, qint64 today, EndKind kind = EndKind::Ended);

QString word(EndKind kind);  // "ended", "ended_or_suspended"
// Sentences for people, one thought each: what was counted, what was found, the test or why there is none, how to read it.
QStringList durabilitySentences(const DurabilityReport& report);
QString durabilityMethod();

// What one agreement lived under, by the reference series of its countries; a reason where it cannot be said.
struct WeatheringReport {
    evidence::Weathering detail;
    std::vector<evidence::Wave> waves;
    QString sentence;
    struct Exchange {
        int year = 0;    // of the lower wave
        int before = 0;  // activities in the year before it, of which the date is known well enough
        int after = 0;
    };
    std::vector<Exchange> exchanges;  // one for each downturn
};
WeatheringReport weatheringReport(const Catalogue& catalogue, qsizetype agreementRow, qint64 today);

}  // namespace explore
