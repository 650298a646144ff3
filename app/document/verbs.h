// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/table.h"

// What every record has in common: one field set from what a person typed, and removal with its rules. The verbs of one
// kind of record stand in a file of their own: places.h, agreements.h, …
namespace document {

// Parses, checks the rules of the record (an end before its signing, latitude 91) and writes; links take a row id, empty
// text clears. party_1 and party_2 stand for the first two
// parties of an agreement. Errors: InvalidValue, NotFound, and those of Document::edit.
records::Result<void> setField(Document& document, records::RecordRef record, QStringView field, const QString& typed);
// Cells set at once, as pasting and filling down do: one change, and what cannot be taken is left out and explained. Nothing is
// recorded when none can. Errors: those of Document::edit, for a file that cannot be written.
struct CellEdit {
    records::RecordRef record;
    QString field;
    QString typed;
};
struct CellRefusal {
    size_t cell = 0;  // its position in the cells
    records::Error error;
};
records::Result<std::vector<CellRefusal>> setFields(Document& document, const QString& label, const std::vector<CellEdit>& cells);
// Removes the record with its children. Errors: Conflict naming what still rests on it.
records::Result<void> remove(Document& document, records::RecordRef record);

}  // namespace document
