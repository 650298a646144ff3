// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tables/record_choice.h"
#include <QStyledItemDelegate>

namespace tables {

// The right editor for a cell: a combo box for controlled words, a line that suggests records for links, a line for the rest.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // What no source stands for has a hollow corner.
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // Where records that a cell links to are looked up as one types. Without it such cells are plain lines.
    struct Links {
        std::function<explore::Snapshot()> catalogue;
        RecordChoice::Search search;
    };
    void setLinks(Links links) { m_links = std::move(links); }

Q_SIGNALS:
    // A place or a source that a cell is to name is not there and shall be made under this name.
    void newRequested(records::Table table, const QString& name, const QModelIndex& cell) const;
    void typed() const;  // the text of an open editor was changed and is not in the model yet

private:
    void offerRecords(QLineEdit* line, const QModelIndex& index) const;
    Links m_links;
};

}  // namespace tables
