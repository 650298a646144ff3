// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_and_opinion.h"
#include "exchange/workbook_library.h"
#include "tables/chart_file.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace charts;

class TestChartFile : public QObject {
    Q_OBJECT

    static ChartSeries line(const QString& name, const std::vector<std::vector<std::pair<int, double>>>& runs, bool dots = false) {
        ChartSeries series;
        series.name = name;
        series.dots = dots;
        for (const auto& run : runs) {
            series.runs.emplace_back();
            for (const auto& [year, value] : run)
                series.runs.back().push_back({picture::firstDayOf(year) + 182, value, QString::number(year)});
        }
        return series;
    }
    static ChartSpec spec() {
        ChartSpec spec;
        spec.title = u"Trade"_s;
        ChartPanel trade, opinion;
        trade.title = u"Trade, bn"_s;
        trade.unit = u"bn"_s;
        trade.isLogarithmic = true;
        trade.series = {line(u"Exports"_s, {{{2001, 1.5}, {2002, 2}}, {{2004, 0.25}}}), line(u"Imports"_s, {{{2002, 7}}})};
        opinion.title = u"Opinion"_s;
        opinion.series = {line(u"About"_s, {{{2000, 44}, {2004, 50}}}, true)};
        spec.panels = {trade, opinion};
        return spec;
    }
    static SummarySpec summary() {
        SummarySpec spec;
        spec.shape = SummaryShape::Bars;
        spec.title = u"By status"_s;
        spec.series = {{u"Active"_s, 0, {}}, {u"Ended"_s, 1, {}}};
        SummaryPart three, one;
        three.value = 3;
        one.value = 1;
        spec.panels = {{u"Agreements"_s, {{u"Japan"_s, {three, one}}, {u"Korea"_s, {one, three}}}}};
        return spec;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void eachLineIsAColumnAndAYearWithoutAFigureIsEmpty() {
        const ChartSheet sheet = chartSheet(spec());
        QCOMPARE(sheet.columns, (QStringList{u"Time"_s, u"Exports"_s, u"Imports"_s, u"About"_s}));
        const std::vector<QStringList> rows{{u"2000"_s, {}, {}, u"44"_s},
                                            {u"2001"_s, u"1.5"_s, {}, {}},
                                            {u"2002"_s, u"2"_s, u"7"_s, {}},
                                            {u"2003"_s, {}, {}, {}},
                                            {u"2004"_s, u"0.25"_s, {}, u"50"_s}};
        QCOMPARE(sheet.rows, rows);
        QCOMPARE(sheet.charts.size(), size_t(2));
        QCOMPARE(sheet.charts[0].columns, (std::vector{1, 2}));
        QVERIFY(sheet.charts[0].isLogarithmic && !sheet.charts[0].joinsGaps);
        QCOMPARE(sheet.charts[1].columns, std::vector{3});
        QVERIFY(!sheet.charts[1].isLogarithmic && sheet.charts[1].joinsGaps);
    }

    void theWorkbookIsOpenedAgainWithTheSameNumbersAndItsCharts_data() {
        QTest::addColumn<bool>("isSummary");
        QTest::newRow("trade and opinion") << false;
        QTest::newRow("counts") << true;
    }

    void theWorkbookIsOpenedAgainWithTheSameNumbersAndItsCharts() {
        QFETCH(bool, isSummary);
        const ChartSheet sheet = isSummary ? chartSheet(summary()) : chartSheet(spec());
        const ChartTable table = isSummary ? chartTable(summary()) : chartTable(spec());
        const QString path = m_folder.filePath(u"chart.xlsx"_s);
        const auto done = tables::writeChartFile(path, u"Chart"_s, table, sheet);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (size_t i = 0; i < sheet.charts.size(); ++i)
            QVERIFY(bytes.contains("xl/charts/chart" + QByteArray::number(int(i) + 1) + ".xml"));
        QVERIFY(!bytes.contains("xl/charts/chart" + QByteArray::number(int(sheet.charts.size()) + 1) + ".xml"));
        const auto read = (*exchange::workbookLibrary())->read(u"chart.xlsx"_s, bytes);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->size(), size_t(1));
        std::vector<QStringList> expected{sheet.columns};
        expected.insert(expected.end(), sheet.rows.begin(), sheet.rows.end());
        std::vector<QStringList> found = read->front().rows;
        for (QStringList& row : found)
            row.resize(sheet.columns.size());
        QCOMPARE(found, expected);
    }

    void whatCannotBeWrittenIsSaidAndLeavesNothing() {
        const auto empty = tables::writeChartFile(m_folder.filePath(u"empty.xlsx"_s), u"Chart"_s, {}, {});
        QCOMPARE(empty.error().code, records::ErrorCode::InvalidValue);
        const auto nowhere = tables::writeChartFile(m_folder.filePath(u"nowhere/chart.csv"_s), u"Chart"_s, chartTable(spec()), chartSheet(spec()));
        QCOMPARE(nowhere.error().code, records::ErrorCode::WriteFailed);
        QVERIFY(!QFile::exists(m_folder.filePath(u"empty.xlsx"_s)));
    }
};

QTEST_MAIN(TestChartFile)
#include "tst_chart_file.moc"
