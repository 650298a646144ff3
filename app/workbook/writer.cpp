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
    const lxw_error code = workbook_close(book);
    QFile file(path);
    if (code != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::WriteFailed, tr("The workbook could not be made."),
                    tr("Free some space on the disk and try again."), QString::fromUtf8(lxw_strerror(code)));
    return file.readAll();
}

} // namespace workbook
