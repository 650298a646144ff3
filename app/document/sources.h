// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/source.h"

namespace document {
class Row;
}

namespace document::sources {

records::Result<records::SourceId> add(Document& document, const records::Source& source);
// What a source states for a field of a record; an empty field is the record as a whole. Errors: InvalidValue when the record
// is not there.
records::Result<records::CitationId> cite(Document& document, const records::Citation& citation);
// What a person typed as the statement of a source, as it is stored: "7 May 2007" as 2007-05-07, "Sister city" as its word; the
// text itself for a field that the table does not have. Errors: those of setField.
records::Result<QString> statement(records::Table table, QStringView field, const QString& typed);
// Makes the record hold what the citation states. Errors: NotFound for a citation that is gone, and those of setField.
records::Result<void> takeStatement(Document& document, records::CitationId citation);

// For an edit about to write `row` over the record: the sources that stand for a value which changes from now on state the value
// that was there, so none of them is taken for a source of the new one. Those of the record as a whole get a citation of their
// own for the field; where it was empty, one that states nothing (records::nothingStated).
records::Result<void> keepStatements(Document& document, records::RecordRef record, const Row& row);

// Rows that name the source and are too many for the Catalogue: trade, deflators, exchange rates. Without those of no rows.
struct RestingRows {
    records::Table table;
    qint64 count = 0;
};
std::vector<RestingRows> restingRows(const Document& document, records::SourceId source);
// Errors: Conflict while anything rests on it.
records::Result<void> remove(Document& document, records::SourceId source);

}  // namespace document::sources
