// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/delimited.h"
#include <atomic>
#include <functional>
#include <memory>
#include <span>

namespace exchange {

// A delimited text in UTF-8 that is too large to be held: its head is looked at, its rows are read one after another
// each time they are asked for. Values in; may be read from any thread, by one at a time.
class LargeText {
public:
    // The table with the rows of its head and itself as TextTable::rest; nothing when the file is smaller than that, or
    // is no such text as far as its head shows. Takes as long for a file of any size.
    static std::optional<TextTable> open(const QString& path, qint64 smallest);

    struct Row {
        int number; // of its first line
        std::span<const QByteArrayView> cells;
    };
    // Every row behind the header, footers left out; the cells stay until the call ends. `take` returns false to stop,
    // `progress` is called now and then with the bytes that are read and returns false to stop as well. Returns the
    // SHA-256 of the file, empty when it was stopped. Errors: as readTables.
    records::Result<QString> read(const std::function<bool(const Row&)>& take,
                                  const std::function<bool(qint64 bytes)>& progress = {}) const;
    // The whole table in memory, as readFile gives it for a smaller file.
    records::Result<TextTable> load() const;
    qint64 bytes() const { return m_bytes; }

private:
    struct Batch { // rows side by side, as they go from one thread to the other
        std::vector<int> numbers;
        std::vector<quint32> cells; // of each row, how many
        std::vector<quint32> sizes; // of each cell, in bytes
        QByteArray bytes;
    };
    class Queue;
    class Rows;
    records::Result<QString> readInto(const std::function<bool(Batch)>& put, std::atomic<qint64>& done) const;
    QString m_path, m_name;
    Delimiting m_delimiting;
    qint64 m_bytes = 0;
    int m_header = 1; // its line
    qsizetype m_width = 0;
    bool m_fillsUp = false; // rows that are short leave out empty cells
};

} // namespace exchange
