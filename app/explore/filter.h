// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/bit_set.h"
#include "explore/catalogue.h"
#include <QStringList>
#include <optional>

namespace explore {

struct YearRange {
    std::optional<int> from;
    std::optional<int> to;
    bool isSet() const { return from || to; }
    friend bool operator==(const YearRange&, const YearRange&) = default;
};

// Which agreements are shown. The text form is printed by the window and read back: parse(print(f)) = f.
//   place:kr-busan country:KR|JP kind:sister_city status:active focus:culture signed:2000..2010 climate:cold
//   active:2024.. is:incomplete -status:ended "free words"          blank = and, | = or, - = not
struct Filter {
    // One condition: any of the values (in the stored words or slugs), or none of them when negated.
    struct Term {
        QString key;  // place country kind status focus climate is words
        QStringList values;
        bool negated = false;
        friend bool operator==(const Term&, const Term&) = default;
    };
    QList<Term> terms;
    YearRange signedBetween;
    YearRange activeBetween;  // at least one activity in these years

    bool isEmpty() const { return terms.isEmpty() && !signedBetween.isSet() && !activeBetween.isSet(); }
    friend bool operator==(const Filter&, const Filter&) = default;

    // Errors: InvalidValue naming the word that is not understood.
    static records::Result<Filter> parse(QStringView text);
    QString print() const;

    // Values chosen for a key that is not negated; empty when the key is not used.
    QStringList chosen(QStringView key) const;
    // The same filter with these values for the key (empty = without it).
    Filter with(const QString& key, const QStringList& values) const;
    Filter without(const QString& key) const;

    // Positions of the agreements that pass.
    BitSet evaluate(const Catalogue& catalogue) const;
};

// A date is missing, or a party.
bool isIncomplete(const records::Agreement& agreement);

// The values an agreement has for a key of the filter, in stored words: what a facet counts.
QStringList facetValues(const Catalogue& catalogue, qsizetype agreementRow, QStringView key);

}  // namespace explore
