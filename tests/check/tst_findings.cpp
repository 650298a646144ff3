// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/findings.h"
#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
#include "document/rows.h"
#include "document/sources.h"
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
        row("after the end", {u"doubtful activity-after-end Return visit"_s, u"doubtful activity-after-end Visit"_s});
        row("loose", {u"incomplete loose-activity Alone"_s});
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
        } else if (what == u"loose") {
            Activity activity;
            activity.title = u"Alone"_s;
            done = document::activities::add(*m_document, activity).map([](ActivityId) {});
        }
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().text()));
        QStringList now = found();
        for (const QString& line : before)
            now.removeOne(line);
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
