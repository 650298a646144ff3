// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/facets.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace records;
using explore::BitSet;
using explore::Filter;

namespace {

QString anyText(QRandomGenerator& random) {
    static const QString letters = u"ab|:\"-. \u00e9\uBD80'..X"_s;
    QString text;
    for (int i = 1 + random.bounded(6); i > 0; --i)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

Filter anyFilter(QRandomGenerator& random) {
    Filter filter;
    for (int i = random.bounded(4); i > 0; --i) {
        Filter::Term term;
        term.negated = random.bounded(3) == 0;
        switch (random.bounded(5)) {
        case 0: term = {u"kind"_s, {word(AgreementKind(random.bounded(8))), word(AgreementKind(random.bounded(8)))}, term.negated}; break;
        case 1: term = {u"status"_s, {word(AgreementStatus(random.bounded(5)))}, term.negated}; break;
        case 2: term = {u"climate"_s, {evidence::word(evidence::ClimateGroup(random.bounded(7)))}, term.negated}; break;
        default:
            static const QStringList keys{u"place"_s, u"country"_s, u"focus"_s, u"words"_s};
            term.key = keys[random.bounded(4)];
            for (int k = random.bounded(3); k >= 0; --k)
                term.values << anyText(random);
        }
        filter.terms << term;
    }
    if (random.bounded(2))
        filter.signedBetween = {1900 + random.bounded(100), 2000 + random.bounded(30)};
    if (random.bounded(2))
        filter.activeBetween.from = 1900 + random.bounded(130);
    return filter;
}

// The filter's meaning once more, written down naively.
bool passes(const explore::Catalogue& records, qsizetype row, const Filter& filter) {
    const Agreement& agreement = records.agreements().at(row);
    const auto within = [](const explore::YearRange& range, const PartialDate& date) {
        for (qint64 day = date.earliest(); date.isKnown() && day <= date.latest(); ++day) {
            const int year = QDate::fromJulianDay(day).year();
            if (year >= range.from.value_or(-9999) && year <= range.to.value_or(9999))
                return true;
        }
        return false;
    };
    if (filter.signedBetween.isSet() && !within(filter.signedBetween, agreement.signedOn))
        return false;
    if (filter.activeBetween.isSet()) {
        bool any = false;
        for (const Activity& activity : records.activities().all())
            any = any || (activity.agreement == agreement.id && within(filter.activeBetween, activity.start));
        if (!any)
            return false;
    }
    for (const Filter::Term& term : filter.terms) {
        bool any = false;
        for (const QString& value : term.values) {
            if (term.key == u"kind")
                any |= word(agreement.kind) == value;
            if (term.key == u"status")
                any |= word(agreement.status) == value;
            if (term.key == u"focus")
                any |= agreement.focus.contains(value);
            if (term.key == u"climate")
                any |= evidence::word(records.climate(row).group) == value;
            if (term.key == u"is")
                any |= !agreement.signedOn.isKnown() || agreement.parties.size() < 2;
            for (const PlaceId party : agreement.parties) {
                const Place* place = records.places().find(party);
                any |= (term.key == u"place" && place->slug == value) || (term.key == u"country" && place->country == value);
            }
            if (term.key == u"words")
                for (const QString& text : {records.title(agreement), agreement.note, agreement.focus.join(u' '), agreement.slug})
                    any |= text.contains(value, Qt::CaseInsensitive);
        }
        if (any == term.negated)
            return false;
    }
    return true;
}

}  // namespace

class TestFilter : public support::FailOnWarnings {
    Q_OBJECT
    explore::Snapshot m_records = support::sampleRecords();

private Q_SLOTS:
    void examplesReadAndPrint_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
        same("nothing", QString());
        same("all of it", u"place:kr-busan country:KR|JP kind:sister_city status:active focus:culture climate:cold is:incomplete -status:ended "
                          "\"free words\" signed:2000..2010 active:2024.."_s);
        same("open years", u"signed:..1980"_s);
        same("a year", u"active:2007"_s);
        same("a word", u"port"_s);
        same("not a word", u"-port"_s);
        same("words or words", u"port|\"two words\""_s);
        same("a sign in a value", u"focus:\"arts | crafts\"|\"a:b\""_s);
        same("a colon behind an or", u"port|\"a:b\""_s);
        same("a quotation mark", u"focus:\"the \"\"good\"\" life\""_s);
        same("a hyphen in front", u"\"-port\""_s);
        QTest::newRow("blanks") << u"  country:KR \t kind:friendship "_s << u"country:KR kind:friendship"_s;
        QTest::newRow("quotes that need not be") << u"place:\"kr-busan\""_s << u"place:kr-busan"_s;
        QTest::newRow("the years go last") << u"signed:2000..2000 port"_s << u"port signed:2000"_s;
        QTest::newRow("never closed") << u"\"free wor"_s << u"\"free wor\""_s;
    }
    void examplesReadAndPrint() {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto filter = Filter::parse(text);
        QVERIFY2(filter, filter ? "" : qUtf8Printable(filter.error().text()));
        QCOMPARE(filter->print(), printed);
        QVERIFY(Filter::parse(printed).value() == *filter);
    }

    void errorsNameTheWord_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        for (const auto& word : {u"colour:red"_s, u"kind:twin"_s, u"kind:Sister"_s, u"status:alive"_s, u"climate:hot"_s, u"is:good"_s, u"signed:abc"_s,
                                 u"signed:2010..2000"_s, u"signed:.."_s, u"active:20x4"_s, u"-signed:2000"_s, u"place:"_s})
            QTest::newRow(qPrintable(word)) << u"country:KR %1 port"_s.arg(word) << word;
    }
    void errorsNameTheWord() {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const auto filter = Filter::parse(text);
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::InvalidValue);
        QVERIFY2(filter.error().sentence.contains(u'\u201c' + word + u'\u201d'), qUtf8Printable(filter.error().sentence));
    }

    void whatIsPrintedIsReadBack() {
        QRandomGenerator random(support::seed());
        for (int i = 0; i < 20'000; ++i) {
            const Filter filter = anyFilter(random);
            const QString text = filter.print();
            const auto again = Filter::parse(text);
            QVERIFY2(again && *again == filter, qUtf8Printable(text + u" became "_s + (again ? again->print() : again.error().text())));
        }
    }

    void evaluationIsWhatTheFilterSays_data() {
        QTest::addColumn<QString>("text");
        for (const auto& text : {QString(), u"place:kr-busan"_s, u"country:KR|JP"_s, u"-country:KR"_s, u"kind:friendship|memorandum"_s, u"-status:active"_s,
                                 u"climate:cold"_s, u"climate:undated|stale"_s, u"is:incomplete"_s, u"-is:incomplete"_s, u"focus:education"_s,
                                 u"signed:1967"_s, u"signed:..1980"_s, u"signed:2007..2010 country:US"_s, u"active:2020.."_s, u"active:1990..2005 place:kr-busan"_s,
                                 u"busan"_s, u"BUSAN|seoul"_s, u"-\"chicago\" -busan country:US country:KR"_s})
            QTest::newRow(qUtf8Printable(u"\u201c%1\u201d"_s.arg(text))) << text;
    }
    void evaluationIsWhatTheFilterSays() {
        QFETCH(QString, text);
        const Filter filter = Filter::parse(text).value();
        const BitSet found = filter.evaluate(*m_records);
        QCOMPARE(found.size(), m_records->agreements().size());
        QStringList expected, actual;
        for (qsizetype row = 0; row < found.size(); ++row) {
            if (passes(*m_records, row, filter))
                expected << m_records->agreements().at(row).slug;
            if (found.test(row))
                actual << m_records->agreements().at(row).slug;
        }
        QCOMPARE(actual, expected);
        QCOMPARE(found.count(), expected.size());
        QVERIFY2(!expected.isEmpty(), "an example that finds nothing tests nothing");
    }

    void facetValuesAreWhatTheFilterMatches() {
        for (const auto& key : {u"kind"_s, u"status"_s, u"country"_s, u"place"_s, u"focus"_s, u"climate"_s}) {
            QHash<QString, qsizetype> counts;
            for (qsizetype row = 0; row < m_records->agreements().size(); ++row)
                for (const QString& value : explore::facetValues(*m_records, row, key))
                    ++counts[value];
            QVERIFY(!counts.isEmpty());
            int tried = 0;
            for (auto it = counts.cbegin(); it != counts.cend() && tried < 25; ++it, ++tried)
                QCOMPARE(Filter().with(key, {it.key()}).evaluate(*m_records).count(), it.value());
        }
    }

    void facetsAreCountedAsTheirValuesAre() {
        for (const QString& text : {QString(), u"country:JP"_s, u"signed:1990..2010 -status:ended"_s, u"place:kr-nowhere"_s}) {
            const BitSet rows = Filter::parse(text).value().evaluate(*m_records);
            for (const auto& key : {u"kind"_s, u"status"_s, u"country"_s, u"place"_s, u"focus"_s, u"climate"_s, u"is"_s}) {
                QHash<QString, int> expected;
                for (qsizetype row = 0; row < rows.size(); ++row)
                    if (rows.test(row))
                        for (const QString& value : explore::facetValues(*m_records, row, key))
                            ++expected[value];
                const auto counts = explore::facetCounts(*m_records, rows, key);
                QCOMPARE(qsizetype(counts.size()), expected.size());
                for (size_t i = 0; i < counts.size(); ++i) {
                    QCOMPARE(counts[i].count, expected.value(counts[i].value));
                    QVERIFY(i == 0 || counts[i - 1].count > counts[i].count ||
                            (counts[i - 1].count == counts[i].count && counts[i - 1].value < counts[i].value));
                }
                // The first ones, and beside them what is kept.
                const auto first = explore::facetCounts(*m_records, rows, key, {u"kept"_s}, 3);
                QCOMPARE(first.size(), qMin<size_t>(3, counts.size()) + 1);
                QCOMPARE(first.back(), (explore::FacetCount{u"kept"_s, 0}));
                for (size_t i = 0; i + 1 < first.size(); ++i)
                    QCOMPARE(first[i], counts[i]);
            }
        }
    }

    void aFilterIsBuiltKeyByKey() {
        Filter filter = Filter::parse(u"country:KR -status:ended signed:2000").value();
        QCOMPARE(filter.with(u"country"_s, {u"JP"_s, u"KR"_s}).print(), u"country:JP|KR -status:ended signed:2000"_s);
        QCOMPARE(filter.with(u"status"_s, {u"active"_s}).print(), u"country:KR -status:ended status:active signed:2000"_s);
        QCOMPARE(filter.with(u"country"_s, {}).print(), u"-status:ended signed:2000"_s);
        QCOMPARE(filter.with(u"kind"_s, {}).print(), filter.print());
        QCOMPARE(filter.without(u"status"_s).print(), u"country:KR signed:2000"_s);
        QCOMPARE(filter.without(u"signed"_s).print(), u"country:KR -status:ended"_s);
        QCOMPARE(filter.chosen(u"country"), QStringList{u"KR"_s});
        QCOMPARE(filter.chosen(u"status"), QStringList());
        QVERIFY(!filter.isEmpty() && Filter().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
