// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/second_look.h"
#include "records/activity.h"
#include "records/agreement.h"
#include "records/people.h"
#include "records/place.h"
#include "records/series.h"
#include "records/source.h"
#include <functional>
#include <limits>

// Reads whole tables for the Catalogue through the C API. Each calls `take` once a record, in the order of the row ids.
// Errors: Damaged, with what SQLite said.
namespace document::reader {

// Where the rows are read: in the document, or beside it from another thread.
struct From {
    sqlite3* handle;
    From(const Document& document) : handle(document.handle()) {}
    From(const SecondLook& look) : handle(look.handle()) {}
};

template <class T>
using Take = std::function<void(T&&)>;

// Row ids from the first to the last, both included.
struct IdRange {
    qint64 first = std::numeric_limits<qint64>::min();
    qint64 last = std::numeric_limits<qint64>::max();
};

records::Result<void> places(From from, const Take<records::Place>& take);
records::Result<void> placeNames(From from, const std::function<void(records::PlaceId, records::PlaceName&&)>& take);
records::Result<void> agreements(From from, const Take<records::Agreement>& take);
records::Result<void> parties(From from, const std::function<void(records::AgreementId, records::PlaceId)>& take);
records::Result<void> events(From from, const std::function<void(records::AgreementId, records::AgreementEvent&&)>& take);
records::Result<void> signatories(From from, const std::function<void(records::AgreementId, records::Signatory)>& take);
records::Result<void> activities(From from, const Take<records::Activity>& take, IdRange range = {});
records::Result<void> activityLinks(From from, const std::function<void(records::ActivityId, records::RecordRef)>& take);
records::Result<void> organisations(From from, const Take<records::Organisation>& take);
records::Result<void> people(From from, const Take<records::Person>& take);
records::Result<void> polls(From from, const Take<records::Poll>& take);
records::Result<void> indicators(From from, const Take<records::Indicator>& take);
records::Result<void> milestones(From from, const Take<records::Milestone>& take);
records::Result<void> sources(From from, const Take<records::Source>& take);
records::Result<void> citations(From from, const Take<records::Citation>& take);

// Rows of a table, for info.
IdRange ids(From from, records::Table table);  // the least and the greatest; everything for an empty table
records::Result<qint64> count(From from, records::Table table);

}  // namespace document::reader
