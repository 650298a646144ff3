// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_parts.h"

#include "explore/durability_report.h"
#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace report {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

// "Gallup favorable, per cent, United States about South Korea: 58 (2006), 12 waves"
QString seriesLine(const BriefingParts& parts, const explore::PollSeries& series) {
    const std::vector<evidence::Wave> waves = parts.catalogue.waves(series);
    const QString title = explore::seriesTitle(parts.catalogue, series);
    const QString count = parts.locale.toString(qlonglong(waves.size()));
    if (!parts.agreement.signedOn.isKnown())
        return tr("%1 (waves: %2)").arg(title, count);
    const evidence::Climate climate = evidence::climateAtSigning(waves, parts.agreement.signedOn.earliest());
    if (climate.reading < 0)
        return tr("%1: none before the signing (waves: %2)").arg(title, count);
    const size_t at = size_t(climate.reading);
    return tr("%1: %2 in %3 (waves: %4)").arg(title, parts.catalogue.polls().at(series.polls[at]).value.text(), QString::number(waves[at].year), count);
}

QList<records::SourceId> sourcesOf(const BriefingParts& parts, const explore::PollSeries& series) {
    const std::vector<evidence::Wave> waves = parts.catalogue.waves(series);
    const evidence::Climate climate =
        parts.agreement.signedOn.isKnown() ? evidence::climateAtSigning(waves, parts.agreement.signedOn.earliest()) : evidence::Climate();
    return climate.reading < 0 ? QList<records::SourceId>() : QList{records::SourceId{waves[size_t(climate.reading)].source}};
}

Block markBlock(const BriefingParts& parts, evidence::ClimateGroup group) {
    Block block;
    block.paint = [theme = parts.style.theme, group](QPainter& painter, const QRectF& rect) {
        picture::paintClimateMark(painter, group, rect.topLeft() + QPointF(7, 7), 5, theme);
    };
    return block;
}

}  // namespace

std::vector<Block> climateBlocks(BriefingParts& parts) {
    const PageStyle& style = parts.style;
    const explore::ClimateReport report = explore::climateReport(parts.catalogue, parts.agreementRow);
    std::vector<Block> blocks{headingBlock(style, tr("Climate at signing"), parts.width)};
    const bool hasMark = !picture::climateMark(report.group).isNull();
    const qreal indent = hasMark ? 20 : 0;
    Paragraph sentence;
    if (hasMark)
        sentence = style.strong(evidence::shown(report.group) + u". "_s);
    sentence.add(report.sentence, style.body, style.theme.text);
    QList<records::SourceId> read;
    for (const int at : parts.facts.climateSources)
        if (at >= 0)
            read << parts.facts.sources[at];
    sentence.add(parts.sources.marks(read), style.small, style.theme.muted);
    if (report.detail.reading >= 0) {
        const auto weathering = explore::weatheringReport(parts.catalogue, parts.agreementRow, parts.input.imprint.date.toJulianDay());
        sentence.add(u' ' + weathering.sentence, style.body, style.theme.text);
    }
    for (Block& block : rowBlocks({{sentence, indent, parts.width - indent}}, 4)) {
        const qreal before = block.before;
        blocks.push_back(hasMark && blocks.size() == 1 ? beside(std::move(block), markBlock(parts, report.group), 0) : std::move(block));
        blocks.back().before = before;
    }
    for (const records::Citation* citation : report.statements) {
        const records::Source* from = parts.catalogue.sources().find(citation->source);
        if (!from || citation->states.isEmpty() || citation->field != u"rank")
            continue;
        Paragraph stated = style.text(tr("%1 states: \u201c%2\u201d.").arg(explore::sourceName(*from), citation->states));
        stated.add(parts.sources.marks({citation->source}), style.small, style.theme.muted);
        append(blocks, rowBlocks({{stated, indent, parts.width - indent}}, 1));
    }
    if (report.others.empty())
        return blocks;
    Paragraph words = style.muted(tr("Other polls of this pair, each on its own scale, with the last reading before the signing:"));
    for (const qsizetype other : report.others) {
        const explore::PollSeries& series = parts.catalogue.series()[size_t(other)];
        words.add(u' ' + seriesLine(parts, series), style.small, style.theme.muted);
        words.add(parts.sources.marks(sourcesOf(parts, series)) + (other == report.others.back() ? u'.' : u';'), style.small, style.theme.muted);
    }
    append(blocks, rowBlocks({{words, indent, parts.width - indent}}, 3));
    return blocks;
}

}  // namespace report
