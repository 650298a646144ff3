// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include <QElapsedTimer>
#include <algorithm>

namespace benchmarks {

double milliseconds(const std::function<void()>& run) {
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Pair paired(const std::function<double()>& measured, const std::function<double()>& baseline, int times) {
    std::vector<double> values, others;
    measured();  // what is read from the disk for the first time is not what is compared
    baseline();
    for (int i = 0; i < times; ++i) {
        values.push_back(measured());
        others.push_back(baseline());
    }
    return {median(values), median(others)};
}

}  // namespace benchmarks
