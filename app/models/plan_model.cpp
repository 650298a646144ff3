// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_model.h"

#include "exchange/stated.h"

using namespace Qt::StringLiterals;
using exchange::Outcome;

namespace models {
namespace {

// The others write nothing anyway.
bool isTickable(const exchange::PlannedRow& row) {
    return row.outcome == Outcome::New || row.outcome == Outcome::Changed;
}

} // namespace

void PlanModel::setPlan(const exchange::Plan* plan) {
    beginResetModel();
    m_plan = plan;
    collect();
    endResetModel();
}

void PlanModel::ticksChanged() {
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, File), index(int(m_rows.size()) - 1, File), {Qt::CheckStateRole, Qt::AccessibleTextRole});
}

void PlanModel::showOnly(std::optional<Outcome> outcome) {
    beginResetModel();
    m_only = outcome;
    collect();
    endResetModel();
}

void PlanModel::collect() {
    m_rows.clear();
    for (size_t i = 0; m_plan && i < m_plan->rows.size(); ++i)
        if (!m_only || m_plan->rows[i].outcome == *m_only)
            m_rows.push_back(i);
}

int PlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PlanModel::shown(Outcome outcome) {
    switch (outcome) {
    case Outcome::New:
        return tr("new");
    case Outcome::Changed:
        return tr("changed");
    case Outcome::Same:
        return tr("same");
    case Outcome::Doubtful:
        return tr("doubtful");
    case Outcome::Refused:
        break;
    }
    return tr("refused");
}

QString PlanModel::whatOf(const exchange::PlannedRow& row) {
    QStringList parts;
    for (const auto& change : row.changes) {
        const records::FieldSpec* field = records::field(change.record.table, change.field);
        parts << tr("%1: %2 \u2192 %3")
                     .arg(field ? records::shownField(*field) : change.field,
                          change.mine.isEmpty() ? tr("nothing") : change.mine, change.theirs);
    }
    constexpr int most = 4;
    for (const auto& payload : row.payloads) {
        const auto stated = exchange::stated(payload);
        if (parts.size() < most)
            parts << tr("%1 %2").arg(records::shownTable(stated.table->table), stated.name);
    }
    const auto all = qsizetype(row.changes.size() + row.payloads.size());
    return all > parts.size() ? tr("%1 and %2 more").arg(parts.join(u"; "_s)).arg(all - parts.size())
                              : parts.join(u"; "_s);
}

QVariant PlanModel::data(const QModelIndex& index, int role) const {
    if (!m_plan || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const exchange::PlannedRow& row = m_plan->rows[m_rows[size_t(index.row())]];
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::CheckStateRole && index.column() == File && isTickable(row))
        return row.isTicked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == File && isTickable(row))
        return row.isTicked ? tr("%1, ticked").arg(m_plan->inputs[row.input].name)
                            : tr("%1, not ticked").arg(m_plan->inputs[row.input].name);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case File:
        return m_plan->inputs[row.input].name;
    case Row:
        return role == Qt::DisplayRole ? QVariant(row.number) : QVariant();
    case OutcomeColumn:
        return shown(row.outcome);
    case What:
        return whatOf(row);
    case Why:
        return row.reason;
    default:
        return {};
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return m_plan && index.isValid() && index.column() == File && isTickable(m_plan->rows[m_rows[size_t(index.row())]])
               ? usual | Qt::ItemIsUserCheckable
               : usual;
}

bool PlanModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT ticked(m_rows[size_t(index.row())], value.toInt() == Qt::Checked);
    return true;
}

std::vector<size_t> PlanModel::tickable() const {
    std::vector<size_t> rows;
    for (const size_t row : m_rows)
        if (isTickable(m_plan->rows[row]))
            rows.push_back(row);
    return rows;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Row:
        return tr("Row");
    case OutcomeColumn:
        return tr("Outcome");
    case What:
        return tr("What it brings");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace models
