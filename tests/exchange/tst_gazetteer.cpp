// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gazetteer.h"
#include "exchange/gazetteer_search.h"
#include "support/fail_on_warnings.h"

using namespace Qt::StringLiterals;
using exchange::Gazetteer;

class TestGazetteer : public support::FailOnWarnings {
    Q_OBJECT
    std::shared_ptr<const Gazetteer> m_gazetteer;

private Q_SLOTS:
    void initTestCase() {
        m_gazetteer = Gazetteer::load();
        QCOMPARE(m_gazetteer->size(), size_t(24323));
    }

    void everyNameFindsThePlace_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("id");
        for (const QString& name : {u"Busan"_s, u"busan"_s, u"Pusan"_s, u"PUSAN"_s, u"Fusan"_s, u"Busan-si"_s,
                                    u"부산"_s, u"부산광역시"_s, u"釜山"_s, u"Busán"_s})
            QTest::newRow(qUtf8Printable(name)) << name << qint64(1838524);
        QTest::newRow("Chicago") << u"Chicago"_s << qint64(4887398);
        QTest::newRow("Munich") << u"Munich"_s << qint64(2867714);
        QTest::newRow("München") << u"München"_s << qint64(2867714);
    }
    void everyNameFindsThePlace() {
        QFETCH(QString, name);
        QFETCH(qint64, id);
        const auto found = m_gazetteer->named(name);
        QVERIFY(!found.empty());
        QCOMPARE(found.front()->id, id);
        QVERIFY(m_gazetteer->byId(id) == found.front());
    }

    void oneNameMayBeSeveralPlacesTheLargestFirst() {
        const auto found = m_gazetteer->named(u"Portland");
        QVERIFY(found.size() >= 3);
        QCOMPARE(found[0]->admin1, u"OR"_s);
        QCOMPARE(found[1]->admin1, u"ME"_s);
        for (size_t i = 1; i < found.size(); ++i)
            QVERIFY(found[i - 1]->population >= found[i]->population);
    }

    void whatIsNotThereIsNotFound() {
        QVERIFY(m_gazetteer->named(u"Xyzzyville").empty());
        QVERIFY(m_gazetteer->named(u"").empty());
        QVERIFY(m_gazetteer->named(u" - ").empty());
        QVERIFY(!m_gazetteer->byId(1));
    }

    void whatIsTypedFindsPlacesByAnyNameAndASlip_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const std::pair<QString, QString> rows[] = {{u"Busan"_s, u"Busan, South Korea"_s},
                                                    {u"Pusan"_s, u"Busan, South Korea"_s},
                                                    {u"Busna"_s, u"Busan, South Korea"_s},
                                                    {u"부산"_s, u"Busan, South Korea"_s},
                                                    {u"Reykjav"_s, u"Reykjavík, Iceland"_s},
                                                    {u"Portland"_s, u"Portland, Oregon, United States"_s},
                                                    {u"Portland, Maine"_s, u"Portland, Maine, United States"_s},
                                                    {u"Portland, Maine, USA"_s, u"Portland, Maine, United States"_s},
                                                    {u"Victoria, Canada"_s, u"Victoria, Canada"_s},
                                                    {u"Xyzzyville"_s, QString()},
                                                    {u" , "_s, QString()},
                                                    {QString(), QString()}};
        for (const auto& [typed, first] : rows)
            QTest::newRow(qUtf8Printable(typed.isEmpty() ? u"nothing"_s : typed)) << typed << first;
    }
    void whatIsTypedFindsPlacesByAnyNameAndASlip() {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        static const exchange::GazetteerSearch search(m_gazetteer);
        const auto found = search.find(typed, 5);
        QCOMPARE(found.empty() ? QString() : exchange::GazetteerSearch::shown(*found.front()), first);
        QVERIFY(found.size() <= 5);
    }

    void theNearestPlace() {
        QCOMPARE(m_gazetteer->nearest(35.1, 129.0, 50)->country, u"KR"_s);
        QVERIFY(!m_gazetteer->nearest(0, -150, 100));
        QCOMPARE(m_gazetteer->nearest(-17.8, 179.99, 200)->country, u"FJ"_s);  // beside the date line
        QCOMPARE(m_gazetteer->nearest(-17.8, -179.99, 250)->country, u"FJ"_s); // from its other side
    }

    void distancesAreThoseOfTheGlobe() {
        QVERIFY(qAbs(exchange::kilometresBetween(90, 0, 0, 77) - 10007.5) < 1);
        QCOMPARE(exchange::kilometresBetween(10, 20, 10, 20), 0.0);
        QVERIFY(qAbs(exchange::kilometresBetween(0, 179.5, 0, -179.5) - 111.2) < 0.2);
    }

    void loading() {
        QBENCHMARK_ONCE {
            QVERIFY(Gazetteer::load()->size() > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_gazetteer.moc"
