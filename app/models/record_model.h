// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/columns.h"
#include <QAbstractTableModel>

namespace models {

// One table of records out of the Catalogue, edited through the verb that the owner hands in. Does no I/O itself.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole + 1, RecordRole, FieldRole, WordsRole };
    // Writes what was typed into a field of a record.
    using Edit = std::function<records::Result<void>(records::RecordRef, QStringView field, const QString& typed)>;

    RecordModel(records::Table table, Edit edit, QObject* parent = nullptr);

    records::Table table() const { return m_table; }
    const std::vector<Column>& columns() const { return m_columns; }
    const explore::Snapshot& catalogue() const { return m_catalogue; }
    void setCatalogue(const explore::Snapshot& catalogue);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    records::RecordRef recordAt(int row) const;
    int rowOf(records::RecordRef record) const;  // -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // False when the verb refused; editRefused was emitted before.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void editRefused(const QModelIndex& index, const QString& typed, const records::Error& error);

private:
    void indexRows();
    records::Table m_table;
    Edit m_edit;
    std::vector<Column> m_columns;
    explore::Snapshot m_catalogue;
    QHash<qint64, int> m_rows;
    bool m_readOnly = false;
};

}  // namespace models

