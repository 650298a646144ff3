// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include <map>

// What the entries of the history did to the records, read from their changesets.
namespace document {

// One field before and after. Stored: EDTF, controlled word, number, the id of what a link names; shown: as people read it. Null
// when there was no value.
struct FieldChange {
    const records::FieldSpec* field = nullptr;
    QString before, after;
    QString shownBefore, shownAfter;
};

struct RecordChange {
    records::RecordRef record;
    RowChange change = RowChange::Changed;
    QString title;  // of the record, or of the one it belongs to; as it is now, or was last
    QString id;     // the readable one, likewise; empty where such records have none
    std::vector<FieldChange> fields;  // in the order of records/table.h; of a new or removed record those with a value
};

struct ChangeDetails {
    ChangeEntry entry;
    std::vector<RecordChange> records;
    std::map<std::pair<RowChange, records::Table>, int> counts;  // of all rows, also those that are not listed
};

// The whole history with what each entry did, newest first. At most `most` records of an entry are listed; the base of a
// document lists none. Errors: Damaged.
records::Result<std::vector<ChangeDetails>> historyDetails(const Document& document, size_t most = 500);

// True for rows that are part of another record: parties, further names, links, citations.
bool isPart(records::Table table);

}  // namespace document
