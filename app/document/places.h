// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/place.h"

namespace document {
class Row;
}

namespace document::places {

// Adds a place with its names. An empty slug is made from country, region and name. Errors: InvalidValue (no name, latitude 91).
records::Result<records::PlaceId> add(Document& document, const records::Place& place);
// The country or aggregate with this code ("KR", "WORLD"), made from the ISO 3166 list when it is not there yet.
// Errors: InvalidValue for a code that is not in the list.
records::Result<records::PlaceId> country(Document& document, const QString& code);
// Moves a place to the country with this code, under which it stands from then on unless it is part of a region. Errors: as country.
records::Result<void> setCountry(Document& document, records::PlaceId place, const QString& code);
records::Result<void> addName(Document& document, records::PlaceId place, const records::PlaceName& name);
// Errors: Conflict while agreements, trade, polls or other places rest on it.
records::Result<void> remove(Document& document, records::PlaceId place);

// Errors: InvalidValue when the row would make a place a part of itself, through others too. Used by setField.
records::Result<void> checkParent(const Document& document, records::PlaceId place, const Row& row);

}  // namespace document::places
