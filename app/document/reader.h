// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/activity.h"
#include "records/agreement.h"
#include "records/people.h"
#include "records/place.h"
#include "records/series.h"
#include "records/source.h"
#include <functional>

// Reads whole tables for the Catalogue through the C API. Each calls `take` once a record, in the order of the row ids.
// Errors: Damaged, with what SQLite said.
namespace document::reader {

template <class T>
using Take = std::function<void(T&&)>;

records::Result<void> places(const Document& document, const Take<records::Place>& take);
records::Result<void> placeNames(const Document& document, const std::function<void(records::PlaceId, records::PlaceName&&)>& take);
records::Result<void> agreements(const Document& document, const Take<records::Agreement>& take);
records::Result<void> parties(const Document& document, const std::function<void(records::AgreementId, records::PlaceId)>& take);
records::Result<void> events(const Document& document, const std::function<void(records::AgreementId, records::AgreementEvent&&)>& take);
records::Result<void> signatories(const Document& document, const std::function<void(records::AgreementId, records::Signatory)>& take);
records::Result<void> activities(const Document& document, const Take<records::Activity>& take);
records::Result<void> activityLinks(const Document& document, const std::function<void(records::ActivityId, records::RecordRef)>& take);
records::Result<void> organisations(const Document& document, const Take<records::Organisation>& take);
records::Result<void> people(const Document& document, const Take<records::Person>& take);
records::Result<void> polls(const Document& document, const Take<records::Poll>& take);
records::Result<void> indicators(const Document& document, const Take<records::Indicator>& take);
records::Result<void> milestones(const Document& document, const Take<records::Milestone>& take);
records::Result<void> sources(const Document& document, const Take<records::Source>& take);
records::Result<void> citations(const Document& document, const Take<records::Citation>& take);

// Rows of a table, for info.
records::Result<qint64> count(const Document& document, records::Table table);

}  // namespace document::reader
