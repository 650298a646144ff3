// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace tables {

// Lies in the middle of a view that has nothing to show: says why, and how to get something.
class EmptyNote : public QWidget {
    Q_OBJECT
public:
    // Over the whole of `view`; hidden until something is said.
    explicit EmptyNote(QWidget* view);
    void say(const QString& text, const QString& action = {});
    QString text() const;  // empty while hidden

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_text;
    QPushButton* m_action;
};

}  // namespace tables
