// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trade_and_opinion.h"

#include "charts/chart_sources.h"
#include "charts/trade_events.h"
#include "charts/trade_panel.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using evidence::Wave;
using explore::Catalogue;
using records::PlaceId;
using records::Table;

QString tr(const char* text) {
    return QCoreApplication::translate("TradeAndOpinion", text);
}

QString nameOf(const Catalogue& catalogue, PlaceId id) {
    const records::Place* place = catalogue.places().find(id);
    return place ? place->name : QString();
}

QString seriesTitle(const Catalogue& catalogue, const explore::PollSeries& series) {
    const QString from = nameOf(catalogue, series.respondents);
    const QString about = nameOf(catalogue, series.about);
    if (series.questionKind == u"thermometer_0_100_mean")
        return tr("%1 thermometer, %2 about %3, mean of 0 to 100").arg(series.pollster, from, about);
    return tr("%1, %2 about %3, per cent favorable").arg(series.pollster, from, about);
}

// The reading that counts at the signing of the current agreement.
void addReading(ChartPanel& panel, const Catalogue& catalogue, qsizetype series, const std::vector<ChartPoint>& points,
                const explore::Selection& selection) {
    if (selection.current.table != Table::Agreement)
        return;
    const qsizetype row = catalogue.agreements().indexOf({selection.current.id});
    if (row < 0 || catalogue.climate(row).series != series)
        return;
    const explore::AgreementClimate& climate = catalogue.climate(row);
    if (climate.detail.reading < 0 || climate.detail.reading >= int(points.size()))
        return;
    const ChartPoint& point = points[size_t(climate.detail.reading)];
    panel.notes.push_back({point, QLocale().toString(point.value, 'g', 4), climate.group});
}

// 95 per cent around a reading: the margin of error that the pollster gives, else from the number of people asked, which says
// enough for a share but not for a mean.
std::optional<ChartPoint::Interval> intervalOf(const records::Poll& poll) {
    const double value = poll.value.toDouble();
    double margin = 0;
    if (poll.marginOfError)
        margin = poll.marginOfError->toDouble();
    else if (poll.sampleSize.value_or(0) > 0 && poll.questionKind == u"favorable_pct")
        margin = 1.96 * std::sqrt(value * (100 - value) / double(*poll.sampleSize));
    if (margin <= 0)
        return std::nullopt;
    return ChartPoint::Interval{qMax(0.0, value - margin), qMin(100.0, value + margin)};
}

// The reference series first; for the other direction the first series that was asked in it.
std::vector<qsizetype> seriesShown(const Catalogue& catalogue, PlaceId first, PlaceId second, Opinions opinions) {
    const std::vector<qsizetype> found = catalogue.seriesOf(first, second);
    if (found.empty() || opinions == Opinions::Reference)
        return found.empty() ? found : std::vector{found.front()};
    std::vector<qsizetype> shown{found.front()};
    const auto& reference = catalogue.series()[size_t(found.front())];
    for (const qsizetype other : found)
        if (shown.size() == 1 && catalogue.series()[size_t(other)].about == reference.respondents)
            shown.push_back(other);
    return shown;
}

void addOpinion(ChartSpec& spec, const Catalogue& catalogue, qsizetype seriesRow, ChartSources& sources, const explore::Selection& selection) {
    const explore::PollSeries& polls = catalogue.series()[size_t(seriesRow)];
    const std::vector<Wave> waves = catalogue.waves(polls);
    if (waves.empty())
        return;
    bool hasInterval = false;
    ChartSeries series;
    series.name = tr("About %1").arg(nameOf(catalogue, polls.about));
    series.category = -1;
    series.dots = true;
    series.runs.emplace_back();
    std::vector<int> numbers;
    double low = waves.front().value;
    double high = low;
    double sum = 0;
    for (size_t i = 0; i < waves.size(); ++i) {
        const Wave& wave = waves[i];
        const double day = (double(wave.earliest) + double(wave.latest) + 1) / 2;
        const auto interval = intervalOf(catalogue.polls().at(polls.polls[i]));
        hasInterval = hasInterval || interval;
        series.runs.back().push_back({day, wave.value, QString::number(wave.year), interval});
        if (interval) {
            low = qMin(low, interval->low);
            high = qMax(high, interval->high);
        }
        numbers.push_back(sources.number({wave.source}));
        low = qMin(low, wave.value);
        high = qMax(high, wave.value);
        sum += wave.value;
    }
    ChartPanel panel;
    panel.title = seriesTitle(catalogue, polls) + references(numbers);
    panel.unit = polls.questionKind == u"thermometer_0_100_mean" ? tr("of 100") : tr("%");
    panel.low = qMax(0.0, std::floor((low - 2) / 10) * 10);
    panel.high = qMin(100.0, std::ceil((high + 2) / 10) * 10);
    panel.step = 10;
    // Room below the lowest wave, where the reading is written when it is the low.
    if (low - panel.low < 0.15 * (panel.high - panel.low))
        panel.low = qMax(0.0, panel.low - panel.step);
    const double mean = sum / double(waves.size());
    panel.levels.push_back({mean, tr("mean %1").arg(QLocale().toString(mean, 'f', 1))});
    addReading(panel, catalogue, seriesRow, series.runs.front(), selection);
    panel.series.push_back(std::move(series));
    spec.panels.push_back(std::move(panel));
    const QString note = tr("Upright bars are intervals of 95 %, where the margin of error or, for a share, the number of people asked is known.");
    if (hasInterval && !spec.notes.contains(note))
        spec.notes << note;
}

}  // namespace

ChartSpec tradeAndOpinion(const Catalogue& catalogue, const std::vector<TradeLine>& trade, PlaceId first, PlaceId second,
                          const TradeAndOpinionOptions& options) {
    ChartSpec spec;
    const auto isCountry = [&](PlaceId id) {
        const records::Place* place = catalogue.places().find(id);
        return place && place->level == records::Level::Country;
    };
    spec.title = (isCountry(first) && isCountry(second) ? tr("%1 \u2013 %2 (national figures)") : tr("%1 \u2013 %2"))
                     .arg(nameOf(catalogue, first), nameOf(catalogue, second));
    ChartSources sources(catalogue);
    const auto panel = tradePanel(catalogue, trade, first, second, options, sources);
    if (panel) {
        spec.panels.push_back(*panel);
        spec.notes << panel->leftOut;
    } else if (panel.error().code != records::ErrorCode::NotFound) {
        spec.notDrawn = panel.error().sentence + u' ' + panel.error().remedy;
        spec.notes << spec.notDrawn;
    }
    spec.notes.removeAll(QString());
    for (const qsizetype series : seriesShown(catalogue, first, second, options.opinions))
        addOpinion(spec, catalogue, series, sources, options.selection);
    // After the polls, so that the sources of what the lines show are listed first.
    if (panel)
        spec.notes << marksNote(*panel, options, sources);
    spec.notes.removeAll(QString());
    if (spec.panels.empty()) {
        spec.empty = !spec.notDrawn.isEmpty()                ? spec.notDrawn
                     : first.isValid() && second.isValid()
                         ? tr("There is no trade and no polling between %1 and %2 in this document. Trade figures and poll "
                              "results of the two countries appear here.")
                               .arg(nameOf(catalogue, first), nameOf(catalogue, second))
                         : tr("Trade and polling of two countries appear here. Select an agreement between two countries.");
        spec.description = spec.empty;
        return spec;
    }
    addSignings(spec, catalogue, first, second, options);
    if (options.milestones)
        addMilestones(spec, catalogue, first, second);
    finishSpan(spec);
    if (options.bands == CrisisBands::Shown)
        addBands(spec, catalogue, first, second);
    spec.sources = sources.texts();
    spec.sourceIds = sources.ids();
    spec.description = describe(spec, options.locale);
    return spec;
}

}  // namespace charts
