// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/search_index.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QSet>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace records;
using explore::SearchHit;
using explore::SearchIndex;

namespace {

// Everything that one slip of the finger makes of a name: a letter left out, added or changed, two neighbours swapped.
QSet<QString> typosOf(const QString& name) {
    QSet<QString> typos;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        if (i < name.size())
            typos.insert(name.left(i) + name.mid(i + 1));
        if (i + 1 < name.size())
            typos.insert(name.left(i) + name[i + 1] + name[i] + name.mid(i + 2));
        for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
            typos.insert(name.left(i) + letter + name.mid(i));
            if (i < name.size())
                typos.insert(name.left(i) + letter + name.mid(i + 1));
        }
    }
    typos.remove(name);
    return typos;
}

}  // namespace

class TestSearch : public support::FailOnWarnings {
    Q_OBJECT
    explore::Snapshot m_records = support::sampleRecords();
    SearchIndex m_index{*m_records};

    QString firstFor(const QString& query) const {
        const auto hits = m_index.find(query);
        return hits.empty() ? QString() : m_records->slug(hits.front().record);
    }

private Q_SLOTS:
    void folding_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case and marks") << u"S\u00e3o Paulo"_s << u"sao paulo"_s;
        QTest::newRow("signs") << u"  Saint-\u00c9tienne (Loire) "_s << u"saint etienne loire"_s;
        QTest::newRow("Hangul becomes jamo") << u"\uBD80\uC0B0"_s << u"\u1107\u116E\u1109\u1161\u11AB"_s;
        QTest::newRow("wide letters") << u"\uFF22usan"_s << u"busan"_s;
        QTest::newRow("nothing") << u" -- "_s << QString();
    }
    void folding() {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(SearchIndex::fold(text), folded);
    }

    void distances_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("distance");
        QTest::newRow("same") << u"busan"_s << u"busan"_s << 2 << 0;
        QTest::newRow("swapped") << u"busan"_s << u"buasn"_s << 2 << 1;
        QTest::newRow("left out") << u"busan"_s << u"busn"_s << 2 << 1;
        QTest::newRow("added") << u"busan"_s << u"bussan"_s << 2 << 1;
        QTest::newRow("changed") << u"busan"_s << u"pusan"_s << 2 << 1;
        QTest::newRow("two") << u"busan"_s << u"pusam"_s << 2 << 2;
        QTest::newRow("cut off") << u"busan"_s << u"seoul"_s << 2 << 3;
        QTest::newRow("of nothing") << QString() << u"ab"_s << 2 << 2;
        QTest::newRow("too long") << u"a"_s << u"abcd"_s << 1 << 2;
    }
    void distances() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, most);
        QFETCH(int, distance);
        QCOMPARE(SearchIndex::distance(one, other, most), distance);
        QCOMPARE(SearchIndex::distance(other, one, most), distance);
    }

    void namesInAnyScriptFindTheirPlaceFirst_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("slug");
        for (const auto& query : {u"Pusan"_s, u"busan"_s, u"BUSAN"_s, u"\uBD80\uC0B0"_s, u"\u91DC\u5C71"_s, u" busan "_s, u"b\u00fcsan"_s, u"bussan"_s})
            QTest::newRow(qUtf8Printable(query)) << query << u"kr-busan"_s;
        QTest::newRow("Hangul for Seoul") << u"\uC11C\uC6B8"_s << u"kr-seoul"_s;
        QTest::newRow("Hangul for Chicago") << u"\uC2DC\uCE74\uACE0"_s << u"us-il-chicago"_s;
        QTest::newRow("the agreement") << u"chicago - busan"_s << u"us-il-chicago--kr-busan"_s;
    }
    void namesInAnyScriptFindTheirPlaceFirst() {
        QFETCH(QString, query);
        QFETCH(QString, slug);
        QCOMPARE(firstFor(query), slug);
    }

    void nothingIsFoundForNothing() {
        for (const auto& query : {QString(), u"  "_s, u"!?"_s, u"qqqqqqqqzzz"_s})
            QCOMPARE(m_index.find(query).size(), size_t(0));
        QCOMPARE(SearchIndex(*explore::Catalogue::empty()).find(u"busan").size(), size_t(0));
    }

    void hitsAreLimitedAndOneARecord() {
        const auto hits = m_index.find(u"an", 7);
        QCOMPARE(hits.size(), size_t(7));
        QSet<RecordRef> records;
        for (const SearchHit& hit : hits)
            records.insert(hit.record);
        QCOMPARE(records.size(), 7);
        QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) { return a.score > b.score; }));
    }

    // In parts, so that none comes near the time a test function may take.
    void everyTypoFindsThePlace_data() {
        QTest::addColumn<int>("part");
        for (int part = 0; part < 8; ++part)
            QTest::addRow("part %d of 8", part + 1) << part;
    }
    void everyTypoFindsThePlace() {
        QFETCH(int, part);
        struct Work {
            QString name;
            QSet<RecordRef> places;
        };
        QHash<QString, QSet<RecordRef>> names;
        for (const Place& place : m_records->places().all())
            if (place.name.size() >= 5)
                names[place.name.toLower()].insert({Table::Place, place.id.value});
        QList<Work> work;
        QStringList sorted = names.keys();
        sorted.sort();
        for (qsizetype i = part; i < sorted.size(); i += 8)
            work.append({sorted[i], names.value(sorted[i])});
        struct Misses {
            QStringList list;
            int queries = 0;
        };
        const auto missed = QtConcurrent::blockingMappedReduced<Misses>(
            work,
            std::function([this](const Work& one) {
                Misses misses;
                for (const QString& typo : typosOf(one.name)) {
                    ++misses.queries;
                    const auto hits = m_index.find(typo, 10);
                    if (std::none_of(hits.begin(), hits.end(), [&one](const SearchHit& hit) { return one.places.contains(hit.record); }))
                        misses.list << one.name + u": "_s + typo;
                }
                return misses;
            }),
            [](Misses& all, const Misses& some) {
                all.list << some.list;
                all.queries += some.queries;
            });
        qInfo("%d queries for %d names, %d missed", missed.queries, int(work.size()), int(missed.list.size()));
        for (const QString& miss : missed.list.first(qMin<qsizetype>(40, missed.list.size())))
            qInfo("%s", qUtf8Printable(miss));
        QVERIFY(missed.queries > 20'000);
        QCOMPARE(missed.list, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
