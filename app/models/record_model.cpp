// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_model.h"

using namespace records;

namespace models {

RecordModel::RecordModel(Table table, Edit edit, QObject* parent)
    : QAbstractTableModel(parent), m_table(table), m_edit(std::move(edit)), m_columns(columnsOf(table)), m_catalogue(explore::Catalogue::empty()) {}

void RecordModel::indexRows() {
    m_rows.clear();
    const qsizetype count = models::rowCount(*m_catalogue, m_table);
    m_rows.reserve(count);
    for (qsizetype row = 0; row < count; ++row)
        m_rows.insert(idAt(*m_catalogue, m_table, row), int(row));
}

// An edit keeps the rows and changes cells: the view keeps its place. Anything else resets.
void RecordModel::setCatalogue(const explore::Snapshot& catalogue) {
    const qsizetype count = models::rowCount(*catalogue, m_table);
    bool sameRows = count == models::rowCount(*m_catalogue, m_table);
    for (qsizetype row = 0; sameRows && row < count; ++row)
        sameRows = idAt(*catalogue, m_table, row) == idAt(*m_catalogue, m_table, row);
    if (sameRows) {
        m_catalogue = catalogue;
        if (count > 0)
            Q_EMIT dataChanged(index(0, 0), index(int(count) - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_catalogue = catalogue;
    indexRows();
    endResetModel();
}

RecordRef RecordModel::recordAt(int row) const {
    return row < 0 || row >= rowCount() ? RecordRef() : RecordRef{m_table, idAt(*m_catalogue, m_table, row)};
}

int RecordModel::rowOf(RecordRef record) const {
    return record.table == m_table ? m_rows.value(record.id, -1) : -1;
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(models::rowCount(*m_catalogue, m_table));
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Column& column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column.shown(*m_catalogue, index.row());
    case Qt::EditRole:
        return (column.typed ? column.typed : column.shown)(*m_catalogue, index.row());
    case SortRole:
        return column.sort ? column.sort(*m_catalogue, index.row()) : QVariant(column.shown(*m_catalogue, index.row()));
    case RecordRole:
        return QVariant::fromValue(recordAt(index.row()));
    case FieldRole:
        return column.field ? QString::fromUtf16(column.field) : QString();
    case WordsRole:
        return int(column.words);
    case Qt::TextAlignmentRole:
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section >= columnCount())
        return {};
    const Column& column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.header;
    if (role == Qt::TextAlignmentRole)
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_readOnly && m_columns[size_t(index.column())].field)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString();
    if (typed == data(index, Qt::EditRole).toString())
        return true;
    const auto edited = m_edit(recordAt(index.row()), QStringView(m_columns[size_t(index.column())].field), typed);
    if (!edited)
        Q_EMIT editRefused(index, typed, edited.error());
    return edited.has_value();
}

}  // namespace models
