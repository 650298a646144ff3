// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/survival.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace evidence {
namespace {

constexpr double normal95 = 1.959963984540054;

// Where a curve first falls to one half; the value of a step may be missing, as the interval's is when nothing is left.
template <class ValueOf>
std::optional<double> halfAge(const std::vector<SurvivalStep>& steps, ValueOf valueOf) {
    constexpr double tolerance = 1.5e-8;  // one half is a sum of rounded products
    for (size_t i = 0; i < steps.size(); ++i) {
        const std::optional<double> value = valueOf(steps[i]);
        if (!value || *value >= 0.5 + tolerance)
            continue;
        if (std::abs(*value - 0.5) < tolerance)
            for (size_t next = i + 1; next < steps.size(); ++next)
                if (const auto lower = valueOf(steps[next]); lower && *lower < *value)
                    return (steps[i].age + steps[next].age) / 2;
        return steps[i].age;
    }
    return std::nullopt;
}

// Solves the symmetric system in place; false when it is singular.
bool solve(std::vector<std::vector<double>>& matrix, std::vector<double>& right) {
    const size_t size = right.size();
    for (size_t column = 0; column < size; ++column) {
        size_t pivot = column;
        for (size_t row = column + 1; row < size; ++row)
            if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column]))
                pivot = row;
        if (std::abs(matrix[pivot][column]) < 1e-12)
            return false;
        std::swap(matrix[pivot], matrix[column]);
        std::swap(right[pivot], right[column]);
        for (size_t row = column + 1; row < size; ++row) {
            const double factor = matrix[row][column] / matrix[column][column];
            for (size_t i = column; i < size; ++i)
                matrix[row][i] -= factor * matrix[column][i];
            right[row] -= factor * right[column];
        }
    }
    for (size_t row = size; row-- > 0;) {
        for (size_t i = row + 1; i < size; ++i)
            right[row] -= matrix[row][i] * right[i];
        right[row] /= matrix[row][row];
    }
    return true;
}

// Observed minus expected ends of each group, and their covariance.
struct Scores {
    std::vector<double> difference;
    std::vector<std::vector<double>> covariance;
};

Scores scoresOf(std::span<const std::vector<Life>> groups, LogRank& result) {
    const size_t count = groups.size();
    std::map<double, std::vector<int>> ends;
    for (size_t group = 0; group < count; ++group)
        for (const Life& life : groups[group])
            if (life.ended)
                ++ends.try_emplace(life.age, std::vector<int>(count)).first->second[group];
    Scores scores{std::vector<double>(count), std::vector<std::vector<double>>(count, std::vector<double>(count))};
    for (const auto& [age, ended] : ends) {
        std::vector<double> atRisk(count);
        double all = 0, together = 0;
        for (size_t group = 0; group < count; ++group) {
            atRisk[group] = double(std::count_if(groups[group].begin(), groups[group].end(), [at = age](const Life& life) { return life.age >= at; }));
            all += atRisk[group];
            together += ended[group];
        }
        const double spread = all > 1 ? together * (all - together) / (all - 1) : 0;
        for (size_t group = 0; group < count; ++group) {
            const double share = atRisk[group] / all;
            result.groups[group].observed += ended[group];
            result.groups[group].expected += together * share;
            for (size_t other = 0; other < count; ++other)
                scores.covariance[group][other] += spread * share * ((group == other ? 1 : 0) - atRisk[other] / all);
        }
    }
    for (size_t group = 0; group < count; ++group)
        scores.difference[group] = result.groups[group].observed - result.groups[group].expected;
    return scores;
}

}  // namespace

Survival survival(std::span<const Life> lives) {
    Survival result;
    result.n = int(lives.size());
    std::map<double, std::pair<int, int>> ages;  // ends, last seen
    for (const Life& life : lives)
        ++(life.ended ? ages[life.age].first : ages[life.age].second);
    int atRisk = result.n;
    double share = 1, sum = 0;
    for (const auto& [age, counts] : ages) {
        SurvivalStep step{age, atRisk, counts.first, counts.second, 1, 0, {}};
        share *= double(atRisk - step.ends) / atRisk;
        const bool isAnyLeft = atRisk > step.ends;
        if (isAnyLeft) {
            sum += double(step.ends) / (double(atRisk) * (atRisk - step.ends));
            step.variance = share * share * sum;
            const double reach = normal95 * std::sqrt(sum);
            step.interval = std::pair(share * std::exp(-reach), std::min(1.0, share * std::exp(reach)));
        }
        step.survival = share;
        result.ends += step.ends;
        result.steps.push_back(step);
        atRisk -= step.ends + step.censored;
    }
    result.median = halfAge(result.steps, [](const SurvivalStep& step) { return std::optional(step.survival); });
    result.medianLow = halfAge(result.steps, [](const SurvivalStep& step) { return step.interval ? std::optional(step.interval->first) : std::nullopt; });
    result.medianHigh = halfAge(result.steps, [](const SurvivalStep& step) { return step.interval ? std::optional(step.interval->second) : std::nullopt; });
    return result;
}

std::optional<LogRank> logRank(std::span<const std::vector<Life>> groups) {
    std::vector<std::vector<Life>> filled;
    for (const std::vector<Life>& group : groups)
        if (!group.empty())
            filled.push_back(group);
    if (filled.size() < 2)
        return std::nullopt;
    LogRank result;
    for (const std::vector<Life>& group : filled)
        result.groups.push_back({int(group.size()), 0, 0});
    Scores scores = scoresOf(filled, result);
    // The differences add up to nothing, so one group is left out.
    scores.difference.pop_back();
    scores.covariance.pop_back();
    for (auto& row : scores.covariance)
        row.pop_back();
    std::vector<double> solved = scores.difference;
    if (!solve(scores.covariance, solved))
        return std::nullopt;
    for (size_t i = 0; i < solved.size(); ++i)
        result.chiSquare += scores.difference[i] * solved[i];
    result.degrees = int(solved.size());
    result.p = chiSquareTail(result.chiSquare, result.degrees);
    return result;
}

// The closed forms for whole degrees of freedom (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5).
double chiSquareTail(double x, int degrees) {
    if (x <= 0)
        return 1;
    double term = degrees % 2 ? std::sqrt(2 * x / std::numbers::pi) : 1;
    double sum = degrees == 1 ? 0 : term;
    for (int k = degrees % 2 ? 3 : 2; k < degrees; k += 2) {
        term *= x / k;
        sum += term;
    }
    return (degrees % 2 ? std::erfc(std::sqrt(x / 2)) : 0) + std::exp(-x / 2) * sum;
}

}  // namespace evidence
