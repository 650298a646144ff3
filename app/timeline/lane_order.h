// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/bit_set.h"
#include "explore/catalogue.h"
#include "explore/country_pair.h"
#include "picture/time_axis.h"

namespace timeline {

// Which agreement has which lane, from top to bottom. Computed when filter, records or selection change, not on every paint.
struct LaneOrder {
    std::vector<qsizetype> rows;  // positions in Catalogue::agreements
    qsizetype laneOf(qsizetype row) const;  // -1 when it has none
};

// The current agreement first, then the emphasised ones, then the rest; each group by signing, undated ones at its end.
LaneOrder laneOrder(const explore::Catalogue& catalogue, const explore::BitSet& shown, const explore::BitSet& emphasised,
                    records::RecordRef current);

// The stretch of time that holds every shown agreement, the polling of the pair that is looked at, and today.
picture::TimeSpan fittingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown,
                             const explore::CountryPair& pair, qint64 today);

// First and last known signing of the shown agreements; not valid when fewer than two days apart.
picture::TimeSpan signingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown);

}  // namespace timeline
