// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dialog_prompts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

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

void DialogPrompts::tell(const QString& title, const QString& text) {
    QMessageBox box(m_parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

}  // namespace window
