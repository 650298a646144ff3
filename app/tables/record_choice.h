// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/search_index.h"
#include <QHash>
#include <QObject>
#include <functional>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace tables {

// Finds the record that a line names, under any of its names and with a typing error: suggested as one types, or typed whole.
class RecordChoice : public QObject {
    Q_OBJECT
public:
    using Search = std::function<std::vector<explore::SearchHit>(const QString&)>;

    // choices: the records that may be chosen, and how each is shown.
    RecordChoice(QLineEdit* line, const QHash<records::RecordRef, QString>& choices, const Search& search);

    QLineEdit* line() const { return m_line; }
    // The record that the line names without a doubt: as shown, by a whole name, or by the beginning of only one. Invalid
    // when there is none or more than one; an empty line names none.
    records::RecordRef chosen() const;
    // What the line may have meant; invalid when nothing is near.
    records::RecordRef nearest() const;
    QString shown(records::RecordRef record) const { return m_choices.value(record); }
    void choose(records::RecordRef record);  // nothing when it is not among the choices

private:
    std::vector<explore::SearchHit> hits() const;
    void suggest();
    QLineEdit* m_line;
    QHash<records::RecordRef, QString> m_choices;
    Search m_search;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

}  // namespace tables
