// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_view.h"
#include "timeline/small_document.h"
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace charts;

class TestChartChoices : public QObject {
    Q_OBJECT

    static ChartChoices all() {
        ChartChoices choices;
        choices.first = u"US"_s;
        choices.second = u"KR"_s;
        choices.measure = TradeMeasure::Growth;
        choices.flows = TradeFlows::Total;
        choices.scale = TradeScale::Logarithmic;
        choices.opinions = Opinions::BothDirections;
        choices.bands = CrisisBands::Shown;
        choices.period = TradePeriod::TwelveMonths;
        choices.comparison = Comparison::Multiples;
        choices.partners = {u"KR"_s, u"JP"_s};
        choices.filter = u"country:JP"_s;
        choices.selection = u"us-il-chicago--kr-busan"_s;
        choices.title = u"Since \u201c2007\u201d"_s;
        choices.subtitle = u"For the board"_s;
        choices.note = u"Seen in May."_s;
        return choices;
    }

private Q_SLOTS:
    void whatIsWrittenIsReadBack() {
        QCOMPARE(ChartChoices::fromText(all().toText()).value(), all());
        QCOMPARE(ChartChoices::fromText(ChartChoices().toText()).value(), ChartChoices());
    }

    void aTextThatIsNoChartIsRefused() {
        for (const QString& text : {QString(), u"[]"_s, u"{"_s, u"{\"chart\":\"pie\"}"_s})
            QVERIFY2(!ChartChoices::fromText(text).has_value(), qPrintable(text));
        // A choice that a later version knows is the usual one here.
        QCOMPARE(ChartChoices::fromText(u"{\"chart\":\"trade-and-opinion\",\"measure\":77}"_s).value(), ChartChoices());
    }

    void theWordsStandInPlaceOfThoseThatAreMade() {
        ChartSpec spec;
        spec.title = u"Made"_s;
        spec.notes = {u"One."_s};
        spec.description = u"Two lines."_s;
        spec.panels.emplace_back();
        all().word(spec);
        QCOMPARE(spec.title, u"Since \u201c2007\u201d"_s);
        QCOMPARE(spec.subtitle, u"For the board"_s);
        QCOMPARE(spec.notes, (QStringList{u"One."_s, u"Seen in May."_s}));
        QCOMPARE(spec.description, u"Since \u201c2007\u201d: Two lines."_s);
    }

    void aSavedChartIsChosenAgainWithAllThatMadeIt() {
        explore::Exploration exploration;
        exploration.setCatalogue(support::sampleCatalogue());
        ChartsView view(exploration, {{}, {}, [] { return QDate(2026, 1, 1); }});
        ChartChoices summary;
        summary.chart = u"agreements-by-kind"_s;
        summary.filter = u"country:CN"_s;
        summary.title = u"Kinds with China"_s;
        view.setSaved({{u"China"_s, summary}, {u"Our tie"_s, all()}});
        auto* chooser = view.findChild<QComboBox*>(u"chartChooser"_s);
        chooser->setCurrentIndex(chooser->findText(u"Our tie"_s));
        QCOMPARE(view.savedName(), u"Our tie"_s);
        QCOMPARE(exploration.filter().print(), u"country:JP"_s);
        QCOMPARE(view.choices(), all());
        chooser->setCurrentIndex(chooser->findText(u"China"_s));
        QCOMPARE(view.chart(), u"agreements-by-kind"_s);
        QCOMPARE(exploration.filter().print(), u"country:CN"_s);
        QCOMPARE(view.chartTitle(), u"Kinds with China"_s);
        chooser->setCurrentIndex(chooser->findData(tradeAndOpinionName()));
        QCOMPARE(view.savedName(), QString());
        QVERIFY(view.chartTitle() != u"Since \u201c2007\u201d"_s);
        view.setSaved({});
        QCOMPARE(chooser->count(), int(chartNames().size()));
    }
};

QTEST_MAIN(TestChartChoices)
#include "tst_chart_choices.moc"
