// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/weathering.h"
#include "support/fail_on_warnings.h"
#include <QDate>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace evidence;
using Values = QList<std::pair<int, double>>;

namespace {

double day(int year) {
    return double(QDate(year, 1, 1).toJulianDay());
}

// Waves fielded on the first of January of their years.
std::vector<Wave> waves(const Values& values) {
    std::vector<Wave> made;
    for (const auto& [year, value] : values)
        made.push_back({qint64(day(year)), qint64(day(year)), year, value, 0});
    return made;
}

// Changes -20, +10, +10, -10, +10: mean 0, squares 800, deviation √200 = 14.1.
const Values sixWaves{{2000, 60}, {2001, 40}, {2002, 50}, {2003, 60}, {2004, 50}, {2005, 60}};

}  // namespace

class TestWeathering : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    void aFallOfOneDeviationIsADownturn_data() {
        QTest::addColumn<double>("last");  // of the wave before the last
        QTest::addColumn<QList<int>>("years");
        QTest::newRow("one") << 50.0 << QList<int>{2001};
        // Changes -20, +10, +10, -25, +25: squares 1850, deviation 21.5, so the first fall is none.
        QTest::newRow("a deeper one raises the bar") << 35.0 << QList<int>{2004};
    }
    void aFallOfOneDeviationIsADownturn() {
        QFETCH(double, last);
        QFETCH(QList<int>, years);
        Values values = sixWaves;
        values[4].second = last;
        const std::vector<Wave> series = waves(values);
        QList<int> found;
        for (const Downturn& downturn : downturns(series))
            found << series[size_t(downturn.wave)].year;
        QCOMPARE(found, years);
    }

    void yearsUnderAColdReadingAreCounted() {
        // 40 is the only value in the lowest third: it is the reading through 2001.
        const std::vector<Wave> series = waves(sixWaves);
        const Weathering found = weathering(series, day(1999), day(2006));
        QVERIFY(found.reason.isEmpty());
        QCOMPARE(found.waves, 6);
        QCOMPARE(found.years, (day(2006) - day(1999)) / 365.25);
        QCOMPARE(found.yearsRead, (day(2006) - day(2000)) / 365.25);
        QCOMPARE(found.yearsCold, (day(2002) - day(2001)) / 365.25);
        QCOMPARE(*found.coldShare, (day(2002) - day(2001)) / (day(2006) - day(1999)));
    }

    void aReadingGoesStale() {
        // Nothing after 2005: the reading is 36 months old until the end of January 2008.
        const Weathering found = weathering(waves(sixWaves), day(2005), day(2020));
        QCOMPARE(found.yearsRead, (double(QDate(2008, 2, 1).toJulianDay()) - day(2005)) / 365.25);
    }

    void aDownturnIsLivedThroughFromTheHigherWaveOn_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("count");
        QTest::newRow("before and after") << day(2000) << day(2006) << 1;
        QTest::newRow("signed in the fall") << day(2000) + 100 << day(2006) << 0;
        QTest::newRow("ended in the fall") << day(1999) << day(2001) - 1 << 0;
    }
    void aDownturnIsLivedThroughFromTheHigherWaveOn() {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, count);
        QCOMPARE(int(weathering(waves(sixWaves), from, to).downturns.size()), count);
    }

    void tooLittleDataGivesAReasonAndNoNumber() {
        const std::vector<Wave> four = waves(sixWaves.mid(0, 4));
        const Weathering few = weathering(four, day(2000), day(2006));
        QVERIFY(!few.coldShare);
        QVERIFY(few.downturns.empty());
        QVERIFY(few.reason.startsWith(u"Not enough data"));
        const Weathering before = weathering(waves(sixWaves), day(1980), day(1990));
        QVERIFY(!before.coldShare);
        QVERIFY(before.reason.startsWith(u"Not enough data"));
        QCOMPARE(weatheringSentence(four, few), few.reason);
    }

    void theSentenceSaysYearsShareAndDownturns() {
        const std::vector<Wave> series = waves(sixWaves);
        QCOMPARE(weatheringSentence(series, weathering(series, day(2000), day(2005))),
                 u"Of the 5.0 years lived, 1.0 were under a cold reading (20 %); a reading was at hand in 5.0 of them. "
                 "It lived through downturns: 2001."_s);
    }
};

QTEST_GUILESS_MAIN(TestWeathering)
#include "tst_weathering.moc"
