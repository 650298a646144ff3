// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>

namespace records {

enum class Extent { Whole, Beginning };

// Whether one edit at most (a letter left out, added or changed, two neighbours swapped) makes the query of the name, or
// of a beginning of it. Both are folded already; in one pass.
bool isOneEditAway(QStringView query, QStringView name, Extent extent);

} // namespace records
