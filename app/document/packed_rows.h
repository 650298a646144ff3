// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <vector>

namespace document {

// Rows of one table in few bytes: each says only which of its values differ from the row before, and how. A number is
// kept as the distance from the one before. The first column is the row id; one that follows the last is not written at
// all. Rows of a table that was sorted take a tenth of what a changeset needs for them.
class RowPacker {
public:
    explicit RowPacker(int columns)
        : m_last(size_t(columns)) {}

    // The values of a row, column by column; after the last one the row is complete.
    void integer(qint64 value);
    void text(QByteArrayView utf8);
    void null();

    int rows() const { return m_rows; }
    qsizetype bytes() const { return m_bytes.size(); }
    QByteArray take(); // what was packed so far; it can be read by itself

private:
    friend class RowUnpacker;
    enum class Kind : quint8 { Integer, Text, Null };
    struct Value {
        Kind kind = Kind::Null;
        qint64 number = 0; // the last one, also while the kind is another
        QByteArray text;
    };
    void differs();
    void next();

    std::vector<Value> m_last;
    QByteArray m_bytes, m_row;
    quint64 m_mask = 0;
    size_t m_column = 0;
    int m_rows = 0;
};

// Reads them again. The bytes may come from a damaged file: what does not add up ends the rows, see failed().
class RowUnpacker {
public:
    RowUnpacker(QByteArrayView bytes, int columns)
        : m_bytes(bytes)
        , m_last(size_t(columns)) {}

    bool next(); // the next row; false at the end
    bool failed() const { return m_failed; }
    int columns() const { return int(m_last.size()); }
    bool isNull(int column) const { return m_last[size_t(column)].kind == RowPacker::Kind::Null; }
    bool isText(int column) const { return m_last[size_t(column)].kind == RowPacker::Kind::Text; }
    qint64 integer(int column) const { return m_last[size_t(column)].number; }
    const QByteArray& text(int column) const { return m_last[size_t(column)].text; }

private:
    quint64 number();
    bool fail();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::vector<RowPacker::Value> m_last;
    bool m_failed = false;
};

} // namespace document
