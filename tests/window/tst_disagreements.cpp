// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sources.h"
#include "explore/sourced.h"
#include "window/disagreements_dialog.h"
#include "window/window_test.h"
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

// Sources that differ are all shown, and one of them can be taken into the record.
class TestDisagreements : public WindowTest {
    Q_OBJECT

    void cite(const QString& field, records::SourceId source, const QString& states, const QString& where = {}) {
        QVERIFY(document::sources::cite(m_window->workspace()->document(), {{}, agreement(), field, source, states, where, {}}));
    }
    RecordRef agreement() const { return {Table::Agreement, m_world.agreement.value}; }

    // Every line of the tree, indented, its columns between bars.
    static QStringList lines(const QTreeWidget* tree) {
        QStringList texts;
        for (QTreeWidgetItemIterator at(const_cast<QTreeWidget*>(tree)); *at; ++at) {
            int depth = 0;
            for (const QTreeWidgetItem* above = (*at)->parent(); above; above = above->parent())
                ++depth;
            QStringList cells;
            for (int column = 0; column < 3; ++column)
                if (!(*at)->text(column).isEmpty())
                    cells << (*at)->text(column);
            texts << QString(depth * 2, u' ') + cells.join(u" | "_s);
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void conflictsAreApartFromFinerStatementsAndOneCanBeTaken() {
        open();
        cite(u"signed"_s, m_world.list, u"2007-05-09"_s, u"p. 2"_s);
        cite(u"kind"_s, m_world.list, u"friendship"_s);
        m_window->actions().trigger(u"disagreements"_s);
        auto* dialog = m_window->findChild<window::DisagreementsDialog*>();
        QVERIFY(dialog);
        const auto* tree = dialog->findChild<QTreeWidget*>();
        const QStringList before{u"Conflicting (2)"_s,
                                 u"  Chicago – Busan: Kind"_s,
                                 u"    friendship | List of cities"_s,
                                 u"    sister city (in the record) | No source is cited for it"_s,
                                 u"  Chicago – Busan: Signed"_s,
                                 u"    May 2007 | Page of a city"_s,
                                 u"    9 May 2007 | List of cities | p. 2"_s,
                                 u"    7 May 2007 (in the record) | No source is cited for it"_s,
                                 u"Compatible, one is finer (0)"_s};
        QCOMPARE(lines(tree), before);
        auto* take = dialog->findChild<QPushButton*>(u"takeStatement"_s);
        QVERIFY(!take->isEnabled());
        const_cast<QTreeWidget*>(tree)->setCurrentItem(tree->topLevelItem(0)->child(1)->child(1));
        QVERIFY(take->isEnabled());
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(exploration().catalogue()->agreements().find(m_world.agreement)->signedOn.edtf(), u"2007-05-09"_s);
        QCOMPARE(lines(tree), (QStringList{u"Conflicting (1)"_s, u"  Chicago – Busan: Kind"_s, u"    friendship | List of cities"_s,
                                           u"    sister city (in the record) | No source is cited for it"_s, u"Compatible, one is finer (1)"_s,
                                           u"  Chicago – Busan: Signed"_s, u"    May 2007 | Page of a city"_s,
                                           u"    9 May 2007 (in the record) | List of cities | p. 2"_s}));
        QVERIFY(m_window->workspace()->document().undo());
        QCOMPARE(lines(tree), before);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"showDisagreement"_s), Qt::LeftButton);
        QCOMPARE(exploration().current(), agreement());
    }

    void aSourceListsEverythingThatRestsOnIt() {
        open();
        cite(u"signed"_s, m_world.list, u"2007-05-09"_s, u"p. 2"_s);
        QStringList found;
        for (const explore::Resting& each : explore::restingOn(*exploration().catalogue(), m_world.list))
            found << each.title + u" | "_s + each.detail;
        QCOMPARE(found, (QStringList{u"Chicago – Busan | Agreement · Signed: 9 May 2007 (p. 2)"_s,
                                     u"Chicago Council July 2006 | Poll · 44"_s, u"Chicago Council July 2008 | Poll · 50.5"_s,
                                     u"People | Indicator · 2000"_s, u"Armistice | Milestone · 27 July 1953"_s}));
        QCOMPARE(m_window->workspace()->resting(m_world.list),
                 (QStringList{u"Trade: 2 rows"_s, u"Deflators: 2 rows"_s, u"Exchange rates: 2 rows"_s}));
    }
};

QTEST_MAIN(TestDisagreements)
#include "tst_disagreements.moc"
