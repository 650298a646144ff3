// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/delimited.h"
#include <csv.h>

namespace exchange {

// libcsv around a text that comes in pieces: lines are counted on the way in, so that each row knows where it began.
class CsvRows {
public:
    explicit CsvRows(Delimiting delimiting);
    virtual ~CsvRows();
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;

    // Whole lines, but for the last piece. False when it had to stop, see problem().
    bool feed(QByteArrayView text);
    enum class End { Whole, Cut };
    bool finish(End end); // a text that was cut on purpose may end inside quotation marks
    int line() const { return m_line; }
    int startOfRow() const { return m_start; }
    QString problem() const { return m_problem; }

    static constexpr qsizetype longestLine = 10'000'000; // bytes

protected:
    virtual void cell(QByteArrayView utf8) = 0; // until the call ends
    virtual void endRow(int number) = 0;        // the line in which the row began
    void stop(const QString& problem) { m_problem = problem; }

private:
    static void onField(void* bytes, size_t length, void* data);
    static void onRow(int, void* data);

    csv_parser m_parser;
    QString m_problem;
    int m_line = 1, m_start = 1;
    qsizetype m_cells = 0;
    bool m_isOpen = false;
};

} // namespace exchange
