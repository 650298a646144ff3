// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_and_opinion.h"
#include "support/sample.h"
#include "timeline/small_document.h"

using namespace Qt::StringLiterals;
using namespace charts;
using records::Direction;
using support::SmallDocument;

namespace {

TradeLine line(records::PlaceId reporter, records::PlaceId partner, Direction direction, const QString& valuation,
               std::vector<std::pair<int, qint64>> years) {
    TradeLine made;
    made.reporter = reporter;
    made.partner = partner;
    made.direction = direction;
    made.valuation = valuation;
    made.years = std::move(years);
    return made;
}

}  // namespace

class TestTradeAndOpinion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMissingYearBreaksTheLine() {
        SmallDocument document;
        const auto catalogue = document.catalogue();
        const std::vector<TradeLine> trade{line(document.us(), document.kr(), Direction::Export, u"FAS"_s,
                                                {{2001, 10'000'000'000}, {2002, 12'000'000'000}, {2005, 20'000'000'000}, {2006, 21'500'000'000}})};
        const ChartSpec spec = tradeAndOpinion(*catalogue, trade, document.us(), document.kr(), {});
        QCOMPARE(spec.panels.size(), size_t(1));
        const ChartSeries& series = spec.panels[0].series.at(0);
        QCOMPARE(series.runs.size(), size_t(2));
        QCOMPARE(series.runs[0].size(), size_t(2));
        QCOMPARE(series.runs[1].back().value, 21.5);
        QCOMPARE(series.runs[1].back().when, u"2006"_s);
        QCOMPARE(picture::yearOf(series.runs[1].back().day), 2006);
        QVERIFY(spec.title.endsWith(u"(national figures)"_s));
    }

    void aLogarithmicScaleLeavesOutWhatIsNotAboveZeroAndSaysSo() {
        SmallDocument document;
        const std::vector<TradeLine> trade{
            line(document.us(), document.kr(), Direction::Export, u"FAS"_s, {{2001, 2'000'000'000}, {2002, 3'000'000'000}, {2003, 50'000'000'000}, {2004, 9'000'000'000}}),
            line(document.us(), document.kr(), Direction::Import, u"FAS"_s, {{2001, 1'000'000'000}, {2002, 3'000'000'000}, {2003, 20'000'000'000}, {2004, 12'000'000'000}})};
        TradeAndOpinionOptions options;
        options.scale = TradeScale::Logarithmic;
        const ChartSpec both = tradeAndOpinion(*document.catalogue(), trade, document.us(), document.kr(), options);
        QVERIFY(both.panels[0].isLogarithmic);
        QCOMPARE(both.panels[0].low, 0.0);   // 1 billion
        QCOMPARE(both.panels[0].high, 2.0);  // 100 billion
        QVERIFY(both.panels[0].title.contains(u"logarithmic scale"));
        QCOMPARE(both.notes, QStringList());
        options.flows = TradeFlows::Balance;
        const ChartSpec balance = tradeAndOpinion(*document.catalogue(), trade, document.us(), document.kr(), options);
        QCOMPARE(balance.panels[0].series[0].runs.size(), size_t(2));  // 2001 and 2003: zero in between, negative after
        QCOMPARE(balance.panels[0].series[0].runs[1].front().value, 30.0);
        QCOMPARE(balance.notes, QStringList{u"A logarithmic scale has no place for zero and for what is negative: 2 of the values are left out."_s});
    }

    void nothingAboveZeroIsDrawnOnALinearScaleInstead() {
        SmallDocument document;
        const std::vector<TradeLine> trade{line(document.us(), document.kr(), Direction::Export, u"FAS"_s, {{2001, 1'000'000'000}}),
                                           line(document.us(), document.kr(), Direction::Import, u"FAS"_s, {{2001, 5'000'000'000}})};
        TradeAndOpinionOptions options;
        options.scale = TradeScale::Logarithmic;
        options.flows = TradeFlows::Balance;
        const ChartSpec spec = tradeAndOpinion(*document.catalogue(), trade, document.us(), document.kr(), options);
        QVERIFY(!spec.panels[0].isLogarithmic);
        QCOMPARE(spec.panels[0].series[0].runs[0][0].value, -4.0);
        QCOMPARE(spec.notes, QStringList{u"No value is above 0, so the scale is not logarithmic."_s});
    }

    void bothDirectionsOfOpinionHaveAPanelEachAndCrisesAreShaded() {
        const explore::Snapshot catalogue = support::sampleCatalogue();
        const records::PlaceId us{catalogue->fromSlug(u"US"_s).id}, kr{catalogue->fromSlug(u"KR"_s).id};
        TradeAndOpinionOptions options;
        options.opinions = Opinions::BothDirections;
        options.bands = CrisisBands::Shown;
        const ChartSpec spec = tradeAndOpinion(*catalogue, {}, us, kr, options);
        QStringList titles;
        for (const ChartPanel& panel : spec.panels)
            titles << panel.title.section(u" ["_s, 0, 0);
        QCOMPARE(titles, (QStringList{u"Chicago Council thermometer, United States about South Korea, mean of 0 to 100"_s,
                                      u"Pew, South Korea about United States, per cent favorable"_s}));
        QVERIFY(!spec.bands.empty());
        for (const ChartBand& band : spec.bands)
            QVERIFY(band.from < band.to && band.from >= spec.span.from && band.to <= spec.span.to && !band.label.isEmpty());
        QVERIFY(spec.notes.contains(u"Shaded: crises of either country, as the milestones have them."_s));
        options.opinions = Opinions::Reference;
        options.bands = CrisisBands::Hidden;
        const ChartSpec plain = tradeAndOpinion(*catalogue, {}, us, kr, options);
        QCOMPARE(plain.panels.size(), size_t(1));
        QVERIFY(plain.bands.empty());
    }

    void aReadingHasAnIntervalOnlyWhereItsErrorIsKnown() {
        const explore::Snapshot catalogue = support::sampleCatalogue();
        const records::PlaceId us{catalogue->fromSlug(u"US"_s).id}, kr{catalogue->fromSlug(u"KR"_s).id};
        const ChartSpec spec = tradeAndOpinion(*catalogue, {}, us, kr, {});
        const qsizetype series = catalogue->seriesOf(us, kr).front();
        const auto& points = spec.panels[0].series[0].runs[0];
        const auto& polls = catalogue->series()[size_t(series)].polls;
        QCOMPARE(points.size(), polls.size());
        int intervals = 0;
        for (size_t i = 0; i < points.size(); ++i) {
            const records::Poll& poll = catalogue->polls().at(polls[i]);
            // The number of people asked says nothing about the error of a mean.
            QCOMPARE(points[i].interval.has_value(), poll.marginOfError.has_value());
            if (!points[i].interval)
                continue;
            ++intervals;
            QCOMPARE(points[i].interval->high - points[i].interval->low, 2 * poll.marginOfError->toDouble());
        }
        QVERIFY(intervals > 0);
    }

    void valuationsAndReportersAreNeverMixed() {
        SmallDocument document;
        const std::vector<TradeLine> trade{
            line(document.us(), document.kr(), Direction::Export, u"FAS"_s, {{2001, 1'000'000'000}}),
            line(document.us(), document.kr(), Direction::Import, u"customs"_s, {{2001, 2'000'000'000}}),
            line(document.us(), document.kr(), Direction::Import, u"CIF"_s, {{2001, 3'000'000'000}}),
            line(document.kr(), document.us(), Direction::Export, u"FOB"_s, {{2001, 4'000'000'000}})};
        const ChartSpec spec = tradeAndOpinion(*document.catalogue(), trade, document.us(), document.kr(), {});
        QCOMPARE(spec.panels[0].series.size(), size_t(3));
        QVERIFY(spec.panels[0].series[2].name.contains(u"CIF"_s));
        QVERIFY(spec.panels[0].title.contains(u"United States"_s));

        const ChartSpec other = tradeAndOpinion(*document.catalogue(), {trade[3]}, document.us(), document.kr(), {});
        QCOMPARE(other.panels[0].series.size(), size_t(1));
        QVERIFY(other.panels[0].title.contains(u"Korea"_s));
    }

    void withoutTradeAndPollsItSaysSo() {
        SmallDocument document;
        const ChartSpec spec = tradeAndOpinion(*document.catalogue(), {}, document.us(), document.kr(), {});
        QVERIFY(spec.isEmpty());
        QVERIFY(spec.empty.contains(u"United States"_s));
        QVERIFY(tradeAndOpinion(*document.catalogue(), {}, {}, {}, {}).empty.endsWith(u'.'));
    }

    void theSelectedSigningAndItsReadingAreMarked() {
        const auto catalogue = support::sampleCatalogue();
        TradeAndOpinionOptions options;
        options.shown = explore::BitSet(catalogue->agreements().size(), true);
        options.selection.current = catalogue->fromSlug(u"us-il-chicago--kr-busan"_s);
        options.selection.set = {options.selection.current};
        const records::PlaceId us{catalogue->fromSlug(u"US"_s).id};
        const records::PlaceId kr{catalogue->fromSlug(u"KR"_s).id};
        const std::vector<TradeLine> trade{line(us, kr, Direction::Export, u"FAS"_s, {{2006, 32'000'000'000}, {2007, 34'000'000'000}})};
        const ChartSpec spec = tradeAndOpinion(*catalogue, trade, us, kr, options);
        QCOMPARE(spec.panels.size(), size_t(2));
        const auto signing = std::find_if(spec.events.begin(), spec.events.end(), [](const ChartEvent& event) { return event.isCurrent; });
        QVERIFY(signing != spec.events.end());
        QCOMPARE(signing->style, EventStyle::Signing);
        QCOMPARE(signing->label, u"Chicago \u2013 Busan"_s);
        QCOMPARE(qint64(signing->day), support::day(2007, 5, 7));
        QCOMPARE(spec.panels[1].notes.size(), size_t(1));
        QCOMPARE(spec.panels[1].notes[0].label, u"44"_s);
        QCOMPARE(spec.panels[1].notes[0].group, evidence::ClimateGroup::Cold);
        QVERIFY(spec.panels[1].title.contains(u"Chicago Council thermometer"_s));
        QVERIFY(!spec.sources.isEmpty());
        QVERIFY(spec.description.contains(u"61"_s));
        // Other pairs' signings stay out.
        for (const ChartEvent& event : spec.events)
            if (event.record.table == records::Table::Agreement) {
                const auto [one, other] = catalogue->countriesOf(*catalogue->agreements().find({event.record.id}));
                QVERIFY((one == us && other == kr) || (one == kr && other == us));
            }
    }

    void stepsAreRound_data() {
        QTest::addColumn<double>("range");
        QTest::addColumn<double>("step");
        QTest::newRow("131") << 131.0 << 50.0;
        QTest::newRow("100") << 100.0 << 25.0;
        QTest::newRow("8") << 8.0 << 2.0;
        QTest::newRow("0.3") << 0.3 << 0.1;
    }
    void stepsAreRound() {
        QFETCH(double, range);
        QFETCH(double, step);
        QVERIFY(qFuzzyCompare(roundStep(range), step));
    }
};

QTEST_MAIN(TestTradeAndOpinion)
#include "tst_trade_and_opinion.moc"
