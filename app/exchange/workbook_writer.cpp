// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_writer.h"

#include "records/partial_date.h"
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

constexpr qsizetype longestCell = 32'767; // what a cell of a workbook holds

// A workbook keeps fifteen digits of a number.
bool fitsNumber(const QString& text) {
    return text.size() <= 15 && !(text.size() > 1 && text.startsWith(u'0') && !text.startsWith(u"0."));
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text, const FieldSpec* field,
               lxw_format* day) {
    if (text.isEmpty())
        return;
    const FieldKind kind = field ? field->kind : FieldKind::Text;
    if ((kind == FieldKind::Integer || kind == FieldKind::UsDollars || kind == FieldKind::Decimal) &&
        fitsNumber(text)) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (isNumber) {
            worksheet_write_number(sheet, row, column, number, nullptr);
            return;
        }
    }
    if (kind == FieldKind::Date) {
        const auto date = PartialDate::fromEdtf(text);
        if (date && date->precision() == PartialDate::Precision::Day && !date->isApproximate() &&
            date->year() >= 1901) {
            const QDate of = QDate::fromJulianDay(date->earliest());
            lxw_datetime moment{of.year(), of.month(), of.day(), 0, 0, 0};
            worksheet_write_datetime(sheet, row, column, &moment, day);
            return;
        }
    }
    worksheet_write_string(sheet, row, column, text.left(longestCell).toUtf8().constData(), nullptr);
}

} // namespace

Result<QByteArray> tableAsWorkbook(const std::vector<OwnRecord>& records, const OwnTable& table) {
    constexpr size_t mostRows = LXW_ROW_MAX - 1;
    const auto tr = [](const char* text) { return QCoreApplication::translate("Exchange", text); };
    if (records.size() > mostRows)
        return fail(ErrorCode::InvalidValue, tr("A workbook holds 1,048,575 rows, and the table has more."),
                    tr("Write it as CSV."));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"table.xlsx"_s);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    if (!folder.isValid() || !book)
        return fail(ErrorCode::WriteFailed, tr("There is no room for a temporary file."),
                    tr("Free some space on the disk and try again."));
    lxw_worksheet* sheet = workbook_add_worksheet(book, QString::fromUtf16(table.name).toUtf8().constData());
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    const auto columns = table.columns();
    for (size_t i = 0; i < columns.size(); ++i)
        worksheet_write_string(sheet, 0, lxw_col_t(i), columns[i].name.toUtf8().constData(), bold);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_column(sheet, 0, lxw_col_t(columns.size() - 1), 18, nullptr);
    for (size_t row = 0; row < records.size(); ++row)
        for (size_t i = 0; i < columns.size(); ++i)
            writeCell(sheet, lxw_row_t(row + 1), lxw_col_t(i), records[row].cells[qsizetype(i)], columns[i].field, day);
    const lxw_error code = workbook_close(book);
    QFile file(path);
    if (code != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::WriteFailed, tr("The workbook could not be made."),
                    tr("Free some space on the disk and try again."), QString::fromUtf8(lxw_strerror(code)));
    return file.readAll();
}

} // namespace exchange
