// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/change_details.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace widgets {
class MessageBar;
}

namespace window {

class MainWindow;
class Workspace;

// Who changed what, when, filtered by record, person, day and kind; a change in the middle can be taken back, and what was removed
// be restored.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(Workspace& workspace, MainWindow& window);

private:
    void fill();
    void takeBack();
    void showDetails();
    void filter();
    void refreshPeople();
    int entryAt(int row) const;  // position in m_entries; -1 when there is none
    Workspace& m_workspace;
    QTableWidget* m_table;
    QPlainTextEdit* m_details;  // the selected change, field by field
    QLineEdit* m_words;
    QComboBox* m_person;
    QComboBox* m_sort;
    QLineEdit* m_day;
    QLabel* m_count;
    QPushButton* m_take;
    std::vector<document::ChangeDetails> m_entries;
    std::vector<int> m_shown;  // positions in m_entries, by row
    QString m_looked;  // the change that is looked at, by its id
    widgets::MessageBar* m_message;
};

}  // namespace window
