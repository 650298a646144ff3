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
// A source of the whole record that was there before the field had a value states nothingStated of it.
inline constexpr QStringView nothingStated = u"(nothing)";
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

// Whether a value of this field is a fact that a source should stand for: not an id, a note, a way to reach somebody or the
// source itself.
bool wantsSource(Table table, QStringView field);

}  // namespace records
