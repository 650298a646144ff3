// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <csv.h>

using records::ErrorCode;
using records::fail;

namespace exchange {
namespace {

constexpr size_t mostRows = 10'000'000;

struct Reading {
    TextTable table;
    QStringList cells;
    int number = 0;
    bool tooMany = false;
};

void onField(void* bytes, size_t length, void* data) {
    static_cast<Reading*>(data)->cells << QString::fromUtf8(static_cast<const char*>(bytes), qsizetype(length));
}

void onRow(int, void* data) {
    auto* reading = static_cast<Reading*>(data);
    ++reading->number;
    if (reading->table.header.isEmpty())
        reading->table.header = reading->cells;
    else if (reading->table.rows.size() < mostRows)
        reading->table.rows.push_back({reading->number, reading->cells});
    else
        reading->tooMany = true;
    reading->cells.clear();
}

}  // namespace

records::Result<TextTable> readCsv(const QString& name, const QByteArray& bytes) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Exchange", text); };
    QByteArrayView view(bytes);
    if (view.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        view = view.sliced(3);
    if (!view.isValidUtf8())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is not UTF-8 text, so nothing was read from it.").arg(name),
                    tr("Save it as CSV in UTF-8 and try again."));
    Reading reading;
    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const bool read = csv_parse(&parser, view.data(), size_t(view.size()), onField, onRow, &reading) == size_t(view.size()) &&
                      csv_fini(&parser, onField, onRow, &reading) == 0;
    const QString problem = QString::fromLatin1(csv_strerror(csv_error(&parser)));
    csv_free(&parser);
    if (!read || reading.tooMany)
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d breaks off or is badly quoted after row %2.").arg(name).arg(reading.number),
                    tr("Open it in a spreadsheet, mend that row and save it as CSV again."), problem);
    if (reading.table.header.isEmpty())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is empty.").arg(name), tr("The first row must name the columns."));
    reading.table.name = name;
    return std::move(reading.table);
}

}  // namespace exchange
