// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/chart_picture.h"

#include "charts/chart_scene.h"
#include "charts/summary_charts.h"
#include "charts/summary_painter.h"
#include "charts/trade_chart.h"
#include "charts/trade_comparison.h"
#include "document/saved_views.h"
#include "document/trade_lines.h"
#include "explore/country_pair.h"
#include "report/trade_lines.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// The choice of this name, the first one where none is given; nothing for a name that there is not.
template <class Choice>
std::optional<Choice> choiceOf(const QString& name, int count) {
    for (int i = 0; i < count; ++i)
        if (name.isEmpty() || name == charts::word(Choice(i)))
            return Choice(i);
    return std::nullopt;
}

explore::CountryPair pairOf(const charts::ChartChoices& choices, const explore::Exploration& exploration) {
    const auto pair = choices.pair(*exploration.catalogue());
    return pair.isValid() ? pair : explore::countryPair(*exploration.catalogue(), exploration.shown(), exploration.selection());
}

// The partners that are compared, by their ids. Those named are compared in one panel unless another way is asked for.
records::Result<void> choosePartners(charts::ChartChoices& choices, const Options& options, const explore::Exploration& exploration) {
    if (!options.partners.isEmpty()) {
        choices.partners = options.partners.split(u',', Qt::SkipEmptyParts);
        for (QString& partner : choices.partners) {
            partner = partner.trimmed();
            if (const records::RecordRef place = exploration.catalogue()->fromSlug(partner); !place.isValid() || place.table != records::Table::Place)
                return tl::unexpected(invalid(tr("There is no place \u201c%1\u201d in the document.").arg(partner.left(40)),
                                              tr("Give ids such as KR or us-ca, with commas between them.")));
        }
        if (choices.comparison == charts::Comparison::None && options.compare.isEmpty())
            choices.comparison = charts::Comparison::Lines;
    }
    return choices.comparison == charts::Comparison::None ? records::Result<void>() : charts::canCompare(choices.partners.size());
}

// What was chosen by options, or the saved chart of the name, which brings its filter and selection where none are given.
records::Result<charts::ChartChoices> choicesOf(const Options& options, Opened& opened) {
    const auto names = charts::chartNames();
    const bool isPlain = options.chart.isEmpty() || std::any_of(names.begin(), names.end(), [&](const charts::ChartName& name) { return name.name == options.chart; });
    charts::ChartChoices choices;
    if (!isPlain) {
        const auto saved = document::saved_views::find(*opened.document, document::saved_views::Kind::Chart, options.chart);
        if (!saved) {
            QStringList all;
            for (const charts::ChartName& name : names)
                all << name.name;
            return tl::unexpected(invalid(tr("There is no chart \u201c%1\u201d.").arg(options.chart.left(40)),
                                          tr("Choose one of %1, or one that the document keeps.").arg(all.join(u", "_s))));
        }
        const auto read = charts::ChartChoices::fromText(saved->content);
        if (!read)
            return tl::unexpected(read.error());
        choices = *read;
        if (const auto filter = explore::Filter::parse(choices.filter); filter && options.filter.isNull())
            opened.exploration->setFilter(*filter);
        if (const records::RecordRef record = opened.exploration->catalogue()->fromSlug(choices.selection); record.isValid() && options.select.isEmpty())
            opened.exploration->select(record);
    } else if (!options.chart.isEmpty()) {
        choices.chart = options.chart;
    }
    const auto measure = choiceOf<charts::TradeMeasure>(options.measure, 5);
    const auto flows = choiceOf<charts::TradeFlows>(options.flows, 5);
    if (!measure)
        return tl::unexpected(invalid(tr("There is no measure \u201c%1\u201d.").arg(options.measure.left(40)), tr("Choose nominal, real, index, growth or share.")));
    if (!flows)
        return tl::unexpected(invalid(tr("There are no flows \u201c%1\u201d.").arg(options.flows.left(40)), tr("Choose exports-imports, balance, total, exports or imports.")));
    const auto period = choiceOf<charts::TradePeriod>(options.period, 4);
    if (!period)
        return tl::unexpected(invalid(tr("There is no period \u201c%1\u201d.").arg(options.period.left(40)), tr("Choose annual, quarterly, monthly or 12-months.")));
    const auto comparison = choiceOf<charts::Comparison>(options.compare, 3);
    if (!comparison)
        return tl::unexpected(invalid(tr("There is no comparison \u201c%1\u201d.").arg(options.compare.left(40)), tr("Choose none, lines or multiples.")));
    if (!options.axis.isEmpty() && options.axis != u"linear" && options.axis != u"logarithmic")
        return tl::unexpected(invalid(tr("There is no axis \u201c%1\u201d.").arg(options.axis.left(40)), tr("Choose linear or logarithmic.")));
    if (!options.opinion.isEmpty() && options.opinion != u"reference" && options.opinion != u"both")
        return tl::unexpected(invalid(tr("There is no opinion \u201c%1\u201d.").arg(options.opinion.left(40)), tr("Choose reference or both.")));
    if (!options.measure.isEmpty())
        choices.measure = *measure;
    if (!options.flows.isEmpty())
        choices.flows = *flows;
    if (!options.period.isEmpty())
        choices.period = *period;
    if (!options.compare.isEmpty())
        choices.comparison = *comparison;
    if (const auto chosen = choosePartners(choices, options, *opened.exploration); !chosen)
        return tl::unexpected(chosen.error());
    if (!options.axis.isEmpty())
        choices.scale = options.axis == u"logarithmic" ? charts::TradeScale::Logarithmic : charts::TradeScale::Linear;
    if (!options.opinion.isEmpty())
        choices.opinions = options.opinion == u"both" ? charts::Opinions::BothDirections : charts::Opinions::Reference;
    if (options.crises)
        choices.bands = charts::CrisisBands::Shown;
    return choices;
}

}  // namespace

records::Result<DrawnChart> drawnChart(const Options& options, Opened& opened, const picture::Theme& theme) {
    const auto choices = choicesOf(options, opened);
    if (!choices)
        return tl::unexpected(choices.error());
    if (choices->chart == charts::tradeAndOpinionName()) {
        const explore::Exploration& exploration = *opened.exploration;
        charts::TradeAndOpinionOptions chart;
        chart.shown = exploration.shown();
        chart.selection = exploration.selection();
        charts::ChartSpec spec = charts::tradeChart(*exploration.catalogue(), ::report::tradeReading(*opened.document), pairOf(*choices, exploration), *choices, chart);
        choices->word(spec);
        return DrawnChart{charts::chartPaint(spec, theme, QLocale(), exploration.time().day), spec.title, spec.description, charts::chartTable(spec),
                          charts::chartSheet(spec), spec.notDrawn};
    }
    const document::Document& document = *opened.document;
    const charts::SummaryInput input{
        opened.exploration->catalogue(), opened.exploration->shown(), opened.exploration->filter(), document.now().toLocalTime().date(), QLocale(),
        [&document](auto one, auto other) { return ::report::tradeLines(document, one, other); },
        [&document] { return document::trade::pairs(document).value_or(std::vector<std::pair<records::PlaceId, records::PlaceId>>()); }};
    charts::SummarySpec spec = charts::summaryChart(choices->chart, input).value_or(charts::SummarySpec());
    choices->word(spec);
    return DrawnChart{charts::summaryPaint(spec, theme, QLocale()), spec.title, spec.description, charts::chartTable(spec),
                      charts::chartSheet(spec), {}};
}

}  // namespace commandline
