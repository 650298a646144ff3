// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "charts/chart_scene.h"
#include "charts/trade_and_opinion.h"
#include "document/trade.h"
#include "document/trade_lines.h"
#include "document/verbs.h"
#include "exchange/sample.h"
#include "explore/country_pair.h"
#include "report/batch.h"
#include "report/trade_lines.h"
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <sqlite3.h>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace benchmarks {
namespace {

constexpr int partners = 8;
constexpr int firstYear = 1985, years = 40, chapters = 8;

double residentMegabytes() {
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

void must(const records::Result<void>& done) {
    if (!done)
        throw std::runtime_error(done.error().text().toStdString());
}

// 50 briefings that fill two pages, of one agreement with much on record, against as many empty PDFs of two pages.
void measureBriefings(std::vector<Figure>& figures, const document::Document& document, const explore::Snapshot& catalogue, const QString& folder) {
    const report::ReportInput input = report::reportInput(document, catalogue, {}, QLocale::c());
    const records::RecordRef tie = catalogue->fromSlug(u"us-il-chicago--kr-busan"_s);
    const auto batchOf = [&](size_t count) {
        return report::Batch({report::ReportKind::Briefing, std::vector(count, tie), input, report::pageLayout(report::Paper::A4),
                              folder + u"/briefings.pdf"_s, report::BatchFiles::OneTogether});
    };
    constexpr int count = 50;
    const Pair pair = paired(
        [&] {
            return milliseconds([&] {
                report::Batch batch = batchOf(count);
                while (batch.hasNext())
                    must(batch.next());
            });
        },
        [&] {
            return milliseconds([&] {
                for (int i = 0; i < count; ++i) {
                    QPdfWriter writer(folder + u"/empty.pdf"_s);
                    QPainter painter(&writer);
                    writer.newPage();
                }
            });
        },
        3);
    figures.push_back({u"50 briefings of two pages"_s, pair.value, u"ms"_s, pair.baseline, 10'000, false});

    report::Batch batch = batchOf(500);
    double early = 0;
    while (batch.hasNext()) {
        must(batch.next());
        if (batch.done() == 100)
            early = residentMegabytes();
    }
    figures.push_back({u"memory after 500 beside 100 briefings"_s, residentMegabytes(), u"MB"_s, early, 1.15, true});
}

// Months of 40 years, both directions, in all and by chapter, for every country: two million rows, among which are those of 8
// partners.
void addTrade(document::Document& document, const explore::Catalogue& catalogue, records::PlaceId reporter, std::vector<records::PlaceId>& chosen) {
    std::vector<records::PlaceId> countries;
    for (const records::Place& place : catalogue.places().all())
        if (place.level == records::Level::Country && place.id != reporter)
            countries.push_back(place.id);
    for (size_t i = 0; i < countries.size(); ++i) {
        std::vector<records::TradeFlow> flows;
        for (int chapter = 0; chapter <= chapters; ++chapter)
            for (int month = 0; month < years * 12 * 2; ++month) {
                const records::Direction direction = month < years * 12 ? records::Direction::Export : records::Direction::Import;
                records::TradeFlow flow;
                flow.reporter = reporter;
                flow.partner = countries[i];
                flow.year = firstYear + month % (years * 12) / 12;
                flow.month = 1 + month % 12;
                flow.direction = direction;
                flow.commodity = chapter == 0 ? u"TOTAL"_s : u"%1"_s.arg(chapter, 2, 10, QChar(u'0'));
                flow.scheme = u"benchmark"_s;
                flow.valuation = u"benchmark"_s;
                flow.valueUsd = 1'000'000 + month;
                flows.push_back(flow);
            }
        must(document::trade::add(document, flows));
        if (chosen.size() < partners)
            chosen.push_back(countries[i]);
    }
}

// What a chart of a pair needs, as the index has it.
size_t bareRows(sqlite3* database, records::PlaceId one, records::PlaceId other) {
    size_t sum = 0;
    for (const auto& [reporter, partner] : {std::pair(one, other), std::pair(other, one)}) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database,
                           "SELECT direction, valuation, year, month, value_usd, source_id FROM trade_flow "
                           "WHERE reporter_id = ?1 AND partner_id = ?2 AND commodity = 'TOTAL' ORDER BY direction, valuation, year, month",
                           -1, &statement, nullptr);
        sqlite3_bind_int64(statement, 1, reporter.value);
        sqlite3_bind_int64(statement, 2, partner.value);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            sum += sqlite3_column_text(statement, 0)[0] + sqlite3_column_text(statement, 1)[0];
            for (int column = 2; column < 6; ++column)
                sum += size_t(sqlite3_column_int64(statement, column));
        }
        sqlite3_finalize(statement);
    }
    return sum;
}

void measureTrade(std::vector<Figure>& figures, document::Document& document, const explore::Catalogue& catalogue) {
    const records::PlaceId reporter{catalogue.fromSlug(u"US"_s).id};
    std::vector<records::PlaceId> chosen;
    addTrade(document, catalogue, reporter, chosen);
    sqlite3* database = nullptr;
    sqlite3_open(document.path().toUtf8().constData(), &database);
    size_t seen = 0;
    const Pair pair = paired(
        [&] {
            return milliseconds([&] {
                for (const records::PlaceId partner : chosen)
                    seen += report::tradeLines(document, reporter, partner).size();
            });
        },
        [&] {
            return milliseconds([&] {
                for (const records::PlaceId partner : chosen)
                    seen += bareRows(database, reporter, partner);
            });
        });
    // The whole chart: read, computed and drawn.
    charts::ChartChoices choices;
    choices.comparison = charts::Comparison::Lines;
    choices.period = charts::TradePeriod::Monthly;
    for (const records::PlaceId partner : chosen)
        choices.partners << catalogue.slug({records::Table::Place, partner.value});
    charts::TradeAndOpinionOptions options;
    options.shown = explore::BitSet(catalogue.agreements().size(), true);
    charts::ChartScene scene;
    const Pair chart = paired(
        [&] {
            return milliseconds([&] {
                const charts::ChartSpec spec = charts::tradeChart(catalogue, report::tradeReading(document), {reporter, chosen.front()}, choices, options);
                scene.show(spec, picture::Theme::light(), QSizeF(1440, 900), QLocale::c());
                seen += spec.panels.at(0).series.size();
            });
        },
        [&] {
            return milliseconds([&] {
                for (const records::PlaceId partner : chosen)
                    seen += bareRows(database, reporter, partner);
            });
        });
    sqlite3_close(database);
    if (seen == 0)
        throw std::runtime_error("No trade was read.");
    figures.push_back({u"40 years of months, 8 partners"_s, pair.value, u"ms"_s, pair.baseline, 1.3, true});
    figures.push_back({u"chart of 8 partners by month, drawn"_s, chart.value, u"ms"_s, chart.baseline, 100, false});
}

// What the pointer reads from a drawn chart, at a thousand places.
void measureReadout(std::vector<Figure>& figures, const document::Document& document, const explore::Catalogue& catalogue) {
    const records::PlaceId us{catalogue.fromSlug(u"US"_s).id}, kr{catalogue.fromSlug(u"KR"_s).id};
    charts::TradeAndOpinionOptions options;
    options.shown = explore::BitSet(catalogue.agreements().size(), true);
    charts::ChartScene scene;
    scene.show(charts::tradeAndOpinion(catalogue, report::tradeLines(document, us, kr), us, kr, options), picture::Theme::light(), QSizeF(1440, 900), QLocale::c());
    constexpr int places = 1000;
    qsizetype letters = 0;
    const Pair pair = paired(
        [&] {
            return milliseconds([&] {
                for (int i = 0; i < places; ++i) {
                    const QPointF at(100 + i, 200 + i % 300);
                    letters += scene.valueAt(at).has_value() + scene.eventAt(at).size() + scene.readoutAt(at).size();
                }
            }) / places;
        },
        [&] {
            return milliseconds([&] {
                for (int i = 0; i < places; ++i)
                    letters += scene.items(QPointF(100 + i, 200 + i % 300)).size();
            }) / places;
        });
    if (letters == 0)
        throw std::runtime_error("The chart says nothing.");
    figures.push_back({u"what the pointer reads"_s, pair.value, u"ms"_s, pair.baseline, 4, false});
}

}  // namespace

void measureReports(std::vector<Figure>& figures) {
    QTemporaryDir folder;
    auto made = exchange::createSample(folder.filePath(u"sample.entente"_s));
    if (!made)
        throw std::runtime_error(made.error().text().toStdString());
    const explore::Snapshot catalogue = explore::Catalogue::read(**made).value();
    measureReadout(figures, **made, *catalogue);
    measureTrade(figures, **made, *catalogue);
    measureBriefings(figures, **made, catalogue, folder.path());
}

}  // namespace benchmarks
