// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/chart_file.h"

#include "exchange/workbook_library.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using records::ErrorCode;

namespace tables {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChartFile", text);
}

records::Result<QByteArray> workbookOf(const charts::ChartSheet& sheet) {
    const auto library = exchange::workbookLibrary();
    if (!library)
        return tl::unexpected(library.error());
    workbook::SheetToWrite written;
    written.name = tr("Chart");
    for (const QString& column : sheet.columns)
        written.columns.push_back({column, workbook::SheetToWrite::Kind::Number});
    written.rows = sheet.rows;
    for (const charts::ChartSheet::Chart& chart : sheet.charts)
        written.charts.push_back({workbook::SheetToWrite::Chart::Kind(chart.kind), chart.title, chart.unit, chart.columns, chart.isLogarithmic, chart.joinsGaps});
    return (*library)->write(written);
}

}  // namespace

bool isChartFile(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"csv" || suffix == u"xlsx";
}

records::Result<void> writeChartFile(const QString& path, const QString& title, const charts::ChartTable& table, const charts::ChartSheet& sheet) {
    if (table.isEmpty() || sheet.isEmpty())
        return records::fail(ErrorCode::InvalidValue, tr("The chart \u201c%1\u201d shows nothing, so there are no numbers to save.").arg(title),
                             tr("Widen the filter, or choose another chart."));
    const auto bytes = QFileInfo(path).suffix().toLower() == u"xlsx" ? workbookOf(sheet) : records::Result<QByteArray>(charts::toCsv(table));
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return records::fail(ErrorCode::WriteFailed, tr("The numbers could not be written to \u201c%1\u201d.").arg(path),
                             tr("Check that the folder is there, that you may write to it and that the disk is not full."), file.errorString());
    return {};
}

}  // namespace tables
