// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/saved_views.h"

#include "document/rows.h"
#include "document/statement.h"

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace document::saved_views {
namespace {

QString word(Kind kind) {
    return kind == Kind::Chart ? u"chart"_s : u"report"_s;
}

qint64 idOf(const Document& document, Kind kind, const QString& name) {
    Statement known(document.handle(), "SELECT id FROM saved_view WHERE kind = ? AND name = ?");
    known.bind(1, word(kind)).bind(2, name);
    return known.next() ? known.integer(0) : 0;
}

records::Error notThere(Kind kind, const QString& name) {
    return {ErrorCode::NotFound, (kind == Kind::Chart ? Document::tr("There is no saved chart \u201c%1\u201d.")
                                                      : Document::tr("There is no saved report \u201c%1\u201d."))
                                     .arg(name)};
}

} // namespace

Result<QList<Saved>> all(const Document& document, Kind kind) {
    QList<Saved> result;
    Statement rows(document.handle(), "SELECT name, content FROM saved_view WHERE kind = ? ORDER BY name");
    rows.bind(1, word(kind));
    while (rows.next())
        result << Saved{rows.text(0), rows.text(1)};
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, Document::tr("What was saved to be seen again cannot be read."),
                    Document::tr("Restore a copy from the backups."));
    return result;
}

Result<Saved> find(const Document& document, Kind kind, const QString& name) {
    const auto saved = all(document, kind);
    if (!saved)
        return tl::unexpected(saved.error());
    for (const Saved& each : *saved)
        if (each.name == name)
            return each;
    return tl::unexpected(notThere(kind, name));
}

Result<void> save(Document& document, Kind kind, const QString& name, const QString& content) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorCode::InvalidValue, Document::tr("There is no name, so nothing was saved."),
                    Document::tr("Type a name."));
    const QString label = (kind == Kind::Chart ? Document::tr("Save the chart \u201c%1\u201d")
                                               : Document::tr("Save the report \u201c%1\u201d"))
                              .arg(trimmed);
    Row row(Table::SavedView);
    row.set(u"content", content);
    if (const qint64 id = idOf(document, kind, trimmed))
        return updateRow(document, label, id, row);
    row.set(u"name", trimmed).set(u"kind", word(kind));
    return insertRow(document, label, row).map([](qint64) {});
}

Result<void> remove(Document& document, Kind kind, const QString& name) {
    const qint64 id = idOf(document, kind, name);
    if (id == 0)
        return tl::unexpected(notThere(kind, name));
    const QString label = (kind == Kind::Chart ? Document::tr("Remove the chart \u201c%1\u201d")
                                               : Document::tr("Remove the report \u201c%1\u201d"))
                              .arg(name);
    return removeRow(document, label, {Table::SavedView, id});
}

} // namespace document::saved_views
