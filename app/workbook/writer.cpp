// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/functions.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace workbook {
namespace {

constexpr qsizetype longestCell = 32'767; // what a cell of a workbook holds

// A workbook keeps fifteen digits of a number.
bool fitsNumber(const QString& text) {
    return text.size() <= 15 && !(text.size() > 1 && text.startsWith(u'0') && !text.startsWith(u"0."));
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text, SheetToWrite::Kind kind,
               lxw_format* day) {
    if (text.isEmpty())
        return;
    if (kind == SheetToWrite::Kind::Number && fitsNumber(text)) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (isNumber) {
            worksheet_write_number(sheet, row, column, number, nullptr);
            return;
        }
    }
    if (kind == SheetToWrite::Kind::Day) {
        const QDate date = text.size() == 10 ? QDate::fromString(text, u"yyyy-MM-dd"_s) : QDate();
        if (date.isValid() && date.year() >= 1901) {
            lxw_datetime moment{date.year(), date.month(), date.day(), 0, 0, 0};
            worksheet_write_datetime(sheet, row, column, &moment, day);
            return;
        }
    }
    worksheet_write_string(sheet, row, column, text.left(longestCell).toUtf8().constData(), nullptr);
}

constexpr lxw_row_t chartRows = 20; // a chart is about as high

void addChart(lxw_workbook* book, lxw_worksheet* sheet, const SheetToWrite& table, size_t number) {
    const SheetToWrite::Chart& wanted = table.charts[number];
    const auto type = wanted.kind == SheetToWrite::Chart::Kind::Lines     ? LXW_CHART_LINE
                      : wanted.kind == SheetToWrite::Chart::Kind::Columns ? LXW_CHART_COLUMN
                                                                          : LXW_CHART_BAR;
    lxw_chart* chart = workbook_add_chart(book, quint8(type));
    const QByteArray name = table.name.toUtf8();
    const auto last = lxw_row_t(table.rows.size());
    for (const int column : wanted.columns) {
        lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, name.constData(), 1, 0, last, 0);
        chart_series_set_values(series, name.constData(), 1, lxw_col_t(column), last, lxw_col_t(column));
        chart_series_set_name_range(series, name.constData(), 0, lxw_col_t(column));
        if (wanted.joinsGaps)
            chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    }
    chart_title_set_name(chart, wanted.title.toUtf8().constData());
    if (!wanted.unit.isEmpty())
        chart_axis_set_name(chart->y_axis, wanted.unit.toUtf8().constData());
    if (wanted.isLogarithmic)
        chart_axis_set_log_base(chart->y_axis, 10);
    // Names of bars are read from above.
    if (wanted.kind == SheetToWrite::Chart::Kind::Bars)
        chart_axis_set_reverse(chart->x_axis);
    chart_show_blanks_as(chart, wanted.joinsGaps ? LXW_CHART_BLANKS_AS_CONNECTED : LXW_CHART_BLANKS_AS_GAP);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options size{};
    size.x_scale = 1.6;
    size.y_scale = 1.3;
    worksheet_insert_chart_opt(sheet, lxw_row_t(1 + number * chartRows), lxw_col_t(table.columns.size() + 1), chart, &size);
}

} // namespace

Result<QByteArray> writeSheet(const SheetToWrite& table) {
    constexpr size_t mostRows = LXW_ROW_MAX - 1;
    const auto tr = [](const char* text) { return QCoreApplication::translate("Exchange", text); };
    if (table.rows.size() > mostRows)
        return fail(ErrorCode::InvalidValue, tr("A workbook holds 1,048,575 rows, and the table has more."),
                    tr("Write it as CSV."));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"table.xlsx"_s);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    if (!folder.isValid() || !book)
        return fail(ErrorCode::WriteFailed, tr("There is no room for a temporary file."),
                    tr("Free some space on the disk and try again."));
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.toUtf8().constData());
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    for (size_t i = 0; i < table.columns.size(); ++i)
        worksheet_write_string(sheet, 0, lxw_col_t(i), table.columns[i].name.toUtf8().constData(), bold);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_column(sheet, 0, lxw_col_t(table.columns.size() - 1), 18, nullptr);
    for (size_t row = 0; row < table.rows.size(); ++row)
        for (size_t i = 0; i < table.columns.size(); ++i)
            writeCell(sheet, lxw_row_t(row + 1), lxw_col_t(i), table.rows[row].value(qsizetype(i)),
                      table.columns[i].kind, day);
    for (size_t i = 0; i < table.charts.size() && !table.rows.empty(); ++i)
        addChart(book, sheet, table, i);
    const lxw_error code = workbook_close(book);
    QFile file(path);
    if (code != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::WriteFailed, tr("The workbook could not be made."),
                    tr("Free some space on the disk and try again."), QString::fromUtf8(lxw_strerror(code)));
    return file.readAll();
}

} // namespace workbook
