// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"

namespace explore {

struct SearchHit {
    records::RecordRef record;
    QString matched;  // the name that matched, which may be an alias
    int score = 0;    // higher is better
};

// All names of all records, folded (decomposed, marks dropped, case folded) in an in-memory bigram index; one edit is
// forgiven from four letters on. "Pusan", "busan" and "부산" find one city. Built once per Catalogue; may be read from any thread.
class SearchIndex {
public:
    explicit SearchIndex(const Catalogue& catalogue);
    // Best first, one hit per record, at most `limit`. An empty query finds nothing.
    std::vector<SearchHit> find(QStringView query, int limit = 20) const;

    // Folded as the index does: see records/fold.h.
    static QString fold(QStringView text);
    // Damerau–Levenshtein distance (optimal string alignment), cut off above `most`; returns most + 1 when it is more.
    static int distance(QStringView one, QStringView other, int most);

private:
    struct Name {
        QString folded;
        QString compact;  // folded, without blanks
        QString shown;
        records::RecordRef record;
        int weight = 0;
    };
    std::vector<Name> m_names;
    QHash<quint32, std::vector<qint32>> m_bigrams;
};

}  // namespace explore
