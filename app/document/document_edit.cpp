// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "document/bulk.h"
#include "document/session.h"
#include "document/stacks.h"
#include "document/statement.h"
#include <QUuid>
#include <QScopeGuard>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document {
namespace {

const char* const entryColumns = "SELECT sequence, uuid, kind, reverses, author, utc, label, length(changeset) FROM change ";

ChangeEntry entryFrom(const Statement& row) {
    ChangeEntry entry;
    entry.sequence = row.integer(0);
    entry.uuid = row.text(1);
    entry.kind = row.text(2);
    entry.reverses = row.text(3);
    entry.author = row.text(4);
    entry.utc = QDateTime::fromString(row.text(5), Qt::ISODateWithMs);
    entry.label = row.text(6);
    entry.bytes = row.integer(7);
    return entry;
}

// What a change did in bulk, beside what its changeset says.
void addBulk(const Document& document, const QString& uuid, RowChanges& changes) {
    constexpr size_t most = 250'000;
    size_t rows = changes.rows.size();
    const auto count = [&rows](const bulk::Block& block) { return (rows += size_t(block.rows)) <= most; };
    const auto list = [&](const bulk::Block& block) {
        RowUnpacker unpacked(block.packed, bulk::columnCount(document, block.table));
        while (unpacked.next())
            changes.rows.push_back({{block.table, unpacked.integer(0)}, block.change});
        return true;
    };
    if (!bulk::blocks(document, uuid, bulk::Content::Counts, count) || rows > most ||
        !bulk::blocks(document, uuid, bulk::Content::Rows, list))
        changes = {{}, true};
}

}  // namespace

void Document::setRecording(Recording recording) {
    m_isBulk = true;
    if (m_session)
        m_session->setPaused(recording == Recording::Paused);
}

void Document::Stacks::add(const ChangeEntry& entry) {
    const auto move = [&entry](std::vector<ChangeEntry>& from, std::vector<ChangeEntry>& to) {
        if (from.empty() || from.back().uuid != entry.reverses)
            return;  // a history that does not add up is not followed further
        to.push_back(from.back());
        from.pop_back();
    };
    if (entry.kind == u"edit" || entry.kind == u"take_back") {
        undo.push_back(entry);
        redo.clear();
    } else if (entry.kind == u"undo") {
        move(undo, redo);
    } else if (entry.kind == u"redo") {
        move(redo, undo);
    }
}

Document::Stacks& Document::stacks() const {
    if (!m_stacks) {
        m_stacks = std::make_unique<Stacks>();
        Statement list(m_handle, QString::fromLatin1(entryColumns) + u"ORDER BY sequence"_s);
        while (list.next())
            m_stacks->add(entryFrom(list));
    }
    return *m_stacks;
}

std::optional<ChangeEntry> Document::nextUndo() const {
    const auto& stack = stacks().undo;
    return stack.empty() || isReadOnly() ? std::nullopt : std::optional(stack.back());
}

std::optional<ChangeEntry> Document::nextRedo() const {
    const auto& stack = stacks().redo;
    return stack.empty() || isReadOnly() ? std::nullopt : std::optional(stack.back());
}

Result<std::vector<ChangeEntry>> Document::history(int limit) const {
    std::vector<ChangeEntry> entries;
    Statement list(m_handle, QString::fromLatin1(entryColumns) + u"ORDER BY sequence DESC LIMIT ?"_s);
    list.bind(1, qint64(limit > 0 ? limit : -1));
    while (list.next())
        entries.push_back(entryFrom(list));
    if (list.failed() || !list.isPrepared())
        return fail(ErrorCode::Damaged, tr("The history cannot be read."), tr("Restore the document from a backup."),
                    QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return entries;
}

Result<QByteArray> Document::changesetOf(const QString& uuid) const {
    Statement row(m_handle, "SELECT changeset FROM change WHERE uuid = ?");
    row.bind(1, uuid);
    if (!row.next() || row.isNull(0))
        return fail(ErrorCode::NotFound, tr("That change is not in the history."));
    return row.blob(0);
}

// An edit inside an edit: when it fails and the outer one goes on, as an import does, nothing of it stays behind.
Result<void> Document::joined(const Work& work) {
    sqlite3_exec(m_handle, "SAVEPOINT joined", nullptr, nullptr, nullptr);
    const auto done = work();
    if (!sqlite3_get_autocommit(m_handle))
        sqlite3_exec(m_handle, done ? "RELEASE joined" : "ROLLBACK TO joined; RELEASE joined", nullptr, nullptr, nullptr);
    return done;
}

// Runs the work in one transaction and appends what it changed. kind "base" records no changeset.
Result<void> Document::run(const QString& kind, const QString& reverses, const QString& label, const Work& work) {
    if (m_depth > 0)
        return joined(work);
    if (isReadOnly())
        return fail(ErrorCode::ReadOnly, m_readOnlyReason + u' ' + tr("The change was not saved."),
                    tr("Use Save a copy to edit under another name."));
    if (auto there = stillThere(); !there)
        return there;
    // Read before the transaction: a reader that fails must not leave it open.
    stacks();
    if (const int code = sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr); code != SQLITE_OK)
        return tl::unexpected(writeError(code));
    const auto abandon = [this](records::Error error) {
        if (!sqlite3_get_autocommit(m_handle))
            sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        return tl::unexpected(std::move(error));
    };
    QByteArray changeset;
    const bool isBase = kind == u"base";
    ChangeEntry entry;
    entry.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_isBulk = false;
    {
        std::unique_ptr<Session> session = isBase ? nullptr : std::make_unique<Session>(m_handle);
        m_session = session.get();
        m_running = isBase ? QString() : entry.uuid;
        const auto ended = qScopeGuard([this] {
            m_session = nullptr;
            m_running.clear();
        });
        ++m_depth;
        const auto done = work();
        --m_depth;
        if (!done)
            return abandon(done.error());
        int code = SQLITE_OK;
        if (sqlite3_get_autocommit(m_handle))
            return tl::unexpected(writeError(SQLITE_IOERR));  // SQLite rolled all of it back, and the work went on regardless
        if (session && session->isRecording())
            changeset = session->changeset(&code);
        if (code != SQLITE_OK || (session && !session->isRecording()))
            return abandon(writeError(code));
    }
    if (m_isBulk) {
        Statement any(m_handle, "SELECT 1 FROM change_rows WHERE change_uuid = ? LIMIT 1");
        m_isBulk = any.bind(1, entry.uuid).next();
    }
    if (!isBase && changeset.isEmpty() && !m_isBulk) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        return {};
    }
    entry.kind = kind;
    entry.reverses = reverses;
    entry.author = m_author;
    entry.utc = now();
    entry.label = label;
    entry.bytes = changeset.size();
    {
        Statement insert(m_handle, "INSERT INTO change (uuid, parent, kind, reverses, author, utc, label, changeset) VALUES (?, "
                                   "(SELECT uuid FROM change ORDER BY sequence DESC LIMIT 1), ?, ?, ?, ?, ?, ?)");
        insert.bind(1, entry.uuid).bind(2, kind).bind(4, m_author).bind(5, entry.utc.toString(Qt::ISODateWithMs)).bind(6, label);
        reverses.isEmpty() ? insert.bindNull(3) : insert.bind(3, reverses);
        isBase ? insert.bindNull(7) : insert.bindUntilReset(7, changeset);
        if (!insert.run())
            return abandon(writeError(insert.code()));
    }
    if (const int code = sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr); code != SQLITE_OK)
        return abandon(writeError(code));
    entry.sequence = sqlite3_last_insert_rowid(m_handle);
    stacks().add(entry);
    RowChanges changes = isBase ? RowChanges{{}, true} : rowsOf(changeset);
    if (m_isBulk && !changes.everything)
        addBulk(*this, entry.uuid, changes);
    if (!isBase)
        backUpOnce();
    Q_EMIT changed(changes);
    return {};
}

Result<void> Document::edit(const QString& label, const Work& work) {
    return run(u"edit"_s, {}, label, work);
}

Result<void> Document::base(const QString& label, const Work& work) {
    Q_ASSERT(stacks().undo.empty() && stacks().redo.empty());
    return run(u"base"_s, {}, label, work);
}

Result<void> Document::refresh() {
    qint64 known = 0;
    for (const auto* stack : {&stacks().undo, &stacks().redo})
        for (const ChangeEntry& entry : *stack)
            known = std::max(known, entry.sequence);
    const auto entries = history();
    if (!entries)
        return tl::unexpected(entries.error());
    m_stacks.reset();
    for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry) {
        if (entry->sequence <= known || entry->kind == u"base")
            continue;
        const auto changeset = changesetOf(entry->uuid);
        if (!changeset)
            return tl::unexpected(changeset.error());
        RowChanges changes = rowsOf(*changeset);
        if (!changes.everything)
            addBulk(*this, entry->uuid, changes);
        Q_EMIT changed(changes);
    }
    return {};
}

Result<void> Document::reverse(const ChangeEntry& entry, const QString& kind, bool forwards) {
    const auto recorded = changesetOf(entry.uuid);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return run(kind, entry.uuid, entry.label, [&]() -> Result<void> {
        const auto way = forwards ? bulk::Way::Forwards : bulk::Way::Backwards;
        int code = bulk::replay(*this, entry.uuid, way, bulk::Which::Removals);
        if (code == SQLITE_OK && !recorded->isEmpty())
            code = applyChangeset(m_handle, forwards ? *recorded : inverted(*recorded));
        if (code == SQLITE_OK)
            code = bulk::replay(*this, entry.uuid, way, bulk::Which::Additions);
        if (code == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT)
            return fail(ErrorCode::Conflict, tr("\u201c%1\u201d cannot be taken back: a later change altered the same records.").arg(entry.label),
                        tr("Take back the later change first."));
        return code == SQLITE_OK ? Result<void>() : tl::unexpected(writeError(code));
    });
}

Result<void> Document::undo() {
    const auto entry = nextUndo();
    return entry ? reverse(*entry, u"undo"_s, false) : fail(ErrorCode::NotFound, tr("There is nothing to undo."));
}

Result<void> Document::redo() {
    const auto entry = nextRedo();
    return entry ? reverse(*entry, u"redo"_s, true) : fail(ErrorCode::NotFound, tr("There is nothing to redo."));
}

Result<void> Document::takeBack(const QString& uuid) {
    Statement row(m_handle, QString::fromLatin1(entryColumns) + u"WHERE uuid = ?"_s);
    row.bind(1, uuid);
    if (!row.next())
        return fail(ErrorCode::NotFound, tr("That change is not in the history."));
    const ChangeEntry entry = entryFrom(row);
    row.reset();
    if (entry.kind == u"base")
        return fail(ErrorCode::InvalidValue, tr("The beginning of a document cannot be taken back."));
    return reverse(entry, u"take_back"_s, false);
}

}  // namespace document
