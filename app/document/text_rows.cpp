// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/text_rows.h"

#include "document/rows.h"
#include "document/statement.h"
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::FieldKind;
using records::FieldSpec;
using records::Result;
using records::Table;

namespace document {
namespace {

bool hasSlug(Table table) {
    return records::field(table, u"slug") != nullptr;
}

tl::unexpected<records::Error> damaged(const Document& document) {
    return fail(ErrorCode::Damaged, Document::tr("The document is damaged: some of its records cannot be read."),
                Document::tr("Restore it from a backup."), QString::fromUtf8(sqlite3_errmsg(document.handle())));
}

} // namespace

Result<void> text_rows::read(const Document& document, Table table,
                             const std::function<void(qint64, QStringList&&)>& take) {
    const records::TableSpec& spec = records::spec(table);
    QStringList columns{u"id"_s};
    for (const FieldSpec& field : spec.fields) {
        const QString name = QString::fromUtf16(field.name);
        if (field.kind == FieldKind::Link && hasSlug(field.target))
            columns << u"(SELECT slug FROM %1 AS linked WHERE linked.id = t.%2)"_s.arg(records::tableName(field.target),
                                                                                       name);
        else
            columns << name;
        if (field.kind == FieldKind::Decimal)
            columns << name + u"_scale"_s;
    }
    Statement rows(document.handle(),
                   u"SELECT %1 FROM %2 AS t ORDER BY id"_s.arg(columns.join(u", "_s), records::tableName(table)));
    while (rows.next()) {
        QStringList values;
        int column = 1;
        for (const FieldSpec& field : spec.fields) {
            if (field.kind == FieldKind::Decimal) {
                const auto number = rows.decimal(column);
                values << (number ? number->text() : QString());
                ++column;
            } else {
                values << rows.text(column);
            }
            ++column;
        }
        take(rows.integer(0), std::move(values));
    }
    return rows.failed() || !rows.isPrepared() ? Result<void>(damaged(document)) : Result<void>();
}

Result<QHash<QString, qint64>> text_rows::ids(const Document& document, Table table) {
    QHash<QString, qint64> result;
    Statement rows(document.handle(), u"SELECT slug, id FROM %1 ORDER BY id DESC"_s.arg(records::tableName(table)));
    while (rows.next())
        result.insert(rows.text(0), rows.integer(1));
    return rows.failed() || !rows.isPrepared() ? Result<QHash<QString, qint64>>(damaged(document)) : result;
}

Result<QHash<QString, QString>> decisions::all(const Document& document, const QString& kind) {
    QHash<QString, QString> result;
    Statement rows(document.handle(), "SELECT subject, verdict FROM decision WHERE kind = ? ORDER BY id");
    rows.bind(1, kind);
    while (rows.next())
        result.insert(rows.text(0), rows.text(1));
    return rows.failed() || !rows.isPrepared() ? Result<QHash<QString, QString>>(damaged(document)) : result;
}

Result<void> decisions::remember(Document& document, const QString& kind, const QString& subject,
                                 const QString& verdict) {
    Row row(Table::Decision);
    row.set(u"kind", kind).set(u"subject", subject).set(u"verdict", verdict);
    return insertRow(document, Document::tr("Remember a decision"), row).map([](qint64) {});
}

} // namespace document
