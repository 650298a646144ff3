// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/packed_rows.h"

#include <utility>

// A row is its mask, a bit a column that differs, then the values of those columns from left to right. A value begins
// with a number whose two lowest bits are its kind: of an integer the rest is the zigzag distance from the last one, of
// a text its length. Numbers have seven bits a byte, the lowest first.
namespace document {
namespace {

constexpr int kindBits = 2;

void append(QByteArray& bytes, quint64 number) {
    char buffer[10];
    int size = 0;
    for (; number >= 0x80; number >>= 7)
        buffer[size++] = char(number | 0x80);
    buffer[size++] = char(number);
    bytes.append(buffer, size);
}

// Distances wrap around, so that every pair of numbers has one.
quint64 zigzag(quint64 distance) {
    return (distance << 1) ^ (distance >> 63 ? ~quint64(0) : 0);
}
quint64 unzigzag(quint64 number) {
    return (number >> 1) ^ (number & 1 ? ~quint64(0) : 0);
}

} // namespace

// A distance of more than 61 bits does not fit beside its kind and is written behind it.
void RowPacker::integer(qint64 value) {
    constexpr quint64 most = ~quint64(0) >> kindBits;
    Value& last = m_last[m_column];
    const bool isFollowing = m_column == 0 && value == last.number + 1;
    if (last.kind != Kind::Integer || (m_column == 0 ? !isFollowing : value != last.number)) {
        const quint64 distance = zigzag(quint64(value) - quint64(last.number));
        differs();
        if (distance < most) {
            append(m_row, (distance << kindBits) | quint64(Kind::Integer));
        } else {
            append(m_row, (most << kindBits) | quint64(Kind::Integer));
            append(m_row, distance);
        }
    }
    last.kind = Kind::Integer;
    last.number = value;
    next();
}

void RowPacker::text(QByteArrayView utf8) {
    Value& last = m_last[m_column];
    if (last.kind != Kind::Text || utf8 != last.text) {
        differs();
        append(m_row, (quint64(utf8.size()) << kindBits) | quint64(Kind::Text));
        m_row.append(utf8);
        last.kind = Kind::Text;
        last.text.resize(0);
        last.text.append(utf8);
    }
    next();
}

void RowPacker::null() {
    if (Value& last = m_last[m_column]; last.kind != Kind::Null) {
        differs();
        append(m_row, quint64(Kind::Null));
        last.kind = Kind::Null;
    }
    next();
}

void RowPacker::differs() {
    m_mask |= quint64(1) << m_column;
}

void RowPacker::next() {
    if (++m_column < m_last.size())
        return;
    append(m_bytes, m_mask);
    m_bytes += m_row;
    m_row.resize(0);
    m_mask = 0;
    m_column = 0;
    ++m_rows;
}

QByteArray RowPacker::take() {
    m_last.assign(m_last.size(), {});
    m_rows = 0;
    return std::exchange(m_bytes, {});
}

bool RowUnpacker::fail() {
    m_failed = true;
    m_at = m_bytes.size();
    return false;
}

quint64 RowUnpacker::number() {
    quint64 result = 0;
    for (int shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
        const auto byte = quint8(m_bytes[m_at++]);
        result |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80)
            return result;
    }
    fail();
    return 0;
}

bool RowUnpacker::next() {
    using Kind = RowPacker::Kind;
    constexpr quint64 most = ~quint64(0) >> kindBits;
    if (m_at >= m_bytes.size())
        return false;
    const quint64 mask = number();
    if (m_failed || (m_last.size() < 64 && mask >> m_last.size()))
        return fail();
    if (!(mask & 1))
        m_last[0].number = qint64(quint64(m_last[0].number) + 1);
    for (size_t column = 0; column < m_last.size(); ++column) {
        if (!(mask >> column & 1))
            continue;
        RowPacker::Value& value = m_last[column];
        const quint64 head = number();
        const quint64 rest = head >> kindBits;
        if (m_failed || (head & 3) > quint64(Kind::Null))
            return fail();
        value.kind = Kind(head & 3);
        if (value.kind == Kind::Integer) {
            const quint64 distance = rest == most ? number() : rest;
            value.number = qint64(quint64(value.number) + unzigzag(distance));
        } else if (value.kind == Kind::Text) {
            if (rest > quint64(m_bytes.size() - m_at))
                return fail();
            value.text = m_bytes.sliced(m_at, qsizetype(rest)).toByteArray();
            m_at += qsizetype(rest);
        }
        if (m_failed)
            return false;
    }
    return true;
}

} // namespace document
