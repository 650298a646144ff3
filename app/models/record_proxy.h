// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include <QSortFilterProxyModel>

namespace models {

// Sorts by the model's sort role and lets pass what the shared filter shows and what holds the words typed above the table.
class RecordProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RecordProxy(const explore::Exploration& exploration, QObject* parent = nullptr);
    void setWords(const QString& words);
    // After the shared filter changed.
    void refilter();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const explore::Exploration& m_exploration;
    QStringList m_words;
};

}  // namespace models
