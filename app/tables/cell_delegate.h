// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace tables {

// The right editor for a cell: a combo box for controlled words, a line with a hint for the rest. What was typed and refused
// is offered again: it is never thrown away.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // The next editor for this cell starts with this text.
    void keepTyped(const QModelIndex& index, const QString& typed);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable QPersistentModelIndex m_keptIndex;
    mutable QString m_kept;
};

}  // namespace tables
