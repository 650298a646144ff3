// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"

namespace explore {

// An exploration as one line of JSON, kept in the document's settings: filter, selection by short id, time.
QString save(const Exploration& exploration);
// Sets what can be understood and leaves the rest as it is; an empty text changes nothing.
void restore(Exploration& exploration, const QString& text);

}  // namespace explore
