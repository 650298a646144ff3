// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/series.h"
#include <span>
#include <vector>

namespace document::trade {

// Adds trade rows through one prepared statement: bulk work, a million rows in seconds. Errors: InvalidValue naming the row
// (no year, a month of 13, a negative value); nothing is added then.
records::Result<void> add(Document& document, std::span<const records::TradeFlow> flows);

// A yearly price index, in the order of the years.
struct PriceIndex {
    QString name;
    std::vector<std::pair<int, double>> values;
    QList<records::SourceId> sources;
};
// The first price index by name; an empty one when the document has none.
records::Result<PriceIndex> priceIndex(const Document& document);

// Yearly totals that are less than their parts add up to, by more than rounding: a tenth of a percent, or 50,000 dollars a part
// where that is more. Parts are the months of a year, or the commodities beside TOTAL.
struct ShortTotal {
    qint64 row = 0;  // the total
    records::PlaceId reporter, partner;
    int year = 0;
    records::Direction direction = records::Direction::Export;
    qint64 total = 0, parts = 0;
    bool isOfMonths = false;  // else of commodities
};
records::Result<std::vector<ShortTotal>> shortTotals(const Document& document);

}  // namespace document::trade
