// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "check/findings.h"
#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// What the data check found, by grade. Enter or a double click leads to the cell that is to blame; a finding that is none is
// dismissed with a reason, and can be brought back.
class FindingsDialog : public QDialog {
    Q_OBJECT
public:
    FindingsDialog(Workspace& workspace, MainWindow& window);

private:
    void fill();
    void addGroup(const QString& title, const std::vector<const check::Finding*>& findings, bool isDismissed);
    const check::Finding* current() const;
    void refresh();
    void goToCause();
    void dismiss();
    Workspace& m_workspace;
    MainWindow& m_window;
    QComboBox* m_rule;
    QTreeWidget* m_tree;
    QLineEdit* m_reason;
    QPushButton* m_dismiss;
    QPushButton* m_show;
    widgets::MessageBar* m_message;
    std::vector<check::Finding> m_findings;  // as they are listed
};

}  // namespace window
