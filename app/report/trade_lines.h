// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/trade_chart.h"
#include "report/report.h"

namespace document {
class Document;
}

namespace report {

// The trade between two places as the chart takes it; empty when the document has none or cannot be read.
std::vector<charts::TradeLine> tradeLines(const document::Document& document, records::PlaceId one, records::PlaceId other);

// The ways to the trade of the document, which must outlive them.
charts::TradeReading tradeReading(const document::Document& document);

// The document's price index; empty when it has none.
charts::Deflator deflator(const document::Document& document);

// What reports of the document are made from: the records, its name and date, and ways to its trade. The document must
// outlive the input and what is made from it.
ReportInput reportInput(const document::Document& document, const explore::Snapshot& catalogue, const explore::Filter& filter, const QLocale& locale);

}  // namespace report
