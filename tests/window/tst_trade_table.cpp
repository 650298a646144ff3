// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/trade.h"
#include "tables/empty_note.h"
#include "tables/trade_table.h"
#include "window/lazy_dock.h"
#include "window/window_test.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

// Trade rows are read a page at a time, by pair and direction.
class TestTradeTable : public WindowTest {
    Q_OBJECT

    tables::TradeTable* table() {
        m_window->raiseDock(u"trade_flow"_s);
        return qobject_cast<tables::TradeTable*>(m_window->dock(u"trade_flow"_s)->content());
    }
    static QStringList row(const tables::TradeTable* table, int at) {
        QStringList cells;
        for (int column = 0; column <= models::TradeModel::Value; ++column)
            cells << table->model().index(at, column).data().toString();
        return cells;
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void rowsAreThoseOfTheDocumentAndFollowIt() {
        open();
        tables::TradeTable* shown = table();
        QVERIFY(shown);
        QAbstractItemModelTester tester(&shown->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(shown->model().rowCount(), 2);
        QCOMPARE(row(shown, 0), (QStringList{u"United States"_s, u"South Korea"_s, u"2006"_s, QString(), u"Export"_s, u"TOTAL"_s, u"43"_s}));
        QCOMPARE(row(shown, 1), (QStringList{u"United States"_s, u"South Korea"_s, u"2007"_s, u"January"_s, u"Export"_s, u"TOTAL"_s, u"5"_s}));
        records::TradeFlow flow;
        flow.reporter = m_world.korea;
        flow.partner = m_world.us;
        flow.year = 2011;
        flow.direction = records::Direction::Import;
        flow.commodity = flow.scheme = u"TOTAL"_s;
        flow.valueUsd = 56'200'000'000;
        std::vector<records::TradeFlow> many(1000, flow);
        for (size_t i = 0; i < many.size(); ++i)
            many[i].year = 1000 + int(i);
        QVERIFY(document::trade::add(m_window->workspace()->document(), many));
        QCOMPARE(shown->model().rowCount(), 1002);
        shown->findChild<QComboBox*>(u"tradeReporter"_s)->setCurrentText(u"South Korea"_s);
        QCOMPARE(shown->model().rowCount(), 1000);
        QCOMPARE(row(shown, 999).value(models::TradeModel::Year), u"1999"_s);
        QCOMPARE(row(shown, 999).last(), u"56,200,000,000"_s);
        shown->findChild<QComboBox*>(u"tradeDirection"_s)->setCurrentIndex(1);
        QCOMPARE(shown->model().rowCount(), 0);
        QCOMPARE(shown->findChild<tables::EmptyNote*>()->text(), u"No trade row is of this choice."_s);
        QVERIFY(m_window->workspace()->document().undo());
        shown->findChild<QComboBox*>(u"tradeDirection"_s)->setCurrentIndex(0);
        QCOMPARE(shown->model().rowCount(), 2);
    }

    void cellsAreCopied() {
        open();
        tables::TradeTable* shown = table();
        auto* view = shown->findChild<QTableView*>();
        view->setFocus();
        view->selectionModel()->select(QItemSelection(shown->model().index(0, 2), shown->model().index(1, 3)), QItemSelectionModel::ClearAndSelect);
        m_window->actions().trigger(u"copy"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"2006\t\n2007\tJanuary"_s);
    }

    void anEmptyTableSaysWhereFiguresComeFrom() {
        open(Content::Nothing);
        QVERIFY(table()->findChild<tables::EmptyNote*>()->text().startsWith(u"No trade figures yet."_s));
    }
};

QTEST_MAIN(TestTradeTable)
#include "tst_trade_table.moc"
