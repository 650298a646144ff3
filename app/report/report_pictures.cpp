// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_parts.h"

#include "charts/chart_scene.h"
#include "charts/summary_builders.h"
#include "charts/summary_painter.h"
#include "charts/trade_and_opinion.h"
#include "map/map_picture.h"
#include "report/picture_block.h"
#include "timeline/timeline_picture.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal timelineSpare = 6;
constexpr qreal panelSpare = 36;
constexpr qreal gutter = 18;
constexpr qreal chartMargin = 12;  // of a chart of counts, in its own pixels
constexpr qreal chartTop = 7;
constexpr qreal chartFrame = 27;  // event labels above, years below

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

bool isOnMap(const ReportParts& parts) {
    const auto& agreements = parts.catalogue.agreements();
    for (qsizetype row = 0; row < agreements.size(); ++row)
        if (parts.exploration.shown().test(row))
            for (const records::PlaceId id : agreements.at(row).parties)
                if (const records::Place* place = parts.catalogue.places().find(id); place && map::isPoint(*place))
                    return true;
    return false;
}

}  // namespace

void renumber(charts::ChartSpec& spec, SourceNumbers& numbers) {
    static const QRegularExpression marks(u" \\[([0-9 ,\u2013]+)\\]"_s);
    const auto change = [&](QString& words) {
        QString changed;
        qsizetype from = 0;
        for (auto matches = marks.globalMatch(words); matches.hasNext();) {
            const auto match = matches.next();
            QList<records::SourceId> ids;
            for (const QString& range : match.captured(1).split(u','))
                for (int number = range.section(u'\u2013', 0, 0).toInt(); number <= range.section(u'\u2013', -1).toInt(); ++number)
                    ids << spec.sourceIds.value(number - 1);
            changed += words.mid(from, match.capturedStart() - from) + numbers.marks(ids);
            from = match.capturedEnd();
        }
        words = changed + words.mid(from);
    };
    change(spec.subtitle);
    for (charts::ChartPanel& panel : spec.panels)
        change(panel.title);
    for (QString& note : spec.notes)
        change(note);
    spec.sources.clear();
    spec.sourceIds.clear();
}

std::optional<Block> mapBlock(const ReportParts& parts, qreal height, MapLegend legend) {
    if (!isOnMap(parts))
        return std::nullopt;
    map::MapOptions options;
    options.fit = parts.exploration.selection().set.isEmpty() ? map::FitTo::Shown : map::FitTo::Emphasised;
    options.legend = legend == MapLegend::Shown;
    options.notes = false;
    options.nativeNames = true;
    options.mostLabels = legend == MapLegend::Shown ? 24 : 6;
    Block block = pictureBlock(map::mapPaint(parts.exploration, parts.style.theme, options), height, 0, 10);
    block.alternative = QCoreApplication::translate("Report", "A map of %n agreements.", nullptr, int(parts.exploration.shown().count()));
    return block;
}

Block chartBlock(const ReportParts& parts, const QString& name, qreal width, qreal height) {
    const charts::SummaryInput input{parts.catalogueShared(), parts.exploration.shown(), parts.exploration.filter(), parts.input.imprint.date,
                                     parts.locale, parts.input.trade, parts.input.tradePairs};
    std::optional<charts::SummarySpec> spec = charts::summaryChart(name, input);
    if (!spec)
        return {};
    if (spec->isEmpty()) {
        Paragraph words = parts.style.strong(spec->title.isEmpty() ? QString() : spec->title + u'\n');
        words.add(spec->empty, parts.style.small, parts.style.theme.muted);
        return stacked(textBlocks(words, width, 0));
    }
    // The filter is named once, at the head of the report.
    if (const QString scope = charts::scopeOf(input); !scope.isEmpty())
        spec->subtitle.remove(u" \u00b7 "_s + scope);
    // A chart has a margin of its own; its words begin where those of the page do.
    const auto paint = [paint = charts::summaryPaint(*spec, parts.style.theme, parts.locale)](QPainter& painter, const QRectF& frame) {
        paint(painter, frame.adjusted(-chartMargin, -chartTop, chartMargin, 0));
    };
    Block block = pictureBlock(paint, height, 0, 0);
    block.alternative = spec->description;
    return block;
}

qreal halfWidth(const ReportParts& parts) {
    return (parts.width - gutter) / 2;
}

Block pair(const ReportParts& parts, Block left, Block right) {
    Block both = beside(std::move(left), std::move(right), halfWidth(parts), gutter);
    both.before = 12;
    return both;
}

Block chartPair(const ReportParts& parts, const QString& left, const QString& right, qreal height) {
    Block both = pair(parts, chartBlock(parts, left, halfWidth(parts), height), chartBlock(parts, right, halfWidth(parts), height));
    both.spare = height / 12;
    return both;
}

std::vector<Block> timelineBlocks(const ReportParts& parts, qreal height) {
    timeline::PictureOptions options;
    options.locale = parts.locale;
    options.today = parts.input.imprint.date.toJulianDay();
    Block block = pictureBlock(timeline::timelinePaint(parts.exploration, parts.style.theme, options), height, timelineSpare, 12);
    block.bookmark = tr("Timeline");
    block.alternative = QCoreApplication::translate("Report", "A timeline of %n agreements.", nullptr, int(parts.exploration.shown().count()));
    return {block};
}

std::vector<Block> tradeBlocks(ReportParts& parts, qreal panelHeight) {
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
    options.locale = parts.locale;
    options.shown = parts.exploration.shown();
    options.selection = parts.exploration.selection();
    const auto lines = parts.input.trade ? parts.input.trade(parts.pair.first, parts.pair.second) : std::vector<charts::TradeLine>();
    charts::ChartSpec spec = charts::tradeAndOpinion(parts.catalogue, lines, parts.pair.first, parts.pair.second, options);
    if (spec.isEmpty()) {
        say(tr("The document holds no trade and no polls between %1 and %2.").arg(one, other));
        return blocks;
    }
    const bool hasTrade = std::any_of(lines.begin(), lines.end(), [](const charts::TradeLine& line) { return !line.years.empty(); });
    const bool hasPolls = spec.panels.size() > (hasTrade ? 1u : 0u);
    // The title is the heading.
    renumber(spec, parts.sources);
    const auto panels = qreal(spec.panels.size());
    spec.title.clear();
    blocks.push_back(pictureBlock(charts::chartPaint(spec, parts.style.theme, parts.locale), panels * panelHeight + chartFrame,
                                  panels * panelSpare, 4));
    blocks.back().alternative = spec.description;
    if (!hasTrade)
        say(tr("The document holds no annual trade between the two countries."));
    if (!hasPolls)
        say(tr("The document holds no polls about the two countries."));
    return blocks;
}

}  // namespace report
