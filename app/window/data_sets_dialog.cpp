// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/data_sets_dialog.h"

#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

DataSetsDialog::DataSetsDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_table(new QTableWidget(0, 5, this))
    , m_message(new widgets::MessageBar(this)) {
    setObjectName(u"dataSetsDialog"_s);
    setWindowTitle(tr("Import history"));
    resize(760, 420);
    m_table->setObjectName(u"dataSetsTable"_s);
    m_table->setAccessibleName(tr("Imports, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("Read as"), tr("New"), tr("Changed")});
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_remove = buttons->addButton(tr("&Remove the import"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(u"dataSetsRemove"_s);
    m_remove->setEnabled(false);
    m_remove->setAutoDefault(false); // Enter closes; it never removes anything
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &DataSetsDialog::removeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0 && !m_workspace.document().isReadOnly()); });
    fill();
}

void DataSetsDialog::fill() {
    auto sets = document::data_sets::all(m_workspace.document());
    if (!sets)
        return m_message->showError(sets.error().text());
    m_sets = std::move(*sets);
    m_table->setRowCount(int(m_sets.size()));
    for (int row = 0; row < int(m_sets.size()); ++row) {
        const auto& set = m_sets[size_t(row)];
        const QJsonObject report = QJsonDocument::fromJson(set.report.toUtf8()).object();
        const QString cells[] = {locale().toString(set.imported.toLocalTime(), QLocale::ShortFormat), set.name,
                                 report[u"form"].toString(), locale().toString(report[u"new"].toInt()),
                                 locale().toString(report[u"changed"].toInt())};
        for (int column = 0; column < 5; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    for (const int column : {0, 2, 3, 4})
        m_table->resizeColumnToContents(column);
    m_remove->setEnabled(m_table->currentRow() >= 0 && !m_sets.empty() && !m_workspace.document().isReadOnly());
    if (m_sets.empty() && m_message->text().isEmpty())
        m_message->showNotice(tr("Nothing was imported into this document."));
}

void DataSetsDialog::removeSelected() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= int(m_sets.size()))
        return;
    if (!m_window.prompts().confirm(
            tr("Remove all that came with \u201c%1\u201d? What was edited since stays. Undo brings it back.")
                .arg(m_sets[size_t(row)].name),
            tr("Remove the import")))
        return;
    const auto removal = document::data_sets::remove(m_workspace.document(), m_sets[size_t(row)].id);
    if (!removal)
        return m_message->showError(removal.error().text());
    QString sentence = tr("%1 records were removed.").arg(locale().toString(removal->removed));
    if (removal->restored > 0)
        sentence += u' ' + tr("Records with their former values again: %1.").arg(locale().toString(removal->restored));
    if (removal->stayed > 0)
        sentence += u' ' + tr("%1 stayed, since they were edited or something else rests on them: %2.")
                               .arg(locale().toString(removal->stayed),
                                    removal->stayedTitles.join(u"; "_s) +
                                        (removal->stayed > removal->stayedTitles.size() ? u" \u2026"_s : QString()));
    m_message->showNotice(sentence);
    fill();
}

} // namespace window
