// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/id.h"
#include "records/partial_date.h"
#include "records/table.h"

namespace records {

struct Source {
    SourceId id;
    QString slug;
    QString publisher;
    QString title;
    QString url;  // shown as text, never opened by itself
    QString note;
    QString terms;
};

// What a source states for a field of a record; an empty field means the record as a whole, empty states means agreement.
struct Citation {
    CitationId id;
    RecordRef record;
    QString field;
    SourceId source;
    QString states;
    QString where;
    QString note;
    PartialDate seen = {};  // when somebody looked there
};

}  // namespace records
