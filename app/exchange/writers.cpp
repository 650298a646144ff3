// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writers.h"

#include "exchange/graph_writers.h"
#include "exchange/trade_writer.h"
#include "exchange/workbook.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::FieldKind;
using records::Result;
using records::Table;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// A string as JSON writes it.
QByteArray quoted(const QString& text) {
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

tl::unexpected<records::Error> notWritten(const QString& path, const QSaveFile& file) {
    return fail(ErrorCode::WriteFailed, tr("\u201c%1\u201d could not be written.").arg(path),
                tr("Check the folder and the space on the disk, and try again."), file.errorString());
}

Result<int> exportTrade(const document::Document& document, const QString& path, const ExportOptions& options) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file);
    auto written = writeTradeCsv(document, file, options.only);
    if (written && !file.commit())
        return notWritten(path, file);
    return !written && written.error().code == ErrorCode::WriteFailed ? Result<int>(notWritten(path, file)) : written;
}

} // namespace

QString guarded(const QString& cell) {
    static const QRegularExpression formula(u"^'*[=+\\-@\\t\\r]"_s), number(u"^[-+]?\\d+(?:\\.\\d+)?$"_s);
    return formula.match(cell).hasMatch() && !number.match(cell).hasMatch() ? u'\'' + cell : cell;
}

QString unguarded(const QString& cell) {
    static const QRegularExpression guard(u"^'+[=+\\-@\\t\\r]"_s);
    return cell.startsWith(u'\'') && guard.match(cell).hasMatch() ? cell.mid(1) : cell;
}

QByteArray csvCell(const QString& text) {
    QByteArray cell = guarded(text).toUtf8();
    const bool isPlain = !cell.contains(',') && !cell.contains('"') && !cell.contains('\n') && !cell.contains('\r') &&
                         !cell.startsWith(' ') && !cell.endsWith(' ') && !cell.contains('\t');
    return isPlain ? cell : '"' + cell.replace('"', "\"\"") + '"';
}

QByteArray csvRow(const QStringList& cells) {
    QByteArrayList row;
    for (const QString& cell : cells)
        row << csvCell(cell);
    return row.join(',') + '\n';
}

QByteArray tableAsCsv(const std::vector<OwnRecord>& records, const OwnTable& table) {
    QByteArray bytes = csvRow(table.header());
    for (const OwnRecord& record : records)
        bytes += csvRow(record.cells);
    return bytes;
}

// An object a record, with its members in the order of the columns; what is unknown is left out. Whole numbers are
// numbers, decimals are text so that they keep their digits.
QByteArray tableAsJson(const std::vector<OwnRecord>& records, const OwnTable& table) {
    const auto columns = table.columns();
    QByteArray bytes = "[";
    for (size_t row = 0; row < records.size(); ++row) {
        bytes += row ? ",\n{" : "\n{";
        bool first = true;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString& text = records[row].cells[qsizetype(i)];
            // The first record has every column, so that a reader knows all of them.
            if (text.isEmpty() && row > 0)
                continue;
            const auto* field = columns[i].field;
            const bool isNumber = field && (field->kind == FieldKind::Integer || field->kind == FieldKind::UsDollars) &&
                                  !text.isEmpty() && columns[i].name != u"record_id";
            bytes += (first ? "" : ", ") + quoted(columns[i].name) + ": " +
                     (text.isEmpty() ? "null"
                      : isNumber     ? text.toUtf8()
                                     : quoted(text));
            first = false;
        }
        bytes += '}';
    }
    return bytes + "\n]\n";
}

QStringList exportSuffixes(const OwnTable& table) {
    QStringList suffixes{u"csv"_s, u"xlsx"_s, u"json"_s};
    if (table.table == Table::Place || table.table == Table::Agreement)
        suffixes << u"geojson"_s;
    if (table.table == Table::Agreement)
        suffixes << u"graphml"_s << u"gexf"_s;
    if (table.table == Table::Agreement || table.table == Table::Activity)
        suffixes << u"ics"_s;
    return suffixes;
}

Result<int> exportTable(const document::Document& document, const QString& path, const ExportOptions& options) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const OwnTable& table = *options.table;
    if (!exportSuffixes(table).contains(suffix))
        return fail(ErrorCode::InvalidValue,
                    tr("The table %1 cannot be written as \u201c%2\u201d.")
                        .arg(QString::fromUtf16(table.name), QFileInfo(path).fileName()),
                    tr("Choose a name that ends in one of: %1.").arg(exportSuffixes(table).join(u", "_s)));
    if (suffix == u"csv" && table.table == Table::TradeFlow)
        return exportTrade(document, path, options);
    auto records = readOwn(document, table);
    if (!records)
        return tl::unexpected(records.error());
    if (options.only)
        std::erase_if(*records, [&options](const OwnRecord& record) { return !options.only->contains(record.id); });
    Result<QByteArray> bytes;
    if (suffix == u"csv")
        bytes = tableAsCsv(*records, table);
    else if (suffix == u"json")
        bytes = tableAsJson(*records, table);
    else if (suffix == u"xlsx")
        bytes = tableAsWorkbook(*records, table);
    else if (suffix == u"ics")
        bytes = calendarOf(document, *records, table);
    else
        bytes = pictureData(document, *records, table, suffix);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return notWritten(path, file);
    return int(records->size());
}

} // namespace exchange
