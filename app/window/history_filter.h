// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/change_details.h"
#include "records/partial_date.h"

// Which changes of the history are looked at, and what stands in the way of taking one back.
namespace window {

enum class ChangeSort : quint8 { Any, Added, Changed, Removed, Reversed };

struct HistoryFilter {
    QString words;             // each is in the sentence, a title or an id
    QString person;            // empty: anybody
    ChangeSort sort = ChangeSort::Any;
    records::PartialDate day;  // a day, a month or a year, in local time
    bool passes(const document::ChangeDetails& details) const;
};

// Whether the change did nothing but remove records, so that taking it back restores them.
bool onlyRemoves(const document::ChangeDetails& details);

// The newest change after the one at `position` (newest first) that touched a record it touched; -1 when there is none.
int laterChangeOn(const std::vector<document::ChangeDetails>& entries, int position);

}  // namespace window
