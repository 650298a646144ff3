// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/bit_set.h"
#include "explore/catalogue.h"
#include "explore/country_pair.h"
#include "picture/time_axis.h"

namespace timeline {

enum class LanesBy : quint8 { Agreement, Place, Country };
enum class LaneSort : quint8 { Signing, Name, Activity };

// "agreement", "signing": as written in settings.
QString word(LanesBy by);
QString word(LaneSort sort);

struct LaneChoice {
    LanesBy by = LanesBy::Agreement;
    LaneSort sort = LaneSort::Signing;
    friend bool operator==(const LaneChoice&, const LaneChoice&) = default;
};

// Which agreements have which lane, from top to bottom. Computed when filter, records or selection change, not on every paint.
struct LaneOrder {
    struct Entry {
        records::RecordRef record;    // an agreement, a place, or the place that is a country
        std::vector<qsizetype> rows;  // positions in Catalogue::agreements
    };
    std::vector<Entry> lanes;
    LanesBy by = LanesBy::Agreement;
    std::vector<qsizetype> apart;  // agreements without a lane: too many to be told apart, drawn as a histogram
    qsizetype agreements = 0;      // all of them

    qsizetype laneOf(records::RecordRef record) const;  // -1 when it has none
};

// More lanes than that are nobody's reading.
constexpr qsizetype mostLanes = 1'000;

// The current one first, then those with emphasised agreements, then the rest; each group by signing (undated ones at its end),
// by name, or by number of activities, the most first. Of too many agreements only those signed in the span, as long as these
// are not too many; the current and emphasised ones in any case. Of too many places or countries those with the most agreements.
LaneOrder laneOrder(const explore::Catalogue& catalogue, const explore::BitSet& shown, const explore::BitSet& emphasised,
                    records::RecordRef current, const LaneChoice& choice = {}, const picture::TimeSpan& span = {});

// The stretch of time that holds every shown agreement, the polling of the pair that is looked at, and today.
picture::TimeSpan fittingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown,
                             const explore::CountryPair& pair, qint64 today);

// First and last known signing of the shown agreements; not valid when fewer than two days apart.
picture::TimeSpan signingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown);

}  // namespace timeline
