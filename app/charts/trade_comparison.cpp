// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_comparison.h"

#include "charts/chart_sources.h"
#include "charts/trade_events.h"
#include "charts/trade_measure.h"
#include "charts/trade_panel.h"
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

bool reports(const ComparedTrade& compared, PlaceId reporter, TradePeriod period) {
    return std::any_of(compared.lines.begin(), compared.lines.end(), [&](const TradeLine& line) {
        return line.reporter == reporter && !(period == TradePeriod::Annual ? line.years : line.months).empty();
    });
}

// Lines of one compared place, by number in the list of all lines.
struct Member {
    const ComparedTrade* compared = nullptr;
    std::vector<size_t> lines;
};

ChartSpec emptyChart(const QString& why, const QString& remedy) {
    ChartSpec spec;
    spec.empty = why + u' ' + remedy;
    spec.notDrawn = spec.empty;
    spec.description = spec.empty;
    return spec;
}

QString flowsShown(TradeFlows flows) {
    switch (flows) {
    case TradeFlows::Both:
        return tr("exports and imports");
    case TradeFlows::Balance:
        return tr("balance");
    case TradeFlows::Total:
        return tr("exports plus imports");
    case TradeFlows::Exports:
        return tr("exports");
    case TradeFlows::Imports:
        break;
    }
    return tr("imports");
}

// One panel, a line for each; the one that is pointed out is thicker and the others step back.
void addLines(ChartSpec& spec, std::vector<MeasuredLine>& lines, const std::vector<Member>& members, PlaceId second, const Catalogue& catalogue,
              const TradeAndOpinionOptions& options, const MeasureWords& words) {
    ChartPanel panel;
    const bool hasSecond = std::any_of(members.begin(), members.end(), [second](const Member& member) { return member.compared->place == second; });
    int category = 1;
    for (const Member& member : members)
        for (const size_t at : member.lines) {
            ChartSeries series = seriesOf(lines[at], options, words.divisor);
            const bool isSecond = member.compared->place == second;
            series.name = nameOf(catalogue, member.compared->place);
            series.category = isSecond ? 0 : category;
            series.style = isSecond ? LineStyle::Solid : LineStyle(category % 3);
            series.emphasis = isSecond ? Emphasis::Strong : hasSecond ? Emphasis::Faint : Emphasis::Plain;
            category += !isSecond;
            panel.series.push_back(std::move(series));
        }
    panel.title = spec.subtitle;
    spec.subtitle.clear();
    spec.panels.push_back(std::move(panel));
}

// A panel for each, with the same axes; the signings between the two as ticks.
void addPanels(ChartSpec& spec, std::vector<MeasuredLine>& lines, const std::vector<Member>& members, PlaceId first, PlaceId second,
               const Catalogue& catalogue, const TradeAndOpinionOptions& options, const MeasureWords& words) {
    for (const Member& member : members) {
        ChartPanel panel;
        panel.title = nameOf(catalogue, member.compared->place);
        panel.isPointedOut = member.compared->place == second;
        for (const size_t at : member.lines) {
            ChartSeries series = seriesOf(lines[at], options, words.divisor);
            series.name = series.category == 1 ? tr("Imports") : options.flows == TradeFlows::Both || options.flows == TradeFlows::Exports ? tr("Exports") : QString();
            panel.series.push_back(std::move(series));
        }
        panel.ticks = signingDays(catalogue, options.shown, first, member.compared->place);
        spec.panels.push_back(std::move(panel));
    }
    spec.columns = members.size() <= 1 ? 1 : members.size() <= 4 ? 2 : members.size() <= 6 ? 3 : 4;
}

}  // namespace

records::Result<void> canCompare(qsizetype partners) {
    if (partners <= mostCompared)
        return {};
    return records::fail(records::ErrorCode::InvalidValue,
                         tr("%n partners are chosen to be compared. No more than %1 lines can be told apart.", int(partners)).arg(mostCompared),
                         tr("Choose up to %1.").arg(mostCompared));
}

ChartSpec tradeComparison(const Catalogue& catalogue, PlaceId first, PlaceId second, const TradeAndOpinionOptions& asked) {
    if (const auto can = canCompare(qsizetype(asked.compared.size())); !can)
        return emptyChart(can.error().sentence, can.error().remedy);
    TradeAndOpinionOptions options = asked;
    const bool isOnePanel = options.comparison == Comparison::Lines;
    if (isOnePanel && options.flows == TradeFlows::Both)
        options.flows = TradeFlows::Total;  // a line for each partner
    const bool isByFirst = std::any_of(options.compared.begin(), options.compared.end(),
                                       [&](const ComparedTrade& compared) { return reports(compared, first, options.period); });
    ChartSources sources(catalogue);
    std::vector<int> numbers;
    std::vector<MeasuredLine> lines;
    std::vector<Member> members;
    QStringList without;
    int twice = 0;
    for (const ComparedTrade& compared : options.compared) {
        const PlaceId reporter = isByFirst ? first : compared.place, partner = isByFirst ? compared.place : first;
        options.world = compared.world;
        Member member{&compared, {}};
        std::vector<MeasuredLine> found = flowLines(compared.lines, reporter, partner, nameOf(catalogue, partner), options);
        if (isOnePanel && found.size() > 1)
            found.resize(1);  // a second valuation of one direction is no line of its own here
        for (MeasuredLine& line : found) {
            member.lines.push_back(lines.size());
            lines.push_back(std::move(line));
        }
        if (member.lines.empty()) {
            without << nameOf(catalogue, compared.place);
            continue;
        }
        noteSources(compared.lines, reporter, sources, numbers);
        if (options.measure == TradeMeasure::Share)
            noteSources(compared.world, reporter, sources, numbers);
        for (const TradeLine& line : compared.lines)
            twice += line.reporter == reporter ? line.statedTwice : 0;
        members.push_back(std::move(member));
    }
    if (lines.empty())
        return emptyChart(options.period == TradePeriod::Annual ? tr("None of the chosen partners has trade of a whole year with %1.").arg(nameOf(catalogue, first))
                                                                : tr("None of the chosen partners has monthly trade with %1.").arg(nameOf(catalogue, first)),
                          tr("Choose others, or other flows or another period."));
    // measure() drops lines without a value; they are told apart by what they were.
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].tag = int(i);
    const auto words = measure(lines, nameOf(catalogue, first), catalogue, options, sources, numbers);
    if (!words)
        return emptyChart(words.error().sentence, words.error().remedy);
    for (Member& member : members) {
        std::vector<size_t> left;
        for (size_t at = 0; at < lines.size(); ++at)
            if (std::find(member.lines.begin(), member.lines.end(), size_t(lines[at].tag)) != member.lines.end())
                left.push_back(at);
        member.lines = std::move(left);
        if (member.lines.empty())
            without << nameOf(catalogue, member.compared->place);
    }
    std::erase_if(members, [](const Member& member) { return member.lines.empty(); });
    ChartSpec spec;
    const records::Place* place = catalogue.places().find(first);
    const bool isNational = place && place->level == records::Level::Country;
    spec.title = (isNational ? tr("%1 and %n partners (national figures)", int(members.size())) : tr("%1 and %n partners", int(members.size()))).arg(nameOf(catalogue, first));
    spec.subtitle = (isByFirst ? tr("Trade as reported by %1, %2: %3").arg(nameOf(catalogue, first)) : tr("Trade with %1 as each reports it, %2: %3").arg(nameOf(catalogue, first)))
                        .arg(flowsShown(options.flows), words->title) +
                    references(numbers);
    if (isOnePanel)
        addLines(spec, lines, members, second, catalogue, options, *words);
    else
        addPanels(spec, lines, members, first, second, catalogue, options, *words);
    std::vector<ChartPanel*> panels;
    for (ChartPanel& panel : spec.panels) {
        panel.unit = words->unit;
        panels.push_back(&panel);
    }
    setScale(panels, options);
    std::erase_if(spec.panels, [](const ChartPanel& panel) { return panel.series.empty(); });
    for (const ChartPanel& panel : spec.panels)
        if (!spec.notes.contains(panel.leftOut))
            spec.notes << panel.leftOut;
    if (!spec.panels.empty() && spec.panels.front().isLogarithmic)
        spec.notes << tr("The scale is logarithmic.");
    if (twice > 0)
        spec.notes << tr("%n figures are stated by another source too and drawn once, never added.", twice);
    if (!without.isEmpty())
        spec.notes << tr("No figures for: %1.").arg(without.join(u", "_s));
    if (!isOnePanel && options.flows == TradeFlows::Both)
        spec.notes << tr("Solid lines are exports, dashed ones imports.");
    if (!isOnePanel && std::any_of(spec.panels.begin(), spec.panels.end(), [](const ChartPanel& panel) { return !panel.ticks.empty(); }))
        spec.notes << tr("Ticks at the foot: signings between the two.");
    spec.notes.removeAll(QString());
    if (isOnePanel)
        addSignings(spec, catalogue, first, second, options);
    finishSpan(spec);
    spec.sources = sources.texts();
    spec.sourceIds = sources.ids();
    spec.description = describe(spec, options.locale);
    return spec;
}

}  // namespace charts
