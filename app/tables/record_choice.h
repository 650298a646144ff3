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
    void hideSuggestions();
    void choose(records::RecordRef record);  // nothing when it is not among the choices
    // The list of suggestions ends with an offer to make what is typed: "New source “%1”…".
    void offerNew(const QString& offer) { m_offer = offer; }
    // A record that was made meanwhile may be chosen too.
    void add(records::RecordRef record, const QString& shown) { m_choices.insert(record, shown); }

Q_SIGNALS:
    void chosenFromList(records::RecordRef record);
    void newRequested(const QString& name);  // the offer was taken

private:
    std::vector<explore::SearchHit> hits() const;
    void suggest();
    QLineEdit* m_line;
    QHash<records::RecordRef, QString> m_choices;
    Search m_search;
    QString m_offer;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

}  // namespace tables
