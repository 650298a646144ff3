// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QListWidget;

namespace window {

class MainWindow;
class Workspace;

// What the data check found; Enter or a double click selects the record.
class FindingsDialog : public QDialog {
    Q_OBJECT
public:
    FindingsDialog(Workspace& workspace, MainWindow& window);

private:
    void fill();
    Workspace& m_workspace;
    QListWidget* m_list;
};

}  // namespace window
