// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/bit_set.h"
#include "explore/catalogue.h"

namespace explore {

struct Selection;

// Two countries whose relations are looked at. Invalid ids when there is none.
struct CountryPair {
    records::PlaceId first;
    records::PlaceId second;
    bool isValid() const { return first.isValid() && second.isValid(); }
    friend bool operator==(const CountryPair&, const CountryPair&) = default;
};

// The pair that the selection is about: the countries of the current agreement (or of the current activity's); for a place
// its country with the partner country most frequent among its shown agreements; else the most frequent pair among all shown
// agreements. Pairs with polling go before pairs without, since there is more to see. In the order of the reference series
// (respondents first) when there is one, else of the agreements' parties.
CountryPair countryPair(const Catalogue& catalogue, const BitSet& shown, const Selection& selection);

}  // namespace explore
