// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QString>

namespace support {

// How much of everything a made-up world has. The full size is twice all the sister-city agreements there are.
struct WholeWorldSize {
    int places = 25'000;
    int agreements = 50'000;
    int activities = 250'000;
    int tradeRows = 0;
    quint64 seed = 1;
};

// Writes a document at the path, which must be free, with a world that nobody lives in: its places are called "Test
// place 1" and so on and lie in clusters, which are tied to a few others more than to the rest; most places have one to four
// agreements and one in a hundred has sixty to a hundred;
// a third of the dates are known to the year only, some agreements ended, some are suspended. The same seed gives the
// same world. Errors: those of creating a document, and WriteFailed.
records::Result<void> makeWholeWorld(const QString& path, const WholeWorldSize& size = {});

} // namespace support
