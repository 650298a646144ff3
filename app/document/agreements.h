// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/agreement.h"

namespace document {
class Row;
}

namespace document::agreements {

// Adds an agreement with its parties, events and signatories. An empty slug is made from the parties' ("a--b", with --kind
// unless it is a sister tie, -2 on collision). Errors: InvalidValue for fewer than two parties, the same party twice, or an
// end before the signing.
records::Result<records::AgreementId> add(Document& document, const records::Agreement& agreement,
                                          const QString& kindOriginal = {});
// setSigned and setStatus are what people do most; other fields go through document::setField.
records::Result<void> setSigned(Document& document, records::AgreementId agreement, const records::PartialDate& date);
records::Result<void> setStatus(Document& document, records::AgreementId agreement, records::AgreementStatus status);
// Puts another place in the position of a party, from 0. Errors: InvalidValue for a place that is a party already, NotFound.
records::Result<void> setParty(Document& document, records::AgreementId agreement, int position, records::PlaceId place);
records::Result<void> addParty(Document& document, records::AgreementId agreement, records::PlaceId place);
// Errors: Conflict when only two parties are left.
records::Result<void> removeParty(Document& document, records::AgreementId agreement, records::PlaceId place);
// The same by the row of the party.
records::Result<void> removeParty(Document& document, qint64 partyRow);
// An event may set the status: suspended, resumed, ended and succeeded do.
records::Result<records::EventId> addEvent(Document& document, records::AgreementId agreement, const records::AgreementEvent& event);
records::Result<void> addSignatory(Document& document, records::AgreementId agreement, const records::Signatory& signatory);
// With its parties, events, signatories and citations; activities stay and lose the link.
records::Result<void> remove(Document& document, records::AgreementId agreement);

// Errors: InvalidValue when the row would put the end before the signing. Used by setField.
records::Result<void> checkDates(const Document& document, records::AgreementId agreement, const Row& row);

}  // namespace document::agreements
