// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sources.h"

#include "document/rows.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
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
        .set(u"note", citation.note);
    return insertRow(document, tr("Cite a source for %1").arg(titleOf(document, citation.record)), row).map([](qint64 id) {
        return records::CitationId{id};
    });
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
