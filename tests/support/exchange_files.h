// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace support {

// Made-up files of the shapes that are met in practice, the same for the same seed.

// Monthly trade of the United States with 31 countries by commodity, as Entente exports it: CSV with a header.
QByteArray tradeRows(int rows, quint32 seed = 1);

// The answer of Wikidata to a query for all twinned places with coordinates, countries and dates, as JSON: so many pairs,
// many of them once more from the other side. Most places are in the gazetteer, a fifth is too small for it; some labels
// are bare ids and some partners unknown.
QByteArray wikidataTwins(int pairs, quint32 seed = 1);

// A list of pairs of cities by name and country alone, as CSV, with names as people write them.
QByteArray cityPairs(int pairs, quint32 seed = 1);

} // namespace support
