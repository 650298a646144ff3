// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/history_dialog.h"

#include "document/change_words.h"
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

HistoryDialog::HistoryDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_table(new QTableWidget(0, 4, this)), m_details(new QPlainTextEdit(this)),
      m_message(new widgets::MessageBar(this)) {
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    resize(960, 600);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("How")});
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_details->setObjectName(u"historyDetails"_s);
    m_details->setAccessibleName(tr("The selected change, field by field"));
    m_details->setPlaceholderText(tr("Select a change to see each value before and after."));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(m_details->fontMetrics().height() * 7);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* take = buttons->addButton(tr("&Take back the change"), QDialogButtonBox::ActionRole);
    take->setObjectName(u"takeBack"_s);
    take->setEnabled(false);
    take->setAutoDefault(false);  // Enter closes; it never takes anything back
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &HistoryDialog::takeBack);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this, take] {
        const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
        showDetails();
        take->setEnabled(item && item->data(Qt::UserRole + 1).toString() != u"base" && !m_workspace.document().isReadOnly());
    });
    connect(&workspace, &Workspace::documentChanged, this, &HistoryDialog::fill);
    fill();
}

void HistoryDialog::fill() {
    auto details = document::historyDetails(m_workspace.document());
    if (!details) {
        m_message->showError(details.error().text());
        return;
    }
    m_entries = std::move(*details);
    m_table->setRowCount(int(m_entries.size()));
    for (int row = 0; row < int(m_entries.size()); ++row) {
        const document::ChangeEntry& entry = m_entries[size_t(row)].entry;
        const QString cells[] = {locale().toString(entry.utc.toLocalTime(), QLocale::ShortFormat), entry.author,
                                 document::changeSentence(m_entries[size_t(row)]), document::shownChangeKind(entry.kind)};
        for (int column = 0; column < 4; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        m_table->item(row, 0)->setData(Qt::UserRole, entry.uuid);
        m_table->item(row, 0)->setData(Qt::UserRole + 1, entry.kind);
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    showDetails();
}

void HistoryDialog::showDetails() {
    const int row = m_table->currentRow();
    m_details->setPlainText(row < 0 || row >= int(m_entries.size()) ? QString() : document::changeLines(m_entries[size_t(row)]).join(u'\n'));
}

void HistoryDialog::takeBack() {
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    if (!item)
        return;
    if (const auto done = m_workspace.document().takeBack(item->data(Qt::UserRole).toString()); !done)
        m_message->showError(done.error().text());
}

}  // namespace window
