// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/decimal.h"
#include "records/id.h"
#include "records/partial_date.h"
#include <QByteArray>
#include <QString>
#include <QStringView>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace document {

// One prepared statement on the driver's own handle, for bulk reads and for writes inside an edit (Qt Sql binds four times
// slower). Text is UTF-16 in and UTF-8 out. Positions count from 0 for columns and from 1 for parameters.
class Statement {
public:
    Statement(sqlite3* database, const char* sql);
    Statement(sqlite3* database, const QString& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    bool isPrepared() const { return m_statement != nullptr; }
    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, const QString& value);
    Statement& bind(int parameter, const QByteArray& blob);
    Statement& bindNull(int parameter);
    // Without a copy: the bytes stay as they are until the statement is reset or bound anew.
    Statement& bindUntilReset(int parameter, const QByteArray& blob);
    Statement& bindTextUntilReset(int parameter, QByteArrayView utf8);

    // True while there is a row. False at the end and on an error: see failed().
    bool next();
    // Runs to the end; true when it went well.
    bool run();
    void reset();
    bool failed() const;
    int code() const { return m_code; }

    bool isNull(int column) const;
    bool isText(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArrayView bytes(int column) const;                             // its UTF-8, until the next row
    QByteArray blob(int column) const;
    records::PartialDate date(int column) const;                        // from its EDTF text; unknown when NULL
    std::optional<records::Decimal> decimal(int column) const;          // from two columns: unscaled, scale
    std::optional<qint64> optionalInteger(int column) const;
    template <class IdType>
    IdType id(int column) const { return IdType{integer(column)}; }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_code = 0;
};

}  // namespace document
