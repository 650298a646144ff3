// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/period_values.h"
#include "records/id.h"
#include "records/words.h"
#include <QList>
#include <QString>
#include <functional>
#include <utility>
#include <vector>

namespace charts {

// Trade of one reporter with one partner in one direction and one valuation: what may share a line. A year is listed only when
// it has a figure for the whole year; a year or month that is missing is a gap.
struct TradeLine {
    records::PlaceId reporter;
    records::PlaceId partner;
    records::Direction direction = records::Direction::Export;
    QString valuation;  // "FAS, …", "general imports, customs value, …"
    std::vector<std::pair<int, qint64>> years;  // by year; whole US dollars
    QList<records::SourceId> sources;
    QString note;
    std::vector<std::pair<int, qint64>> months{};  // year × 12 + 0 to 11; whole US dollars
    int statedTwice = 0;  // figures that another source states too, and which are not drawn
};

// Every line between two countries, in both directions and as both report them. Views run no SQL: the window hands this in.
using TradeLoader = std::function<std::vector<TradeLine>(records::PlaceId, records::PlaceId)>;
// Every pair of countries that has trade.
using TradePairsLoader = std::function<std::vector<std::pair<records::PlaceId, records::PlaceId>>()>;

// The price index that makes real dollars; empty without one.
using DeflatorLoader = std::function<Deflator()>;

}  // namespace charts
