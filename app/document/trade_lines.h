// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/id.h"
#include "records/words.h"
#include <vector>

namespace document::trade {

// A month as a number that counts on over the years: 0 is January of the year 0.
constexpr int monthNumber(int year, int month) { return year * 12 + month - 1; }

// Figures that may share a line: one reporter, partner, direction and valuation, all commodities together. A figure that more
// than one source states is there once, as the source states it that has most figures of the line; two are never added.
struct Line {
    records::PlaceId reporter;
    records::PlaceId partner;
    records::Direction direction = records::Direction::Export;
    QString valuation;
    std::vector<std::pair<int, qint64>> years;   // ascending; whole US dollars. Only with a published total or all twelve months
    std::vector<std::pair<int, qint64>> months;  // by monthNumber, ascending
    QList<records::SourceId> sources;            // distinct, in the order of their figures
    int statedTwice = 0;                         // figures of other sources that are left out
};
// All lines between two places in both roles; empty lines are left out. Reads one covering index. Errors: Damaged.
records::Result<std::vector<Line>> lines(const Document& document, records::PlaceId one, records::PlaceId other);

// The pairs (reporter, partner) that have rows, WORLD left out, in the order of their ids. Steps over the rows of a pair, so that
// it takes as long as there are pairs.
records::Result<std::vector<std::pair<records::PlaceId, records::PlaceId>>> pairs(const Document& document);

}  // namespace document::trade
