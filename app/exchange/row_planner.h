// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/form.h"
#include "exchange/known_records.h"
#include "exchange/trade_stream.h"

namespace exchange {

// Decides row by row what an import would do: matches places and agreements, compares with the document and with the
// rows before.
class RowPlanner {
public:
    RowPlanner(const document::Document& document, PlaceMatcher& matcher, const PlanOptions& options)
        : m_document(document)
        , m_known(document)
        , m_matcher(matcher)
        , m_options(options) {}

    // Reads which short ids there are. Errors: those of reading the document.
    records::Result<void> prepare();
    // A row of a form. The source is that of the form.
    void plan(Draft draft, const QString& source, PlannedRow& planned);
    // A row that is in Entente's terms already.
    void plan(Payload payload, PlannedRow& planned);
    QHash<QString, records::Source>& sources() { return m_sources; }
    // What places the ids in rows stand for that write nothing themselves.
    std::vector<std::pair<QString, QString>> takeIdsAside();
    // For counting a stream.
    TradeStream::References references();
    // A failure of the document while it was read.
    const std::optional<records::Error>& error() const { return m_known.error(); }

private:
    struct Part {
        Outcome outcome = Outcome::New;
        QString reason;
        std::vector<Payload> payloads;
        std::vector<FieldChange> changes;
    };
    Part resolve(DraftPart part, const QString& source, PlannedRow& planned);
    Part resolve(TieDraft tie, const QString& source, PlannedRow& planned);
    Part resolve(FlowDraft draft, const QString& source, PlannedRow& planned);
    Part resolve(PlaceDraft draft, const QString& source, PlannedRow& planned);
    Part resolve(ActivityDraft draft, const QString& source, PlannedRow& planned);
    Part resolve(RecordDraft draft, const QString& source, PlannedRow& planned);
    QString organisationOf(const QString& name, std::vector<Payload>& added);
    Part compare(Payload payload);
    Part sameTieBefore(const TieDraft& tie, const QString& pair, int number);
    void rememberIds(PlannedRow& planned);
    void linkAgreement(ActivityRow& row);
    QString check(Payload& payload);
    QString checkOwn(OwnRow& row);
    QString placeOf(const PlaceClue& clue, const QString& source, std::vector<Payload>& added, PlannedRow& planned,
                    Outcome& outcome);
    void addSource(const QString& slug);
    bool isPlace(const QString& slug) const;
    bool isKnownSlug(records::Table table, const QString& slug) const { return m_slugs[int(table)].contains(slug); }
    QString freeAgreementSlug(const QStringList& parties, records::AgreementKind kind);

    struct TieSeen {
        std::optional<records::AgreementKind> kind;
        records::PartialDate signedOn;
        int number = 0;
    };
    const document::Document& m_document;
    KnownRecords m_known;
    PlaceMatcher& m_matcher;
    const PlanOptions& m_options;
    QHash<int, QSet<QString>> m_slugs;              // of the document and of the rows before, by table
    QHash<int, QSet<QString>> m_seen;               // of the rows before
    QHash<QString, int> m_repeats;                  // rows without a short id: how often their key was met
    QMultiHash<QString, TieSeen> m_ties;            // of the rows before, by pair
    std::optional<QHash<QString, QString>> m_organisations; // short ids by name, read when first needed
    QHash<QString, std::pair<qint64, int>> m_flows; // of the rows before: value and row
    QHash<QString, records::Source> m_sources;
    QStringList m_learned, m_added;                       // ids and places that the matcher has from this row
    std::vector<std::pair<QString, QString>> m_idsAside; // of rows that write nothing
};

} // namespace exchange
