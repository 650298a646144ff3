// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/session.h"

#include "document/statement.h"
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace document {
namespace {

int isRecorded(void*, const char* table) {
    return records::tableFromName(QString::fromUtf8(table)).has_value() ? 1 : 0;
}

QStringList columnNames(sqlite3* database, const QString& table) {
    QStringList names;
    Statement columns(database, u"PRAGMA table_info(%1)"_s.arg(table));
    while (columns.next())
        names << columns.text(1);
    return names;
}

QVariant variantOf(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    default:
        return {};
    }
}

RowChange changeOf(int operation) {
    return operation == SQLITE_INSERT ? RowChange::Added : operation == SQLITE_DELETE ? RowChange::Removed : RowChange::Changed;
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

void Session::setPaused(bool isPaused) {
    if (m_session)
        sqlite3session_enable(m_session, isPaused ? 0 : 1);
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
        changes.rows.push_back({{*table, sqlite3_value_int64(key)}, changeOf(operation)});
    }
    sqlite3changeset_finalize(iterator);
    return changes;
}

std::vector<ChangedRow> valuesOf(sqlite3* database, const QByteArray& changeset) {
    std::vector<ChangedRow> rows;
    QHash<QString, QStringList> names;
    sqlite3_changeset_iter* iterator = nullptr;
    if (sqlite3changeset_start(&iterator, int(changeset.size()), const_cast<char*>(changeset.constData())) != SQLITE_OK)
        return rows;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* name = nullptr;
        int columns = 0, operation = 0, indirect = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, &indirect);
        const QString tableName = QString::fromUtf8(name);
        const auto table = records::tableFromName(tableName);
        if (!table)
            continue;
        if (!names.contains(tableName))
            names.insert(tableName, columnNames(database, tableName));
        ChangedRow row{{*table, 0}, changeOf(operation), {}, {}};
        const QStringList& known = names[tableName];
        for (int column = 0; column < qMin(columns, int(known.size())); ++column) {
            sqlite3_value* value = nullptr;
            if (operation != SQLITE_INSERT && sqlite3changeset_old(iterator, column, &value) == SQLITE_OK && value)
                row.before.insert(known[column], variantOf(value));
            value = nullptr;
            if (operation != SQLITE_DELETE && sqlite3changeset_new(iterator, column, &value) == SQLITE_OK && value)
                row.after.insert(known[column], variantOf(value));
        }
        row.record.id = (operation == SQLITE_INSERT ? row.after : row.before).value(u"id"_s).toLongLong();
        rows.push_back(row);
    }
    sqlite3changeset_finalize(iterator);
    return rows;
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
