// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_parts.h"

#include "charts/chart_scene.h"
#include "charts/trade_and_opinion.h"
#include "report/picture_block.h"
#include "timeline/timeline_picture.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal timelineHeight = 100;
constexpr qreal timelineSpare = 6;
constexpr qreal panelHeight = 96;
constexpr qreal panelSpare = 36;
constexpr qreal chartFrame = 27;  // event labels above, years below

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

QList<records::SourceId> tradeSources(const BriefingParts& parts) {
    QList<records::SourceId> first, second;
    for (const charts::TradeLine& line : parts.briefing.trade)
        if (!line.years.empty())
            (line.reporter == parts.pair.first ? first : second) << line.sources;
    return first.isEmpty() ? second : first;
}

QList<records::SourceId> pollSources(const BriefingParts& parts) {
    QList<records::SourceId> sources;
    const std::vector<qsizetype> series = parts.catalogue.seriesOf(parts.pair.first, parts.pair.second);
    if (!series.empty())
        for (const evidence::Wave& wave : parts.catalogue.waves(parts.catalogue.series()[size_t(series.front())]))
            sources << records::SourceId{wave.source};
    return sources;
}

// The chart numbers its sources from 1; here they get the numbers of the whole briefing.
void renumber(charts::ChartPanel& panel, SourceNumbers& numbers, const QList<records::SourceId>& sources) {
    static const QRegularExpression marks(u" \\[[0-9 ,\u2013]+\\]$"_s);
    panel.title.remove(marks);
    panel.title += numbers.marks(sources);
}

}  // namespace

std::vector<Block> timelineBlocks(const BriefingParts& parts) {
    timeline::PictureOptions options;
    options.locale = parts.briefing.locale;
    options.today = parts.briefing.date.toJulianDay();
    Block block = pictureBlock(timeline::timelinePaint(parts.exploration, parts.style.theme, options), timelineHeight, timelineSpare, 12);
    block.bookmark = tr("Timeline");
    return {block};
}

std::vector<Block> tradeBlocks(BriefingParts& parts) {
    const QString one = parts.catalogue.title({records::Table::Place, parts.pair.first.value});
    const QString other = parts.catalogue.title({records::Table::Place, parts.pair.second.value});
    const QString heading = tr("Trade and favorability");
    std::vector<Block> blocks{
        headingBlock(parts.style, parts.pair.isValid() ? tr("%1: %2 \u2013 %3 (national figures)").arg(heading, one, other) : heading, parts.width)};
    blocks.front().bookmark = heading;
    const auto say = [&](const QString& sentence) { append(blocks, textBlocks(parts.style.text(sentence), parts.width, 4)); };
    if (!parts.pair.isValid()) {
        say(tr("The places lie in one country, or their countries are not known, so there is no trade between nations to show."));
        return blocks;
    }
    charts::TradeAndOpinionOptions options;
    options.locale = parts.briefing.locale;
    options.shown = parts.exploration.shown();
    options.selection = parts.exploration.selection();
    charts::ChartSpec spec = charts::tradeAndOpinion(parts.catalogue, parts.briefing.trade, parts.pair.first, parts.pair.second, options);
    if (spec.isEmpty()) {
        say(tr("The document holds no trade and no polls between %1 and %2.").arg(one, other));
        return blocks;
    }
    const QList<records::SourceId> trade = tradeSources(parts);
    const bool hasPolls = spec.panels.size() > (trade.isEmpty() ? 0u : 1u);
    if (!trade.isEmpty())
        renumber(spec.panels.front(), parts.sources, trade);
    if (hasPolls)
        renumber(spec.panels.back(), parts.sources, pollSources(parts));
    // The sources stand at the end, and the title is the heading.
    spec.sources.clear();
    const auto panels = qreal(spec.panels.size());
    spec.title.clear();
    blocks.push_back(pictureBlock(charts::chartPaint(spec, parts.style.theme, parts.briefing.locale), panels * panelHeight + chartFrame,
                                  panels * panelSpare, 4));
    if (trade.isEmpty())
        say(tr("The document holds no annual trade between the two countries."));
    if (!hasPolls)
        say(tr("The document holds no polls about the two countries."));
    return blocks;
}

}  // namespace report
