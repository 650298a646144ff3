// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/table.h"

// What every record has in common: one field set from what a person typed, and removal with its rules. The verbs of one
// kind of record stand in a file of their own: places.h, agreements.h, …
namespace document {

// Parses, checks the rules of the record (an end before its signing, latitude 91) and writes; links take a row id, empty
// text clears. Errors: InvalidValue, NotFound, and those of Document::edit.
records::Result<void> setField(Document& document, records::RecordRef record, QStringView field, const QString& typed);
// Removes the record with its children. Errors: Conflict naming what still rests on it.
records::Result<void> remove(Document& document, records::RecordRef record);

}  // namespace document
