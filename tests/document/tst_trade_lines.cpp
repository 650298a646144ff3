// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/places.h"
#include "document/sources.h"
#include "document/trade.h"
#include "document/trade_lines.h"
#include "support/fail_on_warnings.h"
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using document::trade::Line;
using document::trade::monthNumber;
using records::Direction;
using Figures = std::vector<std::pair<int, qint64>>;

// What may share a line, which years are whole, and that no figure is counted twice.
class TestTradeLines : public support::FailOnWarnings {
    Q_OBJECT

    struct Row {
        int year, month;
        qint64 value;
        int source = 0;
        QString valuation = u"FAS"_s;
        Direction direction = Direction::Export;
        QString commodity = u"TOTAL"_s;
    };
    std::vector<Line> linesOf(const std::vector<Row>& rows) {
        static int number = 0;
        m_document = document::Document::create(m_folder.filePath(u"%1.entente"_s.arg(++number))).value();
        m_us = document::places::country(*m_document, u"US"_s).value();
        m_kr = document::places::country(*m_document, u"KR"_s).value();
        m_sources.clear();
        for (const QString& title : {u"one"_s, u"other"_s}) {
            records::Source source;
            source.title = title;
            m_sources << document::sources::add(*m_document, source).value();
        }
        std::vector<records::TradeFlow> flows;
        for (const Row& row : rows) {
            records::TradeFlow flow;
            flow.reporter = m_us;
            flow.partner = m_kr;
            flow.year = row.year;
            flow.month = row.month;
            flow.direction = row.direction;
            flow.commodity = row.commodity;
            flow.scheme = u"HS"_s;
            flow.valueUsd = row.value;
            flow.valuation = row.valuation;
            if (row.source > 0)
                flow.source = m_sources.at(row.source - 1);
            flows.push_back(flow);
        }
        if (!document::trade::add(*m_document, flows))
            return {};
        return document::trade::lines(*m_document, m_us, m_kr).value();
    }
    static std::vector<Row> monthsOf(int year, int count, qint64 value, int source = 0) {
        std::vector<Row> rows;
        for (int month = 1; month <= count; ++month)
            rows.push_back({year, month, value, source});
        return rows;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    records::PlaceId m_us, m_kr;
    QList<records::SourceId> m_sources;

private Q_SLOTS:
    void aYearIsWholeWithATotalOrTwelveMonths() {
        std::vector<Row> rows = monthsOf(2001, 12, 5);
        for (const Row& row : monthsOf(2002, 11, 7))
            rows.push_back(row);
        rows.push_back({2000, 0, 40});
        rows.push_back({2001, 0, 61});  // the published total counts, rounded as it may be
        rows.push_back({2003, 3, 9});
        const std::vector<Line> lines = linesOf(rows);
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].years, (Figures{{2000, 40}, {2001, 61}}));
        Figures months;
        for (int month = 1; month <= 12; ++month)
            months.emplace_back(monthNumber(2001, month), 5);
        for (int month = 1; month <= 11; ++month)
            months.emplace_back(monthNumber(2002, month), 7);
        months.emplace_back(monthNumber(2003, 3), 9);
        QCOMPARE(lines[0].months, months);
        QCOMPARE(lines[0].statedTwice, 0);
    }

    void valuationsDirectionsAndCommoditiesStayApart() {
        const std::vector<Line> lines = linesOf({{2001, 0, 1}, {2001, 0, 2, 0, u"FOB"_s}, {2001, 0, 3, 0, u"CIF"_s, Direction::Import},
                                                 {2001, 0, 4, 0, u"FAS"_s, Direction::Export, u"84"_s}});
        QStringList told;
        for (const Line& line : lines)
            told << u"%1 %2 %3"_s.arg(records::word(line.direction), line.valuation).arg(line.years.at(0).second);
        QCOMPARE(told, (QStringList{u"export FAS 1"_s, u"export FOB 2"_s, u"import CIF 3"_s}));
    }

    void aFigureOfTwoSourcesIsTakenOnceFromTheOneWithMoreFigures() {
        std::vector<Row> rows = monthsOf(2001, 12, 5, 2);
        for (const Row& row : monthsOf(2001, 6, 100, 1))
            rows.push_back(row);
        const std::vector<Line> lines = linesOf(rows);
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].years, (Figures{{2001, 60}}));
        QCOMPARE(lines[0].months.size(), size_t(12));
        QCOMPARE(lines[0].sources, QList<records::SourceId>{m_sources.at(1)});
        QCOMPARE(lines[0].statedTwice, 6);
    }

    void sixMonthsOfTwoSourcesAreNoYear() {
        std::vector<Row> rows = monthsOf(2001, 6, 5, 1);
        for (const Row& row : monthsOf(2001, 6, 5, 2))
            rows.push_back(row);
        const std::vector<Line> lines = linesOf(rows);
        QCOMPARE(lines[0].years, Figures());
        QCOMPARE(lines[0].statedTwice, 6);
    }

    void pairsAreThoseWithRowsWithoutTheWorld() {
        linesOf({{2001, 0, 1}, {2002, 0, 1}, {2002, 4, 1}});
        records::TradeFlow flow;
        flow.reporter = m_kr;
        flow.partner = m_us;
        flow.year = 2001;
        flow.commodity = flow.scheme = u"TOTAL"_s;
        records::TradeFlow all = flow;
        all.partner = document::places::country(*m_document, u"WORLD"_s).value();
        QVERIFY(document::trade::add(*m_document, std::vector{flow, all}));
        auto pairs = document::trade::pairs(*m_document).value();
        std::vector expected{std::pair(m_us, m_kr), std::pair(m_kr, m_us)};
        std::sort(expected.begin(), expected.end(), [](const auto& one, const auto& other) { return one.first.value < other.first.value; });
        QCOMPARE(pairs, expected);
    }

    void withoutRowsThereIsNoLine() {
        QCOMPARE(linesOf({}).size(), size_t(0));
        QCOMPARE(document::trade::pairs(*m_document).value().size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestTradeLines)
#include "tst_trade_lines.moc"
