// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <QHash>
#include <QStringList>
#include <functional>

// Records as text, field by field, for whoever writes them to a file or compares them with one.
namespace document::text_rows {

// Calls `take` once a row in the order of the row ids, with a text for each field of records::spec(table) in its order:
// dates in EDTF, decimals as they came, links as the short id of what they name, unknown as empty. A link to a record
// without a short id is its row id. Errors: Damaged.
records::Result<void> read(const Document& document, records::Table table,
                           const std::function<void(qint64 id, QStringList&& values)>& take);

// The row ids by short id, of a table that has them.
records::Result<QHash<QString, qint64>> ids(const Document& document, records::Table table);

} // namespace document::text_rows

// What was decided about other people's files, kept for the next time: which record an id or a name of theirs is.
namespace document::decisions {

// Subjects and verdicts of one kind ("place": "wikidata:Q16520" is "kr-busan").
records::Result<QHash<QString, QString>> all(const Document& document, const QString& kind);
records::Result<void> remember(Document& document, const QString& kind, const QString& subject, const QString& verdict);

} // namespace document::decisions
