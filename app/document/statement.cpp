// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/statement.h"

#include <algorithm>
#include <sqlite3.h>

namespace document {

Statement::Statement(sqlite3* database, const char* sql) {
    m_code = sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr);
}

Statement::Statement(sqlite3* database, const QString& sql) : Statement(database, sql.toUtf8().constData()) {}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int parameter, qint64 value) {
    sqlite3_bind_int64(m_statement, parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, const QString& value) {
    sqlite3_bind_text16(m_statement, parameter, value.utf16(), int(value.size() * 2), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int parameter, const QByteArray& blob) {
    sqlite3_bind_blob64(m_statement, parameter, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int parameter) {
    sqlite3_bind_null(m_statement, parameter);
    return *this;
}

Statement& Statement::bindUntilReset(int parameter, const QByteArray& blob) {
    sqlite3_bind_blob64(m_statement, parameter, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindTextUntilReset(int parameter, QByteArrayView utf8) {
    sqlite3_bind_text64(m_statement, parameter, utf8.isEmpty() ? "" : utf8.data(), sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

bool Statement::next() {
    if (!m_statement)
        return false;
    m_code = sqlite3_step(m_statement);
    return m_code == SQLITE_ROW;
}

bool Statement::run() {
    while (next()) {
    }
    return m_code == SQLITE_DONE;
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    m_code = SQLITE_OK;
}

bool Statement::failed() const {
    return m_code != SQLITE_OK && m_code != SQLITE_ROW && m_code != SQLITE_DONE;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isText(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_TEXT;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Statement::bytes(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(data, data ? sqlite3_column_bytes(m_statement, column) : 0);
}

QString Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

records::PartialDate Statement::date(int column) const {
    return isNull(column) ? records::PartialDate() : records::PartialDate::fromEdtf(text(column)).value_or(records::PartialDate());
}

std::optional<records::Decimal> Statement::decimal(int column) const {
    if (isNull(column))
        return std::nullopt;
    return records::Decimal{integer(column), quint8(std::clamp(integer(column + 1), qint64(0), qint64(9)))};
}

std::optional<qint64> Statement::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
}

}  // namespace document
