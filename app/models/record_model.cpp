// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_model.h"

#include "explore/sourced.h"
#include "models/link_names.h"
using namespace Qt::StringLiterals;
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
    dropRefusals([this](const Refusal& refusal) { return rowOf(refusal.record) < 0; });
}

const Refusal* RecordModel::refusalAt(const QModelIndex& index) const {
    if (m_refusals.empty())
        return nullptr;
    const RecordRef record = recordAt(index.row());
    for (const Refusal& refusal : m_refusals)
        if (refusal.record == record && refusal.column == index.column())
            return &refusal;
    return nullptr;
}

void RecordModel::dropRefusals(const std::function<bool(const Refusal&)>& condition) {
    if (std::erase_if(m_refusals, condition) > 0)
        Q_EMIT refusalsChanged();
}

void RecordModel::giveUp(const QModelIndex& index) {
    const Refusal* refusal = refusalAt(index);
    if (!refusal)
        return;
    dropRefusals([refusal](const Refusal& each) { return &each == refusal; });
    Q_EMIT dataChanged(index, index);
}

QVariant RecordModel::refused(const Refusal& refusal, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return refusal.typed;
    case Qt::AccessibleTextRole:
        return tr("%1, not saved: %2").arg(refusal.typed, refusal.error.text());
    case Qt::ToolTipRole:
        return QString(u"<qt>"_s + refusal.error.text().toHtmlEscaped() + u"</qt>"_s);  // plain text, whatever was typed
    case RefusedRole:
        return refusal.error.sentence;
    default:
        return {};
    }
}

bool RecordModel::isUnsourced(const QModelIndex& index) const {
    const Column& column = m_columns[size_t(index.column())];
    return column.field && records::wantsSource(m_table, column.field) && !column.shown(*m_catalogue, index.row()).isEmpty() &&
           !explore::hasSource(*m_catalogue, recordAt(index.row()), column.field);
}

QString RecordModel::stored(const QModelIndex& index) const {
    const Column& column = m_columns[size_t(index.column())];
    return (column.typed ? column.typed : column.shown)(*m_catalogue, index.row());
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
    if (const Refusal* refusal = refusalAt(index))
        if (const QVariant value = refused(*refusal, role); value.isValid())
            return value;
    const Column& column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::AccessibleTextRole:
        return isUnsourced(index) ? tr("%1, no source").arg(column.shown(*m_catalogue, index.row())) : column.shown(*m_catalogue, index.row());
    case Qt::ToolTipRole:
        return isUnsourced(index) ? QVariant(tr("No source is named for this.")) : QVariant();
    case UnsourcedRole:
        return isUnsourced(index);
    case Qt::DisplayRole:
    case SavedRole:
        return column.shown(*m_catalogue, index.row());
    case Qt::EditRole:
        return stored(index);
    case SortRole:
        return column.sort ? column.sort(*m_catalogue, index.row()) : QVariant(column.shown(*m_catalogue, index.row()));
    case RecordRole:
        return QVariant::fromValue(recordAt(index.row()));
    case FieldRole:
        return column.field ? QString::fromUtf16(column.field) : QString();
    case LinkRole: {
        const auto target = column.field ? linkOf(m_table, column.field) : std::nullopt;
        return target ? QVariant(int(*target)) : QVariant();
    }
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
    if (typed == stored(index)) {
        giveUp(index);
        return true;
    }
    const RecordRef record = recordAt(index.row());
    const int column = index.column();
    const auto edited = m_edit(record, QStringView(m_columns[size_t(column)].field), typed);
    // The edit may have moved the rows: from here on the record counts, and not the index.
    const auto dropped = std::erase_if(m_refusals, [&](const Refusal& each) { return each.record == record && each.column == column; });
    if (!edited)
        m_refusals.push_back({record, column, typed, edited.error()});
    else if (dropped == 0)
        return true;
    Q_EMIT refusalsChanged();
    if (const QModelIndex cell = this->index(rowOf(record), column); cell.isValid())
        Q_EMIT dataChanged(cell, cell);
    return edited.has_value();
}

Result<RecordModel::Outcome> RecordModel::setCells(const QString& label, const std::vector<CellText>& cells) {
    std::vector<document::CellEdit> edits;
    std::vector<const CellText*> edited;
    std::vector<Refusal> refused;
    for (const CellText& cell : cells) {
        const QModelIndex at = index(rowOf(cell.record), cell.column);
        if (!at.isValid())
            continue;
        const Column& column = m_columns[size_t(cell.column)];
        const bool isSame = cell.typed == stored(at) || cell.typed == column.shown(*m_catalogue, at.row());
        if (isSame && !refusalAt(at))
            continue;
        if (!column.field && !isSame) {
            refused.push_back({cell.record, cell.column, cell.typed,
                               {ErrorCode::InvalidValue, tr("\u201c%1\u201d follows from other facts and is not typed here.").arg(column.header), {}, {}}});
            continue;
        }
        if (column.field) {
            edits.push_back({cell.record, QString::fromUtf16(column.field), cell.typed});
            edited.push_back(&cell);
        }
    }
    if (m_readOnly || !m_editMany)
        return fail(ErrorCode::ReadOnly, tr("The document cannot be edited."));
    const auto done = edits.empty() ? Result<std::vector<document::CellRefusal>>() : m_editMany(label, edits);
    if (!done)
        return tl::unexpected(done.error());
    for (const document::CellRefusal& each : *done)
        refused.push_back({edited[each.cell]->record, edited[each.cell]->column, edited[each.cell]->typed, each.error});
    std::erase_if(m_refusals, [&](const Refusal& old) {
        return std::any_of(edited.begin(), edited.end(), [&](const CellText* cell) { return cell->record == old.record && cell->column == old.column; });
    });
    m_refusals.insert(m_refusals.end(), refused.begin(), refused.end());
    Q_EMIT refusalsChanged();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return Outcome{int(edits.size() - done->size()), int(refused.size())};
}

}  // namespace models
