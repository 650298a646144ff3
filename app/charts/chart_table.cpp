// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChartTable", text);
}

QString figure(double value) {
    return QString::number(value, 'g', 12);
}

QString quoted(QString cell) {
    static const QString special = u",\"\r\n"_s;
    if (std::none_of(cell.begin(), cell.end(), [](QChar c) { return special.contains(c); }))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

}  // namespace

ChartTable chartTable(const ChartSpec& spec) {
    if (spec.isEmpty())
        return {};
    ChartTable table{{tr("Panel"), tr("Series"), tr("Time"), tr("Value")}};
    for (const ChartPanel& panel : spec.panels)
        for (const auto* list : {&panel.series, &panel.marks})
            for (const ChartSeries& series : *list)
                for (const auto& run : series.runs)
                    for (const ChartPoint& point : run)
                        table << QStringList{panel.title, series.name, point.when, figure(point.value)};
    return table;
}

ChartTable chartTable(const SummarySpec& spec) {
    if (spec.isEmpty())
        return {};
    if (spec.shape == SummaryShape::Curves) {
        ChartTable table{{tr("Curve"), tr("Years"), tr("Share"), tr("Low"), tr("High")}};
        for (const SummaryCurve& curve : spec.curves) {
            table << QStringList{curve.name, figure(0), figure(1), {}, {}};
            for (const CurvePoint& point : curve.points)
                table << QStringList{curve.name, figure(point.x), figure(point.y), point.hasInterval ? figure(point.low) : QString(),
                                     point.hasInterval ? figure(point.high) : QString()};
            table << QStringList{curve.name, figure(curve.end), figure(curve.points.empty() ? 1 : curve.points.back().y), {}, {}};
        }
        return table;
    }
    ChartTable table{{tr("Panel"), tr("Row"), tr("Series"), tr("Value")}};
    for (const SummaryPanel& panel : spec.panels)
        for (const SummaryRow& row : panel.rows)
            for (size_t i = 0; i < row.parts.size(); ++i) {
                const QString series = spec.shape == SummaryShape::Grid ? spec.columns.value(qsizetype(i)) : i < spec.series.size() ? spec.series[i].name : QString();
                table << QStringList{panel.title, row.label, series, figure(row.parts[i].value)};
            }
    return table;
}

QString toTabs(const ChartTable& table) {
    QString text;
    for (QStringList row : table)
        text += row.replaceInStrings(u"\t"_s, u" "_s).replaceInStrings(u"\n"_s, u" "_s).join(u'\t') + u'\n';
    return text;
}

QByteArray toCsv(const ChartTable& table) {
    QString text(QChar::ByteOrderMark);
    for (const QStringList& row : table) {
        QStringList cells;
        for (const QString& cell : row)
            cells << quoted(cell);
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

}  // namespace charts
