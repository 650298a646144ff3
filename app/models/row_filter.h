// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/columns.h"

namespace models {

// What is typed above a table: words that a row must hold in any column, and conditions on one column, all of which must be met.
//   status:active  signed:2000..2010  population:>1000000  note:"twin city"  note:none  -status:ended
// A column is named by its header without blanks, or by its beginning. A text before a colon that names none is a word like others.
class RowFilter {
public:
    static RowFilter parse(const QString& text, const std::vector<Column>& columns);
    bool isEmpty() const { return m_conditions.empty(); }
    // cell gives the text of a column as it is shown, which may be one that was refused.
    bool passes(const explore::Catalogue& catalogue, qsizetype row, const std::vector<Column>& columns,
                const std::function<QString(int column)>& cell) const;
    // As a condition names the column: "Native name" is "nativename".
    static QString nameOf(const Column& column);

private:
    struct Condition {
        int column = -1;  // -1: any
        QString text;
        bool isNegated = false;
        bool isRange = false, isNone = false;
        std::optional<double> least, most;
    };
    static bool readRange(const Column& column, Condition& condition);
    static bool meets(const Condition& condition, const explore::Catalogue& catalogue, qsizetype row, const std::vector<Column>& columns,
                      const std::function<QString(int column)>& cell);
    std::vector<Condition> m_conditions;
};

}  // namespace models
