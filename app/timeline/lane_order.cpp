// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_order.h"

#include <algorithm>
#include <limits>

namespace timeline {

using records::Agreement;

qsizetype LaneOrder::laneOf(qsizetype row) const {
    const auto found = std::find(rows.begin(), rows.end(), row);
    return found == rows.end() ? -1 : found - rows.begin();
}

LaneOrder laneOrder(const explore::Catalogue& catalogue, const explore::BitSet& shown, const explore::BitSet& emphasised,
                    records::RecordRef current) {
    struct Key {
        int group;
        qint64 day;
        qsizetype row;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<Key> keys;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        if (!shown.test(row))
            continue;
        const Agreement& agreement = catalogue.agreements().at(row);
        const bool isCurrent = current == records::RecordRef{records::Table::Agreement, agreement.id.value};
        const int group = isCurrent ? 0 : emphasised.test(row) ? 1 : 2;
        const bool dated = agreement.signedOn.isKnown();
        keys.push_back({group, dated ? agreement.signedOn.earliest() : std::numeric_limits<qint64>::max(), row});
    }
    std::sort(keys.begin(), keys.end());
    LaneOrder order;
    order.rows.reserve(keys.size());
    for (const Key& key : keys)
        order.rows.push_back(key.row);
    return order;
}

picture::TimeSpan signingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown) {
    picture::TimeSpan span;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        const Agreement& agreement = catalogue.agreements().at(row);
        if (!shown.test(row) || !agreement.signedOn.isKnown())
            continue;
        const double first = double(agreement.signedOn.earliest());
        const double last = double(agreement.signedOn.latest());
        span.from = span.from == 0 ? first : qMin(span.from, first);
        span.to = qMax(span.to, last);
    }
    return span;
}

picture::TimeSpan fittingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown,
                             const explore::CountryPair& pair, qint64 today) {
    constexpr double year = 365.2425;
    picture::TimeSpan span = signingSpan(catalogue, shown);
    span.to = qMax(span.to, double(today));
    if (span.from == 0)
        span.from = span.to - 50 * year;
    const std::vector<qsizetype> series = pair.isValid() ? catalogue.seriesOf(pair.first, pair.second) : std::vector<qsizetype>{};
    if (!series.empty()) {
        for (const evidence::Wave& wave : catalogue.waves(catalogue.series()[size_t(series.front())])) {
            span.from = qMin(span.from, double(wave.earliest));
            span.to = qMax(span.to, double(wave.latest));
        }
    }
    const double margin = qMax(span.length() * 0.02, year / 4);
    return {span.from - margin, span.to + margin};
}

}  // namespace timeline
