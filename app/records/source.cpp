// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/source.h"

#include <algorithm>

namespace records {

bool wantsSource(Table table, QStringView name) {
    constexpr QStringView never[] = {u"slug", u"note", u"source_id", u"kind_original", u"email", u"phone"};
    switch (table) {
    case Table::Agreement:
    case Table::Place:
    case Table::Activity:
    case Table::Organisation:
    case Table::Person:
    case Table::Poll:
    case Table::Indicator:
    case Table::Milestone:
        return field(table, name) && std::ranges::find(never, name) == std::end(never);
    default:
        return false;
    }
}

}  // namespace records
