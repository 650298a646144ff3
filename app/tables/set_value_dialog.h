// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace tables {

class RecordTable;

// One value for the selected cells of one column, with the editor that a cell of it has.
class SetValueDialog : public QDialog {
    Q_OBJECT
public:
    explicit SetValueDialog(RecordTable& table);
    void accept() override;

private:
    QString text() const;
    RecordTable& m_table;
    QWidget* m_editor;
};

}  // namespace tables
