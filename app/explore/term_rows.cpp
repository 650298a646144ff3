// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/term_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

template <class Passes>
BitSet rowsWhere(const Catalogue& catalogue, Passes passes) {
    BitSet rows(catalogue.agreements().size());
    for (qsizetype row = 0; row < rows.size(); ++row)
        if (passes(row))
            rows.set(row);
    return rows;
}

// One of a few numbers, each with its word.
template <class NumberOf, class WordOf>
BitSet rowsWithNumber(const Catalogue& catalogue, const QStringList& values, int numbers, NumberOf numberOf, WordOf wordOf) {
    std::vector<bool> isWanted;
    for (int number = 0; number < numbers; ++number)
        isWanted.push_back(values.contains(wordOf(number)));
    return rowsWhere(catalogue, [&](qsizetype row) { return isWanted[size_t(numberOf(row))]; });
}

// Those of every place that passes.
template <class Passes>
BitSet rowsOfPlaces(const Catalogue& catalogue, Passes passes) {
    BitSet rows(catalogue.agreements().size());
    for (const Place& place : catalogue.places().all())
        if (passes(place))
            for (const qsizetype row : catalogue.agreementsOf(place.id))
                rows.set(row);
    return rows;
}

BitSet rowsWithWords(const Catalogue& catalogue, const QStringList& values) {
    return rowsWhere(catalogue, [&](qsizetype row) {
        const Agreement& agreement = catalogue.agreements().at(row);
        const QString text = catalogue.title(agreement) + u' ' + agreement.note + u' ' + agreement.focus.join(u' ') + u' ' + agreement.slug;
        return std::any_of(values.begin(), values.end(),
                           [&text](const QString& value) { return text.contains(value, Qt::CaseInsensitive); });
    });
}

BitSet rowsWithAny(const Catalogue& catalogue, const QString& key, const QStringList& values) {
    const auto& agreements = catalogue.agreements();
    if (key == u"kind")
        return rowsWithNumber(
            catalogue, values, wordCount<AgreementKind>(), [&](qsizetype row) { return int(agreements.at(row).kind); },
            [](int number) { return word(AgreementKind(number)); });
    if (key == u"status")
        return rowsWithNumber(
            catalogue, values, wordCount<AgreementStatus>(), [&](qsizetype row) { return int(agreements.at(row).status); },
            [](int number) { return word(AgreementStatus(number)); });
    if (key == u"climate")
        return rowsWithNumber(
            catalogue, values, evidence::climateGroupCount, [&](qsizetype row) { return int(catalogue.climate(row).group); },
            [](int number) { return evidence::word(evidence::ClimateGroup(number)); });
    if (key == u"country")
        return rowsOfPlaces(catalogue, [&](const Place& place) { return values.contains(place.country); });
    if (key == u"place")
        return rowsOfPlaces(catalogue, [&](const Place& place) { return values.contains(place.slug); });
    if (key == u"words")
        return rowsWithWords(catalogue, values);
    return rowsWhere(catalogue, [&](qsizetype row) {
        const QStringList own = facetValues(catalogue, row, key);
        return std::any_of(values.begin(), values.end(), [&own](const QString& value) { return own.contains(value); });
    });
}

} // namespace

BitSet rowsOf(const Catalogue& catalogue, const Filter::Term& term) {
    BitSet rows = rowsWithAny(catalogue, term.key, term.values);
    if (term.negated)
        rows.flip();
    return rows;
}

} // namespace explore
