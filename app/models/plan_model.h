// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include <QAbstractTableModel>

namespace models {

// The rows of an import plan: file, row, what becomes of it, what it brings or changes, and why. Shows one outcome or
// all.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Row, OutcomeColumn, What, Why, ColumnCount };

    explicit PlanModel(QObject* parent = nullptr)
        : QAbstractTableModel(parent) {}
    // The plan is kept by whoever calls, and does not change while it is shown.
    void setPlan(const exchange::Plan* plan);
    void ticksChanged(); // in the plan that is shown
    void showOnly(std::optional<exchange::Outcome> outcome);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    bool setData(const QModelIndex& index, const QVariant& value, int role) override; // the tick; says ticked()
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // The rows that are shown and may be ticked, by position in Plan::rows.
    std::vector<size_t> tickable() const;

    static QString shown(exchange::Outcome outcome); // "new"
    // "Signed: 2007-05-07 → 2007-05-09", or what a new row adds.
    static QString whatOf(const exchange::PlannedRow& row);

Q_SIGNALS:
    // A person ticked or unticked a row of the plan; the plan is changed by whoever keeps it.
    void ticked(size_t row, bool isTicked);

private:
    void collect();
    const exchange::Plan* m_plan = nullptr;
    std::optional<exchange::Outcome> m_only;
    std::vector<size_t> m_rows;
};

} // namespace models
