// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/decisions.h"

#include "document/rows.h"
#include "document/statement.h"

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace document::decisions {
namespace {

qint64 idOf(const Document& document, const QString& kind, const QString& subject) {
    Statement known(document.handle(), "SELECT id FROM decision WHERE kind = ? AND subject = ?");
    known.bind(1, kind).bind(2, subject);
    return known.next() ? known.integer(0) : 0;
}

}  // namespace

Result<std::vector<Decision>> withReasons(const Document& document, const QString& kind) {
    std::vector<Decision> found;
    Statement rows(document.handle(), "SELECT subject, verdict, note FROM decision WHERE kind = ? ORDER BY id");
    rows.bind(1, kind);
    while (rows.next())
        found.push_back({rows.text(0), rows.text(1), rows.text(2)});
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, Document::tr("The document is damaged: some of its records cannot be read."),
                    Document::tr("Restore it from a backup."));
    return found;
}

Result<void> keep(Document& document, const QString& label, const QString& kind, const Decision& decision) {
    if (decision.note.trimmed().isEmpty())
        return fail(ErrorCode::InvalidValue, Document::tr("A decision needs a reason, so that others can follow it."), Document::tr("Write one."));
    Row row(Table::Decision);
    row.set(u"kind", kind).set(u"subject", decision.subject).set(u"verdict", decision.verdict).set(u"note", decision.note.trimmed());
    if (const qint64 id = idOf(document, kind, decision.subject))
        return updateRow(document, label, id, row);
    return insertRow(document, label, row).map([](qint64) {});
}

Result<void> drop(Document& document, const QString& label, const QString& kind, const QString& subject) {
    const qint64 id = idOf(document, kind, subject);
    if (id == 0)
        return fail(ErrorCode::NotFound, Document::tr("There is no such decision any more."), Document::tr("Undo may bring it back."));
    return removeRow(document, label, {Table::Decision, id});
}

}  // namespace document::decisions
