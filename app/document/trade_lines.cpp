// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/trade_lines.h"

#include "document/statement.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::PlaceId;
using records::Result;
using records::SourceId;

namespace document::trade {
namespace {

tl::unexpected<records::Error> unreadable(const Document& document) {
    return records::fail(records::ErrorCode::Damaged, QCoreApplication::translate("Verbs", "The trade rows cannot be read."),
                         QCoreApplication::translate("Verbs", "Restore the document from a backup."), QString::fromUtf8(sqlite3_errmsg(document.handle())));
}

struct Figure {
    int year = 0;
    int month = 0;  // 0: the whole year
    qint64 value = 0;
    qint64 source = 0;
};

// The figures of a line as the index has them: by year and month, the whole year first, those that are stated twice beside
// each other.
int keepOneEach(std::vector<Figure>& figures) {
    const auto isSame = [](const Figure& one, const Figure& other) { return one.year == other.year && one.month == other.month; };
    if (std::adjacent_find(figures.begin(), figures.end(), isSame) == figures.end())
        return 0;
    std::map<qint64, int> counts;
    for (const Figure& figure : figures)
        ++counts[figure.source];
    std::vector<Figure> kept;
    for (const Figure& figure : figures) {
        if (kept.empty() || !isSame(kept.back(), figure))
            kept.push_back(figure);
        else if (counts[figure.source] > counts[kept.back().source])
            kept.back() = figure;
    }
    const int left = int(figures.size() - kept.size());
    figures = std::move(kept);
    return left;
}

void finish(std::vector<Line>& lines, Line& line, std::vector<Figure>& figures) {
    line.statedTwice = keepOneEach(figures);
    line.months.reserve(figures.size());
    qint64 lastSource = 0;
    for (size_t i = 0; i < figures.size();) {
        const int year = figures[i].year;
        std::optional<qint64> total;
        qint64 sum = 0;
        int months = 0;
        for (; i < figures.size() && figures[i].year == year; ++i) {
            const Figure& figure = figures[i];
            if (figure.month == 0) {
                total = figure.value;
            } else {
                sum += figure.value;
                ++months;
                line.months.emplace_back(monthNumber(year, figure.month), figure.value);
            }
            if (figure.source != lastSource && figure.source != 0 && !line.sources.contains(SourceId{figure.source}))
                line.sources << SourceId{figure.source};
            lastSource = figure.source;
        }
        if (total || months == 12)
            line.years.emplace_back(year, total ? *total : sum);
    }
    if (!line.years.empty() || !line.months.empty())
        lines.push_back(std::move(line));
    figures.clear();
}

// In the order of the index, so that a line is whole before the next one begins.
bool read(const Document& document, PlaceId reporter, PlaceId partner, std::vector<Line>& lines) {
    Statement rows(document.handle(), "SELECT direction, valuation, year, month, value_usd, source_id FROM trade_flow "
                                      "WHERE reporter_id = ?1 AND partner_id = ?2 AND commodity = 'TOTAL' ORDER BY direction, valuation, year, month");
    rows.bind(1, reporter.value).bind(2, partner.value);
    Line line;
    QByteArray direction, valuation;
    std::vector<Figure> figures;
    while (rows.next()) {
        const QByteArrayView nextDirection = rows.bytes(0), nextValuation = rows.bytes(1);
        if (figures.empty() || nextDirection != direction || nextValuation != valuation) {
            if (!figures.empty())
                finish(lines, line, figures);
            direction = nextDirection.toByteArray();
            valuation = nextValuation.toByteArray();
            line = {reporter, partner, records::fromWord<records::Direction>(QString::fromUtf8(direction)).value_or(records::Direction::Export),
                    QString::fromUtf8(valuation), {}, {}, {}, 0};
        }
        figures.push_back({int(rows.integer(2)), int(rows.integer(3)), rows.integer(4), rows.integer(5)});
    }
    if (!figures.empty())
        finish(lines, line, figures);
    return rows.isPrepared() && !rows.failed();
}

}  // namespace

Result<std::vector<Line>> lines(const Document& document, PlaceId one, PlaceId other) {
    std::vector<Line> found;
    if (!read(document, one, other, found) || (one != other && !read(document, other, one, found)))
        return unreadable(document);
    return found;
}

Result<std::vector<std::pair<PlaceId, PlaceId>>> pairs(const Document& document) {
    std::vector<std::pair<PlaceId, PlaceId>> found;
    Statement next(document.handle(), "SELECT reporter_id, partner_id, (SELECT level FROM place WHERE place.id = partner_id) FROM trade_flow "
                                      "WHERE (reporter_id, partner_id) > (?1, ?2) ORDER BY reporter_id, partner_id LIMIT 1");
    qint64 reporter = std::numeric_limits<qint64>::min(), partner = reporter;
    for (;;) {
        next.bind(1, reporter).bind(2, partner);
        if (!next.next())
            break;
        reporter = next.integer(0);
        partner = next.integer(1);
        if (next.bytes(2) != "aggregate")
            found.emplace_back(PlaceId{reporter}, PlaceId{partner});
        next.reset();
    }
    if (!next.isPrepared() || next.failed())
        return unreadable(document);
    return found;
}

}  // namespace document::trade
