// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <bit>
#include <vector>

namespace explore {

// Which positions of a table are in. Every view, count and statistic reads the same one.
class BitSet {
public:
    BitSet() = default;
    explicit BitSet(qsizetype size, bool value = false) : m_words(size_t(size + 63) / 64, value ? ~quint64(0) : 0), m_size(size) {
        trim();
    }
    qsizetype size() const { return m_size; }
    bool test(qsizetype position) const {
        return position >= 0 && position < m_size && (m_words[size_t(position) / 64] >> (position % 64)) & 1;
    }
    void set(qsizetype position) { m_words[size_t(position) / 64] |= quint64(1) << (position % 64); }
    qsizetype count() const {
        qsizetype total = 0;
        for (quint64 word : m_words)
            total += std::popcount(word);
        return total;
    }
    // Requires: the same size.
    BitSet& operator&=(const BitSet& other) {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    void flip() {
        for (quint64& word : m_words)
            word = ~word;
        trim();
    }
    friend bool operator==(const BitSet&, const BitSet&) = default;

private:
    // What lies beyond the last position is no member.
    void trim() {
        if (m_size % 64)
            m_words.back() &= (quint64(1) << (m_size % 64)) - 1;
    }
    std::vector<quint64> m_words;
    qsizetype m_size = 0;
};

}  // namespace explore
