// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "models/record_model.h"
#include "models/record_proxy.h"
#include "tables/record_grid.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace widgets {
class MessageBar;
}

namespace tables {

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
    void copySelection() const;  // tab-separated, with the header when more than one row
    // The records of the selected rows, for removal.
    QList<records::RecordRef> selectedRecords() const;

    QString currentField() const;  // of the current cell; empty where none is, or it is not a field of the record

    // Refusals (see models::Refusal), oldest first, and the way back into such a cell.
    const std::vector<models::Refusal>& refusals() const { return m_model->refusals(); }
    void editRefused();
    // How a first record is made, for an empty table: "Add one with Ctrl+Shift+V."
    void setEmptyHint(const QString& hint);
    bool isTyping() const { return m_isTyping; }  // an editor is open with a text that is not in the document
    void sayRefusals();  // in the table's own message line; closes it when there are none

Q_SIGNALS:
    void refusalsChanged();
    void typingChanged();
    void saveCopyRequested();

private:
    void follow(explore::Aspects aspects);
    void setTyping(bool isTyping);
    void showSelection();
    void takeSelection();
    void showCount();
    void sayEmpty();
    void chooseColumns(const QPoint& at);

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
    bool m_following = false, m_isTyping = false;
};

}  // namespace tables
