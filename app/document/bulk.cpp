// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/bulk.h"

#include <QCoreApplication>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace document::bulk {
namespace {

constexpr int rowsOfBlock = 100'000;
constexpr qsizetype bytesOfBlock = 8 * 1024 * 1024;

QString insertText(const Document& document, Table table) {
    QStringList marks;
    for (int i = 0; i < columnCount(document, table); ++i)
        marks << u"?"_s;
    return u"INSERT INTO %1 VALUES (%2)"_s.arg(records::tableName(table), marks.join(u", "_s));
}

Result<void> failed(const Document& document) {
    const int code = sqlite3_errcode(document.handle()) & 0xFF;
    const QString detail = QString::fromUtf8(sqlite3_errmsg(document.handle()));
    if (code == SQLITE_CONSTRAINT)
        return fail(ErrorCode::Conflict, Document::tr("The change does not fit the other records, so it was not saved."),
                    Document::tr("Something that it refers to is missing, or still in use."), detail);
    return fail(ErrorCode::WriteFailed,
                code == SQLITE_FULL
                    ? Document::tr("The disk is full. The change was not saved; everything before it is safe.")
                    : Document::tr("The rows could not be written. The change was not saved; everything before it is safe."),
                Document::tr("Free some space, or check the disk, and try again."), detail);
}

bool keep(Document& document, Table table, RowChange change, RowPacker& packer) {
    const int rows = packer.rows();
    const QByteArray packed = packer.take();
    if (rows == 0 || document.runningChange().isEmpty())
        return true;
    Statement insert(document.handle(),
                     "INSERT INTO change_rows (change_uuid, record, is_added, row_count, packed) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, document.runningChange()).bind(2, records::tableName(table)).bind(3, qint64(change == RowChange::Added));
    insert.bind(4, qint64(rows)).bindUntilReset(5, packed);
    return insert.run();
}

void bindRow(Statement& statement, const RowUnpacker& row) {
    for (int column = 0; column < row.columns(); ++column) {
        if (row.isNull(column))
            statement.bindNull(column + 1);
        else if (row.isText(column))
            statement.bindTextUntilReset(column + 1, row.text(column));
        else
            statement.bind(column + 1, row.integer(column));
    }
}

// As it was packed, or nothing of it is taken.
int removeBlock(Document& document, const Block& block) {
    Comparison comparison(document, block.table);
    Statement gone(document.handle(), u"DELETE FROM %1 WHERE id = ?"_s.arg(records::tableName(block.table)));
    RowUnpacker rows(block.packed, columnCount(document, block.table));
    while (rows.next()) {
        if (!comparison.isAsPacked(rows).value_or(false))
            return SQLITE_ABORT;
        gone.bind(1, rows.integer(0));
        if (!gone.run())
            return sqlite3_errcode(document.handle());
        gone.reset();
    }
    return rows.failed() ? SQLITE_CORRUPT : SQLITE_OK;
}

int addBlock(Document& document, const Block& block) {
    Statement insert(document.handle(), insertText(document, block.table));
    RowUnpacker rows(block.packed, columnCount(document, block.table));
    while (rows.next()) {
        bindRow(insert, rows);
        if (!insert.run())
            return sqlite3_errcode(document.handle());
        insert.reset();
    }
    return rows.failed() ? SQLITE_CORRUPT : SQLITE_OK;
}

} // namespace

QStringList columnNames(const Document& document, Table table) {
    QStringList names;
    Statement columns(document.handle(), u"PRAGMA table_info(%1)"_s.arg(records::tableName(table)));
    while (columns.next())
        names << columns.text(1);
    return names;
}

int columnCount(const Document& document, Table table) {
    return int(columnNames(document, table).size());
}

Adder::Adder(Document& document, Table table)
    : m_document(document)
    , m_table(table)
    , m_columns(columnCount(document, table))
    , m_insert(document.handle(), insertText(document, table))
    , m_packer(m_columns) {}

Adder& Adder::integer(qint64 value) {
    if (m_column == 1) {
        const qint64 id = m_document.newId();
        m_insert.bind(1, id);
        m_packer.integer(id);
    }
    m_insert.bind(++m_column, value);
    m_packer.integer(value);
    return *this;
}

Adder& Adder::text(QByteArrayView utf8) {
    m_insert.bindTextUntilReset(++m_column, utf8);
    m_packer.text(utf8);
    return *this;
}

Adder& Adder::null() {
    m_insert.bindNull(++m_column);
    m_packer.null();
    return *this;
}

Result<void> Adder::endRow() {
    Q_ASSERT(m_column == m_columns);
    m_column = 1;
    m_document.setRecording(Document::Recording::Paused);
    const bool isAdded = m_insert.run();
    m_document.setRecording(Document::Recording::On);
    if (!isAdded)
        return failed(m_document);
    m_insert.reset();
    return m_packer.rows() >= rowsOfBlock || m_packer.bytes() >= bytesOfBlock ? flush() : Result<void>();
}

Result<void> Adder::flush() {
    return keep(m_document, m_table, RowChange::Added, m_packer) ? Result<void>() : failed(m_document);
}

Result<void> Adder::finish() {
    return flush();
}

Result<void> remove(Document& document, Table table, const std::vector<qint64>& ids) {
    document.setRecording(Document::Recording::Paused);
    Result<void> done;
    {
        const int columns = columnCount(document, table);
        RowPacker packer(columns);
        Statement row(document.handle(), u"SELECT * FROM %1 WHERE id = ?"_s.arg(records::tableName(table)));
        Statement gone(document.handle(), u"DELETE FROM %1 WHERE id = ?"_s.arg(records::tableName(table)));
        for (const qint64 id : ids) {
            row.bind(1, id);
            if (row.next())
                for (int column = 0; column < columns; ++column) {
                    if (row.isNull(column))
                        packer.null();
                    else if (row.isText(column))
                        packer.text(row.bytes(column));
                    else
                        packer.integer(row.integer(column));
                }
            row.reset();
            gone.bind(1, id);
            const bool isKept = packer.rows() < rowsOfBlock && packer.bytes() < bytesOfBlock;
            if (!gone.run() || !(isKept || keep(document, table, RowChange::Removed, packer))) {
                done = failed(document);
                break;
            }
            gone.reset();
        }
        if (done && !keep(document, table, RowChange::Removed, packer))
            done = failed(document);
    }
    document.setRecording(Document::Recording::On);
    return done;
}

Result<void> blocks(const Document& document, const QString& uuid, Content content,
                    const std::function<bool(const Block&)>& take) {
    Statement rows(document.handle(), content == Content::Rows
                                          ? "SELECT record, is_added, row_count, packed FROM change_rows WHERE change_uuid = ? ORDER BY id"
                                          : "SELECT record, is_added, row_count FROM change_rows WHERE change_uuid = ? ORDER BY id");
    rows.bind(1, uuid);
    while (rows.next()) {
        const auto table = records::tableFromName(rows.text(0));
        if (table && !take({*table, rows.integer(1) ? RowChange::Added : RowChange::Removed, int(rows.integer(2)),
                            content == Content::Rows ? rows.blob(3) : QByteArray()}))
            return {};
    }
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, Document::tr("The history of the document cannot be read."),
                    Document::tr("Restore the document from a backup."),
                    QString::fromUtf8(sqlite3_errmsg(document.handle())));
    return {};
}

Comparison::Comparison(const Document& document, Table table)
    : m_columns(columnCount(document, table))
    , m_row(document.handle(), u"SELECT * FROM %1 WHERE id = ?"_s.arg(records::tableName(table))) {}

std::optional<bool> Comparison::isAsPacked(const RowUnpacker& row) {
    m_row.reset();
    m_row.bind(1, row.integer(0));
    if (!m_row.next())
        return std::nullopt;
    bool isSame = true;
    for (int column = 1; column < m_columns && isSame; ++column) {
        if (row.isNull(column) || m_row.isNull(column))
            isSame = row.isNull(column) && m_row.isNull(column);
        else if (row.isText(column))
            isSame = m_row.bytes(column) == row.text(column);
        else
            isSame = !m_row.isText(column) && m_row.integer(column) == row.integer(column);
    }
    m_row.reset();
    return isSame;
}

int replay(Document& document, const QString& uuid, Way way, Which does) {
    document.setRecording(Document::Recording::Paused);
    int code = SQLITE_OK;
    // The newest first when taken back: blocks of one kind do not meet, so the order within them does not matter.
    const auto read = blocks(document, uuid, Content::Rows, [&](const Block& block) {
        const bool isAddition = (block.change == RowChange::Added) == (way == Way::Forwards);
        if (isAddition != (does == Which::Additions))
            return true;
        code = isAddition ? addBlock(document, block) : removeBlock(document, block);
        if (code != SQLITE_OK)
            return false;
        Statement kept(document.handle(), "INSERT INTO change_rows (change_uuid, record, is_added, row_count, packed) "
                                          "VALUES (?, ?, ?, ?, ?)");
        kept.bind(1, document.runningChange()).bind(2, records::tableName(block.table)).bind(3, qint64(isAddition));
        kept.bind(4, qint64(block.rows)).bindUntilReset(5, block.packed);
        code = kept.run() ? SQLITE_OK : sqlite3_errcode(document.handle());
        return code == SQLITE_OK;
    });
    document.setRecording(Document::Recording::On);
    return read ? code : SQLITE_CORRUPT;
}

} // namespace document::bulk
