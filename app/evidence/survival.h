// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace evidence {

// One life: its age at the end, or at the last moment it was known to run (right-censored). Any unit, not below 0.
struct Life {
    double age = 0;
    bool ended = false;
};

// What happened at one age at which lives ended or were last seen.
struct SurvivalStep {
    double age = 0;
    int atRisk = 0;
    int ends = 0;
    int censored = 0;
    double survival = 1;  // share that lives beyond this age
    double variance = 0;  // Greenwood's; 0 when nothing is left
    std::optional<std::pair<double, double>> interval;  // 95 %, on the log scale, at most 1; none when nothing is left
};

struct Survival {
    int n = 0;
    int ends = 0;
    std::vector<SurvivalStep> steps;  // by rising age; empty without lives
    std::optional<double> median;     // none when the curve does not reach one half
    std::optional<double> medianLow, medianHigh;
};

// The product-limit estimate of Kaplan and Meier (1958) with Greenwood's variance; a life last seen at an age at which another
// ended was still at risk then. The median is the first age at which no more than half live on, and half way to the next end
// where the curve runs at exactly one half; its interval is read from the curve's in the same way (Brookmeyer and Crowley 1982).
Survival survival(std::span<const Life> lives);

struct LogRankGroup {
    int n = 0;
    int observed = 0;
    double expected = 0;
};

struct LogRank {
    std::vector<LogRankGroup> groups;
    double chiSquare = 0;
    int degrees = 0;
    double p = 1;
};

// The log-rank test (Mantel 1966) that the groups live equally long. Nothing when fewer than two groups have lives, or when no
// two groups were ever at risk together at an end.
std::optional<LogRank> logRank(std::span<const std::vector<Life>> groups);

// P(X ≥ x) of the chi-square distribution. Requires: degrees ≥ 1.
double chiSquareTail(double x, int degrees);

}  // namespace evidence
