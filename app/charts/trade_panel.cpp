// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_panel.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using explore::Catalogue;
using records::PlaceId;

constexpr double billion = 1e9;

QString tr(const char* text) {
    return QCoreApplication::translate("TradeAndOpinion", text);
}

// One line before it is drawn.
struct Line {
    QString name;
    YearValues years;  // US dollars
    YearValues whole;  // the reporter's trade with all partners, where it is known
    int category = 0;
    LineStyle style = LineStyle::Solid;
};

YearValues valuesOf(const TradeLine& line) {
    YearValues values;
    for (const auto& [year, usd] : line.years)
        values.emplace_back(year, double(usd));
    return values;
}

// The reporter's trade with the world in the direction and valuation of the line.
YearValues wholeOf(const std::vector<TradeLine>& world, const TradeLine& line) {
    for (const TradeLine& each : world)
        if (each.reporter == line.reporter && each.direction == line.direction && each.valuation == line.valuation)
            return valuesOf(each);
    return {};
}

std::vector<Line> linesOf(const std::vector<TradeLine>& trade, PlaceId reporter, const QString& partner, const TradeAndOpinionOptions& options) {
    std::vector<Line> lines;
    int exports = 0, imports = 0;
    for (const TradeLine& line : trade) {
        if (line.reporter != reporter || line.years.empty())
            continue;
        const bool isExport = line.direction == records::Direction::Export;
        const int nth = isExport ? exports++ : imports++;
        Line made{isExport ? tr("Exports to %1").arg(partner) : tr("Imports from %1").arg(partner), valuesOf(line), wholeOf(options.world, line),
                  isExport ? 0 : 1, nth > 0 ? LineStyle::Dotted : isExport ? LineStyle::Solid : LineStyle::Dashed};
        if (nth > 0)
            made.name = tr("%1 (%2)").arg(made.name, line.valuation);
        lines.push_back(std::move(made));
    }
    return lines;
}

// Exports and imports as one line; the first line of each direction counts, since two of one direction are never added.
std::vector<Line> joined(const std::vector<Line>& lines, TradeFlows flows, const QString& partner) {
    const auto first = [&](int category) {
        return std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.category == category; });
    };
    const auto exports = first(0), imports = first(1);
    if (exports == lines.end() || imports == lines.end())
        return {};
    if (flows == TradeFlows::Balance)
        return {{tr("Balance with %1").arg(partner), differenceOf(exports->years, imports->years), {}, 0, LineStyle::Solid}};
    return {{tr("Trade with %1").arg(partner), sumOf(exports->years, imports->years), sumOf(exports->whole, imports->whole), 0, LineStyle::Solid}};
}

// The year of the selected signing, else the first year, in which every line has a value above 0.
int baseYear(const std::vector<Line>& lines, const Catalogue& catalogue, const explore::Selection& selection) {
    const auto isIn = [&](int year) {
        return std::all_of(lines.begin(), lines.end(), [year](const Line& line) { return !indexed(line.years, year).empty(); });
    };
    const records::Agreement* current =
        selection.current.table == records::Table::Agreement ? catalogue.agreements().find({selection.current.id}) : nullptr;
    if (current && current->signedOn.isKnown() && isIn(current->signedOn.year()))
        return current->signedOn.year();
    for (const auto& [year, value] : lines.front().years)
        if (isIn(year))
            return year;
    return 0;
}

struct Words {
    QString title;  // what is measured, with its unit
    QString unit;
    double divisor = 1;
};

// Replaces the dollars by the measure and says what it is.
Words measure(std::vector<Line>& lines, const Catalogue& catalogue, const TradeAndOpinionOptions& options, ChartSources& sources, std::vector<int>& numbers) {
    switch (options.measure) {
    case TradeMeasure::Real: {
        const int base = options.deflator.lastYear();
        for (Line& line : lines)
            line.years = deflated(line.years, options.deflator, base);
        for (const qint64 source : options.deflator.sources)
            numbers.push_back(sources.number({source}));
        return {tr("billions of US dollars of %1, adjusted by %2").arg(base).arg(options.deflator.name), tr("bn US$ of %1").arg(base), billion};
    }
    case TradeMeasure::Index: {
        const int base = baseYear(lines, catalogue, options.selection);
        for (Line& line : lines)
            line.years = indexed(line.years, base);
        return {tr("%1 is 100, from US dollars not adjusted for prices").arg(base), tr("(%1 is 100)").arg(base), 1};
    }
    case TradeMeasure::Growth:
        for (Line& line : lines)
            line.years = growth(line.years);
        return {tr("per cent more than the year before, from US dollars not adjusted for prices"), tr("%"), 1};
    case TradeMeasure::Share:
        for (Line& line : lines)
            line.years = shareOf(line.years, line.whole);
        return {tr("per cent of its trade with all partners"), tr("%"), 1};
    case TradeMeasure::Nominal:
        break;
    }
    return {tr("billions of US dollars, not adjusted for prices"), tr("bn US$"), billion};
}

ChartSeries seriesOf(const Line& line, double divisor) {
    ChartSeries series;
    series.name = line.name;
    series.category = line.category;
    series.style = line.style;
    int last = 0;
    for (const auto& [year, value] : line.years) {
        if (series.runs.empty() || year != last + 1)
            series.runs.emplace_back();
        // A figure of a year stands in its middle.
        series.runs.back().push_back({picture::firstDayOf(year) + 182, value / divisor, QString::number(year)});
        last = year;
    }
    return series;
}

void setScale(ChartPanel& panel) {
    double highest = 0, lowest = 0;
    for (const ChartSeries& series : panel.series)
        for (const auto& run : series.runs)
            for (const ChartPoint& point : run) {
                highest = qMax(highest, point.value);
                lowest = qMin(lowest, point.value);
            }
    const double range = qMax(highest - lowest, 0.001);
    panel.step = roundStep(range);
    panel.high = std::ceil((highest + 0.02 * range) / panel.step) * panel.step;
    panel.low = lowest < 0 ? std::floor((lowest - 0.02 * range) / panel.step) * panel.step : 0;
    const double reach = qMax(highest, -lowest);
    for (ChartSeries& series : panel.series)
        series.decimals = reach >= 20 ? 1 : reach >= 1 ? 2 : 4;
}

// Powers of ten around what is above 0; the rest is taken out, which breaks the line.
void setLogarithmicScale(ChartPanel& panel, const QLocale& locale) {
    double highest = 0, lowest = 0;
    int left = 0;
    for (ChartSeries& series : panel.series) {
        std::vector<std::vector<ChartPoint>> runs;
        for (const auto& run : series.runs) {
            bool isBroken = true;
            for (const ChartPoint& point : run) {
                if (point.value <= 0) {
                    ++left;
                    isBroken = true;
                    continue;
                }
                if (isBroken)
                    runs.emplace_back();
                isBroken = false;
                runs.back().push_back(point);
                highest = qMax(highest, point.value);
                lowest = lowest > 0 ? qMin(lowest, point.value) : point.value;
            }
        }
        series.runs = std::move(runs);
        series.decimals = 2;
    }
    std::erase_if(panel.series, [](const ChartSeries& series) { return series.runs.empty(); });
    if (left > 0)
        panel.leftOut = tr("A logarithmic scale has no place for zero and for what is negative: %1 of the values are left out.").arg(locale.toString(left));
    if (panel.series.empty())
        return;
    panel.isLogarithmic = true;
    panel.low = std::floor(std::log10(lowest));
    panel.high = qMax(panel.low + 1, std::ceil(std::log10(highest)));
    panel.step = 1;
}

}  // namespace

std::optional<ChartPanel> tradePanel(const Catalogue& catalogue, const std::vector<TradeLine>& trade, PlaceId first, PlaceId second,
                                     const TradeAndOpinionOptions& options, ChartSources& sources) {
    const auto name = [&](PlaceId id) { return catalogue.title({records::Table::Place, id.value}); };
    PlaceId reporter = first;
    std::vector<Line> lines = linesOf(trade, reporter, name(second), options);
    if (lines.empty()) {
        reporter = second;
        lines = linesOf(trade, reporter, name(first), options);
    }
    if (options.flows != TradeFlows::Both)
        lines = joined(lines, options.flows, name(reporter == first ? second : first));
    if (lines.empty())
        return std::nullopt;
    std::vector<int> numbers;
    const auto note = [&](const std::vector<TradeLine>& used) {
        for (const TradeLine& line : used)
            if (line.reporter == reporter)
                for (const records::SourceId id : line.sources)
                    numbers.push_back(sources.number(id));
    };
    note(trade);
    if (options.measure == TradeMeasure::Share)
        note(options.world);
    ChartPanel panel;
    const Words words = measure(lines, catalogue, options, sources, numbers);
    for (const Line& line : lines)
        if (!line.years.empty())
            panel.series.push_back(seriesOf(line, words.divisor));
    if (panel.series.empty())
        return std::nullopt;
    panel.title = tr("Trade as reported by %1, %2").arg(name(reporter), words.title) + references(numbers);
    panel.unit = words.unit;
    setScale(panel);
    if (options.scale == TradeScale::Logarithmic) {
        ChartPanel logarithmic = panel;
        setLogarithmicScale(logarithmic, options.locale);
        if (logarithmic.isLogarithmic) {
            logarithmic.title = tr("Trade as reported by %1, %2, logarithmic scale").arg(name(reporter), words.title) + references(numbers);
            return logarithmic;
        }
        panel.leftOut = tr("No value is above 0, so the scale is not logarithmic.");
    }
    return panel;
}

}  // namespace charts
