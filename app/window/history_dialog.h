// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/change_details.h"
#include <QDialog>

class QPlainTextEdit;
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
    void showDetails();
    Workspace& m_workspace;
    QTableWidget* m_table;
    QPlainTextEdit* m_details;  // the selected change, field by field
    std::vector<document::ChangeDetails> m_entries;
    widgets::MessageBar* m_message;
};

}  // namespace window
