// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"
#include "document/verbs.h"
#include "explore/exploration.h"
#include "explore/saved_exploration.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using namespace explore;
using Presence = Exploration::Presence;

class TestExploration : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    support::World m_world;
    RecordRef m_chicago, m_busan, m_seoul, m_tie, m_other;
    int m_count = 0;

    // An exploration of the world that writes down its signals.
    struct Watched {
        Exploration exploration;
        QList<int> signalled;
        explicit Watched(const Snapshot& records) {
            exploration.setCatalogue(records);
            QObject::connect(&exploration, &Exploration::changed, &exploration, [this](Aspects aspects) { signalled << int(aspects); });
        }
    };
    Snapshot read() const { return Catalogue::read(*m_document).value(); }
    static qint64 day(int year, int month, int number) { return QDate(year, month, number).toJulianDay(); }

private Q_SLOTS:
    void init() {
        FailOnWarnings::init();
        m_document = document::Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
        QVERIFY(m_document->base(u"World"_s, [&]() -> Result<void> {
            m_world = support::fillWorld(*m_document);
            return {};
        }));
        m_chicago = {Table::Place, m_world.chicago.value};
        m_busan = {Table::Place, m_world.busan.value};
        m_seoul = {Table::Place, m_world.seoul.value};
        m_tie = {Table::Agreement, m_world.agreement.value};
        m_other = {Table::Agreement, m_world.other.value};
    }

    void everySetterSignalsOnceAndNotWhenEqual() {
        Watched watched(read());
        Exploration& exploration = watched.exploration;
        const Snapshot again = read();
        const std::pair<std::function<void()>, Aspect> setters[] = {
            {[&] { exploration.setFilter(Filter::parse(u"country:KR").value()); }, Aspect::Filter},
            {[&] { exploration.select(m_busan); }, Aspect::Selection},
            {[&] { exploration.setSelection({{m_busan, m_tie}, m_tie}); }, Aspect::Selection},
            {[&] { exploration.setHovered(m_busan); }, Aspect::Hovered},
            {[&] { exploration.setTime({day(2007, 1, 1)}); }, Aspect::Time},
            {[&] { exploration.setCatalogue(again); }, Aspect::Records},
            {[&] { exploration.select({}); }, Aspect::Selection},
        };
        for (const auto& [set, aspect] : setters) {
            watched.signalled.clear();
            set();
            QCOMPARE(watched.signalled, QList<int>{int(aspect)});
            set();
            QCOMPARE(watched.signalled, QList<int>{int(aspect)});
        }
    }

    void togglingAddsAndTakesAway() {
        Watched watched(read());
        Exploration& exploration = watched.exploration;
        exploration.toggle(m_busan);
        exploration.toggle(m_tie);
        QCOMPARE(exploration.selection(), (Selection{{m_busan, m_tie}, m_tie}));
        exploration.toggle(m_tie);
        QCOMPARE(exploration.selection(), (Selection{{m_busan}, m_busan}));
        exploration.toggle(m_busan);
        QCOMPARE(exploration.selection(), Selection());
        QCOMPARE(watched.signalled.size(), 4);
    }

    void selectedPlacesEmphasiseTheirAgreements() {
        Watched watched(read());
        const auto emphasised = [&](RecordRef record) {
            watched.exploration.select(record);
            QList<qint64> found;
            for (const Agreement& agreement : watched.exploration.catalogue()->agreements().all())
                if (watched.exploration.emphasised().test(watched.exploration.catalogue()->agreements().indexOf(agreement.id)))
                    found << agreement.id.value;
            return found;
        };
        QCOMPARE(emphasised(m_seoul), QList{m_other.id});
        QCOMPARE(emphasised(m_busan), (QList{m_tie.id, m_other.id}));
        QCOMPARE(emphasised(m_tie), QList{m_tie.id});
        QCOMPARE(emphasised({Table::Activity, m_world.visit.value}), QList{m_tie.id});
        QCOMPARE(emphasised({}), QList<qint64>());
    }

    void theTrailGoesBackAndForward() {
        Watched watched(read());
        Exploration& exploration = watched.exploration;
        QVERIFY(!exploration.canGoBack() && !exploration.canGoForward());
        for (const RecordRef record : {m_chicago, m_busan, m_tie})
            exploration.select(record);
        exploration.goBack();
        QCOMPARE(exploration.current(), m_busan);
        exploration.goBack();
        QCOMPARE(exploration.current(), m_chicago);
        QVERIFY(!exploration.canGoBack() && exploration.canGoForward());
        exploration.goForward();
        QCOMPARE(exploration.current(), m_busan);
        exploration.select(m_seoul);  // drops what was ahead
        QVERIFY(!exploration.canGoForward());
        exploration.goBack();
        QCOMPARE(exploration.current(), m_busan);
        exploration.goForward();
        QCOMPARE(exploration.current(), m_seoul);
    }

    void theTrailKeepsItsPlaceWhenRecordsGo() {
        Watched watched(read());
        Exploration& exploration = watched.exploration;
        const RecordRef lonely{Table::Place, m_world.lonely.value};
        for (const RecordRef record : {lonely, m_busan, m_chicago, lonely, m_tie})
            exploration.select(record);
        exploration.goBack();
        exploration.goBack();
        QCOMPARE(exploration.current(), m_chicago);
        QVERIFY(document::remove(*m_document, lonely));
        exploration.setCatalogue(read());
        exploration.goForward();
        QCOMPARE(exploration.current(), m_tie);
        exploration.goBack();
        QCOMPARE(exploration.current(), m_chicago);
        exploration.goBack();
        QCOMPARE(exploration.current(), m_busan);
        QVERIFY(!exploration.canGoBack());
    }

    void presenceFollowsWhatIsKnown_data() {
        QTest::addColumn<QString>("signedOn");
        QTest::addColumn<QString>("endedOn");
        QTest::addColumn<QString>("day");
        QTest::addColumn<int>("presence");
        const auto row = [](const char* name, QStringView from, QStringView to, QStringView at, Presence presence) {
            QTest::newRow(name) << from.toString() << to.toString() << at.toString() << int(presence);
        };
        row("no cursor, dated", u"2007", u"", u"", Presence::Present);
        row("no cursor, undated", u"", u"", u"", Presence::Possible);
        row("undated at a date", u"", u"", u"2007-01-01", Presence::Absent);
        row("the day before", u"2007-05-07", u"", u"2007-05-06", Presence::Absent);
        row("the day", u"2007-05-07", u"", u"2007-05-07", Presence::Present);
        row("before the month", u"2007-05", u"", u"2007-04-30", Presence::Absent);
        row("first of the month", u"2007-05", u"", u"2007-05-01", Presence::Possible);
        row("last of the month", u"2007-05", u"", u"2007-05-31", Presence::Present);
        row("inside the year", u"2007", u"", u"2007-06-01", Presence::Possible);
        row("inside the decade", u"196X", u"", u"1965-06-01", Presence::Possible);
        row("after the decade", u"196X", u"", u"1970-01-01", Presence::Present);
        row("before the end", u"1990", u"2001-03", u"2001-02-28", Presence::Present);
        row("inside the end", u"1990", u"2001-03", u"2001-03-01", Presence::Possible);
        row("after the end", u"1990", u"2001-03", u"2001-04-01", Presence::Absent);
    }
    void presenceFollowsWhatIsKnown() {
        QFETCH(QString, signedOn);
        QFETCH(QString, endedOn);
        QFETCH(QString, day);
        QFETCH(int, presence);
        Watched watched(read());
        if (!day.isEmpty())
            watched.exploration.setTime({QDate::fromString(day, Qt::ISODate).toJulianDay()});
        Agreement agreement;
        agreement.signedOn = PartialDate::fromEdtf(signedOn).value();
        agreement.endedOn = PartialDate::fromEdtf(endedOn).value();
        QCOMPARE(int(watched.exploration.presence(agreement)), presence);
    }

    void undatedAgreementsAreCountedWhenHidden() {
        QVERIFY(document::agreements::setSigned(*m_document, m_world.other, {}));
        Watched watched(read());
        QCOMPARE(watched.exploration.undatedHidden(), 0);
        watched.exploration.setTime({day(2010, 1, 1)});
        QCOMPARE(watched.exploration.undatedHidden(), 1);
        watched.exploration.setFilter(Filter::parse(u"-place:kr-seoul").value());
        QCOMPARE(watched.exploration.undatedHidden(), 0);
    }

    void whatIsRemovedIsNoLongerSelectedOrHovered() {
        Watched watched(read());
        Exploration& exploration = watched.exploration;
        exploration.setSelection({{m_other, m_tie}, m_other});
        exploration.setHovered(m_other);
        watched.signalled.clear();
        QVERIFY(document::remove(*m_document, m_other));
        exploration.setCatalogue(read());
        QCOMPARE(exploration.selection(), (Selection{{m_tie}, m_tie}));
        QCOMPARE(exploration.hovered(), RecordRef());
        QCOMPARE(exploration.shown().size(), 1);
        QCOMPARE(watched.signalled, QList<int>{int(Aspects(Aspect::Records) | Aspect::Filter | Aspect::Selection | Aspect::Hovered)});
    }

    void anExplorationIsSavedAndRestored() {
        Watched watched(read());
        watched.exploration.setFilter(Filter::parse(u"country:KR").value());
        watched.exploration.select(m_tie);
        watched.exploration.setTime({day(2006, 1, 1)});
        const QString text = save(watched.exploration);
        Watched other(read());
        restore(other.exploration, text);
        QCOMPARE(other.exploration.filter().print(), u"country:KR"_s);
        QCOMPARE(other.exploration.current(), m_tie);
        QCOMPARE(other.exploration.time(), TimeCursor{day(2006, 1, 1)});
        for (const auto& broken : {QString(), u"{"_s, u"[1]"_s, u"{\"filter\":\"colour:red\",\"select\":\"nobody\",\"time\":\"x\"}"_s}) {
            other.signalled.clear();
            restore(other.exploration, broken);
            QCOMPARE(other.exploration.filter().print(), u"country:KR"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestExploration)
#include "tst_exploration.moc"
