// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_chart.h"

#include "charts/trade_comparison.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using explore::Catalogue;
using records::PlaceId;

// The trade of these with all partners, for shares.
std::vector<TradeLine> worldOf(const Catalogue& catalogue, const TradeReading& reading, const std::vector<PlaceId>& reporters) {
    std::vector<TradeLine> lines;
    const PlaceId world{catalogue.fromSlug(u"WORLD").id};
    if (world.isValid())
        for (const PlaceId reporter : reporters)
            for (TradeLine& line : reading.trade(reporter, world))
                lines.push_back(std::move(line));
    return lines;
}

// What cities and states of the two countries state of their trade with the other country, or with a place in it.
std::vector<TradeLine> placesOf(const Catalogue& catalogue, const TradeReading& reading, const explore::CountryPair& pair) {
    std::vector<TradeLine> lines;
    if (!reading.pairs)
        return lines;
    for (const auto& [reporter, partner] : reading.pairs()) {
        const PlaceId from = catalogue.country(reporter), to = catalogue.country(partner);
        if ((from == reporter && to == partner) || !((from == pair.first && to == pair.second) || (from == pair.second && to == pair.first)))
            continue;
        for (TradeLine& line : reading.trade(reporter, partner))
            if (line.reporter == reporter)
                lines.push_back(std::move(line));
    }
    return lines;
}

bool isCountry(const Catalogue& catalogue, PlaceId id) {
    return id.isValid() && catalogue.country(id) == id;
}

}  // namespace

ChartSpec tradeChart(const Catalogue& catalogue, const TradeReading& reading, const explore::CountryPair& pair, const ChartChoices& choices,
                     TradeAndOpinionOptions options) {
    choices.applyTo(options);
    const bool canRead = reading.trade && pair.isValid();
    const bool isShare = options.measure == TradeMeasure::Share;
    if (options.measure == TradeMeasure::Real && reading.deflator)
        options.deflator = reading.deflator();
    if (options.comparison != Comparison::None) {
        // Too many are said before any is read.
        if (const auto can = canCompare(choices.partners.size()); !can) {
            options.compared.resize(size_t(choices.partners.size()));
            return tradeComparison(catalogue, pair.first, pair.second, options);
        }
        const std::vector<TradeLine> world = isShare && canRead ? worldOf(catalogue, reading, {pair.first}) : std::vector<TradeLine>();
        for (const QString& slug : choices.partners)
            if (const records::RecordRef place = catalogue.fromSlug(slug); place.isValid() && place.table == records::Table::Place && canRead) {
                ComparedTrade compared{PlaceId{place.id}, reading.trade(pair.first, {place.id}), world};
                if (isShare)
                    for (TradeLine& line : worldOf(catalogue, reading, {PlaceId{place.id}}))
                        compared.world.push_back(std::move(line));
                options.compared.push_back(std::move(compared));
            }
        return tradeComparison(catalogue, pair.first, pair.second, options);
    }
    if (isShare && canRead)
        options.world = worldOf(catalogue, reading, {pair.first, pair.second});
    if (canRead && isCountry(catalogue, pair.first) && isCountry(catalogue, pair.second))
        options.places = placesOf(catalogue, reading, pair);
    return tradeAndOpinion(catalogue, canRead ? reading.trade(pair.first, pair.second) : std::vector<TradeLine>(), pair.first, pair.second, options);
}

std::vector<PlaceId> partnersOf(const Catalogue& catalogue, const TradeReading& reading, PlaceId place) {
    std::vector<std::pair<QString, PlaceId>> titled;
    if (reading.pairs)
        for (const auto& [reporter, partner] : reading.pairs())
            if (reporter == place || partner == place) {
                const PlaceId other = reporter == place ? partner : reporter;
                titled.emplace_back(catalogue.title({records::Table::Place, other.value}), other);
            }
    std::sort(titled.begin(), titled.end(), [](const auto& one, const auto& other) {
        const int order = QString::localeAwareCompare(one.first, other.first);
        return order ? order < 0 : one.second.value < other.second.value;
    });
    std::vector<PlaceId> partners;
    for (const auto& [title, id] : titled)
        if (partners.empty() || partners.back() != id)
            partners.push_back(id);
    return partners;
}

QStringList partnersToCompare(const Catalogue& catalogue, const TradeReading& reading, const explore::CountryPair& pair, const explore::BitSet& shown) {
    constexpr size_t most = 6;
    std::map<qint64, int> counts;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        if (!shown.test(row))
            continue;
        const auto [one, other] = catalogue.countriesOf(catalogue.agreements().at(row));
        if (one == pair.first)
            ++counts[other.value];
        else if (other == pair.first)
            ++counts[one.value];
    }
    std::vector<PlaceId> partners = partnersOf(catalogue, reading, pair.first);
    std::erase_if(partners, [&](PlaceId id) { return id != pair.second && !isCountry(catalogue, id); });
    const auto rank = [&](PlaceId id) { return id == pair.second ? std::numeric_limits<int>::max() : counts[id.value]; };
    std::stable_sort(partners.begin(), partners.end(), [&](PlaceId one, PlaceId other) { return rank(one) > rank(other); });
    partners.resize(qMin(partners.size(), most));
    QStringList slugs;
    for (const PlaceId id : partners)
        slugs << catalogue.slug({records::Table::Place, id.value});
    return slugs;
}

}  // namespace charts
