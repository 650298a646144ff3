// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/mapping.h"
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace window {

// Which column of a file becomes what: a row for each column with the field, the unit, the first values and how they
// will be read; below, what is the same in every row, and the name that the choices are kept under.
class MappingPage : public QWidget {
    Q_OBJECT
public:
    explicit MappingPage(QWidget* parent = nullptr);
    enum class Choice : quint8 { Mapped, AsRecognised, LeftAside };
    struct Offer {
        QString recognised; // what the file is taken for without any choice, empty when it is not
        bool canBeLeftAside = false;
        Choice choice = Choice::Mapped;
    };
    // The table is kept by whoever calls.
    void showTable(const exchange::TextTable& table, const exchange::Mapping& mapping, const Offer& offer,
                   std::shared_ptr<const exchange::Gazetteer> gazetteer);
    Choice choice() const;
    // As chosen, under the name to be kept. Requires: the choice is Mapped.
    exchange::Mapping mapping() const;
    // Whether nothing is missing.
    bool isReady() const { return choice() != Choice::Mapped || m_mapping.missing().isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void chooseTable();
    void fill();
    void fillSame(const exchange::MappedTable& holds);
    void orderTabs();
    void chooseField(int column, const QString& field);
    void showReading(int column);
    void followChoices();

    const exchange::TextTable* m_table = nullptr;
    std::shared_ptr<const exchange::Gazetteer> m_gazetteer;
    exchange::Mapping m_mapping;
    QLabel* m_about;
    QComboBox* m_holds;
    QTableWidget* m_columns;
    std::vector<QComboBox*> m_fields, m_units; // of its rows
    QWidget* m_sameBox;
    QFormLayout* m_same;
    QLineEdit* m_name;
    QLabel* m_missing;
};

} // namespace window
