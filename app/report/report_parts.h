// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"
#include "explore/country_pair.h"
#include "explore/exploration.h"
#include "explore/record_facts.h"
#include "report/page_style.h"
#include "report/report.h"
#include "report/source_numbers.h"
#include <limits>

namespace report {

// What the parts of a report are made from, and the one numbering of sources that they share. Parts are made in the order of
// the page, so that numbers rise as one reads.
struct ReportParts {
    ReportParts(const ReportInput& from, qreal pageWidth) : input(from), catalogue(*from.catalogue), locale(from.imprint.locale), width(pageWidth) {
        exploration.setCatalogue(from.catalogue);
    }

    const ReportInput& input;
    const explore::Catalogue& catalogue;
    const QLocale& locale;
    explore::Exploration exploration;  // the agreements that the report is about, what it is about selected
    explore::CountryPair pair{};       // whose trade and opinion is shown; invalid: none
    SourceNumbers sources;
    PageStyle style;
    qreal width;
    qreal labelWidth = 58;  // of the words before facts

    const explore::Snapshot& catalogueShared() const { return input.catalogue; }
    QString number(qint64 value) const { return locale.toString(value); }
    QString title(records::PlaceId place) const { return catalogue.title({records::Table::Place, place.value}); }
};

// The name of a place with its native name beside it, in the forms of its country.
void addPlace(Paragraph& words, const ReportParts& parts, const records::Place& place, const QFont& font, const QColor& native);
std::vector<Block> titleBlocks(const ReportParts& parts, const Paragraph& title, const QString& subtitle);
// The numbers of the whole, each large above its word.
Block figureRow(const ReportParts& parts, const std::vector<std::pair<qsizetype, QString>>& figures);
// Room for the labels of these facts, up to a quarter of the width.
void fitLabels(ReportParts& parts, const explore::RecordFacts& facts);
// A row of label and value.
std::vector<Block> factRow(const ReportParts& parts, const QString& label, const Paragraph& words, qreal width, qreal before);
enum class Length : quint8 { Short, Long };
std::vector<Block> factRows(const ReportParts& parts, const explore::RecordFacts& facts, qreal width, Length length);
// Facts with the map beside them: the rows made for a width, then long values below both.
std::vector<Block> factsAndMap(const ReportParts& parts, const explore::RecordFacts& facts,
                               const std::function<std::vector<Block>(qreal width)>& firstRows);

// Nothing when none of the places has a position.
enum class MapLegend : quint8 { Hidden, Shown };
std::optional<Block> mapBlock(const ReportParts& parts, qreal height, MapLegend legend);
std::vector<Block> timelineBlocks(const ReportParts& parts, qreal height);
// A chart numbers its sources from 1; here they get the numbers of the whole report, at whose end they stand.
void renumber(charts::ChartSpec& spec, SourceNumbers& numbers);
std::vector<Block> tradeBlocks(ReportParts& parts, qreal panelHeight = 96);
// A chart of counts; a sentence where there is nothing to draw.
Block chartBlock(const ReportParts& parts, const QString& name, qreal width, qreal height);
// Two blocks side by side, each made for half of the width.
qreal halfWidth(const ReportParts& parts);
Block pair(const ReportParts& parts, Block left, Block right);
// Two charts side by side.
Block chartPair(const ReportParts& parts, const QString& left, const QString& right, qreal height);
constexpr qsizetype allOfThem = std::numeric_limits<qsizetype>::max();
// Date, kind and words of each activity, the newest first; of more than the most the newest, and a sentence says so.
std::vector<Block> activityBlocks(ReportParts& parts, std::vector<qsizetype> rows, const QString& none, qsizetype most = allOfThem);
// The agreements as a table: partner or parties, kind, status, signing, climate, activities. Of more than the most those with the
// most activities, then those signed last, and a sentence says so.
std::vector<Block> agreementTable(ReportParts& parts, std::vector<qsizetype> rows, records::PlaceId seenFrom, qsizetype most = allOfThem);
std::vector<Block> sourceBlocks(const ReportParts& parts, const QString& none);

}  // namespace report
