// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_measure.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using explore::Catalogue;
using records::PlaceId;

QString tr(const char* text) {
    return QCoreApplication::translate("TradeAndOpinion", text);
}

tl::unexpected<records::Error> notDrawn(const QString& sentence, const QString& remedy) {
    return records::fail(records::ErrorCode::InvalidValue, sentence, remedy);
}

PeriodValues valuesOf(const TradeLine& line, TradePeriod period) {
    const auto& figures = period == TradePeriod::Annual ? line.years : line.months;
    PeriodValues values;
    values.reserve(figures.size());
    for (const auto& [number, usd] : figures)
        values.emplace_back(number, double(usd));
    return values;
}

// The reporter's trade with the world in the direction and valuation of the line.
PeriodValues wholeOf(const std::vector<TradeLine>& world, const TradeLine& line, TradePeriod period) {
    for (const TradeLine& each : world)
        if (each.reporter == line.reporter && each.direction == line.direction && each.valuation == line.valuation)
            return valuesOf(each, period);
    return {};
}

// Exports and imports as one line; the first line of each direction counts, since two of one direction are never added.
std::vector<MeasuredLine> joined(const std::vector<MeasuredLine>& lines, TradeFlows flows, const QString& partner) {
    const auto first = [&](int category) {
        return std::find_if(lines.begin(), lines.end(), [&](const MeasuredLine& line) { return line.category == category; });
    };
    const auto exports = first(0), imports = first(1);
    if (exports == lines.end() || imports == lines.end())
        return {};
    if (flows == TradeFlows::Balance)
        return {{tr("Balance with %1").arg(partner), differenceOf(exports->values, imports->values), {}}};
    return {{tr("Trade with %1").arg(partner), sumOf(exports->values, imports->values), sumOf(exports->whole, imports->whole)}};
}

// The year or month of the selected signing, else the first one, that can be the base of every line.
std::optional<int> baseNumber(const std::vector<MeasuredLine>& lines, const Catalogue& catalogue, const TradeAndOpinionOptions& options) {
    const auto isBase = [&](int number) {
        return std::all_of(lines.begin(), lines.end(), [&](const MeasuredLine& line) { return baseOf(line.values, options.period, number).has_value(); });
    };
    const records::RecordRef current = options.selection.current;
    const records::Agreement* signing = current.table == records::Table::Agreement ? catalogue.agreements().find({current.id}) : nullptr;
    if (signing && signing->signedOn.isKnown()) {
        const QDate last = QDate::fromJulianDay(signing->signedOn.latest());
        const int number = options.period == TradePeriod::Annual ? signing->signedOn.year() : last.year() * 12 + last.month() - 1;
        if (isBase(number))
            return number;
    }
    for (const auto& [number, value] : lines.front().values)
        if (isBase(number))
            return number;
    return std::nullopt;
}

void gather(MeasuredLine& line, TradePeriod period) {
    if (period == TradePeriod::Quarterly) {
        line.values = quarters(line.values);
        line.whole = quarters(line.whole);
    } else if (period == TradePeriod::TwelveMonths) {
        line.values = twelveMonths(line.values);
        line.whole = twelveMonths(line.whole);
    }
}

// Of the four periods that which is asked for.
QString byPeriod(TradePeriod period, const QString& year, const QString& quarter, const QString& month, const QString& twelve) {
    return period == TradePeriod::Annual ? year : period == TradePeriod::Quarterly ? quarter : period == TradePeriod::Monthly ? month : twelve;
}

MeasureWords dollars(const std::vector<MeasuredLine>& lines, const TradeAndOpinionOptions& options, int baseYear) {
    double most = 0;
    for (const MeasuredLine& line : lines)
        for (const auto& [number, value] : line.values)
            most = qMax(most, qAbs(value));
    const bool isLarge = most >= 5e8;
    const QString amount = isLarge ? tr("billions") : tr("millions");
    const TradePeriod period = options.period;
    const double divisor = isLarge ? 1e9 : 1e6;
    if (options.measure == TradeMeasure::Nominal)
        return {byPeriod(period, tr("%1 of US dollars, not adjusted for prices"), tr("%1 of US dollars a quarter, not adjusted for prices"),
                         tr("%1 of US dollars a month, not adjusted for prices"), tr("%1 of US dollars in 12 months, not adjusted for prices"))
                    .arg(amount),
                isLarge ? tr("bn US$") : tr("m US$"), divisor};
    return {byPeriod(period, tr("%1 of US dollars of %2, adjusted by %3"), tr("%1 of US dollars of %2 a quarter, adjusted by %3"),
                     tr("%1 of US dollars of %2 a month, adjusted by %3"), tr("%1 of US dollars of %2 in 12 months, adjusted by %3"))
                .arg(amount)
                .arg(baseYear)
                .arg(options.deflator.name),
            (isLarge ? tr("bn US$ of %1") : tr("m US$ of %1")).arg(baseYear), divisor};
}

QString noFigures(TradePeriod period) {
    return period == TradePeriod::Annual ? tr("There are no figures of whole years of this trade, so it is not drawn.")
                                         : tr("There are no monthly figures of this trade that would do, so it is not drawn.");
}

QString nothingLeft(const TradeAndOpinionOptions& options, const QString& reporter) {
    switch (options.measure) {
    case TradeMeasure::Real:
        return tr("The document has no price index for the time of these figures, so there are no real dollars to draw.");
    case TradeMeasure::Index:
        return tr("There is no time at which every line has a figure above 0, so there is no index to draw.");
    case TradeMeasure::Growth:
        return tr("There are no two figures a year apart, so there is no growth to draw.");
    case TradeMeasure::Share:
        return tr("The trade of %1 with all partners is not in the document for this time, so there is no share to draw.").arg(reporter);
    case TradeMeasure::Nominal:
        break;
    }
    return noFigures(options.period);
}

}  // namespace

std::vector<MeasuredLine> flowLines(const std::vector<TradeLine>& trade, PlaceId reporter, PlaceId partner, const QString& partnerName,
                                    const TradeAndOpinionOptions& options) {
    std::vector<MeasuredLine> lines;
    int exports = 0, imports = 0;
    for (const TradeLine& line : trade) {
        PeriodValues values = line.reporter == reporter && line.partner == partner ? valuesOf(line, options.period) : PeriodValues();
        const bool isExport = line.direction == records::Direction::Export;
        if (values.empty() || options.flows == (isExport ? TradeFlows::Imports : TradeFlows::Exports))
            continue;
        const int nth = isExport ? exports++ : imports++;
        MeasuredLine made{isExport ? tr("Exports to %1").arg(partnerName) : tr("Imports from %1").arg(partnerName), std::move(values),
                          wholeOf(options.world, line, options.period), isExport ? 0 : 1,
                          nth > 0 ? LineStyle::Dotted : isExport ? LineStyle::Solid : LineStyle::Dashed};
        if (nth > 0)
            made.name = tr("%1 (%2)").arg(made.name, line.valuation);
        lines.push_back(std::move(made));
    }
    return options.flows == TradeFlows::Balance || options.flows == TradeFlows::Total ? joined(lines, options.flows, partnerName) : lines;
}

records::Result<MeasureWords> measure(std::vector<MeasuredLine>& lines, const QString& reporter, const Catalogue& catalogue,
                                      const TradeAndOpinionOptions& options, ChartSources& sources, std::vector<int>& numbers) {
    const TradePeriod period = options.period;
    const TradePeriod base = period == TradePeriod::Annual ? period : TradePeriod::Monthly;
    if (options.flows == TradeFlows::Balance && (options.measure == TradeMeasure::Share || options.measure == TradeMeasure::Growth))
        return notDrawn(options.measure == TradeMeasure::Share ? tr("A balance is no part of all trade, so it has no share, and trade is not drawn.")
                                                               : tr("A balance can be negative, so it has no growth, and trade is not drawn."),
                        tr("Choose exports and imports, or their sum."));
    const QString wayOn = period == TradePeriod::Annual ? tr("Choose another measure, or import what is missing.") : tr("Choose annual figures, or import monthly ones.");
    if (lines.empty())
        return notDrawn(noFigures(period), wayOn);
    MeasureWords words;
    const int baseYear = options.deflator.lastYear();
    if (options.measure == TradeMeasure::Real) {
        for (MeasuredLine& line : lines)
            line.values = deflated(line.values, base, options.deflator, baseYear);
        for (const qint64 source : options.deflator.sources)
            numbers.push_back(sources.number({source}));
    }
    std::optional<int> number;
    std::vector<std::optional<double>> bases(lines.size());
    if (options.measure == TradeMeasure::Index && (number = baseNumber(lines, catalogue, options)))
        for (size_t i = 0; i < lines.size(); ++i)
            bases[i] = baseOf(lines[i].values, period, *number);
    for (MeasuredLine& line : lines)
        gather(line, period);
    switch (options.measure) {
    case TradeMeasure::Nominal:
    case TradeMeasure::Real:
        words = dollars(lines, options, baseYear);
        break;
    case TradeMeasure::Index: {
        for (size_t i = 0; i < lines.size(); ++i)
            lines[i].values = indexed(lines[i].values, bases[i]);
        const QString when = number ? shown(*number, period == TradePeriod::Annual ? period : TradePeriod::TwelveMonths, options.locale) : QString();
        words = {byPeriod(period, tr("%1 is 100, from US dollars not adjusted for prices"),
                          tr("an average quarter of the %1 is 100, from US dollars not adjusted for prices"),
                          tr("an average month of the %1 is 100, from US dollars not adjusted for prices"),
                          tr("sums of 12 months, the %1 are 100, from US dollars not adjusted for prices"))
                     .arg(when),
                 tr("(%1 is 100)").arg(when)};
        break;
    }
    case TradeMeasure::Growth:
        for (MeasuredLine& line : lines)
            line.values = growth(line.values, period);
        words = {byPeriod(period, tr("per cent more than the year before, from US dollars not adjusted for prices"),
                          tr("per cent more than the same quarter a year before, from US dollars not adjusted for prices"),
                          tr("per cent more than the same month a year before, from US dollars not adjusted for prices"),
                          tr("sums of 12 months, per cent more than a year before, from US dollars not adjusted for prices")),
                 tr("%")};
        break;
    case TradeMeasure::Share:
        for (MeasuredLine& line : lines)
            line.values = shareOf(line.values, line.whole);
        words = {byPeriod(period, tr("per cent of its trade with all partners"), tr("per cent of its trade with all partners, by quarter"),
                          tr("per cent of its trade with all partners, by month"), tr("per cent of its trade with all partners, in 12 months")),
                 tr("%")};
        break;
    }
    std::erase_if(lines, [](const MeasuredLine& line) { return line.values.empty(); });
    if (lines.empty())
        return notDrawn(nothingLeft(options, reporter), wayOn);
    return words;
}

ChartSeries seriesOf(const MeasuredLine& line, const TradeAndOpinionOptions& options, double divisor) {
    ChartSeries series;
    series.name = line.name;
    series.category = line.category;
    series.style = line.style;
    series.emphasis = line.emphasis;
    int last = 0;
    for (const auto& [number, value] : line.values) {
        if (series.runs.empty() || number != last + 1)
            series.runs.emplace_back();
        series.runs.back().push_back({dayOf(number, options.period), value / divisor, shown(number, options.period, options.locale)});
        last = number;
    }
    return series;
}

}  // namespace charts
