// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_proxy.h"

#include "explore/reveal.h"
#include "models/record_model.h"
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

RecordProxy::RecordProxy(const explore::Exploration& exploration, QObject* parent)
    : QSortFilterProxyModel(parent), m_exploration(exploration) {
    setSortRole(RecordModel::SortRole);
    setDynamicSortFilter(true);
    setSortLocaleAware(true);
}

void RecordProxy::setWords(const QString& words) {
    m_words = words;
    const auto* model = qobject_cast<const RecordModel*>(sourceModel());
    m_filter = model ? RowFilter::parse(words, model->columns()) : RowFilter();
    invalidateFilter();
}

void RecordProxy::refilter() {
    invalidateFilter();
}

bool RecordProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* model = qobject_cast<const RecordModel*>(sourceModel());
    if (!model || !explore::isShown(m_exploration, model->recordAt(row)))
        return false;
    return m_filter.isEmpty() || m_filter.passes(*model->catalogue(), row, model->columns(), [&](int column) {
        return model->index(row, column, parent).data().toString();
    });
}

void RecordProxy::sort(int column, Qt::SortOrder order) {
    m_before = std::exchange(m_keys, {{column, order}});
    QSortFilterProxyModel::sort(column, order);
    if (m_before.size() > 1)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordProxy::setSortKeys(const QList<SortKey>& keys) {
    if (keys.isEmpty())
        return;
    m_keys = keys;
    // Sorting by what is sorted by already does nothing, so the further columns are brought in by sorting anew.
    QSortFilterProxyModel::sort(-1);
    QSortFilterProxyModel::sort(keys.first().column, keys.first().order);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordProxy::keepSortBefore() {
    const SortKey last = m_keys.value(0);
    QList<SortKey> keys = m_before;
    keys.removeIf([&](const SortKey& each) { return each.column == last.column; });
    setSortKeys(keys << last);
}

QVariant RecordProxy::headerData(int section, Qt::Orientation orientation, int role) const {
    const QVariant header = QSortFilterProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || m_keys.size() < 2)
        return header;
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        if (m_keys[i].column == section)
            return u"%1 (%2)"_s.arg(header.toString()).arg(i + 1);
    return header;
}

// Whether one comes before the other as the first column is sorted; nothing when they are alike there. What is unknown comes last in
// both orders: first it would hide the rest.
std::optional<bool> RecordProxy::before(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant one = left.data(sortRole());
    const QVariant other = right.data(sortRole());
    const auto isUnknown = [](const QVariant& value) {
        return value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
    };
    if (isUnknown(one) && isUnknown(other))
        return {};
    if (isUnknown(one) != isUnknown(other))
        return (sortOrder() == Qt::AscendingOrder) == isUnknown(other);
    const bool isLess = QSortFilterProxyModel::lessThan(left, right);
    if (!isLess && !QSortFilterProxyModel::lessThan(right, left))
        return {};
    return isLess;
}

bool RecordProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (const auto decided = before(left, right))
        return *decided;
    for (qsizetype i = 1; i < m_keys.size(); ++i) {
        const QModelIndex one = left.siblingAtColumn(m_keys[i].column), other = right.siblingAtColumn(m_keys[i].column);
        const auto decided = before(one, other);
        if (!decided)
            continue;
        const bool hasUnknown = one.data(sortRole()).toString().isEmpty() || other.data(sortRole()).toString().isEmpty();
        return hasUnknown || m_keys[i].order == m_keys.first().order ? *decided : !*decided;
    }
    return false;
}

}  // namespace models
