// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_proxy.h"

#include "models/record_model.h"

using namespace records;

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

// Agreements by the filter itself; places and activities by the agreements they belong to; the rest is not filtered.
bool RecordProxy::isShown(RecordRef record) const {
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    if (m_exploration.filter().isEmpty())
        return true;
    if (record.table == Table::Agreement)
        return m_exploration.shown().test(catalogue.agreements().indexOf(AgreementId{record.id}));
    if (record.table == Table::Place) {
        const auto& rows = catalogue.agreementsOf(PlaceId{record.id});
        return std::any_of(rows.begin(), rows.end(), [this](qsizetype row) { return m_exploration.shown().test(row); });
    }
    if (record.table == Table::Activity) {
        const Activity* activity = catalogue.activities().find(ActivityId{record.id});
        return activity && m_exploration.shown().test(catalogue.agreements().indexOf(activity->agreement));
    }
    return true;
}

bool RecordProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* model = qobject_cast<const RecordModel*>(sourceModel());
    if (!model || !isShown(model->recordAt(row)))
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
