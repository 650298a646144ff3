// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dialog_prompts.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace window {

std::optional<QString> DialogPrompts::chooseFileToOpen(const QString& title, const QString& folder, const QString& filter) {
    const QString name = QFileDialog::getOpenFileName(m_parent, title, folder, filter);
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

std::optional<QString> DialogPrompts::chooseFileToSave(const QString& title, const QString& suggestion, const QString& filter) {
    const QString name = QFileDialog::getSaveFileName(m_parent, title, suggestion, filter);
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

std::optional<QString> DialogPrompts::chooseFolder(const QString& title, const QString& folder) {
    const QString name = QFileDialog::getExistingDirectory(m_parent, title, folder);
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

bool DialogPrompts::confirm(const QString& question, const QString& action) {
    QMessageBox box(m_parent);
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    const QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<int> DialogPrompts::choose(const QString& title, const QString& question, const QStringList& choices, int current) {
    bool isChosen = false;
    const QString chosen = QInputDialog::getItem(m_parent, title, question, choices, current, false, &isChosen);
    return isChosen ? std::optional(int(choices.indexOf(chosen))) : std::nullopt;
}

void DialogPrompts::tell(const QString& title, const QString& text) {
    QMessageBox box(m_parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

void DialogPrompts::list(const QString& title, const QStringList& header, const QList<QStringList>& rows) {
    QDialog dialog(m_parent);
    dialog.setWindowTitle(title);
    auto* tree = new QTreeWidget(&dialog);
    tree->setAccessibleName(title);
    tree->setHeaderLabels(header);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    for (const QStringList& row : rows)
        new QTreeWidgetItem(tree, row);
    for (int column = 0; column < header.size(); ++column)
        tree->resizeColumnToContents(column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(&dialog);
    column->addWidget(tree);
    column->addWidget(buttons);
    dialog.resize(QSize(520, 560).boundedTo(m_parent->size() * 0.9));
    dialog.exec();
}

}  // namespace window
