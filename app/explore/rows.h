// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/large_blocks.h"
#include <QHash>
#include <span>
#include <utility>
#include <vector>

namespace explore {

// Rows of one record in memory, by position and by id. Positions are stable within one Catalogue only. Ids that count up
// without a gap, as most do, need no index.
template <class T, class IdType>
class Rows {
public:
    const std::vector<T, LargeBlocks<T>>& all() const { return m_rows; }
    qsizetype size() const { return qsizetype(m_rows.size()); }
    const T& at(qsizetype row) const { return m_rows[size_t(row)]; }
    // -1 when there is none.
    qsizetype indexOf(IdType id) const {
        if (!m_index.isEmpty())
            return m_index.value(id, -1);
        const quint64 row = quint64(valueOf(id)) - quint64(m_first);
        return row < m_rows.size() ? qsizetype(row) : -1;
    }
    // Null when there is none.
    const T* find(IdType id) const {
        const qsizetype row = indexOf(id);
        return row < 0 ? nullptr : &m_rows[size_t(row)];
    }
    void reserve(size_t count) { m_rows.reserve(count); }
    T& add(T row, IdType id) {
        const auto position = qsizetype(m_rows.size());
        if (position == 0)
            m_first = valueOf(id);
        else if (m_index.isEmpty() && valueOf(id) != m_first + position)
            for (qsizetype i = 0; i < position; ++i)
                m_index.insert(IdType{m_first + i}, i);
        if (!m_index.isEmpty())
            m_index.insert(id, position);
        m_rows.push_back(std::move(row));
        return m_rows.back();
    }
    T* edit(IdType id) {
        const qsizetype row = indexOf(id);
        return row < 0 ? nullptr : &m_rows[size_t(row)];
    }

private:
    static qint64 valueOf(IdType id) {
        if constexpr (requires { id.value; })
            return id.value;
        else
            return id;
    }
    std::vector<T, LargeBlocks<T>> m_rows;
    qint64 m_first = 0;
    QHash<IdType, qsizetype> m_index; // empty: the ids are m_first, m_first + 1, …
};

// Of each row of one table the rows of another that belong to it, in their order: one array for all.
class Links {
public:
    using List = std::span<const qsizetype>;

    Links() = default;
    // Pairs of a row (0 ≤ row < rows) and what belongs to it.
    Links(qsizetype rows, const std::vector<std::pair<qsizetype, qsizetype>>& pairs)
        : m_ends(size_t(rows) + 1)
        , m_items(pairs.size()) {
        for (const auto& [row, item] : pairs)
            ++m_ends[size_t(row) + 1];
        for (size_t i = 1; i < m_ends.size(); ++i)
            m_ends[i] += m_ends[i - 1];
        std::vector<qsizetype> next(m_ends.begin(), m_ends.end() - 1);
        for (const auto& [row, item] : pairs)
            m_items[size_t(next[size_t(row)]++)] = item;
    }
    List of(qsizetype row) const {
        if (row < 0 || size_t(row) + 1 >= m_ends.size())
            return {};
        return List(m_items).subspan(size_t(m_ends[size_t(row)]), size_t(m_ends[size_t(row) + 1] - m_ends[size_t(row)]));
    }

private:
    std::vector<qsizetype> m_ends; // where the list of each row ends, after a 0
    std::vector<qsizetype> m_items;
};

} // namespace explore
