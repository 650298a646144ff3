// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/history_dialog.h"

#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

HistoryDialog::HistoryDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_table(new QTableWidget(0, 4, this)), m_message(new widgets::MessageBar(this)) {
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    resize(760, 480);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("How")});
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* take = buttons->addButton(tr("&Take back the change"), QDialogButtonBox::ActionRole);
    take->setObjectName(u"takeBack"_s);
    take->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &HistoryDialog::takeBack);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this, take] {
        const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
        take->setEnabled(item && item->data(Qt::UserRole + 1).toString() != u"base" && !m_workspace.document().isReadOnly());
    });
    connect(&workspace, &Workspace::documentChanged, this, &HistoryDialog::fill);
    fill();
}

void HistoryDialog::fill() {
    const auto entries = m_workspace.document().history();
    if (!entries) {
        m_message->showError(entries.error().text());
        return;
    }
    const QHash<QString, QString> kinds{{u"base"_s, tr("beginning")}, {u"edit"_s, tr("change")}, {u"undo"_s, tr("undone")},
                                        {u"redo"_s, tr("redone")},    {u"take_back"_s, tr("taken back")}};
    m_table->setRowCount(int(entries->size()));
    for (int row = 0; row < int(entries->size()); ++row) {
        const document::ChangeEntry& entry = (*entries)[size_t(row)];
        const QString cells[] = {locale().toString(entry.utc.toLocalTime(), QLocale::ShortFormat), entry.author, entry.label, kinds.value(entry.kind)};
        for (int column = 0; column < 4; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        m_table->item(row, 0)->setData(Qt::UserRole, entry.uuid);
        m_table->item(row, 0)->setData(Qt::UserRole + 1, entry.kind);
    }
    m_table->resizeColumnToContents(0);
}

void HistoryDialog::takeBack() {
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    if (!item)
        return;
    if (const auto done = m_workspace.document().takeBack(item->data(Qt::UserRole).toString()); !done)
        m_message->showError(done.error().text());
}

}  // namespace window
