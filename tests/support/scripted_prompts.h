// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/prompts.h"
#include <QStringList>

namespace support {

// Answers given beforehand, in order; a question without an answer is noted and cancelled.
class ScriptedPrompts : public widgets::Prompts {
public:
    QStringList files;      // for the next file choices
    QList<bool> decisions;  // for the next confirmations
    QList<int> choices;     // for the next choices; as it stands without one
    QStringList asked;      // every title or question, as it came
    QStringList told;

    std::optional<QString> chooseFileToOpen(const QString& title, const QString&, const QString&) override { return next(title); }
    std::optional<QString> chooseFileToSave(const QString& title, const QString&, const QString&) override { return next(title); }
    std::optional<QString> chooseFolder(const QString& title, const QString&) override { return next(title); }
    std::optional<int> choose(const QString&, const QString& question, const QStringList&, int current) override {
        asked << question;
        return choices.isEmpty() ? current : choices.takeFirst();
    }
    bool confirm(const QString& question, const QString&) override {
        asked << question;
        return !decisions.isEmpty() && decisions.takeFirst();
    }
    void tell(const QString&, const QString& text) override { told << text; }
    void list(const QString&, const QStringList&, const QList<QStringList>& rows) override {
        for (const QStringList& row : rows)
            told << row.join(u'\t');
    }

private:
    std::optional<QString> next(const QString& title) {
        asked << title;
        return files.isEmpty() ? std::nullopt : std::optional(files.takeFirst());
    }
};

}  // namespace support
