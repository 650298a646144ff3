// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QTableWidget;

namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// Who changed what, when; a change in the middle can be taken back.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(Workspace& workspace, MainWindow& window);

private:
    void fill();
    void takeBack();
    Workspace& m_workspace;
    QTableWidget* m_table;
    widgets::MessageBar* m_message;
};

}  // namespace window
