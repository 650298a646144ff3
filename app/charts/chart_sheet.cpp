// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_sheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChartTable", text);
}

QString figure(double value) {
    return QString::number(value, 'g', 12);
}

// A spreadsheet sets its rows apart alike, whatever years they name: a year without a figure has an empty row.
std::vector<QString> withEveryYear(std::vector<QString> order) {
    std::vector<QString> all;
    for (const QString& when : order) {
        bool isYear = false;
        const int year = when.toInt(&isYear);
        if (!isYear || (!all.empty() && all.back().toInt() >= year))
            return order;
        while (!all.empty() && all.back().toInt() + 1 < year)
            all.push_back(QString::number(all.back().toInt() + 1));
        all.push_back(when);
    }
    return all;
}

// Curves at every age at which one of them steps.
ChartSheet curveSheet(const SummarySpec& spec) {
    ChartSheet sheet{{tr("Years")}, {}, {{ChartSheet::Chart::Kind::Lines, spec.title, tr("Share"), {}, false, true}}};
    std::set<double> ages{0};
    for (const SummaryCurve& curve : spec.curves) {
        sheet.columns << curve.name;
        sheet.charts[0].columns.push_back(int(sheet.columns.size()) - 1);
        ages.insert(curve.end);
        for (const CurvePoint& point : curve.points)
            ages.insert(point.x);
    }
    for (const double age : ages) {
        QStringList row{figure(age)};
        for (const SummaryCurve& curve : spec.curves) {
            double share = 1;
            for (const CurvePoint& point : curve.points)
                if (point.x <= age)
                    share = point.y;
            row << (age <= curve.end ? figure(share) : QString());
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace

ChartSheet chartSheet(const ChartSpec& spec) {
    ChartSheet sheet;
    if (spec.isEmpty())
        return sheet;
    sheet.columns << tr("Time");
    // In the order of time; what is said of a time names its row. Between two runs stands an empty row, which breaks the line there.
    std::map<double, QString> times;
    for (const ChartPanel& panel : spec.panels)
        for (const auto* list : {&panel.series, &panel.marks})
            for (const ChartSeries& series : *list) {
                double end = 0;
                for (const auto& run : series.runs) {
                    if (end > 0 && !series.dots)
                        times.emplace((end + run.front().day) / 2, QString());
                    for (const ChartPoint& point : run)
                        times[point.day] = point.when;
                    end = run.back().day;
                }
            }
    std::vector<QString> order;
    std::set<QString> known;
    const bool isYearly = std::all_of(times.begin(), times.end(), [](const auto& time) { return time.second.isEmpty() || time.second.toInt() > 0; });
    for (const auto& [day, when] : times)
        if (when.isEmpty() ? !isYearly : known.insert(when).second)
            order.push_back(when);
    order = withEveryYear(std::move(order));
    std::map<QString, size_t> rowOf;
    for (const QString& when : order) {
        rowOf[when] = sheet.rows.size();
        sheet.rows.push_back({when});
    }
    for (const ChartPanel& panel : spec.panels) {
        ChartSheet::Chart chart{ChartSheet::Chart::Kind::Lines, panel.title, panel.unit, {}, panel.isLogarithmic, false};
        const auto addColumn = [&](const ChartSeries& series) {
            chart.columns.push_back(int(sheet.columns.size()));
            chart.joinsGaps = chart.joinsGaps || series.dots;
            sheet.columns << (spec.columns == 1 ? series.name : series.name.isEmpty() ? panel.title : tr("%1, %2").arg(panel.title, series.name));
            for (QStringList& row : sheet.rows)
                row << QString();
            for (const auto& run : series.runs)
                for (const ChartPoint& point : run)
                    sheet.rows[rowOf[point.when]].last() = figure(point.value);
        };
        for (const ChartSeries& series : panel.series)
            addColumn(series);
        for (const ChartSeries& series : panel.marks)
            addColumn(series);
        sheet.charts.push_back(std::move(chart));
    }
    return sheet;
}

ChartSheet chartSheet(const SummarySpec& spec) {
    ChartSheet sheet;
    if (spec.isEmpty())
        return sheet;
    if (spec.shape == SummaryShape::Curves)
        return curveSheet(spec);
    sheet.columns << tr("Row");
    std::map<QString, size_t> rowOf;
    for (const SummaryPanel& panel : spec.panels)
        for (const SummaryRow& row : panel.rows)
            if (rowOf.emplace(row.label, sheet.rows.size()).second)
                sheet.rows.push_back({row.label});
    for (const SummaryPanel& panel : spec.panels) {
        ChartSheet::Chart chart{spec.shape == SummaryShape::Columns ? ChartSheet::Chart::Kind::Columns : ChartSheet::Chart::Kind::Bars,
                                spec.panels.size() == 1 ? spec.title : panel.title, panel.title, {}, false, false};
        const size_t parts = panel.rows.empty() ? 0 : panel.rows.front().parts.size();
        for (size_t part = 0; part < parts; ++part) {
            chart.columns.push_back(int(sheet.columns.size()));
            const QString name = spec.shape == SummaryShape::Grid ? spec.columns.value(qsizetype(part))
                                 : part < spec.series.size()     ? spec.series[part].name
                                                                 : QString();
            sheet.columns << (name.isEmpty() ? panel.title : name);
            for (QStringList& row : sheet.rows)
                row << QString();
            for (const SummaryRow& row : panel.rows)
                if (part < row.parts.size())
                    sheet.rows[rowOf[row.label]].last() = figure(row.parts[part].value);
        }
        sheet.charts.push_back(std::move(chart));
    }
    return sheet;
}

}  // namespace charts
