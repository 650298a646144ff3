// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPersistentModelIndex>
#include <QTableView>

namespace tables {

// The rows of a RecordModel. A cell whose text was refused has the reason written beside it, over its neighbours. Enter or Tab
// there opens the editor again; leaving for elsewhere leaves the text marked; Esc gives it up.
class RecordGrid : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;

Q_SIGNALS:
    void givenUp(const QModelIndex& index);  // Esc on a cell or in its editor

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    // The current cell stays in sight when the table becomes lower, as it does when a message comes.
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintReason(QPainter& painter, const QModelIndex& index, const QString& reason) const;
    QPersistentModelIndex m_edited;
};

}  // namespace tables
