// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "models/record_model.h"
#include "models/record_proxy.h"
#include "tables/record_choice.h"
#include "tables/record_grid.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace widgets {
class MessageBar;
}

namespace tables {

class CellDelegate;
class EmptyNote;

// A table of records with a filter line, sorting by header, editing in place and copying as a spreadsheet takes it. Follows
// the shared exploration and sets its selection.
class RecordTable : public QWidget {
    Q_OBJECT
public:
    RecordTable(records::Table table, explore::Exploration& exploration, models::RecordModel::Edit edit, QWidget* parent = nullptr);

    models::RecordModel& model() const { return *m_model; }
    RecordGrid* view() const { return m_view; }
    void setReadOnly(bool readOnly) { m_model->setReadOnly(readOnly); }
    QByteArray layoutState() const;  // columns: order, width, visibility, sorting
    void restoreLayout(const QByteArray& state);
    void focusFilter();
    QList<int> visibleColumns() const;  // in the order they are shown
    // Blocks of cells as spreadsheets take and give them (models/clipboard_table.h), always what is saved.
    void copySelection() const;
    // From the first selected cell on, over the whole selection where the block fits into it some times. Rows below the last and
    // columns behind the last are left out, and that is said.
    void paste();
    void fillDown();  // the first selected cell of each column into the others
    void setSelected(const QString& typed);  // one value into every selected cell
    void setCells(const QString& label, const std::vector<models::CellText>& cells) { write(label, cells, {}); }
    QString headerOfSelection() const;  // of the one column that is selected; empty when there are several or none
    // The records of the selected rows, for removal.
    QList<records::RecordRef> selectedRecords() const;

    void showCell(records::RecordRef record, const QString& field);  // nothing when it is not in the table
    QString currentField() const;  // of the current cell; empty where none is, or it is not a field of the record

    // Refusals (see models::Refusal), oldest first, and the way back into such a cell.
    const std::vector<models::Refusal>& refusals() const { return m_model->refusals(); }
    void editRefused();
    // How a first record is made, for an empty table: "Add one with Ctrl+Shift+V."
    // Type-ahead for cells that name other records.
    void setSearch(const RecordChoice::Search& search);
    void setEmptyHint(const QString& hint);
    bool isTyping() const { return m_isTyping; }  // an editor is open with a text that is not in the document
    void sayRefusals();  // in the table's own message line; closes it when there are none

Q_SIGNALS:
    void refusalsChanged();
    void typingChanged();
    void saveCopyRequested();
    void newRequested(records::Table table, const QString& name, records::RecordRef record, const QString& field);
    void pasteSpecialRequested();

private:
    QModelIndexList selectedCells() const;  // that are shown, row by row as they stand on the screen
    void write(const QString& label, const std::vector<models::CellText>& cells, const QString& also);
    void sayOutcome(int taken, int refused, const QString& also);
    void follow(explore::Aspects aspects);
    void setTyping(bool isTyping);
    void showSelection();
    void takeSelection();
    void showCount();
    void sayEmpty();
    void chooseColumns(const QPoint& at);
    void filterBy(int column, const QString& value);

    explore::Exploration& m_exploration;
    models::RecordModel* m_model;
    models::RecordProxy* m_proxy;
    RecordGrid* m_view;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_marks;
    EmptyNote* m_empty;
    QString m_emptyHint;
    widgets::MessageBar* m_message;
    CellDelegate* m_delegate;
    bool m_offersPasteSpecial = false;
    bool m_following = false, m_isTyping = false;
};

}  // namespace tables
