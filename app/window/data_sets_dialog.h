// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/data_sets.h"
#include <QDialog>

class QPushButton;
class QTableWidget;
namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// What was imported from which file and when; an import can be removed as a whole.
class DataSetsDialog : public QDialog {
    Q_OBJECT
public:
    DataSetsDialog(Workspace& workspace, MainWindow& window);

private:
    void fill();
    void removeSelected();
    Workspace& m_workspace;
    MainWindow& m_window;
    QTableWidget* m_table;
    QPushButton* m_remove;
    widgets::MessageBar* m_message;
    std::vector<document::data_sets::DataSet> m_sets;
};

} // namespace window
