// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include <QHash>

namespace exchange {

// One row with its cells by column name.
class Cells {
public:
    Cells(const QHash<QString, int>& columns, const QStringList& cells) : m_columns(columns), m_cells(cells) {}
    QString text(const char16_t* column) const { return m_cells.value(m_columns.value(QString::fromUtf16(column), -1)).trimmed(); }
    QStringList list(const char16_t* column) const;  // items between semicolons

private:
    const QHash<QString, int>& m_columns;
    const QStringList& m_cells;
};

// A table that files hold: the columns that must be there, and how one row is read.
struct Shape {
    const char16_t* name;
    std::vector<const char16_t*> columns;
    records::Result<Payload> (*parse)(const Cells& cells);
};

// In the order in which they are applied: what is referred to comes first.
const std::vector<Shape>& shapes();

}  // namespace exchange
