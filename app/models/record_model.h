// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/verbs.h"
#include "models/columns.h"
#include <QAbstractTableModel>

namespace models {

// What was typed into a cell and refused. It is kept until it is corrected or given up, or its record is removed.
struct Refusal {
    records::RecordRef record;
    int column = 0;
    QString typed;
    records::Error error;
};

// What is to stand in a cell after an edit of many.
struct CellText {
    records::RecordRef record;
    int column = 0;
    QString typed;
};

// One table of records out of the Catalogue, edited through the verb that the owner hands in. Does no I/O itself.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole + 1, RecordRole, FieldRole, WordsRole,
                SavedRole,  // what is stored, as shown: for paper and the clipboard, which take no refused text
                RefusedRole,  // why the text typed into the cell was refused; empty when there is none
                UnsourcedRole,  // true for a fact that no source stands for
                LinkRole };  // the table that the field names a record of, as an int; invalid for others
    // Writes what was typed into a field of a record.
    using Edit = std::function<records::Result<void>(records::RecordRef, QStringView field, const QString& typed)>;

    // Writes many cells as one change; what was refused comes back with its position.
    using EditMany = std::function<records::Result<std::vector<document::CellRefusal>>(const QString& label, const std::vector<document::CellEdit>&)>;

    RecordModel(records::Table table, Edit edit, QObject* parent = nullptr);

    records::Table table() const { return m_table; }
    const std::vector<Column>& columns() const { return m_columns; }
    const explore::Snapshot& catalogue() const { return m_catalogue; }
    void setCatalogue(const explore::Snapshot& catalogue);
    void setEditMany(EditMany edit) { m_editMany = std::move(edit); }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    records::RecordRef recordAt(int row) const;
    const std::vector<Refusal>& refusals() const { return m_refusals; }  // oldest first
    // The cell shows what is stored again. Nothing when nothing was refused there.
    void giveUp(const QModelIndex& index);
    int rowOf(records::RecordRef record) const;  // -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // False when the verb refused: the text stays in the cell as a refusal.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    // Sets cells as one change. What is refused stays in its cell as a refusal, also in columns that follow from other facts. Cells
    // that hold the text already are left alone. Errors: those of the document, when nothing could be written.
    struct Outcome {
        int taken = 0, refused = 0;
    };
    records::Result<Outcome> setCells(const QString& label, const std::vector<CellText>& cells);
    // The text that an editor of the cell would start with, for filling down and copying.
    QString typedAt(const QModelIndex& index) const { return stored(index); }

Q_SIGNALS:
    void refusalsChanged();

private:
    void indexRows();
    const Refusal* refusalAt(const QModelIndex& index) const;
    QVariant refused(const Refusal& refusal, int role) const;
    void dropRefusals(const std::function<bool(const Refusal&)>& condition);
    bool isUnsourced(const QModelIndex& index) const;
    QString stored(const QModelIndex& index) const;  // as an editor starts with it
    records::Table m_table;
    Edit m_edit;
    EditMany m_editMany;
    std::vector<Column> m_columns;
    explore::Snapshot m_catalogue;
    QHash<qint64, int> m_rows;
    std::vector<Refusal> m_refusals;
    bool m_readOnly = false;
};

}  // namespace models

