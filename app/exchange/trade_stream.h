// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/known_records.h"
#include "exchange/own_tables.h"
#include "exchange/plan.h"

namespace exchange {

// A source of which nothing but its short id is known.
records::Source incompleteSource(const QString& slug);

// A table of trade that is too large to be held. It is read row by row, in portions that are sorted, compared with the
// document and written at once; only rows that are changed or left out become rows of the plan.
class TradeStream {
public:
    // `header` is the file's with its columns named as Entente's own.
    TradeStream(int input, const TextTable& table, const QStringList& header, const PlanOptions& options);

    int input() const { return m_input; }

    // What the short ids of the file stand for.
    struct References {
        std::function<bool(const QString& slug)> isPlace;
        std::function<qint64(records::Table table, const QString& slug)> id; // 0: not in the document yet
        // For a place or a source that a new row names: adds what is not there yet. Not asked when only counting.
        std::function<records::Result<qint64>(records::Table table, const QString& slug)> make;
        std::function<void(const QString& slug)> addSource; // that only the file knows
    };
    // Fills the counts, the digest and the rows of the plan. Errors: those of reading the file; Cancelled when progress
    // said so.
    records::Result<void> count(const document::Document& document, const References& references, Plan& plan,
                                const Progress& progress) const;
    // Writes the rows that are new, and counts first what was not counted before. Requires: called in an edit. Errors:
    // those of count and of writing; InvalidValue when the file is not the one that was counted.
    records::Result<void> write(document::Document& document, const References& references, Plan& plan,
                                const Progress& progress) const;

private:
    class Reading;
    records::Result<void> run(Reading& reading, Plan& plan, const Progress& progress) const;
    const int m_input;
    const TextTable m_table; // its head, and the rest
    std::vector<int> m_columns; // in the file, of each column of the own table; -1 when the file has none
    QSet<int> m_unticked;
    std::vector<PlannedRow> m_untickedRows;
    const Keep m_keep;
};

} // namespace exchange
