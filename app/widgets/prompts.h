// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <optional>

namespace widgets {

// What the program asks a person in the middle of something. The window answers with dialogs; tests answer beforehand.
class Prompts {
public:
    virtual ~Prompts() = default;
    // A file name, nothing when the person cancels. filter as "Entente documents (*.entente)".
    virtual std::optional<QString> chooseFileToOpen(const QString& title, const QString& folder, const QString& filter) = 0;
    virtual std::optional<QString> chooseFileToSave(const QString& title, const QString& suggestion, const QString& filter) = 0;
    virtual std::optional<QString> chooseFolder(const QString& title, const QString& folder) = 0;
    // True when the person takes the action; the other button keeps everything as it is.
    virtual bool confirm(const QString& question, const QString& action) = 0;
    // Which of the choices, by its place; nothing when the person cancels. Requires: a choice at `current`.
    virtual std::optional<int> choose(const QString& title, const QString& question, const QStringList& choices, int current) = 0;
    virtual void tell(const QString& title, const QString& text) = 0;
    // Rows of texts under a header, to be looked through.
    virtual void list(const QString& title, const QStringList& header, const QList<QStringList>& rows) = 0;
};

}  // namespace widgets
