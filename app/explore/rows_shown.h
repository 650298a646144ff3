// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include <QSet>

namespace explore {

// The row ids of a table that the filter shows: agreements, and what belongs to those: their places, events and
// activities. Errors: InvalidValue for other tables, which the filter says nothing about.
records::Result<QSet<qint64>> rowsShown(const Exploration& exploration, records::Table table);

} // namespace explore
