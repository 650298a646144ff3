// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "document/verbs.h"
#include "explore/reveal.h"
#include "models/link_names.h"
#include "tables/record_table.h"
#include "tables/trade_table.h"
#include "widgets/prompts.h"
#include "window/lazy_dock.h"
#include "window/workspace.h"
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

namespace window {

QList<tables::RecordTable*> MainWindow::refusingTables() const {
    QList<tables::RecordTable*> found = findChildren<tables::RecordTable*>();
    found.removeIf([](const tables::RecordTable* table) { return table->refusals().empty(); });
    return found;
}

// What is typed and not saved stands in the status line until it is corrected or given up; a click leads there.
void MainWindow::refreshRefused() {
    const QList<tables::RecordTable*> tables = refusingTables();
    m_savedLabel->setVisible(tables.isEmpty());
    m_refusedButton->setVisible(!tables.isEmpty());
    if (tables.isEmpty())
        return;
    int count = 0;
    for (const tables::RecordTable* table : tables)
        count += int(table->refusals().size());
    const records::Error& error = tables.last()->refusals().back().error;
    const QString text = tr("%n entries not saved: %1", nullptr, count).arg(error.sentence);
    m_refusedButton->setText(u"\u26a0 "_s + fontMetrics().elidedText(text, Qt::ElideRight, fontMetrics().averageCharWidth() * 70));
    m_refusedButton->setToolTip(tr("Go to the cell"));
    m_refusedButton->setAccessibleName(text);
}

void MainWindow::editRefused() {
    const QList<tables::RecordTable*> tables = refusingTables();
    if (tables.isEmpty())
        return;
    const RecordRef record = tables.last()->refusals().back().record;
    m_workspace->exploration().setFilter(explore::revealing(m_workspace->exploration(), record));
    if (tables::RecordTable* table = tableOf(record.table))
        table->editRefused();
}

// What stands in an open editor is written, or refused.
void MainWindow::leaveEditor() {
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
}

bool MainWindow::mayClose() {
    leaveEditor();
    const QList<tables::RecordTable*> tables = refusingTables();
    if (tables.isEmpty())
        return true;
    const bool closes = m_prompts->confirm(tr("What you typed last is not saved: %1").arg(tables.last()->refusals().back().error.text()),
                                           tr("Close without it"));
    if (!closes)
        editRefused();
    return closes;
}

records::Result<void> MainWindow::setField(RecordRef record, QStringView field, const QString& typed) {
    models::LinkNames names(m_workspace->exploration().catalogue(), [this](const QString& text) { return m_workspace->searchIndex().find(text, 60); });
    const auto stored = names.stored(record.table, field, typed);
    if (!stored)
        return tl::unexpected(stored.error());
    auto done = document::setField(m_workspace->document(), record, field, *stored);
    if (done && record.table == Table::Agreement && field == u"signed")
        if (const QString doubt = check::futureSigning(*m_workspace->exploration().catalogue(), {record.id}, m_workspace->today()); !doubt.isEmpty())
            sayNotice(tr("%1 It was saved; the data check lists it.").arg(doubt));
    return done;
}

// Names are looked up in the records as they were before the first cell was set.
records::Result<std::vector<document::CellRefusal>> MainWindow::setFields(const QString& label, const std::vector<document::CellEdit>& cells) {
    models::LinkNames names(m_workspace->exploration().catalogue(), [this](const QString& text) { return m_workspace->searchIndex().find(text, 60); });
    std::vector<document::CellRefusal> refused;
    std::vector<document::CellEdit> edits;
    std::vector<size_t> positions;
    for (size_t i = 0; i < cells.size(); ++i) {
        const auto stored = names.stored(cells[i].record.table, cells[i].field, cells[i].typed);
        if (!stored) {
            refused.push_back({i, stored.error()});
            continue;
        }
        edits.push_back({cells[i].record, cells[i].field, *stored});
        positions.push_back(i);
    }
    auto done = document::setFields(m_workspace->document(), label, edits);
    if (!done)
        return done;
    for (const document::CellRefusal& each : *done)
        refused.push_back({positions[each.cell], each.error});
    return refused;
}

void MainWindow::showCell(RecordRef record, const QString& field) {
    if (record.table == Table::TradeFlow) {
        raiseDock(records::tableName(Table::TradeFlow));
        if (auto* trade = qobject_cast<tables::TradeTable*>(dock(records::tableName(Table::TradeFlow))->content()))
            trade->showRow(record.id);
        return;
    }
    explore::Exploration& exploration = m_workspace->exploration();
    exploration.setFilter(explore::revealing(exploration, record));
    exploration.select(record);
    if (tables::RecordTable* table = dock(records::tableName(record.table)) ? tableOf(record.table) : nullptr)
        table->showCell(record, field);
}

void MainWindow::sayCreated(RecordRef record) {
    explore::Exploration& exploration = m_workspace->exploration();
    exploration.select(record);
    const QString title = exploration.catalogue()->title(record);
    QString text = record.table == Table::Agreement ? check::futureSigning(*exploration.catalogue(), {record.id}, m_workspace->today()) : QString();
    if (explore::isShown(exploration, record)) {
        if (!text.isEmpty())
            sayNotice(tr("%1 It was saved; the data check lists it.").arg(text));
        return;
    }
    const QString hidden = tr("\u201c%1\u201d was added. The filter hides it.").arg(title);
    sayNotice(text.isEmpty() ? hidden : hidden + u' ' + text, tr("Show it"), [this, record] {
        explore::Exploration& shared = m_workspace->exploration();
        shared.setFilter(explore::revealing(shared, record));
        shared.select(record);
    });
}

}  // namespace window
