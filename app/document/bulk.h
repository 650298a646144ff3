// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "document/packed_rows.h"
#include "document/statement.h"
#include <functional>

// A million rows in one change. A session looks up each row again to record it, and its changeset takes as much room as
// the rows; here the rows are written past the session and kept packed beside the change, in change_rows. Undo, redo,
// take-back, the history and the removal of an import know both.
//
// A change is replayed in this order: rows that it removed in bulk, its changeset, rows that it added in bulk. Taken
// back, in the opposite order. So within one edit a row that was added in bulk is not touched again, and a row that is
// removed in bulk was not touched before.
namespace document::bulk {

// Adds rows with all their columns, in the order of the schema; the row id comes first and is made here.
class Adder {
public:
    // Requires: called in an edit.
    Adder(Document& document, records::Table table);

    // The columns behind the row id, then the end of the row. The text must stay until then.
    Adder& integer(qint64 value);
    Adder& text(QByteArrayView utf8);
    Adder& null();
    records::Result<void> endRow();
    // Requires: called after the last row. Errors: WriteFailed, Conflict.
    records::Result<void> finish();

private:
    records::Result<void> flush();
    Document& m_document;
    const records::Table m_table;
    const int m_columns;
    Statement m_insert;
    RowPacker m_packer;
    int m_column = 1;
};

// Removes rows by their ids. Requires: called in an edit. Errors: WriteFailed; Conflict when something refers to one.
records::Result<void> remove(Document& document, records::Table table, const std::vector<qint64>& ids);

// What a change did in bulk, block by block in the order in which it was done; `take` returns false to stop. Errors:
// Damaged.
struct Block {
    records::Table table;
    RowChange change = RowChange::Added; // or Removed
    int rows = 0;
    QByteArray packed; // see RowUnpacker; empty when only the counts were asked for
};
enum class Content : quint8 { Rows, Counts };
records::Result<void> blocks(const Document& document, const QString& uuid, Content content,
                             const std::function<bool(const Block&)>& take);
int columnCount(const Document& document, records::Table table);
QStringList columnNames(const Document& document, records::Table table);

// Whether a row of the document is as it was packed; nothing when it is not there.
class Comparison {
public:
    Comparison(const Document& document, records::Table table);
    std::optional<bool> isAsPacked(const RowUnpacker& row);

private:
    const int m_columns;
    Statement m_row;
};

// For Document: does again or takes back what `uuid` did, and keeps with the running change what that was. The rows of
// one direction at a time, see above. Returns a SQLite code; SQLITE_ABORT when a row is not as expected.
enum class Which : quint8 { Removals, Additions };
enum class Way : quint8 { Forwards, Backwards };
int replay(Document& document, const QString& uuid, Way way, Which does);

} // namespace document::bulk
