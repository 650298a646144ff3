// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/verbs.h"
#include "window/lazy_dock.h"
#include "window/window_test.h"
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

// Every letter and every key leads to one thing.
class TestMenus : public WindowTest {
    Q_OBJECT

    static void check(const QList<QAction*>& actions, const QString& where, QStringList& clashes) {
        QHash<QString, QString> owners;
        for (const QAction* action : actions) {
            if (action->isSeparator())
                continue;
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            if (letter.isEmpty())
                clashes << u"%1: “%2” has no letter"_s.arg(where, action->text());
            else if (owners.contains(letter))
                clashes << u"%1, %2: “%3” and “%4”"_s.arg(where, letter, owners.value(letter), action->text());
            owners.insert(letter, action->text());
            if (action->menu() && !action->text().contains(u"recent"))
                check(action->menu()->actions(), where + u" > "_s + action->text(), clashes);
        }
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void noTwoEntriesOfAMenuShareALetter() {
        open();
        QStringList clashes;
        check(m_window->menuBar()->actions(), u"bar"_s, clashes);
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
    }

    void noTwoActionsShareAShortcut() {
        open();
        for (window::LazyDock* dock : m_window->docks())
            m_window->raiseDock(dock->objectName());
        QHash<QString, QString> owners;
        QStringList clashes;
        const auto take = [&](const QKeySequence& sequence, const QString& owner) {
            if (sequence.isEmpty())
                return;
            const QString key = sequence.toString();
            if (owners.contains(key))
                clashes << u"%1: %2 and %3"_s.arg(key, owners.value(key), owner);
            owners.insert(key, owner);
        };
        for (const QAction* action : m_window->findChildren<QAction*>())
            if (action->shortcutContext() != Qt::WidgetShortcut)
                for (const QKeySequence& sequence : action->shortcuts())
                    take(sequence, action->objectName() + u' ' + action->text());
        for (const QShortcut* shortcut : m_window->findChildren<QShortcut*>())
            if (shortcut->context() != Qt::WidgetShortcut)
                take(shortcut->key(), u"a shortcut of "_s + shortcut->parent()->objectName());
        for (const QAction* action : m_window->menuBar()->actions())
            take(QKeySequence::mnemonic(action->text()), action->text());
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
        QVERIFY(owners.size() > 30);
    }

    void aNameWithAnAmpersandMakesNoLetter() {
        open();
        const records::RecordRef busan{records::Table::Place, m_world.busan.value};
        QVERIFY(document::setField(m_window->workspace()->document(), busan, u"name", u"Busan & Chicago"_s));
        QVERIFY(document::setField(m_window->workspace()->document(), busan, u"note", u"The next change names it."_s));
        QVERIFY2(m_window->actions().action(u"undo"_s)->text().contains(u"Busan && Chicago"), qPrintable(m_window->actions().action(u"undo"_s)->text()));
    }
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
