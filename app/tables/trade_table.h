// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/trade_page.h"
#include "explore/exploration.h"
#include "models/trade_model.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace tables {

class EmptyNote;

// The trade rows of all pairs of countries or of a chosen one. They are brought in by imports and read here.
class TradeTable : public QWidget {
    Q_OBJECT
public:
    struct Reading {
        std::function<std::vector<qint64>(const document::trade::Choice&)> ids;
        models::TradeModel::ReadRows rows;
        std::function<std::vector<std::pair<records::PlaceId, records::PlaceId>>()> pairs;
    };
    TradeTable(explore::Exploration& exploration, Reading reading, QWidget* parent = nullptr);
    void copySelection() const;
    void showRow(qint64 id);  // with every choice taken back that hides it
    models::TradeModel& model() const { return *m_model; }

private:
    void fillChoices();
    void read();
    explore::Exploration& m_exploration;
    Reading m_reading;
    models::TradeModel* m_model;
    QTableView* m_view;
    QComboBox* m_reporter;
    QComboBox* m_partner;
    QComboBox* m_direction;
    QLabel* m_count;
    EmptyNote* m_empty;
};

}  // namespace tables
