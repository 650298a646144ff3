// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
namespace explore {
struct Disagreement;
}
namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// Every field on which sources differ, conflicting ones apart from those where one is finer, with what each source states. One
// statement can be taken into the record; all stay on record.
class DisagreementsDialog : public QDialog {
    Q_OBJECT
public:
    DisagreementsDialog(Workspace& workspace, MainWindow& window);

private:
    void fill();
    void add(QTreeWidgetItem* group, const explore::Disagreement& found);
    void refresh();
    void take();
    void showRecord();
    Workspace& m_workspace;
    QTreeWidget* m_tree;
    QPushButton* m_take;
    QPushButton* m_show;
    widgets::MessageBar* m_message;
};

}  // namespace window
