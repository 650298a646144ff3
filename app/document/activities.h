// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/activity.h"
#include "records/people.h"

namespace document::activities {

// Adds an activity with its links. One without agreement or place is accepted and incomplete. Errors: InvalidValue.
records::Result<records::ActivityId> add(Document& document, const records::Activity& activity);
// Links a place, an organisation or a person. Errors: InvalidValue for other records.
records::Result<void> link(Document& document, records::ActivityId activity, records::RecordRef record);
records::Result<void> remove(Document& document, records::ActivityId activity);

records::Result<records::OrganisationId> addOrganisation(Document& document, const records::Organisation& organisation);
records::Result<records::PersonId> addPerson(Document& document, const records::Person& person);
// Removes an organisation or a person with its links. Errors: Conflict while a person signed an agreement or an
// organisation has people.
records::Result<void> removeParticipant(Document& document, records::RecordRef record);

}  // namespace document::activities
