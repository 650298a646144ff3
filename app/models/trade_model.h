// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"
#include <QAbstractTableModel>
#include <QCache>
#include <functional>
#include <span>

namespace models {

// Trade rows, of which there may be a million: the ids are kept, and pages of rows are read when they come into sight. Both are
// read through functions of the owner.
class TradeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Reporter, Partner, Year, Month, Flow, Commodity, Value, Valuation, Source, Note, ColumnCount };
    using ReadRows = std::function<std::vector<records::TradeFlow>(std::span<const qint64> ids)>;

    explicit TradeModel(ReadRows read, QObject* parent = nullptr);
    void setRows(const explore::Snapshot& catalogue, std::vector<qint64> ids);
    int rowOf(qint64 id) const;  // -1 when it is not among them

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const records::TradeFlow* flowAt(int row) const;  // null when it is gone
    QString shown(const records::TradeFlow& flow, int column) const;
    ReadRows m_read;
    explore::Snapshot m_catalogue;
    std::vector<qint64> m_ids;
    mutable QCache<int, QHash<qint64, records::TradeFlow>> m_pages;
};

}  // namespace models
