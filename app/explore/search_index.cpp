// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/search_index.h"

#include "records/fold.h"
#include "records/near.h"
#include <QSet>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

quint32 bigram(QChar first, QChar second) {
    return quint32(first.unicode()) << 16 | second.unicode();
}

// Every pair of neighbouring characters, with a blank before the word and after it.
std::vector<quint32> bigrams(const QString& folded) {
    std::vector<quint32> list;
    QChar last = u' ';
    for (const QChar c : folded) {
        list.push_back(bigram(last, c));
        last = c;
    }
    list.push_back(bigram(last, u' '));
    return list;
}

// Han and Hangul carry meaning in one or two characters; Hangul comes as jamo after NFKD.
bool isDense(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x1100; });
}

constexpr int fewestLettersForTypo = 4;

// Titles that are put together of names: each would stand before the place that was meant, and there are many of them.
bool isMadeOfNames(Table table) {
    return table == Table::Agreement || table == Table::Activity || table == Table::Source;
}

struct Query {
    QString folded;
    QString asWord;   // with a blank in front
    QString compact;  // without blanks
    bool forgiving = false;
};

QString withoutBlanks(QString text) {
    return text.remove(u' ');
}

// How well a name matches; 0 when it does not. The whole name with one slip is worth more than letters inside a longer one.
// A slip is looked for without blanks too: a letter beside a bracket or hyphen makes a word of its own.
int matchOf(const Query& typed, const QString& name, const QString& compact) {
    const QString& query = typed.folded;
    if (name == query)
        return 1000;
    if (name.startsWith(query))
        return 800;
    if (name.contains(typed.asWord))
        return 700;
    if (typed.forgiving && isOneEditAway(typed.compact, compact, Extent::Whole))
        return 600;
    if (name.contains(query))
        return 500;
    if (!typed.forgiving)
        return 0;
    const QStringView view(name);
    for (qsizetype from = 0; from < view.size();) {
        qsizetype to = view.indexOf(u' ', from);
        to = to < 0 ? view.size() : to;
        if (to - from >= fewestLettersForTypo && isOneEditAway(query, view.sliced(from, to - from), Extent::Whole))
            return 400;
        from = to + 1;
    }
    return isOneEditAway(query, name, Extent::Beginning) ? 300 : 0;
}

}  // namespace

QString SearchIndex::fold(QStringView text) {
    return records::fold(text);
}

int SearchIndex::distance(QStringView one, QStringView other, int most) {
    if (qAbs(one.size() - other.size()) > most)
        return most + 1;
    const qsizetype width = other.size() + 1;
    std::vector<int> before(static_cast<size_t>(width)), last(static_cast<size_t>(width)), row(static_cast<size_t>(width));
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j < width; ++j) {
            const auto at = size_t(j);
            const bool same = one[i - 1] == other[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
            least = std::min(least, row[at]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return last.back();
}

SearchIndex::SearchIndex(const Catalogue& catalogue) {
    const auto add = [this](const QString& shown, RecordRef record, int weight) {
        const QString folded = fold(shown);
        if (folded.isEmpty())
            return;
        const qint32 at = qint32(m_names.size());
        m_names.push_back({folded, withoutBlanks(folded), shown, record, weight});
        auto pairs = bigrams(folded);
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        for (const quint32 pair : pairs)
            m_bigrams[pair].push_back(at);
    };
    for (const Place& place : catalogue.places().all()) {
        const RecordRef record{Table::Place, place.id.value};
        const int weight = 20 + int(qMin<size_t>(10, catalogue.agreementsOf(place.id).size()));
        add(place.name, record, weight);
        add(place.nativeName, record, weight);
        for (const PlaceName& name : place.names)
            add(name.name, record, weight - 1);
    }
    for (const Agreement& agreement : catalogue.agreements().all())
        add(catalogue.title(agreement), {Table::Agreement, agreement.id.value}, 15);
    for (const Organisation& organisation : catalogue.organisations().all())
        add(organisation.name, {Table::Organisation, organisation.id.value}, 10);
    for (const Person& person : catalogue.people().all())
        add(person.name, {Table::Person, person.id.value}, 10);
    for (const Activity& activity : catalogue.activities().all())
        add(activity.title, {Table::Activity, activity.id.value}, 8);
    for (const Source& source : catalogue.sources().all())
        add(source.title, {Table::Source, source.id.value}, 2);
}

std::vector<SearchHit> SearchIndex::find(QStringView query, int limit) const {
    const QString folded = fold(query);
    if (folded.isEmpty())
        return {};
    const auto pairs = bigrams(folded);
    std::vector<quint16> shared(m_names.size(), 0);
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (i + 1 == pairs.size() && pairs.size() > 2)
            break;  // as one types, the end of the query need not be the end of a word
        const auto found = m_bigrams.constFind(pairs[i]);
        if (found != m_bigrams.constEnd())
            for (const qint32 name : *found)
                ++shared[size_t(name)];
    }
    const Query typed{folded, u' ' + folded, withoutBlanks(folded), folded.size() >= fewestLettersForTypo && !isDense(folded)};
    // One edit touches at most three pairs (a transposition), four beside a blank: what shares fewer cannot be within one edit.
    const int needed = typed.forgiving ? qMax(1, int(pairs.size()) - 5) : 1;
    QHash<RecordRef, SearchHit> best;
    for (size_t i = 0; i < shared.size(); ++i) {
        if (shared[i] < needed)
            continue;
        const Name& name = m_names[i];
        int match = matchOf(typed, name.folded, name.compact);
        if (match == 0)
            continue;
        if (match < 1000 && isMadeOfNames(name.record.table))
            match = match * 7 / 10;
        const int score = match + name.weight - int(qMin<qsizetype>(20, name.folded.size() / 4));
        SearchHit& hit = best[name.record];
        if (score > hit.score)
            hit = {name.record, name.shown, score};
    }
    std::vector<SearchHit> hits(best.cbegin(), best.cend());
    std::sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) {
        return std::tuple(-a.score, a.matched, a.record) < std::tuple(-b.score, b.matched, b.record);
    });
    if (qsizetype(hits.size()) > limit)
        hits.resize(size_t(limit));
    return hits;
}

}  // namespace explore
