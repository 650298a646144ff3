// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/record_rows.h"
#include <QVariant>
#include <functional>

namespace models {

// One column of a table of records: how a cell reads, sorts and is edited. Rows are positions in the Catalogue.
struct Column {
    QString key;     // stable, for settings
    QString header;  // with the unit
    bool isNumber = false;
    const char16_t* field = nullptr;  // the field that typing changes; null = not edited in place
    records::WordList words = records::WordList::None;
    std::function<QString(const explore::Catalogue&, qsizetype)> shown;
    std::function<QVariant(const explore::Catalogue&, qsizetype)> sort;  // null = as shown
    std::function<QString(const explore::Catalogue&, qsizetype)> typed;  // what an editor starts with; null = as shown
    bool isHidden = false;  // until the user chooses it
};

// Tables that the window shows as tables of records.
const std::vector<records::Table>& shownTables();
std::vector<Column> columnsOf(records::Table table);

}  // namespace models
