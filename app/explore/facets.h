// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/filter.h"

namespace explore {

struct FacetCount {
    QString value; // as facetValues gives it
    int count = 0; // agreements that have it
    friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

// How many of these agreements (positions) have each value of a facet, an agreement once for each of its values; the most
// frequent first, equal ones by value. Those that are kept are there in any case, beside `most` others (−1: all).
std::vector<FacetCount> facetCounts(const Catalogue& catalogue, const BitSet& rows, QStringView key, const QStringList& kept = {},
                                    int most = -1);

} // namespace explore
