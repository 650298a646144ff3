// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QtGlobal>
#include <optional>
#include <span>
#include <vector>

namespace evidence {

// One wave of one series. Days are Julian day numbers: the earliest and the latest that the published date can mean.
struct Wave {
    qint64 earliest = 0;
    qint64 latest = 0;
    int year = 0;       // as printed
    double value = 0;   // 0–100
    qint64 source = 0;  // the caller's id, carried through
};

enum class ClimateClass : quint8 { None, Cold, Mild, Warm };
// What an agreement is counted under everywhere.
enum class ClimateGroup : quint8 { Cold, Mild, Warm, Stale, NoReading, Undated, WithinOneCountry };
constexpr int climateGroupCount = 7;

enum class RecordLow : quint8 {
    No,
    AtTheTime,       // no earlier wave was lower
    EqualAtTheTime,  // no earlier wave was lower, one was equal; a later one is lower
    Ever,            // no wave at all is lower
    EqualEver        // no wave at all is lower, an earlier one was equal
};

constexpr int staleMonths = 36;         // a reading older than this is shown without a class
constexpr int fewestWavesForClass = 5;  // a series of fewer waves has no classes

struct Climate {
    int reading = -1;               // position of the wave in the span, -1 when none was fielded before the signing
    double value = 0;
    int ageMonths = 0;              // from the wave's latest to the signing's earliest day, whole months
    bool stale = false;             // older than 36 months: shown, without a class
    int waves = 0;                  // n
    double differenceFromMean = 0;  // value − mean of all waves, in points
    double percentile = 0;          // mid-rank, 0–1
    ClimateClass klass = ClimateClass::None;  // none when stale or with fewer than 5 waves
    RecordLow low = RecordLow::No;
    int equalWave = -1;             // position of the earlier equal wave, -1 when none
};

// Climate at signing. Requires: waves sorted by latest day. The reading is the last wave whose latest day is not after the
// signing's earliest day. Classes are thirds of the series as known today by mid-rank percentile. Method: design of Entente,
// "Climate at signing"; percentile by mid-rank (Parzen 1993).
Climate climateAtSigning(std::span<const Wave> waves, qint64 signedEarliest);

// The class of a value by its mid-rank among all waves. Requires: at least fewestWavesForClass waves.
ClimateClass classOf(std::span<const Wave> waves, double value);

// The group of a dated agreement between two countries.
ClimateGroup groupOf(const Climate& climate);

QString word(ClimateGroup group);   // stored word: cold, mild, warm, stale, none, undated, within
QString shown(ClimateGroup group);  // for people: "Cold", "No reading", …
std::optional<ClimateGroup> climateGroupFromWord(QStringView word);

// The sentence on the climate, in words that follow from the waves: "Americans' thermometer reading of South Korea stood at
// 44 of 100 (2006), equal to the record low of 1982." subject is "Chicago Council thermometer, United States about South Korea".
QString climateSentence(std::span<const Wave> waves, const Climate& climate, const QString& subject);

}  // namespace evidence
