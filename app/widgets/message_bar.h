// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QLabel;
class QToolButton;

namespace widgets {

// A line above a view that says what went wrong or can be done, with at most one action; stays until it is closed. Plain text.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showError(const QString& text, const QString& action = {});
    void showNotice(const QString& text, const QString& action = {});
    QString text() const;
    void close();

Q_SIGNALS:
    void actionRequested();
    void closed();

private:
    void show(const QString& text, const QString& action, bool isError);
    QLabel* m_mark;
    QLabel* m_text;
    QToolButton* m_action;
    QToolButton* m_close;
};

}  // namespace widgets
