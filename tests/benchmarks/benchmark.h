// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonArray>
#include <QString>
#include <functional>
#include <vector>

namespace benchmarks {

// One measured figure and the limit it is held to.
struct Figure {
    QString name;
    double value = 0;  // in unit
    QString unit;
    double baseline = 0;  // the named baseline, in the same unit, timed in the same run
    double limit = 0;
    bool limitIsOnRatio = true;  // else on the value

    double ratio() const { return baseline > 0 ? value / baseline : 0; }
    bool holds() const { return (limitIsOnRatio ? ratio() : value) <= limit; }
};

constexpr int runs = 15;

// Milliseconds of one run.
double milliseconds(const std::function<void()>& run);
double median(std::vector<double> values);
// Runs both in turn, so that what else the machine does hits both; the median of each.
struct Pair {
    double value = 0, baseline = 0;
};
Pair paired(const std::function<double()>& measured, const std::function<double()>& baseline, int times = runs);

// The groups. Each throws std::runtime_error with a sentence when it cannot be measured.
void measureDocument(std::vector<Figure>& figures);
void measureExchange(std::vector<Figure>& figures);
void measureReports(std::vector<Figure>& figures);
void measureWindow(std::vector<Figure>& figures);
// The worlds are kept in a folder when one is named, and used again from there.
void measureWorld(std::vector<Figure>& figures, const QString& keptIn);

}  // namespace benchmarks
