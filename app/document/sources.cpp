// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sources.h"

#include "document/rows.h"
#include "document/statement.h"
#include "document/verbs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::FieldSpec;
using records::Result;
using records::Table;

namespace document::sources {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

}  // namespace

Result<records::SourceId> add(Document& document, const records::Source& source) {
    Row row(Table::Source);
    row.set(u"slug", freeSlug(document, Table::Source, source.slug.isEmpty() ? slugOf(source.publisher + u' ' + source.title) : source.slug))
        .set(u"publisher", source.publisher)
        .set(u"title", source.title)
        .set(u"url", source.url)
        .set(u"note", source.note)
        .set(u"terms", source.terms);
    return insertRow(document, tr("Add source %1").arg(source.title), row).map([](qint64 id) { return records::SourceId{id}; });
}

Result<records::CitationId> cite(Document& document, const records::Citation& citation) {
    if (!exists(document, citation.record))
        return fail(ErrorCode::InvalidValue, tr("The record that is cited is not in the document."));
    Row row(Table::Citation);
    row.set(u"record", records::tableName(citation.record.table))
        .set(u"record_id", citation.record.id)
        .set(u"field", citation.field)
        .set(u"source_id", citation.source)
        .set(u"states", citation.states)
        .set(u"where_in", citation.where)
        .set(u"seen", citation.seen)
        .set(u"note", citation.note);
    const FieldSpec* field = records::field(citation.record.table, citation.field);
    const QString title = titleOf(document, citation.record);
    const QString label = field ? tr("Cite a source for \u201c%1\u201d of %2").arg(records::shownField(*field), title)
                                : tr("Cite a source for %1").arg(title);
    return insertRow(document, label, row).map([](qint64 id) {
        return records::CitationId{id};
    });
}

Result<QString> statement(Table table, QStringView fieldName, const QString& typed) {
    const FieldSpec* field = records::field(table, fieldName);
    if (!field || typed.trimmed().isEmpty() || field->kind == records::FieldKind::Link)
        return typed.trimmed();
    Row row(table);
    return row.setTyped(*field, typed).map([&]() -> QString {
        const QString name = QString::fromUtf16(field->name);
        if (field->kind == records::FieldKind::Decimal)
            return records::Decimal{row.value(name)->toLongLong(), quint8(row.value(name + u"_scale"_s)->toInt())}.text();
        return row.value(name)->toString();
    });
}

Result<void> takeStatement(Document& document, records::CitationId citation) {
    Statement row(document.handle(), "SELECT record, record_id, field, states FROM citation WHERE id = ?");
    row.bind(1, citation.value);
    if (!row.next())
        return fail(ErrorCode::NotFound, tr("This citation is no longer in the document."), tr("Undo may bring it back."));
    const auto table = records::tableFromName(row.text(0));
    const QString field = row.text(2);
    if (!table || !records::field(*table, field))
        return fail(ErrorCode::InvalidValue, tr("What the source says here is not a field of the record, so nothing can be taken."));
    return setField(document, {*table, row.integer(1)}, field, row.text(3));
}

std::vector<RestingRows> restingRows(const Document& document, records::SourceId source) {
    std::vector<RestingRows> found;
    for (const Table table : {Table::TradeFlow, Table::Deflator, Table::ExchangeRate})
        if (const qint64 count = countWhere(document, table, u"source_id", source.value); count > 0)
            found.push_back({table, count});
    return found;
}

Result<void> remove(Document& document, records::SourceId source) {
    const records::RecordRef record{Table::Source, source.value};
    const QString title = titleOf(document, record);
    qint64 uses = 0;
    for (const Table table : {Table::Citation, Table::AgreementEvent, Table::TradeFlow, Table::Poll, Table::Indicator, Table::Milestone,
                              Table::Deflator, Table::ExchangeRate})
        uses += countWhere(document, table, u"source_id", source.value);
    if (uses > 0)
        return fail(ErrorCode::Conflict, tr("The source \u201c%1\u201d was not removed: %2 facts rest on it.").arg(title).arg(uses),
                    tr("Give them another source first."));
    return removeRow(document, tr("Remove source %1").arg(title), record);
}

}  // namespace document::sources
