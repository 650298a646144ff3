// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/agreement.h"
#include "records/people.h"
#include "records/place.h"
#include <QHash>
#include <QSet>

namespace exchange {

// Finds or adds the organisations and people that rows name. People with equal names are one person only if a place or an
// organisation agrees.
class People {
public:
    explicit People(document::Document& document) : m_document(document) {}
    // Reads who is in the document; forgets what it knew before.
    records::Result<void> prepare();

    records::Result<records::OrganisationId> organisation(const QString& name);
    records::Result<records::PersonId> person(const QString& name, const QList<records::PlaceId>& places,
                                              const QList<records::OrganisationId>& organisations);
    // "Hur Nam-sik (Busan)": the bracket is the party represented, by any of its names.
    records::Result<records::Signatory> signatory(const QString& text, const QList<records::PlaceId>& parties,
                                                  const QHash<QString, records::Place>& places);

private:
    struct Seen {
        records::PersonId id;
        QSet<records::PlaceId> places;
        QSet<records::OrganisationId> organisations;
    };
    records::Result<void> seenTogether(QHash<records::PersonId, Seen>& seen) const;

    document::Document& m_document;
    QHash<QString, records::OrganisationId> m_organisations;
    QHash<QString, QList<Seen>> m_people;
};

}  // namespace exchange
