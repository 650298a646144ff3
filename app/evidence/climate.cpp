// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/climate.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <cmath>
#include <numeric>

namespace evidence {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Climate", text);
}

int wholeMonths(qint64 from, qint64 to) {
    const QDate start = QDate::fromJulianDay(from);
    const QDate end = QDate::fromJulianDay(to);
    int months = (end.year() - start.year()) * 12 + end.month() - start.month();
    if (start.addMonths(months) > end)  // from 31 January to 28 February is a month
        --months;
    return qMax(0, months);
}

// Share of the waves below the value, equal ones counting half.
double midRank(std::span<const Wave> waves, double value) {
    double rank = 0;
    for (const Wave& wave : waves)
        rank += wave.value < value ? 1 : wave.value == value ? 0.5 : 0;
    return rank / double(waves.size());
}

void findRecord(std::span<const Wave> waves, Climate& climate) {
    const auto at = size_t(climate.reading);
    if (at == 0)
        return;  // the first wave is no record
    for (size_t i = 0; i < at; ++i) {
        if (waves[i].value < climate.value)
            return;
        if (waves[i].value == climate.value)
            climate.equalWave = int(i);
    }
    const bool ever = std::none_of(waves.begin(), waves.end(), [&](const Wave& wave) { return wave.value < climate.value; });
    if (climate.equalWave >= 0)
        climate.low = ever ? RecordLow::EqualEver : RecordLow::EqualAtTheTime;
    else
        climate.low = ever ? RecordLow::Ever : RecordLow::AtTheTime;
}

QString figure(double value) {
    return QLocale().toString(value, 'f', std::abs(value - std::round(value)) < 1e-9 ? 0 : 1);
}

QString place(const Climate& climate, int equalYear) {
    switch (climate.low) {
    case RecordLow::Ever:
        return tr("the record low");
    case RecordLow::EqualEver:
        return tr("equal to the record low of %1").arg(equalYear);
    case RecordLow::AtTheTime:
        return tr("the record low at the time");
    case RecordLow::EqualAtTheTime:
        return tr("equal to the record low at the time, of %1").arg(equalYear);
    case RecordLow::No:
        break;
    }
    const double difference = climate.differenceFromMean;
    if (std::abs(difference) < 0.05)
        return tr("equal to the mean of %1 waves").arg(climate.waves);
    return difference < 0 ? tr("%1 points below the mean of %2 waves").arg(figure(-difference)).arg(climate.waves)
                          : tr("%1 points above the mean of %2 waves").arg(figure(difference)).arg(climate.waves);
}

struct GroupWord {
    const char16_t* stored;
    const char* shown;
};
constexpr GroupWord groupWords[climateGroupCount] = {
    {u"cold", QT_TRANSLATE_NOOP("Climate", "Cold")},
    {u"mild", QT_TRANSLATE_NOOP("Climate", "Mild")},
    {u"warm", QT_TRANSLATE_NOOP("Climate", "Warm")},
    {u"stale", QT_TRANSLATE_NOOP("Climate", "Stale reading")},
    {u"none", QT_TRANSLATE_NOOP("Climate", "No reading")},
    {u"undated", QT_TRANSLATE_NOOP("Climate", "Undated")},
    {u"within", QT_TRANSLATE_NOOP("Climate", "Within one country")},
};

}  // namespace

Climate climateAtSigning(std::span<const Wave> waves, qint64 signedEarliest) {
    Climate climate;
    climate.waves = int(waves.size());
    for (size_t i = 0; i < waves.size() && waves[i].latest <= signedEarliest; ++i)
        climate.reading = int(i);
    if (climate.reading < 0)
        return climate;
    const Wave& reading = waves[size_t(climate.reading)];
    climate.value = reading.value;
    climate.ageMonths = wholeMonths(reading.latest, signedEarliest);
    climate.stale = climate.ageMonths > staleMonths;
    const double sum = std::accumulate(waves.begin(), waves.end(), 0.0, [](double total, const Wave& wave) { return total + wave.value; });
    climate.differenceFromMean = reading.value - sum / double(waves.size());
    climate.percentile = midRank(waves, reading.value);
    findRecord(waves, climate);
    if (!climate.stale && climate.waves >= fewestWavesForClass)
        climate.klass = classOf(waves, reading.value);
    return climate;
}

ClimateClass classOf(std::span<const Wave> waves, double value) {
    const double percentile = midRank(waves, value);
    return percentile < 1.0 / 3 ? ClimateClass::Cold : percentile > 2.0 / 3 ? ClimateClass::Warm : ClimateClass::Mild;
}

ClimateGroup groupOf(const Climate& climate) {
    if (climate.reading < 0)
        return ClimateGroup::NoReading;
    if (climate.stale)
        return ClimateGroup::Stale;
    switch (climate.klass) {
    case ClimateClass::Cold:
        return ClimateGroup::Cold;
    case ClimateClass::Mild:
        return ClimateGroup::Mild;
    case ClimateClass::Warm:
        return ClimateGroup::Warm;
    case ClimateClass::None:
        break;
    }
    return ClimateGroup::NoReading;
}

QString word(ClimateGroup group) {
    return QString::fromUtf16(groupWords[size_t(group)].stored);
}

QString shown(ClimateGroup group) {
    return QCoreApplication::translate("Climate", groupWords[size_t(group)].shown);
}

std::optional<ClimateGroup> climateGroupFromWord(QStringView text) {
    for (int i = 0; i < climateGroupCount; ++i)
        if (text == word(ClimateGroup(i)))
            return ClimateGroup(i);
    return std::nullopt;
}

QString climateSentence(std::span<const Wave> waves, const Climate& climate, const QString& subject) {
    if (climate.reading < 0)
        return waves.empty() ? tr("No reading: %1 has no waves.").arg(subject)
                             : tr("No reading: %1 was first asked in %2, after the signing.").arg(subject).arg(waves.front().year);
    const int year = waves[size_t(climate.reading)].year;
    const int equalYear = climate.equalWave >= 0 ? waves[size_t(climate.equalWave)].year : 0;
    const QString sentence =
        tr("At the signing the last reading was %1 of 100 (%2, %3), %4.").arg(figure(climate.value)).arg(year).arg(subject, place(climate, equalYear));
    if (climate.stale)
        return sentence + u' ' + tr("The reading was %1 months old, so the climate is not classed.").arg(climate.ageMonths);
    if (climate.klass == ClimateClass::None)
        return sentence + u' ' + tr("The series has %1 waves, too few for a class.").arg(climate.waves);
    return sentence + u' ' + tr("The climate was %1.").arg(shown(groupOf(climate)).toLower());
}

}  // namespace evidence
