// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/series.h"
#include <optional>
#include <span>

// Trade rows a page at a time: there may be a million, and they are never all in memory.
namespace document::trade {

struct Choice {
    records::PlaceId reporter, partner;  // invalid: any
    std::optional<records::Direction> direction;
};

// The row ids of a choice, in the order of pair, direction and time. Errors: Damaged.
records::Result<std::vector<qint64>> rowIds(const Document& document, const Choice& choice);
// The rows of these ids, in their order; one that is gone is left out. Errors: Damaged.
records::Result<std::vector<records::TradeFlow>> rows(const Document& document, std::span<const qint64> ids);

}  // namespace document::trade
