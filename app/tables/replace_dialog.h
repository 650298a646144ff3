// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/record_model.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace tables {

class RecordTable;

// Finds a text in the rows that the table shows and replaces it. Each cell is shown before and after, and can be left out; all
// that is replaced is one change.
class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReplaceDialog(RecordTable& table);
    void accept() override;

private:
    void preview();
    void showCount();
    RecordTable& m_table;
    QLineEdit* m_find;
    QLineEdit* m_replace;
    QComboBox* m_column;
    QCheckBox* m_case;
    QTreeWidget* m_preview;
    QLabel* m_count;
    QPushButton* m_take;
    std::vector<models::CellText> m_cells;  // as the lines of the preview
};

}  // namespace tables
