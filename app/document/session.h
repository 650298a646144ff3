// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/changes.h"
#include <QByteArray>
#include <QHash>
#include <QVariant>

struct sqlite3;
struct sqlite3_session;

namespace document {

// Records what happens to the recorded tables until it is destroyed. The tables are listed by a filter, so the history and
// the attachments' bytes never record themselves.
class Session {
public:
    explicit Session(sqlite3* database);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    bool isRecording() const { return m_session != nullptr; }
    void setPaused(bool isPaused);  // what happens meanwhile is not recorded
    // Empty when nothing happened (sqlite3session_isempty is wrong after an update that changed nothing).
    QByteArray changeset(int* code) const;

private:
    sqlite3_session* m_session = nullptr;
};

// One row of a changeset: the columns that changed, by name; of a new or removed row all of them. NULL is an invalid QVariant.
struct ChangedRow {
    records::RecordRef record;
    RowChange change = RowChange::Changed;
    QHash<QString, QVariant> before, after;
};
// In the order of the changeset; empty when it is broken.
std::vector<ChangedRow> valuesOf(sqlite3* database, const QByteArray& changeset);

// The rows a changeset touches; `everything` above a quarter of a million rows.
RowChanges rowsOf(const QByteArray& changeset);
// The changeset that takes this one back; empty when it is broken.
QByteArray inverted(const QByteArray& changeset);
// Applies it, all or nothing within the caller's transaction. Returns a SQLite code; SQLITE_ABORT when a row is not as expected.
int applyChangeset(sqlite3* database, const QByteArray& changeset);

}  // namespace document
