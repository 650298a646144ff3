// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_events.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using explore::Catalogue;
using records::PlaceId;
using records::Table;

constexpr int mostSigningLines = 8;  // more selected signings than these become ticks

QString tr(const char* text) {
    return QCoreApplication::translate("TradeAndOpinion", text);
}

double middleOf(const records::PartialDate& date) {
    return (double(date.earliest()) + double(date.latest()) + 1) / 2;
}

bool isBetween(const Catalogue& catalogue, const records::Agreement& agreement, PlaceId first, PlaceId second) {
    const auto [one, other] = catalogue.countriesOf(agreement);
    return (one == first && other == second) || (one == second && other == first);
}

}  // namespace

std::vector<double> signingDays(const Catalogue& catalogue, const explore::BitSet& shown, PlaceId first, PlaceId second) {
    std::vector<double> days;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row)
        if (const records::Agreement& agreement = catalogue.agreements().at(row);
            shown.test(row) && agreement.signedOn.isKnown() && isBetween(catalogue, agreement, first, second))
            days.push_back(middleOf(agreement.signedOn));
    return days;
}

// A crisis known to the day is a month wide, so that it can be seen.
void addBands(ChartSpec& spec, const Catalogue& catalogue, PlaceId first, PlaceId second) {
    constexpr double least = 30;
    const records::Place* one = catalogue.places().find(first);
    const records::Place* other = catalogue.places().find(second);
    for (const records::Milestone& milestone : catalogue.milestones().all()) {
        if (!one || !other || !milestone.date.isKnown() || (milestone.kind != u"crisis" && milestone.kind != u"recession"))
            continue;
        if (!milestone.countries.contains(one->country) && !milestone.countries.contains(other->country))
            continue;
        const double from = double(milestone.date.earliest()), to = double(milestone.date.latest()) + 1;
        const double more = qMax(0.0, least - (to - from)) / 2;
        if (to >= spec.span.from && from <= spec.span.to)
            spec.bands.push_back({qMax(from - more, spec.span.from), qMin(to + more, spec.span.to), milestone.title});
    }
    if (!spec.bands.empty())
        spec.notes << tr("Shaded: crises of either country, as the milestones have them.");
}

void addSignings(ChartSpec& spec, const Catalogue& catalogue, PlaceId first, PlaceId second, const TradeAndOpinionOptions& options) {
    std::vector<ChartEvent> chosen;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        const records::Agreement& agreement = catalogue.agreements().at(row);
        if (!options.shown.test(row) || !agreement.signedOn.isKnown())
            continue;
        if (!isBetween(catalogue, agreement, first, second))
            continue;
        ChartEvent event;
        event.record = {Table::Agreement, agreement.id.value};
        event.day = middleOf(agreement.signedOn);
        event.label = catalogue.title(agreement);
        event.isCurrent = options.selection.current == event.record;
        event.style = EventStyle::Tick;
        if (event.isCurrent || options.selection.contains(event.record))
            chosen.push_back(event);
        else
            spec.events.push_back(event);
    }
    for (ChartEvent& event : chosen) {
        if (event.isCurrent || int(chosen.size()) <= mostSigningLines)
            event.style = EventStyle::Signing;
        spec.events.push_back(event);
    }
}

void addMilestones(ChartSpec& spec, const Catalogue& catalogue, PlaceId first, PlaceId second) {
    const records::Place* one = catalogue.places().find(first);
    const records::Place* other = catalogue.places().find(second);
    if (!one || !other)
        return;
    for (const records::Milestone& milestone : catalogue.milestones().all()) {
        if (!milestone.date.isKnown() || !milestone.countries.contains(one->country) || !milestone.countries.contains(other->country))
            continue;
        ChartEvent event;
        event.style = EventStyle::Milestone;
        event.day = middleOf(milestone.date);
        event.label = milestone.title;
        event.record = {Table::Milestone, milestone.id};
        spec.events.push_back(event);
    }
}

void finishSpan(ChartSpec& spec) {
    picture::TimeSpan span;
    const auto include = [&](double day) {
        span.from = span.from == 0 ? day : qMin(span.from, day);
        span.to = qMax(span.to, day);
    };
    for (const ChartPanel& panel : spec.panels)
        for (const auto* list : {&panel.series, &panel.marks})
            for (const ChartSeries& series : *list)
                for (const auto& run : series.runs)
                    for (const ChartPoint& point : run)
                        include(point.day);
    for (const ChartEvent& event : spec.events)
        if (event.style == EventStyle::Signing)
            include(event.day);
    const double margin = qMax(span.length() * 0.02, 180.0);
    spec.span = {span.from - margin, span.to + margin};
    std::erase_if(spec.events, [&](const ChartEvent& event) { return !spec.span.contains(event.day); });
}

QString describe(const ChartSpec& spec, const QLocale& locale) {
    QStringList parts;
    for (const ChartPanel& panel : spec.panels) {
        for (const ChartSeries& series : panel.series) {
            const ChartPoint& from = series.runs.front().front();
            const ChartPoint& to = series.runs.back().back();
            const QString name = spec.columns == 1 ? series.name : series.name.isEmpty() ? panel.title : tr("%1, %2").arg(panel.title, series.name);
            parts << tr("%1: %2 %3 in %4, %5 %3 in %6")
                         .arg(name, locale.toString(from.value, 'f', series.decimals), panel.unit, from.when,
                              locale.toString(to.value, 'f', series.decimals), to.when);
        }
    }
    return tr("%1. %2.").arg(spec.title, parts.join(u"; "_s));
}

}  // namespace charts
