// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/mappings.h"

#include "document/rows.h"
#include "document/statement.h"

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace document::mappings {
namespace {

qint64 idOf(const Document& document, const QString& name) {
    Statement known(document.handle(), "SELECT id FROM mapping WHERE name = ?");
    known.bind(1, name);
    return known.next() ? known.integer(0) : 0;
}

} // namespace

Result<QList<Saved>> all(const Document& document) {
    QList<Saved> result;
    Statement rows(document.handle(), "SELECT name, content FROM mapping ORDER BY id DESC");
    while (rows.next())
        result << Saved{rows.text(0), rows.text(1)};
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, Document::tr("The saved mappings cannot be read."),
                    Document::tr("Restore a copy from the backups."));
    return result;
}

Result<void> save(Document& document, const QString& name, const QString& content) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorCode::InvalidValue, Document::tr("The mapping has no name, so it was not saved."),
                    Document::tr("Type a name."));
    const QString label = Document::tr("Save the mapping \u201c%1\u201d").arg(trimmed);
    Row row(Table::Mapping);
    row.set(u"content", content);
    if (const qint64 id = idOf(document, trimmed))
        return updateRow(document, label, id, row);
    row.set(u"name", trimmed);
    return insertRow(document, label, row).map([](qint64) {});
}

Result<void> remove(Document& document, const QString& name) {
    const qint64 id = idOf(document, name);
    if (id == 0)
        return fail(ErrorCode::NotFound, Document::tr("There is no mapping \u201c%1\u201d.").arg(name));
    return removeRow(document, Document::tr("Remove the mapping \u201c%1\u201d").arg(name), {Table::Mapping, id});
}

} // namespace document::mappings
