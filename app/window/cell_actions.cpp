// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/cell_actions.h"

#include "tables/record_table.h"
#include "tables/replace_dialog.h"
#include "tables/set_value_dialog.h"
#include "tables/trade_table.h"
#include "window/lazy_dock.h"
#include "window/main_window.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CellActions", text);
}

// The table in front; else the person is told where to go.
tables::RecordTable* tableOrWord(MainWindow& window) {
    tables::RecordTable* table = window.currentTable();
    if (!table)
        window.sayNotice(tr("This works in a table. Bring one to the front with the menu View, and select cells there."));
    return table;
}

}  // namespace

void copyCells(MainWindow& window) {
    if (const tables::RecordTable* table = window.currentTable())
        table->copySelection();
    else if (const auto* trade = qobject_cast<tables::TradeTable*>(window.currentDock()->content()))
        trade->copySelection();
}

void pasteCells(MainWindow& window) {
    if (tables::RecordTable* table = tableOrWord(window))
        table->paste();
}

void fillDown(MainWindow& window) {
    if (tables::RecordTable* table = tableOrWord(window))
        table->fillDown();
}

void setValue(MainWindow& window) {
    tables::RecordTable* table = tableOrWord(window);
    if (!table)
        return;
    if (table->headerOfSelection().isEmpty() || table->currentField().isEmpty())
        return window.sayNotice(tr("Select cells of one column that can be edited first."));
    auto* dialog = new tables::SetValueDialog(*table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void replaceInTable(MainWindow& window) {
    tables::RecordTable* table = tableOrWord(window);
    if (!table)
        return;
    auto* dialog = new tables::ReplaceDialog(*table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void findInTable(MainWindow& window) {
    tables::RecordTable* table = window.currentTable();
    if (!table)
        table = window.tableOf(records::Table::Agreement);
    if (table)
        table->focusFilter();
}

}  // namespace window
