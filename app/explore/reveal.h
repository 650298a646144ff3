// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"

namespace explore {

// Whether the filter lets a record through: agreements by the filter itself, places and activities by the agreements that they
// belong to. Other records are not filtered.
bool isShown(const Exploration& exploration, records::RecordRef record);

// The filter without the conditions that hide the record, and with all the others. A place or an activity without an agreement
// passes no condition at all: then the filter is empty. The same filter when nothing hides it.
Filter revealing(const Exploration& exploration, records::RecordRef record);

}  // namespace explore
