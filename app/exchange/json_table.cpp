// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_table.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

constexpr qsizetype mostColumns = 2'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// As a source printed it, as far as JSON lets one know: null is an empty cell.
QString textOf(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble() && qAbs(value.toDouble()) < 9e18
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'g', 15);
    }
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

tl::unexpected<records::Error> noTable(const QString& name) {
    return fail(ErrorCode::InvalidValue,
                tr("\u201c%1\u201d is JSON, but it holds no table. Nothing was read from it.").arg(name),
                tr("A table is an array of objects, or an array of arrays whose first one names the columns."));
}

tl::unexpected<records::Error> tooWide(const QString& name) {
    return fail(ErrorCode::InvalidValue,
                tr("\u201c%1\u201d has more than 2,000 columns. Nothing was read from it.").arg(name),
                tr("Leave out the columns that are not needed."));
}

Result<TextTable> fromArrays(const QString& name, const QJsonArray& rows) {
    TextTable table;
    table.name = name;
    int number = 0;
    for (const QJsonValue& row : rows) {
        ++number;
        if (!row.isArray())
            return noTable(name);
        QStringList cells;
        for (const QJsonValue& cell : row.toArray())
            cells << textOf(cell);
        if (cells.size() > mostColumns)
            return tooWide(name);
        if (number == 1)
            table.header = cells;
        else
            table.rows.push_back({number, cells});
    }
    return table.header.isEmpty() ? Result<TextTable>(noTable(name)) : table;
}

// The columns in the order in which they are first met; Qt keeps the members of an object sorted by name.
Result<TextTable> fromObjects(const QString& name, const QJsonArray& rows) {
    TextTable table;
    table.name = name;
    QHash<QString, qsizetype> columns;
    int number = 1;
    for (const QJsonValue& row : rows) {
        ++number;
        if (!row.isObject())
            return noTable(name);
        const QJsonObject object = row.toObject();
        QStringList cells(table.header.size());
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto column = columns.constFind(it.key());
            if (column == columns.constEnd()) {
                column = columns.insert(it.key(), table.header.size());
                table.header << it.key();
                cells << QString();
            }
            cells[*column] = textOf(it.value());
        }
        if (table.header.size() > mostColumns)
            return tooWide(name);
        table.rows.push_back({number, cells});
    }
    for (auto& row : table.rows)
        while (row.cells.size() < table.header.size())
            row.cells << QString();
    return table.header.isEmpty() ? Result<TextTable>(noTable(name)) : table;
}

// https://www.w3.org/TR/sparql11-results-json/: variables in head.vars, a binding may leave some of them out.
Result<TextTable> fromSparql(const QString& name, const QJsonObject& root) {
    TextTable table;
    table.name = name;
    for (const QJsonValue& variable : root[u"head"].toObject()[u"vars"].toArray())
        table.header << variable.toString();
    if (table.header.size() > mostColumns)
        return tooWide(name);
    int number = 1;
    for (const QJsonValue& binding : root[u"results"].toObject()[u"bindings"].toArray()) {
        const QJsonObject values = binding.toObject();
        TextTable::Row row{++number, {}};
        for (const QString& variable : std::as_const(table.header))
            row.cells << values[variable].toObject()[u"value"].toString();
        table.rows.push_back(std::move(row));
    }
    return table.header.isEmpty() ? Result<TextTable>(noTable(name)) : table;
}

Result<TextTable> fromArray(const QString& name, const QJsonArray& array) {
    return array.first().isArray() ? fromArrays(name, array) : fromObjects(name, array);
}

} // namespace

Result<std::vector<TextTable>> readJson(const QString& name, const QByteArray& utf8) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (document.isNull()) {
        const QByteArrayView before =
            QByteArrayView(utf8).first(qBound(qsizetype(0), qsizetype(problem.offset), utf8.size()));
        const qsizetype line = before.count('\n') + 1, column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is not whole JSON: it breaks off or goes wrong in line %2, column %3. Nothing "
                       "was read from it.")
                        .arg(name)
                        .arg(line)
                        .arg(column),
                    tr("Download or export it again."), problem.errorString());
    }
    std::vector<TextTable> tables;
    const auto take = [&tables](Result<TextTable> table) -> Result<void> {
        if (!table)
            return tl::unexpected(table.error());
        tables.push_back(std::move(*table));
        return {};
    };
    const QJsonObject root = document.object();
    Result<void> read;
    if (document.isArray()) {
        read = take(fromArray(name, document.array()));
    } else if (root[u"results"].toObject().contains(u"bindings")) {
        read = take(fromSparql(name, root));
    } else {
        for (auto it = root.begin(); it != root.end() && read; ++it)
            if (it->isArray() && !it->toArray().isEmpty() &&
                (it->toArray().first().isObject() || it->toArray().first().isArray()))
                read = take(fromArray(u"%1, %2"_s.arg(name, it.key()), it->toArray()));
        if (read && tables.empty())
            read = noTable(name);
    }
    if (!read)
        return tl::unexpected(read.error());
    return tables;
}

} // namespace exchange
