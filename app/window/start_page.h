// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QListWidget;

namespace window {

// Without a document: new, open, the sample, and what was open lately.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString& path);
    void actionRequested(const QString& name);

private:
    void fillRecent();
    QListWidget* m_recent;
};

}  // namespace window
