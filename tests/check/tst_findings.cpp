// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/findings.h"
#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/rows.h"
#include "document/sources.h"
#include "document/trade.h"
#include "document/verbs.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include "support/test_world.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;

class TestFindings : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    support::World m_world;
    int m_count = 0;

    // Severity, rule and record of everything that is found now and was not found before.
    QStringList found() const {
        QStringList lines;
        const auto records = explore::Catalogue::read(*m_document).value();
        for (const auto& finding : check::findAll(*records, QDate(2026, 6, 1)))
            lines << u"%1 %2 %3"_s.arg(check::word(finding.severity), finding.checker, records->title(finding.record));
        return lines;
    }

private Q_SLOTS:
    void init() {
        FailOnWarnings::init();
        m_document = document::Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
        QVERIFY(m_document->base(u"World"_s, [&]() -> Result<void> {
            m_world = support::fillWorld(*m_document);
            return {};
        }));
    }

    void eachRuleFindsItsCase_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* what, const QStringList& expected) { QTest::newRow(what) << QString::fromLatin1(what) << expected; };
        row("undated", {u"incomplete undated Chicago \u2013 Busan"_s});
        row("no position", {u"incomplete position Busan"_s});
        row("conflict", {u"doubtful conflict Chicago \u2013 Busan"_s});
        row("finer is no conflict", {});
        row("twice", {u"doubtful twice Chicago \u2013 Busan"_s, u"incomplete unsourced Chicago \u2013 Busan"_s});
        row("after the end", {u"-incomplete no-contact Chicago \u2013 Busan"_s, u"doubtful activity-outside Return visit"_s, u"doubtful activity-outside Visit"_s});
        row("loose", {u"incomplete loose-activity Alone"_s, u"incomplete unsourced-activity Alone"_s});
        row("twice, one after the other", {u"incomplete undated Chicago \u2013 Busan"_s, u"incomplete unsourced Chicago \u2013 Busan"_s});
        row("in another country", {u"wrong outside-country Seoul"_s});
        row("no such country", {u"wrong country-code Seoul"_s});
        row("expired", {u"doubtful renewal Chicago \u2013 Busan"_s});
        row("renewal due", {u"doubtful renewal Chicago \u2013 Busan"_s});
        row("long before", {u"doubtful activity-outside Visit"_s});
        row("a lasting visit", {u"-incomplete no-contact Chicago \u2013 Busan"_s});
        row("another unit", {u"doubtful out-of-series People"_s});
        row("in thousands", {u"doubtful out-of-series People"_s});
    }
    void eachRuleFindsItsCase() {
        QFETCH(QString, what);
        QFETCH(QStringList, expected);
        const QStringList before = found();
        const RecordRef tie{Table::Agreement, m_world.agreement.value};
        const auto cite = [&](const QString& states) {
            return document::sources::cite(*m_document, {{}, tie, u"signed"_s, m_world.list, states, {}, {}}).map([](CitationId) {});
        };
        Result<void> done = fail(ErrorCode::NotFound, what);
        if (what == u"undated")
            done = document::agreements::setSigned(*m_document, m_world.agreement, {});
        else if (what == u"no position")
            done = document::setField(*m_document, {Table::Place, m_world.busan.value}, u"latitude", {});
        else if (what == u"conflict")
            done = cite(u"2007-06"_s);
        else if (what == u"finer is no conflict")
            done = cite(u"2007"_s);
        else if (what == u"after the end")
            done = document::setField(*m_document, tie, u"ended", u"2009"_s);
        else if (what == u"twice") {
            Agreement again;
            again.parties = {m_world.chicago, m_world.busan};
            again.signedOn = PartialDate::fromEdtf(u"2007").value();
            done = document::agreements::add(*m_document, again).map([](AgreementId) {});
        } else if (what == u"twice, one after the other") {
            Agreement again;
            again.parties = {m_world.chicago, m_world.busan};
            again.endedOn = PartialDate::fromEdtf(u"1990").value();
            done = document::agreements::add(*m_document, again).map([](AgreementId) {});
        } else if (what == u"in another country") {
            done = document::setField(*m_document, {Table::Place, m_world.seoul.value}, u"longitude", u"-87.6"_s);
        } else if (what == u"no such country") {
            done = document::setField(*m_document, {Table::Place, m_world.seoul.value}, u"country", u"QQ"_s);
        } else if (what == u"expired") {
            done = document::setField(*m_document, tie, u"expires", u"2020"_s);
        } else if (what == u"renewal due") {
            done = document::setField(*m_document, tie, u"renewal_due", u"2026-05"_s);
        } else if (what == u"long before") {
            done = document::setField(*m_document, {Table::Activity, m_world.visit.value}, u"start_date", u"1990"_s);
        } else if (what == u"a lasting visit") {
            done = document::setField(*m_document, {Table::Activity, m_world.visit.value}, u"end_date", u"2024"_s);
        } else if (what == u"another unit" || what == u"in thousands") {
            done = m_document->edit(u"Series"_s, [&]() -> Result<void> {
                for (const auto& [year, value] : {std::pair(u"2021", 2010), {u"2022", 2020}, {u"2023", what == u"in thousands" ? 9'000'000 : 2030}})
                    if (const auto added = document::series::add(*m_document, Indicator{0, {}, m_world.us, u"People"_s, PartialDate::fromEdtf(year).value(), {value, 0},
                                                                    value == 2030 ? u"million"_s : QString(), m_world.list, {}}); !added)
                        return tl::unexpected(added.error());
                return {};
            });
        } else if (what == u"loose") {
            Activity activity;
            activity.title = u"Alone"_s;
            done = document::activities::add(*m_document, activity).map([](ActivityId) {});
        }
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().text()));
        QStringList now = found();
        for (const QString& line : before)
            if (!now.removeOne(line))
                now << u'-' + line;
        now.sort();
        QCOMPARE(now, expected);
    }

    // Verbs refuse these, so only another program can have written them.
    void whatAnotherProgramWroteIsFound() {
        QVERIFY(m_document->edit(u"Raw"_s, [&] {
            document::Row end(Table::Agreement), pole(Table::Place), wave(Table::Poll);
            end.set(u"ended", PartialDate::fromEdtf(u"1999").value());
            return document::updateRow(*m_document, {}, m_world.agreement.value, end).and_then([&] {
                wave.set(u"fielded_start", PartialDate::fromEdtf(u"2015").value());
                return document::updateRow(*m_document, {}, m_world.wave.value, wave);
            });
        }));
        const QStringList lines = found();
        QVERIFY(lines.contains(u"wrong end-before-signing Chicago \u2013 Busan"_s));
        QVERIFY(lines.filter(u"wrong fieldwork"_s).size() == 1);
        QVERIFY(lines.first().startsWith(u"wrong"));
        QVERIFY(std::is_sorted(lines.begin(), lines.end(), [](const QString& a, const QString& b) {
            const QStringList order{u"wrong"_s, u"doubtful"_s, u"incomplete"_s};
            return order.indexOf(a.section(u' ', 0, 0)) < order.indexOf(b.section(u' ', 0, 0));
        }));
    }

    void totalsOfTradeAreSummedUpAndRoundingIsForgiven() {
        const auto flow = [&](int month, qint64 value, const QString& commodity = u"TOTAL"_s) {
            TradeFlow row;
            row.reporter = m_world.korea;
            row.partner = m_world.us;
            row.year = 2011;
            row.month = month;
            row.commodity = commodity;
            row.scheme = u"TOTAL"_s;
            row.valueUsd = value;
            return row;
        };
        const auto totals = [&] {
            QStringList lines;
            const auto records = explore::Catalogue::read(*m_document).value();
            const check::Findings findings = check::findAll(*m_document, *records, QDate(2026, 6, 1)).value();
            for (const auto& finding : findings.open)
                if (finding.checker == u"trade-total")
                    lines << finding.sentence;
            // Counted alone they are as many, grade by grade.
            const auto of = [&findings](check::Severity severity) {
                return qsizetype(std::count_if(findings.open.begin(), findings.open.end(), [&](const auto& finding) { return finding.severity == severity; }));
            };
            [&] {
                QCOMPARE(check::countOpen(*m_document, *records, QDate(2026, 6, 1)).value(),
                         (check::Counts{of(check::Severity::Wrong), of(check::Severity::Doubtful), of(check::Severity::Incomplete)}));
            }();
            return lines;
        };
        QVERIFY(totals().isEmpty());
        const TradeFlow rounded[] = {flow(0, 43'200'000'000), flow(1, 20'000'000'000), flow(2, 23'230'000'000)};
        QVERIFY(document::trade::add(*m_document, rounded));
        QVERIFY(totals().isEmpty());
        const TradeFlow more[] = {flow(3, 900'000'000)};
        QVERIFY(document::trade::add(*m_document, more));
        QCOMPARE(totals(), (QStringList{u"The exports of South Korea to or from United States in 2011 are 43,200,000,000 US dollars, less than the "
                                        "months add up to: 44,130,000,000."_s}));
    }

    void aFindingIsDismissedWithAReasonAndBroughtBack() {
        QVERIFY(document::agreements::setSigned(*m_document, m_world.agreement, {}));
        const auto all = [&] { return check::findAll(*m_document, *explore::Catalogue::read(*m_document).value(), QDate(2026, 6, 1)).value(); };
        const check::Findings before = all();
        const auto undated = std::find_if(before.open.begin(), before.open.end(), [](const auto& each) { return each.checker == u"undated"; });
        QVERIFY(undated != before.open.end());
        QVERIFY(!check::dismiss(*m_document, *undated, u"  "_s));
        QVERIFY(check::dismiss(*m_document, *undated, u"Nobody knows the day"_s));
        check::Findings now = all();
        QCOMPARE(now.open.size(), before.open.size() - 1);
        QCOMPARE(now.dismissed.size(), 1U);
        const check::Counts counts = check::countOpen(*m_document, *explore::Catalogue::read(*m_document).value(), QDate(2026, 6, 1)).value();
        QCOMPARE(size_t(counts.wrong + counts.doubtful + counts.incomplete), now.open.size());
        QCOMPARE(now.dismissed.front().sentence, undated->sentence);
        QCOMPARE(now.dismissed.front().reason, u"Nobody knows the day"_s);
        QVERIFY(m_document->undo());
        QCOMPARE(all().open.size(), before.open.size());
        QVERIFY(m_document->redo());
        QVERIFY(check::bringBack(*m_document, now.dismissed.front()));
        QCOMPARE(all().open.size(), before.open.size());
        QVERIFY(!check::bringBack(*m_document, now.dismissed.front()));
    }

    void theSampleHasNothingWrong() {
        QMap<QString, int> counts;
        for (const auto& finding : check::findAll(*support::sampleRecords(), QDate(2026, 6, 1))) {
            ++counts[check::word(finding.severity)];
            QVERIFY(finding.sentence.endsWith(u'.') && finding.record.isValid());
            QVERIFY(!support::sampleRecords()->title(finding.record).isEmpty());
        }
        QCOMPARE(counts.value(u"wrong"_s), 0);
        QVERIFY(counts.value(u"doubtful"_s) > 0 && counts.value(u"incomplete"_s) > 0);
    }

    void checkersAreNamedOnce() {
        QSet<QString> names;
        for (const auto& checker : check::checkers())
            names.insert(QString::fromUtf16(checker.name));
        QCOMPARE(size_t(names.size()), check::checkers().size());
        QCOMPARE(check::findAll(*explore::Catalogue::empty(), QDate(2026, 6, 1)).size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
