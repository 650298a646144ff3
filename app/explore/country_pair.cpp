// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/country_pair.h"

#include "explore/exploration.h"
#include <map>

namespace explore {
namespace {

using records::Agreement;
using records::PlaceId;
using records::RecordRef;
using records::Table;

CountryPair inSeriesOrder(const Catalogue& catalogue, CountryPair pair) {
    if (!pair.isValid())
        return {};
    const std::vector<qsizetype> series = catalogue.seriesOf(pair.first, pair.second);
    if (series.empty())
        return pair;
    const PollSeries& reference = catalogue.series()[size_t(series.front())];
    return {reference.respondents, reference.about};
}

CountryPair pairOf(const Catalogue& catalogue, const Agreement* agreement) {
    if (!agreement)
        return {};
    const auto [first, second] = catalogue.countriesOf(*agreement);
    return {first, second};
}

class PairCount {
public:
    void add(const CountryPair& pair) {
        if (!pair.isValid())
            return;
        const bool inOrder = pair.first < pair.second;
        Count& count = m_counts[{qMin(pair.first, pair.second), qMax(pair.first, pair.second)}];
        ++count.total;
        count.asGiven += inOrder;
    }
    CountryPair most(const Catalogue& catalogue) const {
        CountryPair best;
        std::pair<bool, int> highest{false, 0};
        for (const auto& [pair, count] : m_counts) {
            const std::pair<bool, int> rank{!catalogue.seriesOf(pair.first, pair.second).empty(), count.total};
            if (rank <= highest)
                continue;
            highest = rank;
            const bool asKept = 2 * count.asGiven >= count.total;
            best = asKept ? CountryPair{pair.first, pair.second} : CountryPair{pair.second, pair.first};
        }
        return best;
    }

private:
    struct Count {
        int total = 0;
        int asGiven = 0;
    };
    std::map<std::pair<PlaceId, PlaceId>, Count> m_counts;
};

CountryPair pairOfPlace(const Catalogue& catalogue, const BitSet& shown, PlaceId place) {
    PairCount count;
    for (qsizetype row : catalogue.agreementsOf(place))
        if (shown.test(row))
            count.add(pairOf(catalogue, &catalogue.agreements().at(row)));
    return count.most(catalogue);
}

CountryPair pairOfSelection(const Catalogue& catalogue, const BitSet& shown, RecordRef current) {
    if (current.table == Table::Agreement)
        return pairOf(catalogue, catalogue.agreements().find({current.id}));
    if (current.table == Table::Place)
        return pairOfPlace(catalogue, shown, {current.id});
    if (current.table == Table::Activity) {
        if (const records::Activity* activity = catalogue.activities().find({current.id}))
            return pairOf(catalogue, catalogue.agreements().find(activity->agreement));
    }
    if (current.table == Table::Poll) {
        if (const records::Poll* poll = catalogue.polls().find({current.id}))
            return {poll->respondents, poll->about};
    }
    return {};
}

}  // namespace

CountryPair countryPair(const Catalogue& catalogue, const BitSet& shown, const Selection& selection) {
    const CountryPair chosen = selection.current.isValid() ? pairOfSelection(catalogue, shown, selection.current) : CountryPair{};
    if (chosen.isValid())
        return inSeriesOrder(catalogue, chosen);
    PairCount count;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row)
        if (shown.test(row))
            count.add(pairOf(catalogue, &catalogue.agreements().at(row)));
    return inSeriesOrder(catalogue, count.most(catalogue));
}

}  // namespace explore
