// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "models/row_filter.h"
#include <QSortFilterProxyModel>

namespace models {

// Sorts by the model's sort role, by several columns where asked, and lets pass what the shared filter shows and what meets the
// words and conditions typed above the table (RowFilter).
class RecordProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RecordProxy(const explore::Exploration& exploration, QObject* parent = nullptr);
    void setWords(const QString& words);
    // After the shared filter changed.
    void refilter();

    // The columns that rows are sorted by, the first one first. sort() leaves one.
    struct SortKey {
        int column = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
        friend bool operator==(const SortKey&, const SortKey&) = default;
    };
    const QList<SortKey>& sortKeys() const { return m_keys; }
    void setSortKeys(const QList<SortKey>& keys);
    // The column was just sorted by; it becomes the last of those that were sorted by before.
    void keepSortBefore();
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    // Headers tell their rank when there are several: "Signed (2)".
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const explore::Exploration& m_exploration;
    std::optional<bool> before(const QModelIndex& left, const QModelIndex& right) const;
    QString m_words;
    RowFilter m_filter;
    QList<SortKey> m_keys, m_before;
};

}  // namespace models
