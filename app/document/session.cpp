// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session.h"

#include "records/table.h"
#include <sqlite3.h>

namespace document {
namespace {

int isRecorded(void*, const char* table) {
    return records::tableFromName(QString::fromUtf8(table)).has_value() ? 1 : 0;
}

int refuseConflict(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}

}  // namespace

Session::Session(sqlite3* database) {
    if (sqlite3session_create(database, "main", &m_session) != SQLITE_OK) {
        m_session = nullptr;
        return;
    }
    sqlite3session_table_filter(m_session, isRecorded, nullptr);
    sqlite3session_attach(m_session, nullptr);
}

Session::~Session() {
    if (m_session)
        sqlite3session_delete(m_session);
}

QByteArray Session::changeset(int* code) const {
    int size = 0;
    void* bytes = nullptr;
    *code = sqlite3session_changeset(m_session, &size, &bytes);
    const QByteArray result(static_cast<const char*>(bytes), *code == SQLITE_OK ? size : 0);
    sqlite3_free(bytes);
    return result;
}

RowChanges rowsOf(const QByteArray& changeset) {
    constexpr size_t most = 250'000;
    RowChanges changes;
    sqlite3_changeset_iter* iterator = nullptr;
    if (sqlite3changeset_start(&iterator, int(changeset.size()), const_cast<char*>(changeset.constData())) != SQLITE_OK)
        return changes;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* name = nullptr;
        int columns = 0, operation = 0, indirect = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, &indirect);
        const auto table = records::tableFromName(QString::fromUtf8(name));
        sqlite3_value* key = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(iterator, 0, &key);
        else
            sqlite3changeset_old(iterator, 0, &key);
        if (!table || !key)
            continue;
        if (changes.rows.size() >= most) {
            changes.everything = true;
            changes.rows.clear();
            break;
        }
        const RowChange change = operation == SQLITE_INSERT   ? RowChange::Added
                                 : operation == SQLITE_DELETE ? RowChange::Removed
                                                              : RowChange::Changed;
        changes.rows.push_back({{*table, sqlite3_value_int64(key)}, change});
    }
    sqlite3changeset_finalize(iterator);
    return changes;
}

QByteArray inverted(const QByteArray& changeset) {
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes);
    const QByteArray result(static_cast<const char*>(bytes), code == SQLITE_OK ? size : 0);
    sqlite3_free(bytes);
    return result;
}

int applyChangeset(sqlite3* database, const QByteArray& changeset) {
    return sqlite3changeset_apply(database, int(changeset.size()), const_cast<char*>(changeset.constData()), isRecorded,
                                  refuseConflict, nullptr);
}

}  // namespace document
