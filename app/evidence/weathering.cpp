// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/weathering.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>
#include <cmath>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

constexpr double daysAYear = 365.25;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Weathering", text, nullptr, count);
}

// The first day on which a reading is older than the months allowed.
double staleDay(const Wave& wave) {
    return double(QDate::fromJulianDay(wave.latest).addMonths(staleMonths + 1).toJulianDay());
}

}  // namespace

std::vector<Downturn> downturns(std::span<const Wave> waves) {
    std::vector<Downturn> found;
    if (int(waves.size()) < fewestWavesForClass)
        return found;
    const double count = double(waves.size() - 1);
    const double mean = (waves.back().value - waves.front().value) / count;
    double squares = 0;
    for (size_t i = 1; i < waves.size(); ++i)
        squares += std::pow(waves[i].value - waves[i - 1].value - mean, 2);
    const double deviation = std::sqrt(squares / (count - 1));
    for (size_t i = 1; i < waves.size(); ++i) {
        const double fall = waves[i - 1].value - waves[i].value;
        if (fall > 0 && fall >= deviation)
            found.push_back({int(i), fall});
    }
    return found;
}

Weathering weathering(std::span<const Wave> waves, double from, double to) {
    Weathering result;
    result.years = (to - from) / daysAYear;
    result.waves = int(waves.size());
    if (result.waves < fewestWavesForClass) {
        result.reason = tr("Not enough data: the series has %n waves, and it takes five to call one cold.", result.waves);
        return result;
    }
    for (size_t i = 0; i < waves.size(); ++i) {
        const double until = std::min(i + 1 < waves.size() ? double(waves[i + 1].latest) : to, staleDay(waves[i]));
        const double years = std::max(0.0, std::min(until, to) - std::max(double(waves[i].latest), from)) / daysAYear;
        result.yearsRead += years;
        if (classOf(waves, waves[i].value) == ClimateClass::Cold)
            result.yearsCold += years;
    }
    if (result.yearsRead <= 0) {
        result.reason = tr("Not enough data: there was no reading while the agreement ran.");
        return result;
    }
    result.coldShare = result.yearsCold / result.years;
    for (const Downturn& downturn : downturns(waves))
        if (from <= double(waves[size_t(downturn.wave) - 1].latest) && to > double(waves[size_t(downturn.wave)].latest))
            result.downturns.push_back(downturn);
    return result;
}

QString weatheringSentence(std::span<const Wave> waves, const Weathering& weathering) {
    if (!weathering.reason.isEmpty())
        return weathering.reason;
    const QLocale locale;
    const auto figure = [&locale](double value) { return locale.toString(value, 'f', 1); };
    QString sentence = tr("Of the %1 years lived, %2 were under a cold reading (%3 %); a reading was at hand in %4 of them.")
                           .arg(figure(weathering.years), figure(weathering.yearsCold), locale.toString(std::round(100 * *weathering.coldShare), 'f', 0),
                                figure(weathering.yearsRead));
    QStringList years;
    for (const Downturn& downturn : weathering.downturns)
        years << QString::number(waves[size_t(downturn.wave)].year);
    return sentence + u' ' + (years.isEmpty() ? tr("It lived through no downturn.") : tr("It lived through downturns: %1.").arg(years.join(u", "_s)));
}

}  // namespace evidence
