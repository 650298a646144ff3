// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/verbs.h"
#include "evidence/climate.h"
#include "explore/climate_report.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QDate>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace evidence;
using Values = QList<std::pair<int, double>>;

namespace {

qint64 day(int year, int month, int number) {
    return QDate(year, month, number).toJulianDay();
}

// Waves fielded through July of their years.
std::vector<Wave> waves(const Values& values) {
    std::vector<Wave> made;
    for (const auto& [year, value] : values)
        made.push_back({day(year, 7, 1), day(year, 7, 31), year, value, 0});
    return made;
}

}  // namespace

Q_DECLARE_METATYPE(evidence::Wave)

class TestClimate : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    // What the sample says about Chicago – Busan after the 1982 wave was set to a value.
    explore::ClimateReport reportWith1982(const QString& value) {
        const QString path = m_folder.filePath(u"%1.entente"_s.arg(++m_count));
        support::copySample(path);
        auto document = document::Document::open(path).value();
        for (const records::Poll& poll : support::sampleRecords()->polls().all())
            if (poll.pollster == u"Chicago Council" && poll.questionKind == u"thermometer_0_100_mean" && poll.fieldedEnd.year() == 1982 &&
                support::sampleRecords()->title({records::Table::Place, poll.about.value}) == u"South Korea")
                if (!document::setField(*document, {records::Table::Poll, poll.id.value}, u"value", value))
                    qWarning("the wave could not be changed");
        const auto catalogue = explore::Catalogue::read(*document).value();
        const records::AgreementId id{catalogue->fromSlug(u"us-il-chicago--kr-busan").id};
        return explore::climateReport(*catalogue, catalogue->agreements().indexOf(id));
    }

private Q_SLOTS:
    void chicagoBusanIsEqualToTheRecordLow() {
        const auto report = reportWith1982(u"44"_s);
        QCOMPARE(report.detail.value, 44.0);
        QCOMPARE(report.waves[size_t(report.detail.reading)].year, 2006);
        QVERIFY2(report.sentence.contains(u"44 of 100 (2006"), qUtf8Printable(report.sentence));
        QVERIFY2(report.sentence.contains(u"equal to the record low of 1982"), qUtf8Printable(report.sentence));
        QVERIFY(report.sentence.contains(u"United States about South Korea"));
        QCOMPARE(int(report.group), int(ClimateGroup::Cold));
        QVERIFY(report.sources.size() >= 2);
        QVERIFY(report.statements.size() >= 2);
    }

    void theSentenceFollowsFromTheWaves_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("low");
        QTest::newRow("lower before") << u"43"_s << u"points below the mean of"_s << int(RecordLow::No);
        QTest::newRow("equal before") << u"44"_s << u"equal to the record low of 1982"_s << int(RecordLow::EqualEver);
        QTest::newRow("higher before") << u"45"_s << u", the record low."_s << int(RecordLow::Ever);
    }
    void theSentenceFollowsFromTheWaves() {
        QFETCH(QString, value);
        QFETCH(QString, words);
        QFETCH(int, low);
        const auto report = reportWith1982(value);
        QCOMPARE(int(report.detail.low), low);
        QVERIFY2(report.sentence.contains(words), qUtf8Printable(report.sentence));
    }

    void eachSeriesHasItsSentence_data() {
        QTest::addColumn<Values>("series");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("the record low alone") << Values{{1990, 60}, {1994, 50}, {1998, 55}, {2002, 40}, {2006, 65}} << 2003
            << u"At the signing the last reading was 40 of 100 (2002, S), the record low. The climate was cold."_s;
        QTest::newRow("the record low at the time") << Values{{1990, 60}, {1994, 50}, {1998, 45}, {2002, 40}, {2006, 35}} << 1999
            << u"At the signing the last reading was 45 of 100 (1998, S), the record low at the time. The climate was mild."_s;
        QTest::newRow("equal at the time") << Values{{1990, 50}, {1994, 50}, {1998, 45}, {2002, 40}, {2006, 60}} << 1995
            << u"At the signing the last reading was 50 of 100 (1994, S), equal to the record low at the time, of 1990. The climate was mild."_s;
        QTest::newRow("stale") << Values{{1990, 60}, {1994, 50}, {1998, 55}, {2002, 40}, {2006, 65}} << 2012
            << u"At the signing the last reading was 65 of 100 (2006, S), 11 points above the mean of 5 waves. The reading was 65 months old, so the climate is not classed."_s;
        QTest::newRow("fewer than five waves") << Values{{1990, 60}, {1994, 50.5}, {1998, 55}} << 1999
            << u"At the signing the last reading was 55 of 100 (1998, S), 0.2 points below the mean of 3 waves. The series has 3 waves, too few for a class."_s;
        QTest::newRow("no wave before") << Values{{1990, 60}, {1994, 50}} << 1990 << u"No reading: S was first asked in 1990, after the signing."_s;
        QTest::newRow("no waves") << Values{} << 1990 << u"No reading: S has no waves."_s;
        QTest::newRow("the mean") << Values{{1990, 40}, {1994, 60}, {1998, 50}, {2002, 45}, {2006, 55}} << 1999
            << u"At the signing the last reading was 50 of 100 (1998, S), equal to the mean of 5 waves. The climate was mild."_s;
    }
    void eachSeriesHasItsSentence() {
        QFETCH(Values, series);
        QFETCH(int, year);
        QFETCH(QString, sentence);
        const auto made = waves(series);
        QCOMPARE(climateSentence(made, climateAtSigning(made, day(year, 1, 1)), u"S"_s), sentence);
    }

    void thePercentileIsByMidRank_data() {
        QTest::addColumn<Values>("series");
        QTest::addColumn<double>("percentile");
        QTest::addColumn<int>("klass");
        // (number below + half of those equal, itself among them) / n, by hand; the last wave is read.
        QTest::newRow("lowest of five") << Values{{1, 50}, {2, 60}, {3, 70}, {4, 80}, {5, 40}} << 1.0 / 10 << int(ClimateClass::Cold);
        QTest::newRow("highest of five") << Values{{1, 50}, {2, 60}, {3, 70}, {4, 40}, {5, 80}} << 9.0 / 10 << int(ClimateClass::Warm);
        QTest::newRow("middle of five") << Values{{1, 50}, {2, 70}, {3, 80}, {4, 40}, {5, 60}} << 1.0 / 2 << int(ClimateClass::Mild);
        QTest::newRow("all equal") << Values{{1, 50}, {2, 50}, {3, 50}, {4, 50}, {5, 50}, {6, 50}} << 1.0 / 2 << int(ClimateClass::Mild);
        QTest::newRow("two lowest of eight") << Values{{1, 44}, {2, 60}, {3, 61}, {4, 62}, {5, 63}, {6, 64}, {7, 65}, {8, 44}} << 1.0 / 8 << int(ClimateClass::Cold);
        QTest::newRow("exactly a third") << Values{{1, 10}, {2, 50}, {3, 50}, {4, 50}, {5, 60}, {6, 70}, {7, 10}, {8, 80}, {9, 50}} << 4.0 / 9 << int(ClimateClass::Mild);
        QTest::newRow("a third of six") << Values{{1, 10}, {2, 30}, {3, 30}, {4, 60}, {5, 70}, {6, 30}} << 2.5 / 6 << int(ClimateClass::Mild);
        QTest::newRow("on the border") << Values{{1, 10}, {2, 60}, {3, 60}, {4, 60}, {5, 60}, {6, 10}, {7, 30}, {8, 10}, {9, 20}} << 3.5 / 9 << int(ClimateClass::Mild);
        QTest::newRow("four are too few") << Values{{1, 50}, {2, 60}, {3, 70}, {4, 40}} << 1.0 / 8 << int(ClimateClass::None);
    }
    void thePercentileIsByMidRank() {
        QFETCH(Values, series);
        QFETCH(double, percentile);
        QFETCH(int, klass);
        for (auto& [year, value] : series)
            year += 2000;
        const auto made = waves(series);
        const Climate climate = climateAtSigning(made, made.back().latest);
        QCOMPARE(climate.reading, int(made.size()) - 1);
        QCOMPARE(climate.percentile, percentile);
        QCOMPARE(int(climate.klass), klass);
        QCOMPARE(climate.waves, int(made.size()));
    }

    void theAgeIsInWholeMonths_data() {
        QTest::addColumn<QDate>("fielded");
        QTest::addColumn<QDate>("signedOn");
        QTest::addColumn<int>("months");
        QTest::addColumn<bool>("stale");
        QTest::newRow("the same day") << QDate(2006, 7, 31) << QDate(2006, 7, 31) << 0 << false;
        QTest::newRow("a day short of a month") << QDate(2006, 7, 15) << QDate(2006, 8, 14) << 0 << false;
        QTest::newRow("a month") << QDate(2006, 7, 15) << QDate(2006, 8, 15) << 1 << false;
        QTest::newRow("over the new year") << QDate(2006, 12, 31) << QDate(2007, 1, 31) << 1 << false;
        QTest::newRow("36 months") << QDate(2004, 5, 7) << QDate(2007, 5, 7) << 36 << false;
        QTest::newRow("a day short of 37") << QDate(2004, 5, 7) << QDate(2007, 6, 6) << 36 << false;
        QTest::newRow("37 months") << QDate(2004, 5, 7) << QDate(2007, 6, 7) << 37 << true;
        QTest::newRow("from the end of a month to the end of a shorter one") << QDate(2007, 1, 31) << QDate(2007, 2, 28) << 1 << false;
        QTest::newRow("from a leap day") << QDate(2004, 2, 29) << QDate(2005, 2, 28) << 12 << false;
    }
    void theAgeIsInWholeMonths() {
        QFETCH(QDate, fielded);
        QFETCH(QDate, signedOn);
        QFETCH(int, months);
        QFETCH(bool, stale);
        const std::vector<Wave> one{{fielded.toJulianDay(), fielded.toJulianDay(), fielded.year(), 50, 0}};
        const Climate climate = climateAtSigning(one, signedOn.toJulianDay());
        QCOMPARE(climate.reading, 0);
        QCOMPARE(climate.ageMonths, months);
        QCOMPARE(climate.stale, stale);
    }

    void aWaveStillInTheFieldIsNotRead() {
        const auto made = waves({{2004, 50}, {2006, 44}});
        QCOMPARE(climateAtSigning(made, day(2006, 7, 30)).reading, 0);
        QCOMPARE(climateAtSigning(made, day(2006, 7, 31)).reading, 1);
        QCOMPARE(climateAtSigning(made, day(2004, 7, 1)).reading, -1);
        QCOMPARE(climateAtSigning({}, day(2004, 7, 1)).reading, -1);
    }

    void everyAgreementIsInOneGroup() {
        const auto& records = *support::sampleRecords();
        QMap<QString, int> counts;
        for (qsizetype row = 0; row < records.agreements().size(); ++row) {
            const auto group = records.climate(row).group;
            ++counts[word(group)];
            QCOMPARE(int(climateGroupFromWord(word(group)).value()), int(group));
            QVERIFY(!shown(group).isEmpty());
            const auto report = explore::climateReport(records, row);
            QCOMPARE(int(report.group), int(group));
            QVERIFY(report.sentence.endsWith(u'.'));
        }
        QVERIFY(counts.size() >= 6);
        QVERIFY(!climateGroupFromWord(u"hot"));
    }
};

QTEST_GUILESS_MAIN(TestClimate)
#include "tst_climate.moc"
