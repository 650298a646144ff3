// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_table.h"
#include "charts/charts_view.h"
#include "charts/summary_charts.h"
#include "charts/summary_layout.h"
#include "explore/durability_report.h"
#include "timeline/small_document.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace charts;

namespace {

SummaryInput inputFor(const explore::Snapshot& catalogue, const QString& filter = {}) {
    SummaryInput input;
    input.catalogue = catalogue;
    input.filter = explore::Filter::parse(filter).value();
    input.shown = input.filter.evaluate(*catalogue);
    input.today = QDate(2026, 1, 1);
    input.locale = QLocale::c();
    return input;
}

double sumOf(const SummaryPanel& panel) {
    double sum = 0;
    for (const SummaryRow& row : panel.rows)
        for (const SummaryPart& part : row.parts)
            sum += part.value;
    return sum;
}

// Round figures between the United States and the countries given, of one year.
TradeLoader tradeOf(const QHash<qint64, qint64>& billions) {
    return [billions](records::PlaceId one, records::PlaceId other) {
        const qint64 usd = billions.value(other.value) * 1'000'000'000;
        return std::vector<TradeLine>{{one, other, records::Direction::Export, u"FAS"_s, {{2020, usd}, {2021, usd}}, {}, {}},
                                      {one, other, records::Direction::Import, u"customs"_s, {{2021, usd}}, {}, {}}};
    };
}

}  // namespace

class TestSummaryCharts : public QObject {
    Q_OBJECT
    explore::Snapshot m_sample = support::sampleCatalogue();

    SummarySpec chart(const QString& name, const QString& filter = {}) const { return summaryChart(name, inputFor(m_sample, filter)).value(); }
    static QStringList summaryNames() {
        QStringList names;
        for (const ChartName& chart : chartNames())
            if (chart.name != tradeAndOpinionName())
                names << chart.name;
        return names;
    }

private Q_SLOTS:
    void everyNameMakesAChartAndAnotherNone() {
        QCOMPARE(summaryNames().size(), 13);
        for (const QString& name : summaryNames()) {
            const SummarySpec spec = chart(name);
            QCOMPARE(spec.name, name);
            QVERIFY2(!spec.description.isEmpty(), qPrintable(name));
            QVERIFY2(spec.isEmpty() == !spec.empty.isEmpty(), qPrintable(name));
            QCOMPARE(spec.isEmpty(), name == u"trade-partners"_s);  // which has no trade here
        }
        QVERIFY(!summaryChart(u"nothing"_s, inputFor(m_sample)));
    }

    void countsAddUpToWhatTheFilterShows_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        for (const QString& name : {u"agreements-by-kind"_s, u"agreements-by-status"_s, u"climate-and-status"_s})
            for (const QString& filter : {QString(), u"country:KR"_s, u"signed:1990..2000 status:active"_s})
                QTest::addRow("%s %s", qPrintable(name), qPrintable(filter)) << name << filter;
    }
    void countsAddUpToWhatTheFilterShows() {
        QFETCH(QString, name);
        QFETCH(QString, filter);
        const SummarySpec spec = chart(name, filter);
        QCOMPARE(qsizetype(sumOf(spec.panels.at(0))), inputFor(m_sample, filter).shown.count());
    }

    void whatIsNotDrawnIsSaid() {
        const SummarySpec years = chart(u"agreements-by-year"_s);
        QCOMPARE(sumOf(years.panels.at(1)), 537.0 - 111);
        QVERIFY(years.subtitle.contains(u"537 agreements") && years.subtitle.contains(u"111 without a year"));
        const SummarySpec silent = chart(u"silent"_s);
        QCOMPARE(sumOf(silent.panels.at(0)), 537.0 - 4);
        QVERIFY(silent.subtitle.contains(u"4 that have ended"));
        const SummarySpec ages = chart(u"age-pyramid"_s);
        QCOMPARE(sumOf(ages.panels.at(0)), 537.0 - 111 - 4);
    }

    void aPartsFilterLetsThroughExactlyWhatItCounts_data() {
        QTest::addColumn<QString>("filter");
        for (const QString& filter : {QString(), u"country:JP|KR"_s, u"-kind:friendship signed:1980.."_s})
            QTest::addRow("'%s'", qPrintable(filter)) << filter;
    }
    void aPartsFilterLetsThroughExactlyWhatItCounts() {
        QFETCH(QString, filter);
        const SummaryInput input = inputFor(m_sample, filter);
        int filters = 0;
        for (const QString& name : summaryNames())
            for (const SummaryPanel& panel : chart(name, filter).panels)
                for (const SummaryRow& row : panel.rows)
                    for (const SummaryPart& part : row.parts) {
                        const auto narrowed = filterOf(part, *m_sample, input.filter);
                        if (!narrowed)
                            continue;
                        QCOMPARE(double(narrowed->evaluate(*m_sample).count()), part.value);
                        ++filters;
                    }
        QVERIFY(filters > 100);
    }

    void aCountryWithinAnotherIsBoth() {
        const SummarySpec spec = chart(u"agreements-by-country"_s, u"country:KR"_s);
        const auto row = std::find_if(spec.panels[0].rows.begin(), spec.panels[0].rows.end(), [](const SummaryRow& each) { return each.label == u"United States"; });
        QVERIFY(row != spec.panels[0].rows.end());
        const auto narrowed = filterOf(row->parts[0], *m_sample, explore::Filter::parse(u"country:KR").value());
        QVERIFY(narrowed);
        QCOMPARE(narrowed->print(), u"country:KR country:US"_s);
    }

    void theCurvesAreThoseOfTheReport() {
        support::SmallDocument document;
        const QStringList values{u"40"_s, u"42"_s, u"50"_s, u"60"_s, u"62"_s, u"64"_s};
        for (int i = 0; i < values.size(); ++i)
            document.poll(u"%1-01-01"_s.arg(1990 + i), values[i]);
        for (int i = 0; i < 3; ++i)
            document.agreement(u"A%1"_s.arg(i), u"B%1"_s.arg(i), u"1990-06-01"_s, i ? u"%1-06-01"_s.arg(2000 + i) : QString(),
                               i ? records::AgreementStatus::Ended : records::AgreementStatus::Active);
        const auto catalogue = document.catalogue();
        const SummaryInput input = inputFor(catalogue);
        const SummarySpec spec = summaryChart(u"survival-by-climate"_s, input).value();
        const auto report = explore::durabilityReport(*catalogue, input.shown, input.today.toJulianDay());
        QCOMPARE(spec.curves.size(), size_t(1));
        QCOMPARE(spec.curves[0].points.size(), size_t(2));
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(spec.curves[0].points[i].y, report.curves[0].survival.steps[i].survival);
            QCOMPARE(spec.curves[0].points[i].low, report.curves[0].survival.steps[i].interval->first);
        }
        QCOMPARE(spec.notes.mid(0, spec.notes.size() - 1), explore::durabilitySentences(report));
    }

    void tradePartnersAreSortedAndToldApartByAgreements() {
        SummaryInput input = inputFor(m_sample, u"country:KR"_s);  // which hides those with Japan
        const auto id = [this](const QString& code) { return records::PlaceId{m_sample->fromSlug(code).id}; };
        const records::PlaceId us = id(u"US"_s), korea = id(u"KR"_s), japan = id(u"JP"_s);
        input.trade = tradeOf({{korea.value, 3}, {japan.value, 7}});
        input.tradePairs = [=] { return std::vector<std::pair<records::PlaceId, records::PlaceId>>{{us, korea}, {us, japan}}; };
        const SummarySpec spec = summaryChart(u"trade-partners"_s, input).value();
        QVERIFY(spec.title.contains(u"2021") && spec.title.contains(u"national figures"));
        const auto& rows = spec.panels.at(0).rows;
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].parts[1].value, 14.0);
        QVERIFY(rows[0].parts[1].records.size() == 1 && rows[0].parts[1].rows.empty());
        QCOMPARE(rows[1].parts[0].value, 6.0);
        QVERIFY(!rows[1].parts[0].rows.empty());
    }

    void wordsStayInTheFrameAndBarsInThePlot_data() {
        QTest::addColumn<QSizeF>("size");
        for (const QSizeF size : {QSizeF(1200, 800), QSizeF(640, 420), QSizeF(420, 300)})
            QTest::addRow("%dx%d", int(size.width()), int(size.height())) << size;
    }
    void wordsStayInTheFrameAndBarsInThePlot() {
        QFETCH(QSizeF, size);
        const QRectF frame(QPointF(), size);
        for (const QString& name : summaryNames()) {
            const SummarySpec spec = chart(name);
            const SummaryLayout layout = layoutSummary(spec, picture::Theme::light(QFont(u"Noto Sans"_s, 9)), frame, QLocale::c());
            for (const auto& text : layout.texts)
                QVERIFY2(frame.adjusted(-1, -1, 1, 1).contains(text.rect), qPrintable(name + u": "_s + text.text));
            for (const auto& fill : layout.fills)
                if (fill.part && fill.part->value > 0)
                    QVERIFY2(layout.plot.adjusted(-1, -1, 1, 1).contains(fill.rect), qPrintable(name + u": "_s + fill.part->text));
        }
    }

    void aClickOnABarExploresWhatItCounts() {
        explore::Exploration exploration;
        exploration.setCatalogue(m_sample);
        ChartsView view(exploration, {{}, {}, [] { return QDate(2026, 1, 1); }});
        view.resize(900, 600);
        view.setChart(u"agreements-by-kind"_s);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(view.summaryView(), Qt::Key_Down);
        QTest::keyClick(view.summaryView(), Qt::Key_Return);
        QCOMPARE(exploration.filter().print(), u"kind:sister_city"_s);
        QCOMPARE(exploration.shown().count(), 352);
        QCOMPARE(view.summaryView()->spec().panels[0].rows.size(), size_t(1));
        exploration.setFilter({});
        view.setChart(u"activities-by-year"_s);
        QTest::keyClick(view.summaryView(), Qt::Key_Right);
        QTest::keyClick(view.summaryView(), Qt::Key_Return);
        QVERIFY(exploration.filter().isEmpty());
        QCOMPARE(exploration.current().table, records::Table::Activity);
    }

    void numbersAreCopiedAsASpreadsheetTakesThem() {
        explore::Exploration exploration;
        exploration.setCatalogue(m_sample);
        ChartsView view(exploration, {{}, {}, [] { return QDate(2026, 1, 1); }});
        view.setChart(u"agreements-by-status"_s);
        view.copyData();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + 5);
        QVERIFY(lines.contains(u"Agreements\tActive\t\t388"_s));
        view.copyPicture();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void cellsWithCommasAndMarksAreQuoted() {
        QCOMPARE(toCsv({{u"a,b"_s, u"say \"x\""_s}, {u"1"_s, {}}}), QByteArray("\xEF\xBB\xBF\"a,b\",\"say \"\"x\"\"\"\r\n1,\r\n"));
    }
};

QTEST_MAIN(TestSummaryCharts)
#include "tst_summary_charts.moc"
