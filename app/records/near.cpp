// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/near.h"

#include <algorithm>

namespace records {

bool isOneEditAway(QStringView query, QStringView name, Extent extent) {
    // The edit, if there is one, is where the two first differ.
    const auto [left, right] = std::mismatch(query.begin(), query.end(), name.begin(), name.end());
    const QStringView typed = query.sliced(left - query.begin());
    const QStringView rest = name.sliced(right - name.begin());
    const auto agree = [extent](QStringView one, QStringView other) {
        return extent == Extent::Whole ? one == other : other.startsWith(one);
    };
    if (typed.isEmpty())
        return extent == Extent::Beginning || rest.size() <= 1;
    if (agree(typed.sliced(1), rest))
        return true;
    if (rest.isEmpty())
        return false;
    const bool swapped = typed.size() > 1 && rest.size() > 1 && typed[0] == rest[1] && typed[1] == rest[0];
    return agree(typed, rest.sliced(1)) || agree(typed.sliced(1), rest.sliced(1)) ||
           (swapped && agree(typed.sliced(2), rest.sliced(2)));
}

} // namespace records
