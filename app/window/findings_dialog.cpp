// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/findings_dialog.h"

#include "models/record_model.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

FindingsDialog::FindingsDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_list(new QListWidget(this)) {
    setObjectName(u"findingsDialog"_s);
    setWindowTitle(tr("Findings of the data check"));
    resize(720, 480);
    m_list->setObjectName(u"findingsList"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* label = new QLabel(tr("&Wrong ones come first. Enter or a double click shows the record."), this);
    label->setBuddy(m_list);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_workspace.exploration().select(item->data(models::RecordModel::RecordRole).value<records::RecordRef>());
    });
    connect(&workspace, &Workspace::documentChanged, this, &FindingsDialog::fill);
    fill();
}

void FindingsDialog::fill() {
    m_list->clear();
    for (const check::Finding& finding : m_workspace.findings()) {
        auto* item = new QListWidgetItem(u"%1: %2"_s.arg(check::shown(finding.severity), finding.sentence), m_list);
        item->setData(models::RecordModel::RecordRole, QVariant::fromValue(finding.record));
    }
    if (m_list->count() == 0)
        (new QListWidgetItem(tr("Nothing was found: the records are complete and agree with each other."), m_list))->setFlags(Qt::NoItemFlags);
}

}  // namespace window
