// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_proxy.h"

#include "explore/reveal.h"
#include "models/record_model.h"

namespace models {

RecordProxy::RecordProxy(const explore::Exploration& exploration, QObject* parent)
    : QSortFilterProxyModel(parent), m_exploration(exploration) {
    setSortRole(RecordModel::SortRole);
    setDynamicSortFilter(true);
    setSortLocaleAware(true);
}

void RecordProxy::setWords(const QString& words) {
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RecordProxy::refilter() {
    invalidateFilter();
}

bool RecordProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* model = qobject_cast<const RecordModel*>(sourceModel());
    if (!model || !explore::isShown(m_exploration, model->recordAt(row)))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

// What is unknown comes last in both orders: first it would hide the rest.
bool RecordProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant one = left.data(sortRole());
    const QVariant other = right.data(sortRole());
    const auto isUnknown = [](const QVariant& value) {
        return value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
    };
    if (isUnknown(one) != isUnknown(other))
        return (sortOrder() == Qt::AscendingOrder) == isUnknown(other);
    return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace models
