// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_view.h"
#include "document/saved_views.h"
#include "window/window_test.h"
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
namespace saved_views = document::saved_views;

class TestSavedCharts : public WindowTest {
    Q_OBJECT

    QStringList inChooser() const {
        QStringList names;
        for (int i = int(charts::chartNames().size()) + 1; i < find<QComboBox>(u"chartChooser"_s)->count(); ++i)
            names << find<QComboBox>(u"chartChooser"_s)->itemText(i);
        return names;
    }
    QStringList inDocument() const {
        QStringList names;
        const QList<saved_views::Saved> saved = saved_views::all(m_window->workspace()->document(), saved_views::Kind::Chart).value();
        for (const saved_views::Saved& each : saved)
            names << each.name;
        return names;
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void aChartIsSavedAndUndoneLikeEveryOtherChange() {
        open(Content::Nothing);
        m_window->raiseDock(u"chart"_s);
        QTRY_VERIFY(m_window->chartsView());
        m_window->chartsView()->setChart(u"agreements-by-kind"_s);
        find<QAction>(u"saveChartAs"_s)->trigger();
        QTRY_VERIFY(find<QDialog>(u"saveChartDialog"_s));
        QVERIFY(!find<QPushButton>(u"chartSave"_s)->isEnabled());
        find<QLineEdit>(u"chartName"_s)->setText(u"For the board"_s);
        find<QLineEdit>(u"chartTitle"_s)->setText(u"What we signed"_s);
        find<QPushButton>(u"chartSave"_s)->click();
        QTRY_COMPARE(inDocument(), QStringList{u"For the board"_s});
        QCOMPARE(inChooser(), QStringList{u"For the board"_s});
        QCOMPARE(m_window->chartsView()->savedName(), u"For the board"_s);
        const auto saved = charts::ChartChoices::fromText(saved_views::find(m_window->workspace()->document(), saved_views::Kind::Chart, u"For the board"_s)->content);
        QCOMPARE(saved->chart, u"agreements-by-kind"_s);
        QCOMPARE(saved->title, u"What we signed"_s);
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(inDocument(), QStringList());
        QCOMPARE(inChooser(), QStringList());
        m_window->actions().trigger(u"redo"_s);
        QCOMPARE(inChooser(), QStringList{u"For the board"_s});
        find<QComboBox>(u"chartChooser"_s)->setCurrentIndex(find<QComboBox>(u"chartChooser"_s)->findText(u"For the board"_s));
        find<QAction>(u"removeChart"_s)->trigger();
        QCOMPARE(inDocument(), QStringList());
        QVERIFY(!find<QAction>(u"removeChart"_s)->isEnabled());
    }
};

QTEST_MAIN(TestSavedCharts)
#include "tst_saved_charts.moc"
