// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/own_tables.h"
#include "exchange/plan.h"
#include <QSet>

namespace exchange {

// What the document holds, for comparing rows of files with it; tables are read when first asked for.
class KnownRecords {
public:
    explicit KnownRecords(const document::Document& document)
        : m_document(document) {}

    // The record of an own table by its name (see OwnRecord); null when there is none, and when reading failed: see
    // error().
    const OwnRecord* find(const OwnTable& table, const QString& name);
    // Fields that a file states, as texts, against the record: what differs. Blank is not stated; a date that the
    // document knows more exactly agrees. A difference that is a citation already, or was decided, is none.
    std::vector<FieldChange> differences(const OwnTable& table, const OwnRecord& record,
                                         const QList<std::pair<QString, QString>>& stated, const QString& source,
                                         Keep keep);
    // Agreements between the same parties in any order.
    std::vector<const OwnRecord*> agreementsBetween(const QStringList& parties);
    // The trade row of the same flow whatever its source; null when there is none.
    const OwnRecord* sameFlow(const QStringList& key);
    static QString kept(const FieldChange& change); // the subject of a remembered "keep mine"

    const std::optional<records::Error>& error() const { return m_error; }

private:
    struct Loaded {
        std::vector<OwnRecord> records;
        QHash<QString, size_t> byName;
    };
    Loaded& load(const OwnTable& table);

    const document::Document& m_document;
    std::optional<records::Error> m_error;
    QHash<int, std::shared_ptr<Loaded>> m_tables;
    QSet<QString> m_cited; // table/id/field/states
    bool m_citationsRead = false;
    QMultiHash<QString, size_t> m_agreements; // by sorted parties
    bool m_agreementsRead = false;
    QHash<QString, size_t> m_flows;
    bool m_flowsRead = false;
    QHash<QString, QString> m_kept;
};

} // namespace exchange
