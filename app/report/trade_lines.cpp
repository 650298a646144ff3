// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trade_lines.h"

#include "document/saved_views.h"
#include "document/trade.h"
#include "document/trade_lines.h"
#include <QDateTime>

namespace report {

std::vector<charts::TradeLine> tradeLines(const document::Document& document, records::PlaceId one, records::PlaceId other) {
    std::vector<charts::TradeLine> lines;
    for (document::trade::Line& line : document::trade::lines(document, one, other).value_or(std::vector<document::trade::Line>()))
        lines.push_back({line.reporter, line.partner, line.direction, std::move(line.valuation), std::move(line.years), std::move(line.sources), {},
                         std::move(line.months), line.statedTwice});
    return lines;
}

charts::Deflator deflator(const document::Document& document) {
    const auto index = document::trade::priceIndex(document).value_or(document::trade::PriceIndex());
    charts::Deflator made{index.name, index.values, {}};
    for (const records::SourceId source : index.sources)
        made.sources.push_back(source.value);
    return made;
}

charts::TradeReading tradeReading(const document::Document& document) {
    return {[&document](records::PlaceId one, records::PlaceId other) { return tradeLines(document, one, other); },
            [&document] { return document::trade::pairs(document).value_or(std::vector<std::pair<records::PlaceId, records::PlaceId>>()); },
            [&document] { return deflator(document); }};
}

ReportInput reportInput(const document::Document& document, const explore::Snapshot& catalogue, const explore::Filter& filter, const QLocale& locale) {
    ReportInput input{catalogue, filter.evaluate(*catalogue), filter, {document.name(), document.now().toLocalTime().date(), locale, document.author()}};
    const charts::TradeReading reading = tradeReading(document);
    input.trade = reading.trade;
    input.tradePairs = reading.pairs;
    input.deflator = reading.deflator;
    input.savedChart = [&document](const QString& name) -> std::optional<charts::ChartChoices> {
        const auto saved = document::saved_views::find(document, document::saved_views::Kind::Chart, name);
        const auto choices = saved ? charts::ChartChoices::fromText(saved->content) : tl::unexpected(saved.error());
        return choices ? std::optional(*choices) : std::nullopt;
    };
    return input;
}

}  // namespace report
