// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/durability_report.h"
#include "timeline/small_document.h"

using namespace Qt::StringLiterals;
using explore::EndKind;
using explore::Lifetime;
using records::AgreementStatus;
using records::EventKind;

namespace {

records::AgreementEvent eventOn(EventKind kind, const QString& date) {
    return {{}, kind, support::edtf(date), {}, {}, {}};
}

}  // namespace

class TestDurabilityReport : public QObject {
    Q_OBJECT
    const qint64 m_today = support::day(2020);

    static explore::BitSet all(const explore::Catalogue& catalogue) { return explore::BitSet(catalogue.agreements().size(), true); }

private Q_SLOTS:
    void theEventsSayHowALifeEnds_data() {
        QTest::addColumn<QString>("signedOn");
        QTest::addColumn<QString>("endedOn");
        QTest::addColumn<AgreementStatus>("status");
        QTest::addColumn<QList<records::AgreementEvent>>("events");
        QTest::addColumn<Lifetime::State>("ended");
        QTest::addColumn<Lifetime::State>("endedOrSuspended");
        using State = Lifetime::State;
        using Events = QList<records::AgreementEvent>;
        const auto row = [](const char* name, const QString& on, const QString& until, AgreementStatus status, const Events& events, State one, State other) {
            QTest::newRow(name) << on << until << status << events << one << other;
        };
        row("running", u"2000-01-01"_s, {}, AgreementStatus::Active, {}, State::Running, State::Running);
        row("dormant", u"2000-01-01"_s, {}, AgreementStatus::Dormant, {}, State::Running, State::Running);
        row("undated", {}, {}, AgreementStatus::Active, {}, State::Undated, State::Undated);
        row("unknown status", u"2000-01-01"_s, {}, AgreementStatus::Unknown, {}, State::UnknownStatus, State::UnknownStatus);
        row("ended event", u"2000-01-01"_s, {}, AgreementStatus::Ended, {eventOn(EventKind::Ended, u"2010"_s)}, State::Ended, State::Ended);
        row("ended on", u"2000-01-01"_s, u"2010"_s, AgreementStatus::Ended, {}, State::Ended, State::Ended);
        row("end without a date", u"2000-01-01"_s, {}, AgreementStatus::Ended, {}, State::EndWithoutDate, State::EndWithoutDate);
        row("suspended", u"2000-01-01"_s, {}, AgreementStatus::Suspended, {eventOn(EventKind::Suspended, u"2010"_s)}, State::Running, State::Suspended);
        row("suspended without a date", u"2000-01-01"_s, {}, AgreementStatus::Suspended, {}, State::Running, State::EndWithoutDate);
        row("signed after today", u"2021-01-01"_s, {}, AgreementStatus::Active, {}, State::Contradictory, State::Contradictory);
    }
    void theEventsSayHowALifeEnds() {
        QFETCH(QString, signedOn);
        QFETCH(QString, endedOn);
        QFETCH(AgreementStatus, status);
        QFETCH(QList<records::AgreementEvent>, events);
        QFETCH(Lifetime::State, ended);
        QFETCH(Lifetime::State, endedOrSuspended);
        support::SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, signedOn, endedOn, status, events);
        const auto catalogue = document.catalogue();
        QCOMPARE(explore::lifetimeOf(*catalogue, 0, m_today).state, ended);
        QCOMPARE(explore::lifetimeOf(*catalogue, 0, m_today, EndKind::EndedOrSuspended).state, endedOrSuspended);
    }

    void ageRunsFromTheSigningToTheEndOrToToday() {
        support::SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, u"2000-01-01"_s);
        document.agreement(u"Dallas"_s, u"Ulsan"_s, u"2000-01-01"_s, u"2010-01-01"_s, AgreementStatus::Ended);
        const auto catalogue = document.catalogue();
        const Lifetime running = explore::lifetimeOf(*catalogue, 0, m_today);
        QCOMPARE(running.to, double(m_today));
        QVERIFY(!running.hasEnded());
        const Lifetime ended = explore::lifetimeOf(*catalogue, 1, m_today);
        QVERIFY(ended.hasEnded());
        QCOMPARE(ended.years(), (support::day(2010) - support::day(2000)) / 365.25);
    }

    void aFriendshipThatWasRaisedLivesOn() {
        const auto sample = support::sampleCatalogue();
        const auto row = sample->agreements().indexOf({sample->fromSlug(u"us-ca-irvine--kr-seoul-seocho--friendship").id});
        const auto next = sample->agreements().indexOf({sample->fromSlug(u"us-ca-irvine--kr-seoul-seocho").id});
        QVERIFY(row >= 0 && next >= 0);
        const Lifetime life = explore::lifetimeOf(*sample, row, support::day(2026));
        QCOMPARE(life.rows, (std::vector<qsizetype>{row, next}));
        QCOMPARE(life.state, Lifetime::State::Running);
        QCOMPARE(life.to, double(support::day(2026)));
    }

    void everyAgreementOfTheSampleIsCountedOnce() {
        const auto sample = support::sampleCatalogue();
        for (const EndKind kind : {EndKind::Ended, EndKind::EndedOrSuspended}) {
            const auto report = explore::durabilityReport(*sample, all(*sample), support::day(2026), kind);
            QCOMPARE(report.shown, int(sample->agreements().size()));
            QCOMPARE(std::accumulate(report.states.begin(), report.states.end(), report.continued), report.shown);
            QCOMPARE(std::accumulate(report.groups.begin(), report.groups.end(), 0), report.all.n);
            QCOMPARE(report.continued, 4);
            QCOMPARE(report.all.ends, kind == EndKind::Ended ? 0 : 2);
            QVERIFY(!report.test);
            QVERIFY(report.noTest.startsWith(u"Not enough data"));
        }
    }

    void aTestTakesTenEndsInTwoClasses() {
        support::SmallDocument document;
        const QStringList values{u"40"_s, u"42"_s, u"50"_s, u"60"_s, u"62"_s, u"64"_s};
        for (int i = 0; i < values.size(); ++i)
            document.poll(u"%1-01-01"_s.arg(1990 + i), values[i]);
        for (int i = 0; i < 5; ++i) {
            document.agreement(u"A%1"_s.arg(i), u"B%1"_s.arg(i), u"1990-06-01"_s, u"%1-06-01"_s.arg(1995 + i), AgreementStatus::Ended);
            document.agreement(u"C%1"_s.arg(i), u"D%1"_s.arg(i), u"1995-06-01"_s, u"%1-06-01"_s.arg(2010 + i), AgreementStatus::Ended);
        }
        const auto catalogue = document.catalogue();
        const auto report = explore::durabilityReport(*catalogue, all(*catalogue), m_today);
        QVERIFY(report.test);
        QVERIFY(report.noTest.isEmpty());
        QCOMPARE(report.test->degrees, 1);
        QCOMPARE(report.test->groups[0].observed, 5);
        QCOMPARE(report.curves[0].survival.n, 5);
        QCOMPARE(report.curves[2].survival.n, 5);
        QVERIFY(std::abs(*report.curves[0].survival.median - 7) < 0.01);
        QVERIFY(explore::durabilitySentences(report).join(u' ').contains(u"Log-rank test between the classes"));
    }

    void chicagoBusanLivedThroughADownturnOrSaysSo() {
        const auto sample = support::sampleCatalogue();
        const auto row = sample->agreements().indexOf({sample->fromSlug(u"us-il-chicago--kr-busan").id});
        const auto report = explore::weatheringReport(*sample, row, support::day(2024));
        QVERIFY2(report.detail.reason.isEmpty(), qPrintable(report.detail.reason));
        QVERIFY(*report.detail.coldShare > 0 && *report.detail.coldShare < 1);
        QCOMPARE(report.exchanges.size(), report.detail.downturns.size());
        QVERIFY(report.sentence.startsWith(u"Of the 16.7 years lived"));
    }

    void withoutPollsThereIsAReason() {
        support::SmallDocument document;
        document.agreement(u"Chicago"_s, u"Busan"_s, u"2000"_s);
        const auto report = explore::weatheringReport(*document.catalogue(), 0, m_today);
        QVERIFY(!report.detail.coldShare);
        QVERIFY(report.sentence.startsWith(u"Not enough data"));
    }
};

QTEST_GUILESS_MAIN(TestDurabilityReport)
#include "tst_durability_report.moc"
