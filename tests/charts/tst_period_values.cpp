// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_and_opinion.h"
#include "charts/period_values.h"
#include "timeline/small_document.h"
#include <cmath>

using namespace Qt::StringLiterals;
using namespace charts;

namespace {

// 2003 is not known.
const PeriodValues trade{{2000, 100}, {2001, 120}, {2002, 90}, {2004, 180}};
const PeriodValues imports{{2001, 150}, {2002, 60}, {2003, 70}, {2004, 200}};

void compare(const PeriodValues& found, const PeriodValues& expected) {
    QCOMPARE(found.size(), expected.size());
    for (size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].first, expected[i].first);
        QVERIFY2(std::abs(found[i].second - expected[i].second) < 1e-9, qPrintable(QString::number(found[i].second)));
    }
}

}  // namespace

class TestPeriodValues : public QObject {
    Q_OBJECT
    // A chart of made-up round figures in a measure.
    static ChartSpec specOf(TradeMeasure measure, TradeFlows flows, TradePeriod period = TradePeriod::Annual, const PeriodValues& months = {}) {
        support::SmallDocument document;
        TradeLine exports{document.us(), document.kr(), records::Direction::Export, u"FAS"_s, {}, {}, {}};
        TradeLine reverse{document.us(), document.kr(), records::Direction::Import, u"customs"_s, {}, {}, {}};
        for (const auto& [year, value] : trade)
            exports.years.emplace_back(year, qint64(value) * 1'000'000'000);
        for (const auto& [year, value] : imports)
            reverse.years.emplace_back(year, qint64(value) * 1'000'000'000);
        for (const auto& [number, value] : months)
            exports.months.emplace_back(number, qint64(value) * 1'000'000'000);
        TradeAndOpinionOptions options;
        options.locale = QLocale::c();
        options.measure = measure;
        options.flows = flows;
        options.period = period;
        options.deflator = {u"an index"_s, {{2000, 50}, {2001, 60}, {2002, 100}}, {}};
        TradeLine world = exports;
        for (auto* figures : {&world.years, &world.months})
            for (auto& [number, usd] : *figures)
                usd *= 4;
        options.world = {world};
        return tradeAndOpinion(*document.catalogue(), {exports, reverse}, document.us(), document.kr(), options);
    }
    static ChartPanel panelOf(TradeMeasure measure, TradeFlows flows) { return specOf(measure, flows).panels.at(0); }

private Q_SLOTS:
    void realDollarsFollowTheIndexAndStopWhereItStops() {
        const Deflator index{u"an index"_s, {{2000, 50}, {2001, 60}, {2002, 100}}, {}};
        compare(deflated(trade, TradePeriod::Annual, index, 2002), {{2000, 200}, {2001, 200}, {2002, 90}});
        compare(deflated(trade, TradePeriod::Annual, index, 2000), {{2000, 100}, {2001, 100}, {2002, 45}});
        compare(deflated(trade, TradePeriod::Annual, index, 1999), {});
        compare(deflated(trade, TradePeriod::Annual, {}, 2000), {});
    }

    void theBaseYearIsOneHundred() {
        compare(indexed(trade, baseOf(trade, TradePeriod::Annual, 2001)), {{2000, 100 / 1.2}, {2001, 100}, {2002, 75}, {2004, 150}});
        QVERIFY(!baseOf(trade, TradePeriod::Annual, 2003));
        QVERIFY(!baseOf({{2000, 0}, {2001, 5}}, TradePeriod::Annual, 2000));
        compare(indexed(trade, {}), {});
    }

    void growthIsAgainstTheYearBeforeAndAGapAfterAGap() {
        compare(growth(trade, TradePeriod::Annual), {{2001, 20}, {2002, -25}});
        compare(growth({{2000, 0}, {2001, 5}}, TradePeriod::Annual), {});
        compare(growth({}, TradePeriod::Annual), {});
    }

    void sharesSumsAndBalancesTakeTheYearsOfBoth() {
        compare(shareOf(trade, {{2000, 400}, {2001, 0}, {2004, 360}}), {{2000, 25}, {2004, 50}});
        compare(sumOf(trade, imports), {{2001, 270}, {2002, 150}, {2004, 380}});
        compare(differenceOf(trade, imports), {{2001, -30}, {2002, 30}, {2004, -20}});
    }

    // A table made by hand: of 2000 all months but none after, of 2001 all, of 2002 January to April. January is 1, February 2 and
    // so on, twice as much in 2001, four times in 2002.
    static PeriodValues months() {
        PeriodValues values;
        for (int month = 0; month < 28; ++month)
            values.emplace_back(2000 * 12 + month, (month % 12 + 1) * (month < 12 ? 1 : month < 24 ? 2 : 4));
        return values;
    }

    void quartersNeedTheirThreeMonths() {
        compare(quarters(months()), {{8000, 6}, {8001, 15}, {8002, 24}, {8003, 33}, {8004, 12}, {8005, 30}, {8006, 48}, {8007, 66}, {8008, 24}});
        PeriodValues holed = months();
        holed.erase(holed.begin() + 4);  // May 2000
        compare(quarters(holed), {{8000, 6}, {8002, 24}, {8003, 33}, {8004, 12}, {8005, 30}, {8006, 48}, {8007, 66}, {8008, 24}});
        compare(quarters({{24001, 1}, {24002, 1}, {24003, 1}}), {});  // February to April are no quarter
    }

    void sumsOfTwelveMonthsNeedAllOfThem() {
        const PeriodValues sums = twelveMonths(months());
        QCOMPARE(sums.size(), size_t(17));  // from December 2000 to April 2002
        QCOMPARE(sums.front(), std::pair(2000 * 12 + 11, 78.0));
        QCOMPARE(sums[1], std::pair(2001 * 12, 79.0));        // 1 goes, 2 comes
        QCOMPARE(sums[12], std::pair(2001 * 12 + 11, 156.0));
        QCOMPARE(sums.back(), std::pair(2002 * 12 + 3, 176.0));  // 156 − 2 × 10 + 4 × 10
        PeriodValues holed = months();
        holed.erase(holed.begin() + 12);  // January 2001: no sum from then to December
        const PeriodValues left = twelveMonths(holed);
        QCOMPARE(left.size(), size_t(5));
        QCOMPARE(left[0], std::pair(2000 * 12 + 11, 78.0));
        QCOMPARE(left[1], std::pair(2002 * 12, 158.0));  // February 2001 to January 2002: 156 − 2 + 4
    }

    void monthsAreInRealDollarsByTheIndexOfTheirYear() {
        const Deflator index{u"an index"_s, {{2000, 50}, {2001, 100}}, {}};
        const PeriodValues real = deflated(months(), TradePeriod::Monthly, index, 2001);
        QCOMPARE(real.size(), size_t(24));  // 2002 has no index
        QCOMPARE(real[0].second, 2.0);
        QCOMPARE(real[12].second, 2.0);
        // A sum over two years is that of its deflated months: here all of them are alike.
        for (const auto& [number, sum] : twelveMonths(real))
            QCOMPARE(sum, 156.0);
    }

    void theBaseIsTheTwelveMonthsToTheSigning() {
        QCOMPARE(baseOf(months(), TradePeriod::TwelveMonths, 2001 * 12).value(), 79.0);
        QCOMPARE(baseOf(months(), TradePeriod::Monthly, 2001 * 12).value(), 79.0 / 12);
        QCOMPARE(baseOf(months(), TradePeriod::Quarterly, 2001 * 12).value(), 79.0 / 4);
        QVERIFY(!baseOf(months(), TradePeriod::Monthly, 2000 * 12 + 10));  // eleven months
        // Of the year 2000 an average month is 6.5, so the twelve months of 2001 are 200 of 100.
        const PeriodValues index = indexed(twelveMonths(months()), baseOf(months(), TradePeriod::TwelveMonths, 2000 * 12 + 11));
        QCOMPARE(index.front().second, 100.0);
        QCOMPARE(index[12].second, 200.0);
    }

    void growthIsAgainstTheSamePeriodAYearBefore() {
        PeriodValues expected;
        for (int month = 12; month < 28; ++month)
            expected.emplace_back(2000 * 12 + month, 100.0);
        compare(growth(months(), TradePeriod::Monthly), expected);
        compare(growth(quarters(months()), TradePeriod::Quarterly), {{8004, 100}, {8005, 100}, {8006, 100}, {8007, 100}, {8008, 100}});
        compare(growth(twelveMonths(months()), TradePeriod::TwelveMonths),
                {{24023, 100}, {24024, 100 * (158.0 / 79 - 1)}, {24025, 100 * (162.0 / 81 - 1)}, {24026, 100 * (168.0 / 84 - 1)}, {24027, 100 * (176.0 / 88 - 1)}});
    }

    void periodsAreSaidAndStandInTheirTime() {
        const auto day = [](double julian) { return QDate::fromJulianDay(qint64(julian)).toString(Qt::ISODate); };
        QCOMPARE(shown(2007, TradePeriod::Annual, QLocale::c()), u"2007"_s);
        QCOMPARE(shown(2007 * 4 + 1, TradePeriod::Quarterly, QLocale::c()), u"Q2 2007"_s);
        QCOMPARE(shown(2007 * 12 + 4, TradePeriod::Monthly, QLocale::c()), u"May 2007"_s);
        QCOMPARE(shown(2007 * 12 + 4, TradePeriod::TwelveMonths, QLocale::c()), u"12 months to May 2007"_s);
        QCOMPARE(day(dayOf(2007, TradePeriod::Annual)), u"2007-07-02"_s);
        QCOMPARE(day(dayOf(2007 * 4 + 1, TradePeriod::Quarterly)), u"2007-05-16"_s);
        QCOMPARE(day(dayOf(2007 * 12 + 4, TradePeriod::Monthly)), u"2007-05-15"_s);
        QCOMPARE(day(dayOf(2007 * 12 + 11, TradePeriod::TwelveMonths)), u"2007-12-31"_s);
    }

    void whatIsNotDrawnSaysWhy_data() {
        QTest::addColumn<TradeMeasure>("measure");
        QTest::addColumn<TradeFlows>("flows");
        QTest::addColumn<TradePeriod>("period");
        QTest::addColumn<QString>("why");
        QTest::newRow("share of a balance") << TradeMeasure::Share << TradeFlows::Balance << TradePeriod::Annual << u"A balance is no part of all trade"_s;
        QTest::newRow("growth of a balance") << TradeMeasure::Growth << TradeFlows::Balance << TradePeriod::Annual << u"A balance can be negative"_s;
        QTest::newRow("no months") << TradeMeasure::Nominal << TradeFlows::Both << TradePeriod::Monthly << u"There are no monthly figures of this trade"_s;
        QTest::newRow("no sums") << TradeMeasure::Index << TradeFlows::Total << TradePeriod::TwelveMonths << u"There are no monthly figures of this trade"_s;
    }
    void whatIsNotDrawnSaysWhy() {
        QFETCH(TradeMeasure, measure);
        QFETCH(TradeFlows, flows);
        QFETCH(TradePeriod, period);
        QFETCH(QString, why);
        const ChartSpec spec = specOf(measure, flows, period);
        QVERIFY(spec.isEmpty());
        QVERIFY2(spec.notDrawn.startsWith(why), qPrintable(spec.notDrawn));
        QCOMPARE(spec.empty, spec.notDrawn);
    }

    void monthlyPanelsNameTheirPeriod_data() {
        QTest::addColumn<TradeMeasure>("measure");
        QTest::addColumn<TradePeriod>("period");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("when");
        QTest::addColumn<double>("last");
        const auto row = [](const char* name, TradeMeasure measure, TradePeriod period, const QString& title, const QString& when, double last) {
            QTest::newRow(name) << measure << period << title << when << last;
        };
        row("nominal months", TradeMeasure::Nominal, TradePeriod::Monthly, u"billions of US dollars a month, not adjusted"_s, u"April 2002"_s, 16);
        row("nominal quarters", TradeMeasure::Nominal, TradePeriod::Quarterly, u"billions of US dollars a quarter, not"_s, u"Q1 2002"_s, 24);
        row("nominal sums", TradeMeasure::Nominal, TradePeriod::TwelveMonths, u"billions of US dollars in 12 months, not"_s, u"12 months to April 2002"_s, 176);
        row("real months", TradeMeasure::Real, TradePeriod::Monthly, u"billions of US dollars of 2002 a month, adjusted by an index"_s, u"April 2002"_s, 16);
        row("index of months", TradeMeasure::Index, TradePeriod::Monthly, u"an average month of the 12 months to December 2000 is 100"_s, u"April 2002"_s, 16 / 6.5 * 100);
        row("growth of months", TradeMeasure::Growth, TradePeriod::Monthly, u"per cent more than the same month a year before"_s, u"April 2002"_s, 100);
        row("share of sums", TradeMeasure::Share, TradePeriod::TwelveMonths, u"per cent of its trade with all partners, in 12 months"_s, u"12 months to April 2002"_s, 25);
    }
    void monthlyPanelsNameTheirPeriod() {
        QFETCH(TradeMeasure, measure);
        QFETCH(TradePeriod, period);
        QFETCH(QString, title);
        QFETCH(QString, when);
        QFETCH(double, last);
        const ChartPanel panel = specOf(measure, TradeFlows::Exports, period, months()).panels.at(0);
        QVERIFY2(panel.title.contains(title), qPrintable(panel.title));
        QCOMPARE(panel.series.size(), size_t(1));
        const ChartPoint& end = panel.series[0].runs.back().back();
        QCOMPARE(end.when, when);
        QVERIFY2(std::abs(end.value - last) < 1e-9, qPrintable(QString::number(end.value)));
    }

    void thePanelNamesItsMeasure_data() {
        QTest::addColumn<TradeMeasure>("measure");
        QTest::addColumn<TradeFlows>("flows");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("series");
        QTest::addColumn<double>("last");
        QTest::newRow("nominal") << TradeMeasure::Nominal << TradeFlows::Both << u"not adjusted for prices"_s << 2 << 180.0;
        QTest::newRow("real") << TradeMeasure::Real << TradeFlows::Both << u"billions of US dollars of 2002, adjusted by an index"_s << 2 << 90.0;
        QTest::newRow("index, without a signing from the first common year") << TradeMeasure::Index << TradeFlows::Both << u"2001 is 100"_s << 2 << 150.0;
        QTest::newRow("growth") << TradeMeasure::Growth << TradeFlows::Both << u"per cent more than the year before"_s << 2 << -25.0;
        QTest::newRow("share, of the direction whose whole is known") << TradeMeasure::Share << TradeFlows::Both << u"per cent of its trade"_s << 1 << 25.0;
        QTest::newRow("balance") << TradeMeasure::Nominal << TradeFlows::Balance << u"not adjusted"_s << 1 << -20.0;
        QTest::newRow("total") << TradeMeasure::Nominal << TradeFlows::Total << u"not adjusted"_s << 1 << 380.0;
    }
    void thePanelNamesItsMeasure() {
        QFETCH(TradeMeasure, measure);
        QFETCH(TradeFlows, flows);
        QFETCH(QString, title);
        QFETCH(int, series);
        QFETCH(double, last);
        const ChartPanel panel = panelOf(measure, flows);
        QVERIFY2(panel.title.contains(title), qPrintable(panel.title));
        QCOMPARE(int(panel.series.size()), series);
        QCOMPARE(panel.series[0].runs.back().back().value, last);
        for (const ChartSeries& each : panel.series)
            for (const auto& run : each.runs)
                for (const ChartPoint& point : run)
                    QVERIFY(point.value >= panel.low && point.value <= panel.high);
    }
};

QTEST_MAIN(TestPeriodValues)
#include "tst_period_values.moc"
