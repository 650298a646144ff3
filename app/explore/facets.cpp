// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/facets.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

template <class Visit>
void eachOf(const BitSet& rows, Visit visit) {
    for (qsizetype row = 0; row < rows.size(); ++row)
        if (rows.test(row))
            visit(row);
}

// Counts numbers, and gives each its word in the end.
template <class Of, class Word>
std::vector<FacetCount> byNumber(const BitSet& rows, size_t numbers, Of of, Word wordOf) {
    std::vector<int> counts(numbers, 0);
    eachOf(rows, [&](qsizetype row) { of(row, [&](size_t number) { ++counts[number]; }); });
    std::vector<FacetCount> result;
    for (size_t number = 0; number < numbers; ++number)
        if (counts[number] > 0)
            result.push_back({wordOf(number), counts[number]});
    return result;
}

// Each number of an agreement's places once.
template <class NumberOf>
auto partiesOf(const Catalogue& catalogue, NumberOf numberOf) {
    return [&catalogue, numberOf, seen = std::vector<size_t>()](qsizetype row, auto count) mutable {
        seen.clear();
        for (const PlaceId party : catalogue.agreements().at(row).parties) {
            const qsizetype place = catalogue.places().indexOf(party);
            if (place < 0)
                continue;
            const size_t number = numberOf(place);
            if (std::find(seen.begin(), seen.end(), number) != seen.end())
                continue;
            seen.push_back(number);
            count(number);
        }
    };
}

std::vector<FacetCount> byCountry(const Catalogue& catalogue, const BitSet& rows) {
    const auto& places = catalogue.places();
    QHash<QString, size_t> numbers;
    QStringList codes;
    std::vector<size_t> numberOf(size_t(places.size()));
    for (qsizetype row = 0; row < places.size(); ++row) {
        auto number = numbers.find(places.at(row).country);
        if (number == numbers.end()) {
            number = numbers.insert(places.at(row).country, size_t(codes.size()));
            codes << places.at(row).country;
        }
        numberOf[size_t(row)] = *number;
    }
    return byNumber(rows, size_t(codes.size()), partiesOf(catalogue, [&](qsizetype place) { return numberOf[size_t(place)]; }),
                    [&](size_t number) { return codes[qsizetype(number)]; });
}

std::vector<FacetCount> counted(const Catalogue& catalogue, const BitSet& rows, QStringView key) {
    const auto& agreements = catalogue.agreements();
    if (key == u"kind")
        return byNumber(
            rows, size_t(wordCount<AgreementKind>()), [&](qsizetype row, auto count) { count(size_t(agreements.at(row).kind)); },
            [](size_t number) { return word(AgreementKind(number)); });
    if (key == u"status")
        return byNumber(
            rows, size_t(wordCount<AgreementStatus>()), [&](qsizetype row, auto count) { count(size_t(agreements.at(row).status)); },
            [](size_t number) { return word(AgreementStatus(number)); });
    if (key == u"climate")
        return byNumber(
            rows, size_t(evidence::climateGroupCount), [&](qsizetype row, auto count) { count(size_t(catalogue.climate(row).group)); },
            [](size_t number) { return evidence::word(evidence::ClimateGroup(number)); });
    if (key == u"is")
        return byNumber(
            rows, 1, [&](qsizetype row, auto count) { isIncomplete(agreements.at(row)) ? count(0) : void(); },
            [](size_t) { return u"incomplete"_s; });
    if (key == u"country")
        return byCountry(catalogue, rows);
    if (key == u"place")
        return byNumber(rows, size_t(catalogue.places().size()), partiesOf(catalogue, [](qsizetype place) { return size_t(place); }),
                        [&](size_t number) { return catalogue.places().at(qsizetype(number)).slug; });
    QHash<QString, int> counts;
    eachOf(rows, [&](qsizetype row) {
        for (const QString& value : facetValues(catalogue, row, key))
            ++counts[value];
    });
    std::vector<FacetCount> result;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        result.push_back({it.key(), it.value()});
    return result;
}

} // namespace

std::vector<FacetCount> facetCounts(const Catalogue& catalogue, const BitSet& rows, QStringView key, const QStringList& kept,
                                    int most) {
    std::vector<FacetCount> result = counted(catalogue, rows, key);
    const auto isBefore = [](const FacetCount& one, const FacetCount& other) {
        return std::tie(other.count, one.value) < std::tie(one.count, other.value);
    };
    for (const QString& value : kept)
        if (std::none_of(result.begin(), result.end(), [&](const FacetCount& each) { return each.value == value; }))
            result.push_back({value, 0});
    if (most < 0 || int(result.size()) <= most + int(kept.size())) {
        std::sort(result.begin(), result.end(), isBefore);
        return result;
    }
    // The kept ones stand before the cut wherever their number would put them.
    const auto others = std::stable_partition(result.begin(), result.end(), [&](const FacetCount& each) { return kept.contains(each.value); });
    const auto cut = others + most;
    std::partial_sort(others, cut, result.end(), isBefore);
    result.erase(cut, result.end());
    std::sort(result.begin(), result.end(), isBefore);
    return result;
}

} // namespace explore
