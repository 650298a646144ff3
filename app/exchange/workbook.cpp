// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook.h"

#include "exchange/workbook_library.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using workbook::SheetToWrite;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

SheetToWrite::Kind kindOf(const records::FieldSpec* field) {
    using records::FieldKind;
    const FieldKind kind = field ? field->kind : FieldKind::Text;
    if (kind == FieldKind::Integer || kind == FieldKind::UsDollars || kind == FieldKind::Decimal)
        return SheetToWrite::Kind::Number;
    return kind == FieldKind::Date ? SheetToWrite::Kind::Day : SheetToWrite::Kind::Text;
}

std::vector<TextTable> settled(const QString& name, std::vector<workbook::SheetText>&& sheets) {
    std::vector<TextTable> tables;
    for (auto& sheet : sheets) {
        std::vector<TextTable::Row> rows;
        int number = 0;
        for (QStringList& cells : sheet.rows)
            rows.push_back({++number, std::move(cells)});
        TextTable table;
        table.name = sheets.size() == 1 ? name : u"%1, %2"_s.arg(name, sheet.name);
        settleTable(table, std::move(rows));
        // There are no cut lines here: what is missing at the end of a row is empty.
        for (auto& row : table.rows)
            while (row.cells.size() < table.header.size())
                row.cells << QString();
        if (!table.header.isEmpty())
            tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace

bool isArchive(QByteArrayView bytes) {
    return bytes.startsWith(QByteArrayView("PK\x03\x04", 4)) || bytes.startsWith(QByteArrayView("PK\x05\x06", 4));
}

Result<std::vector<TextTable>> readWorkbook(const QString& name, const QByteArray& bytes) {
    const auto library = workbookLibrary();
    if (!library)
        return tl::unexpected(library.error());
    auto sheets = (*library)->read(name, bytes);
    if (!sheets)
        return tl::unexpected(sheets.error());
    auto tables = settled(name, std::move(*sheets));
    if (tables.empty())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d holds no table.").arg(name),
                    tr("The first row of a sheet must name the columns."));
    return tables;
}

Result<std::vector<TextTable>> readPage(const QString& name, const QByteArray& utf8) {
    const auto library = workbookLibrary();
    if (!library)
        return tl::unexpected(library.error());
    return (*library)->readPage(name, utf8).map([&name](auto&& sheets) { return settled(name, std::move(sheets)); });
}

Result<QByteArray> tableAsWorkbook(const std::vector<OwnRecord>& records, const OwnTable& table) {
    const auto library = workbookLibrary();
    if (!library)
        return tl::unexpected(library.error());
    SheetToWrite sheet{QString::fromUtf16(table.name), {}, {}};
    for (const OwnColumn& column : table.columns())
        sheet.columns.push_back({column.name, kindOf(column.field)});
    sheet.rows.reserve(records.size());
    for (const OwnRecord& record : records)
        sheet.rows.push_back(record.cells);
    return (*library)->write(sheet);
}

} // namespace exchange
