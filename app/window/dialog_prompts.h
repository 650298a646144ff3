// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/prompts.h"

class QWidget;

namespace window {

// Prompts as dialogs over a window.
class DialogPrompts : public widgets::Prompts {
public:
    explicit DialogPrompts(QWidget* parent) : m_parent(parent) {}
    std::optional<QString> chooseFileToOpen(const QString& title, const QString& folder, const QString& filter) override;
    std::optional<QString> chooseFileToSave(const QString& title, const QString& suggestion, const QString& filter) override;
    std::optional<QString> chooseFolder(const QString& title, const QString& folder) override;
    bool confirm(const QString& question, const QString& action) override;
    std::optional<int> choose(const QString& title, const QString& question, const QStringList& choices, int current) override;
    void tell(const QString& title, const QString& text) override;
    void list(const QString& title, const QStringList& header, const QList<QStringList>& rows) override;

private:
    QWidget* m_parent;
};

}  // namespace window
