// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_panel.h"

#include "charts/trade_measure.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using explore::Catalogue;
using records::PlaceId;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("TradeAndOpinion", text, nullptr, count);
}

QString nameOf(const Catalogue& catalogue, PlaceId id) {
    return catalogue.title({records::Table::Place, id.value});
}

bool isAsked(const TradeLine& line, const TradeAndOpinionOptions& options) {
    return options.flows == TradeFlows::Both || options.flows == (line.direction == records::Direction::Export ? TradeFlows::Exports : TradeFlows::Imports);
}

// Figures of a year that a city or state states, in the dollars of the panel; other measures compare what lines have only.
void addMarks(ChartPanel& panel, const Catalogue& catalogue, const TradeAndOpinionOptions& options, double divisor) {
    const bool isReal = options.measure == TradeMeasure::Real;
    if (options.period != TradePeriod::Annual || (!isReal && options.measure != TradeMeasure::Nominal))
        return;
    for (const TradeLine& line : options.places) {
        PeriodValues values;
        for (const auto& [year, usd] : line.years)
            values.emplace_back(year, double(usd));
        if (isReal)
            values = deflated(values, TradePeriod::Annual, options.deflator, options.deflator.lastYear());
        if (values.empty() || !isAsked(line, options))
            continue;
        ChartSeries marks;
        const bool isExport = line.direction == records::Direction::Export;
        const QString reporter = nameOf(catalogue, line.reporter), partner = nameOf(catalogue, line.partner);
        marks.name = (isExport ? tr("Exports of %1 to %2") : tr("Imports of %1 from %2")).arg(reporter, partner);
        const bool hasBoth = std::ranges::any_of(options.places, [&](const TradeLine& other) {
            return other.reporter == line.reporter && other.direction != line.direction && !other.years.empty() && isAsked(other, options);
        });
        marks.label = !hasBoth ? reporter : (isExport ? tr("%1 exports") : tr("%1 imports")).arg(reporter);
        marks.category = -1;
        marks.runs.emplace_back();
        for (const auto& [year, value] : values)
            marks.runs.back().push_back({dayOf(year, TradePeriod::Annual), value / divisor, QString::number(year)});
        panel.marks.push_back(std::move(marks));
    }
}

}  // namespace

void noteSources(const std::vector<TradeLine>& lines, PlaceId reporter, ChartSources& sources, std::vector<int>& numbers) {
    for (const TradeLine& line : lines)
        if (line.reporter == reporter)
            for (const records::SourceId id : line.sources)
                numbers.push_back(sources.number(id));
}

QString marksNote(const ChartPanel& panel, const TradeAndOpinionOptions& options, ChartSources& sources) {
    if (panel.marks.empty())
        return {};
    std::vector<int> numbers;
    for (const TradeLine& line : options.places)
        if (!line.years.empty() && isAsked(line, options))
            for (const records::SourceId id : line.sources)
                numbers.push_back(sources.number(id));
    return tr("Diamonds: what states and cities state of their own trade in a year, each as it counts%1.").arg(references(numbers));
}

records::Result<ChartPanel> tradePanel(const Catalogue& catalogue, const std::vector<TradeLine>& trade, PlaceId first, PlaceId second,
                                       const TradeAndOpinionOptions& options, ChartSources& sources) {
    const auto isThere = [&](PlaceId reporter) {
        return std::any_of(trade.begin(), trade.end(), [&](const TradeLine& line) {
            return line.reporter == reporter && !(options.period == TradePeriod::Annual ? line.years : line.months).empty();
        });
    };
    if (trade.empty())
        return records::fail(records::ErrorCode::NotFound, tr("There is no trade between the two in this document."), {});
    const PlaceId reporter = !isThere(first) && isThere(second) ? second : first;
    const PlaceId partner = reporter == first ? second : first;
    std::vector<MeasuredLine> lines = flowLines(trade, reporter, partner, nameOf(catalogue, partner), options);
    if (lines.empty() && isThere(reporter))
        return records::fail(records::ErrorCode::InvalidValue,
                             tr("%1 does not report both exports and imports with %2, so trade is not drawn in these flows.")
                                 .arg(nameOf(catalogue, reporter), nameOf(catalogue, partner)),
                             tr("Choose exports and imports."));
    std::vector<int> numbers;
    noteSources(trade, reporter, sources, numbers);
    if (options.measure == TradeMeasure::Share)
        noteSources(options.world, reporter, sources, numbers);
    const auto words = measure(lines, nameOf(catalogue, reporter), catalogue, options, sources, numbers);
    if (!words)
        return tl::unexpected(words.error());
    ChartPanel panel;
    for (const MeasuredLine& line : lines)
        panel.series.push_back(seriesOf(line, options, words->divisor));
    panel.unit = words->unit;
    int twice = 0;
    for (const TradeLine& line : trade)
        twice += line.reporter == reporter ? line.statedTwice : 0;
    if (twice > 0)
        panel.leftOut = tr("%n figures are stated by another source too and drawn once, never added.", twice);
    addMarks(panel, catalogue, options, words->divisor);
    setScale({&panel}, options);
    panel.title = (panel.isLogarithmic ? tr("Trade as reported by %1, %2, logarithmic scale") : tr("Trade as reported by %1, %2"))
                      .arg(nameOf(catalogue, reporter), words->title) +
                  references(numbers);
    return panel;
}

}  // namespace charts
