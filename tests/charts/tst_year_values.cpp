// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_and_opinion.h"
#include "charts/year_values.h"
#include "timeline/small_document.h"
#include <cmath>

using namespace Qt::StringLiterals;
using namespace charts;

namespace {

// 2003 is not known.
const YearValues trade{{2000, 100}, {2001, 120}, {2002, 90}, {2004, 180}};
const YearValues imports{{2001, 150}, {2002, 60}, {2003, 70}, {2004, 200}};

void compare(const YearValues& found, const YearValues& expected) {
    QCOMPARE(found.size(), expected.size());
    for (size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].first, expected[i].first);
        QVERIFY2(std::abs(found[i].second - expected[i].second) < 1e-9, qPrintable(QString::number(found[i].second)));
    }
}

}  // namespace

class TestYearValues : public QObject {
    Q_OBJECT
    // The trade panel of made-up round figures in a measure.
    static ChartPanel panelOf(TradeMeasure measure, TradeFlows flows) {
        support::SmallDocument document;
        TradeLine exports{document.us(), document.kr(), records::Direction::Export, u"FAS"_s, {}, {}, {}};
        TradeLine reverse{document.us(), document.kr(), records::Direction::Import, u"customs"_s, {}, {}, {}};
        for (const auto& [year, value] : trade)
            exports.years.emplace_back(year, qint64(value) * 1'000'000'000);
        for (const auto& [year, value] : imports)
            reverse.years.emplace_back(year, qint64(value) * 1'000'000'000);
        TradeAndOpinionOptions options;
        options.locale = QLocale::c();
        options.measure = measure;
        options.flows = flows;
        options.deflator = {u"an index"_s, {{2000, 50}, {2001, 60}, {2002, 100}}, {}};
        TradeLine world = exports;
        for (auto& [year, usd] : world.years)
            usd *= 4;
        options.world = {world};
        return tradeAndOpinion(*document.catalogue(), {exports, reverse}, document.us(), document.kr(), options).panels.at(0);
    }

private Q_SLOTS:
    void realDollarsFollowTheIndexAndStopWhereItStops() {
        const Deflator index{u"an index"_s, {{2000, 50}, {2001, 60}, {2002, 100}}, {}};
        compare(deflated(trade, index, 2002), {{2000, 200}, {2001, 200}, {2002, 90}});
        compare(deflated(trade, index, 2000), {{2000, 100}, {2001, 100}, {2002, 45}});
        compare(deflated(trade, index, 1999), {});
        compare(deflated(trade, {}, 2000), {});
    }

    void theBaseYearIsOneHundred() {
        compare(indexed(trade, 2001), {{2000, 100 / 1.2}, {2001, 100}, {2002, 75}, {2004, 150}});
        compare(indexed(trade, 2003), {});
        compare(indexed({{2000, 0}, {2001, 5}}, 2000), {});
    }

    void growthIsAgainstTheYearBeforeAndAGapAfterAGap() {
        compare(growth(trade), {{2001, 20}, {2002, -25}});
        compare(growth({{2000, 0}, {2001, 5}}), {});
        compare(growth({}), {});
    }

    void sharesSumsAndBalancesTakeTheYearsOfBoth() {
        compare(shareOf(trade, {{2000, 400}, {2001, 0}, {2004, 360}}), {{2000, 25}, {2004, 50}});
        compare(sumOf(trade, imports), {{2001, 270}, {2002, 150}, {2004, 380}});
        compare(differenceOf(trade, imports), {{2001, -30}, {2002, 30}, {2004, -20}});
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

QTEST_MAIN(TestYearValues)
#include "tst_year_values.moc"
