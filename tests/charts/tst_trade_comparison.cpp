// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_scene.h"
#include "charts/chart_sheet.h"
#include "charts/trade_chart.h"
#include "charts/trade_comparison.h"
#include "support/fail_on_warnings.h"
#include "timeline/small_document.h"

using namespace Qt::StringLiterals;
using namespace charts;
using records::Direction;
using records::PlaceId;

// Several partners of one place, and cities and states beside nations.
class TestTradeComparison : public support::FailOnWarnings {
    Q_OBJECT

    explore::Snapshot m_catalogue = support::sampleCatalogue();
    PlaceId place(const QString& slug) const { return {m_catalogue->fromSlug(slug).id}; }
    static constexpr qint64 billion = 1'000'000'000;

    // Exports and imports of each year from 2000 to 2004, made up: imports are twice the exports.
    std::vector<TradeLine> trade(PlaceId reporter, PlaceId partner, qint64 exports) const {
        TradeLine one{reporter, partner, Direction::Export, u"FAS"_s, {}, {}, {}}, other{reporter, partner, Direction::Import, u"customs"_s, {}, {}, {}};
        for (int year = 2000; year <= 2004; ++year) {
            one.years.emplace_back(year, exports * billion);
            other.years.emplace_back(year, 2 * exports * billion);
        }
        return {one, other};
    }
    ChartSpec compare(const QStringList& partners, Comparison comparison, TradeFlows flows = TradeFlows::Both, TradeScale scale = TradeScale::Linear) const {
        const TradeReading reading{[this](PlaceId one, PlaceId other) -> std::vector<TradeLine> {
                                       // Canada has none here, and California states its own.
                                       if (other == place(u"CA"_s))
                                           return {};
                                       if (one == place(u"KR"_s))
                                           return trade(other, one, 1);
                                       return trade(one, other, other == place(u"KR"_s) ? 10 : 5);
                                   },
                                   {}, {}};
        ChartChoices choices;
        choices.comparison = comparison;
        choices.partners = partners;
        choices.flows = flows;
        choices.scale = scale;
        TradeAndOpinionOptions options;
        options.locale = QLocale::c();
        options.shown = explore::BitSet(m_catalogue->agreements().size(), true);
        return tradeChart(*m_catalogue, reading, {place(u"US"_s), place(u"KR"_s)}, choices, options);
    }

private Q_SLOTS:
    void partnersAreLinesOfOnePanelAndOneIsPointedOut() {
        const ChartSpec spec = compare({u"JP"_s, u"KR"_s, u"CN"_s, u"CA"_s}, Comparison::Lines);
        QCOMPARE(spec.panels.size(), size_t(1));
        QStringList told;
        for (const ChartSeries& series : spec.panels[0].series)
            told << u"%1 %2 %3"_s.arg(series.name).arg(series.runs[0][0].value).arg(series.emphasis == Emphasis::Strong);
        QCOMPARE(told, (QStringList{u"Japan 15 0"_s, u"South Korea 30 1"_s, u"China 15 0"_s}));  // exports plus imports
        QCOMPARE(spec.title, u"United States and 3 partners (national figures)"_s);
        QVERIFY2(spec.panels[0].title.contains(u"Trade as reported by United States, exports plus imports: billions of US dollars"_s), qPrintable(spec.panels[0].title));
        QVERIFY(spec.notes.contains(u"No figures for: Canada."_s));
        QSet<std::pair<int, int>> looks;
        for (const ChartSeries& series : spec.panels[0].series)
            looks.insert({series.category, int(series.style)});
        QCOMPARE(looks.size(), 3);
    }

    void smallPanelsHaveTheSameAxes() {
        const ChartSpec spec = compare({u"KR"_s, u"JP"_s, u"CN"_s}, Comparison::Multiples);
        QCOMPARE(spec.panels.size(), size_t(3));
        QCOMPARE(spec.columns, 2);
        for (const ChartPanel& panel : spec.panels) {
            QCOMPARE(panel.series.size(), size_t(2));
            QCOMPARE(panel.low, 0.0);
            QVERIFY(panel.high >= 20 && panel.high == spec.panels[0].high && panel.step == spec.panels[0].step);
        }
        QVERIFY(spec.panels[0].isPointedOut && !spec.panels[1].isPointedOut);
        QCOMPARE(spec.panels[0].title, u"South Korea"_s);
        QVERIFY(!spec.panels[0].ticks.empty());
        QVERIFY(spec.description.contains(u"South Korea, Exports: 10"_s));
        // Drawn beside one another, as wide and high as each other, each with a time axis that reads the same days.
        ChartScene scene;
        scene.show(spec, picture::Theme::light(QFont(u"Noto Sans"_s, 9)), {900, 600}, QLocale::c());
        const std::vector<QRectF> plots = scene.plots();
        QCOMPARE(plots.size(), size_t(3));
        QCOMPARE(plots[0].top(), plots[1].top());
        QCOMPARE(plots[0].left(), plots[2].left());
        QVERIFY(std::abs(plots[0].width() - plots[1].width()) < 0.01 && plots[0].right() < plots[1].left() && plots[0].bottom() < plots[2].top());
        QVERIFY(std::abs(*scene.dayAt(plots[0].center()) - *scene.dayAt(plots[1].center())) < 1);
        QVERIFY(scene.readoutAt(plots[1].center() + QPointF(5, 0)).startsWith(u"2002: 5 bn US$, Japan, Exports"_s));
        QCOMPARE(chartSheet(spec).columns, (QStringList{u"Time"_s, u"South Korea, Exports"_s, u"South Korea, Imports"_s, u"Japan, Exports"_s, u"Japan, Imports"_s,
                                                        u"China, Exports"_s, u"China, Imports"_s}));
    }

    void aLogarithmicScaleIsSharedAndSaid() {
        for (const Comparison comparison : {Comparison::Lines, Comparison::Multiples}) {
            const ChartSpec spec = compare({u"KR"_s, u"JP"_s}, comparison, TradeFlows::Both, TradeScale::Logarithmic);
            QVERIFY(spec.notes.contains(u"The scale is logarithmic."_s));
            for (const ChartPanel& panel : spec.panels)
                QVERIFY(panel.isLogarithmic && panel.low == spec.panels[0].low && panel.high == spec.panels[0].high);
        }
        // Imports are twice the exports, so that no balance is above 0.
        const ChartSpec balance = compare({u"KR"_s, u"JP"_s}, Comparison::Lines, TradeFlows::Balance, TradeScale::Logarithmic);
        QVERIFY(!balance.panels[0].isLogarithmic);
        QVERIFY(balance.notes.contains(u"No value is above 0, so the scale is not logarithmic."_s));
    }

    void threeHundredPartnersAreExplained() {
        QStringList many;
        for (int i = 0; i < 300; ++i)
            many << u"KR"_s;
        for (const Comparison comparison : {Comparison::Lines, Comparison::Multiples}) {
            const ChartSpec spec = compare(many, comparison);
            QVERIFY(spec.isEmpty());
            QCOMPARE(spec.notDrawn, spec.empty);
            QVERIFY2(spec.empty.contains(u"300 partners are chosen to be compared. No more than 8 lines can be told apart. Choose up to 8."_s), qPrintable(spec.empty));
        }
        QCOMPARE(compare({u"CA"_s}, Comparison::Lines).empty,
                 u"None of the chosen partners has trade of a whole year with United States. Choose others, or other flows or another period."_s);
    }

    void statesThatReportThemselvesAreComparedAsTheyDo() {
        const TradeReading reading{[this](PlaceId one, PlaceId other) { return trade(other, one, 1); }, {}, {}};
        ChartChoices choices;
        choices.comparison = Comparison::Lines;
        choices.flows = TradeFlows::Exports;
        choices.partners = {u"us-ca"_s, u"us-tx"_s};
        TradeAndOpinionOptions options;
        options.locale = QLocale::c();
        const ChartSpec spec = tradeChart(*m_catalogue, reading, {place(u"KR"_s), place(u"us-ca"_s)}, choices, options);
        QCOMPARE(spec.panels[0].series.size(), size_t(2));
        QVERIFY2(spec.panels[0].title.startsWith(u"Trade with South Korea as each reports it, exports: "_s), qPrintable(spec.panels[0].title));
    }

    void citiesAndStatesAreMarksBesideTheNationsLine() {
        const PlaceId us = place(u"US"_s), kr = place(u"KR"_s), california = place(u"us-ca"_s);
        const TradeReading reading{[&](PlaceId one, PlaceId other) -> std::vector<TradeLine> {
                                       if (one == us && other == kr)
                                           return trade(us, kr, 10);
                                       TradeLine line{one, other, Direction::Export, u"FAS"_s, {{2003, 2 * billion}}, {}, {}};
                                       return {line};
                                   },
                                   [&] { return std::vector{std::pair(us, kr), std::pair(california, kr), std::pair(california, place(u"JP"_s))}; },
                                   {}};
        ChartChoices choices;
        TradeAndOpinionOptions options;
        options.locale = QLocale::c();
        const ChartSpec spec = tradeChart(*m_catalogue, reading, {us, kr}, choices, options);
        QCOMPARE(spec.title, u"United States \u2013 South Korea (national figures)"_s);
        const ChartPanel& panel = spec.panels[0];
        QCOMPARE(panel.series.size(), size_t(2));
        QCOMPARE(panel.marks.size(), size_t(1));
        QCOMPARE(panel.marks[0].name, u"Exports of California to South Korea"_s);
        QCOMPARE(panel.marks[0].label, u"California"_s);
        QCOMPARE(panel.marks[0].runs[0][0].value, 2.0);
        QCOMPARE(panel.marks[0].runs[0][0].when, u"2003"_s);
        ChartScene scene;
        scene.show(spec, picture::Theme::light(QFont(u"Noto Sans"_s, 9)), {1000, 600}, QLocale::c());
        QCOMPARE(scene.markLabels().size(), size_t(1));
        QVERIFY(scene.plots()[0].contains(scene.markLabels()[0]));
        TradeReading both = reading;
        both.trade = [&](PlaceId one, PlaceId other) -> std::vector<TradeLine> {
            auto lines = reading.trade(one, other);
            if (one == california)
                lines.push_back({one, other, Direction::Import, u"FAS"_s, {{2004, 3 * billion}}, {}, {}});
            return lines;
        };
        const std::vector<ChartSeries> marks = tradeChart(*m_catalogue, both, {us, kr}, choices, options).panels[0].marks;
        QCOMPARE(marks.size(), size_t(2));
        QCOMPARE(marks[0].label, u"California exports"_s);
        QCOMPARE(marks[1].label, u"California imports"_s);
        choices.measure = TradeMeasure::Index;  // a single year is no index
        QVERIFY(tradeChart(*m_catalogue, reading, {us, kr}, choices, options).panels[0].marks.empty());
        choices.measure = TradeMeasure::Nominal;
        // The state's own line is no national figure.
        QCOMPARE(tradeChart(*m_catalogue, reading, {california, kr}, choices, options).title, u"California \u2013 South Korea"_s);
    }
};

QTEST_MAIN(TestTradeComparison)
#include "tst_trade_comparison.moc"
