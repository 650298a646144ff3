// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/verbs.h"
#include "support/failing_vfs.h"
#include "window/window_test.h"
#include <QFile>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

// What is typed and refused stays in its cell and is told in the status line, until it is corrected or given up.
class TestRefusedEntries : public WindowTest {
    Q_OBJECT

    RecordRef agreement() const { return {Table::Agreement, m_world.agreement.value}; }
    QString savedText() const { return find<QLabel>(u"statusSaved"_s)->isHidden() ? QString() : find<QLabel>(u"statusSaved"_s)->text(); }
    QToolButton* refused() const { return find<QToolButton>(u"statusRefused"_s); }
    QString stored() const { return exploration().catalogue()->agreements().find(m_world.agreement)->signedOn.edtf(); }
    QModelIndex signedCell() const { return cell(m_window->findChild<tables::RecordTable*>(u"agreementTable"_s), agreement(), u"signed"_s); }

    tables::RecordTable* refuse(Qt::Key key = Qt::Key_Return) {
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        type(table, cell(table, agreement(), u"signed"_s), u"2007-02-30"_s, key);
        return table;
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void theStatusLineDoesNotSaySavedWhenSomethingIsNot() {
        open();
        QCOMPARE(savedText(), u"All changes saved"_s);
        tables::RecordTable* table = refuse();
        QTRY_COMPARE(savedText(), QString());
        QVERIFY(refused()->isVisible());
        QVERIFY2(refused()->text().contains(u"2007-02-30"), qPrintable(refused()->text()));
        // Enter brings the editor back with what was typed.
        QTRY_VERIFY(editorOf(table));
        QTRY_COMPARE(editorOf(table)->text(), u"2007-02-30"_s);
        editorOf(table)->selectAll();
        QTest::keyClicks(editorOf(table), u"8 May 2007"_s);
        QTest::keyClick(editorOf(table), Qt::Key_Return);
        QTRY_COMPARE(stored(), u"2007-05-08"_s);
        QCOMPARE(savedText(), u"All changes saved"_s);
        QVERIFY(!refused()->isVisible());
    }

    void theStatusLineDoesNotSaySavedWhileSomethingIsTyped() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        type(table, cell(table, agreement(), u"signed"_s), u"8 May"_s, Qt::Key_unknown);
        QCOMPARE(savedText(), u"Not saved yet: Enter saves, Esc gives up"_s);
        QTest::keyClick(editorOf(table), Qt::Key_Escape);
        QTRY_COMPARE(savedText(), u"All changes saved"_s);
        QCOMPARE(stored(), u"2007-05-07"_s);
    }

    void leavingForAnotherTabKeepsWhatWasTyped() {
        open();
        tables::RecordTable* table = refuse(Qt::Key_unknown);
        m_window->raiseDock(u"place"_s);
        QTRY_COMPARE(signedCell().data().toString(), u"2007-02-30"_s);
        QVERIFY(signedCell().data(models::RecordModel::RefusedRole).toString().contains(u"2007-02-30"));
        QVERIFY(signedCell().data(Qt::AccessibleTextRole).toString().contains(u"not saved"));
        QCOMPARE(stored(), u"2007-05-07"_s);
        // The filter hides the row, and still the way back leads there.
        exploration().setFilter(explore::Filter::parse(u"kind:friendship place:us-chicago"_s).value());
        QVERIFY(!signedCell().isValid());
        QTest::mouseClick(refused(), Qt::LeftButton);
        QTRY_VERIFY(editorOf(table));
        QTRY_COMPARE(editorOf(table)->text(), u"2007-02-30"_s);
        QCOMPARE(exploration().filter().print(), u"place:us-chicago"_s);
    }

    void aClickElsewhereKeepsWhatWasTypedAndTheClick() {
        open();
        tables::RecordTable* table = refuse(Qt::Key_unknown);
        const QModelIndex other = cell(table, {Table::Agreement, m_world.other.value}, u"note"_s);
        table->view()->scrollTo(other);
        QTest::mouseClick(table->view()->viewport(), Qt::LeftButton, {}, table->view()->visualRect(other).center());
        QTRY_VERIFY(!refused()->isHidden());
        QCOMPARE(table->view()->currentIndex().row(), other.row());
        QCOMPARE(signedCell().data().toString(), u"2007-02-30"_s);
        QVERIFY(table->findChild<widgets::MessageBar*>()->text().contains(u"give it up with Esc"));
    }

    void escGivesItUp_data() {
        QTest::addColumn<bool>("inEditor");
        QTest::newRow("in the editor") << true;
        QTest::newRow("on the cell") << false;
    }

    void escGivesItUp() {
        QFETCH(bool, inEditor);
        open();
        tables::RecordTable* table = refuse();
        QTRY_VERIFY(refused()->isVisible());
        QTRY_VERIFY(editorOf(table));
        if (!inEditor) {
            m_window->raiseDock(u"place"_s);
            m_window->raiseDock(u"agreement"_s);
            table->view()->setFocus();
            QTRY_VERIFY(!editorOf(table));
            table->view()->setCurrentIndex(signedCell());
            QTest::keyClick(table->view(), Qt::Key_Escape);
        } else {
            QTest::keyClick(editorOf(table), Qt::Key_Escape);
        }
        QTRY_VERIFY(!refused()->isVisible());
        QCOMPARE(signedCell().data(Qt::EditRole).toString(), u"2007-05-07"_s);
        QCOMPARE(savedText(), u"All changes saved"_s);
        QCOMPARE(table->findChild<widgets::MessageBar*>()->text(), QString());
    }

    void severalAreCountedAndLeftOneByOne() {
        open();
        tables::RecordTable* table = refuse(Qt::Key_unknown);
        type(m_window->tableOf(Table::Place), cell(m_window->tableOf(Table::Place), {Table::Place, m_world.busan.value}, u"latitude"_s), u"91"_s);
        m_window->raiseDock(u"map"_s);
        QTRY_VERIFY2(refused()->text().contains(u"2"), qPrintable(refused()->text()));
        QCOMPARE(table->refusals().size(), size_t(1));
        QVERIFY(document::remove(m_window->workspace()->document(), agreement()));
        QCOMPARE(table->refusals().size(), size_t(0));
        QVERIFY2(refused()->text().contains(u"outside"), qPrintable(refused()->text()));
    }

    void closingAsksFirst() {
        open();
        tables::RecordTable* table = refuse(Qt::Key_unknown);
        m_prompts->decisions << false;
        m_window->close();  // with the editor still open
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_prompts->asked.size(), 1);
        QVERIFY2(m_prompts->asked[0].contains(u"2007-02-30"), qPrintable(m_prompts->asked[0]));
        QTRY_VERIFY(editorOf(table));
        m_prompts->decisions << true;
        m_window->close();
        QVERIFY(!m_window->isVisible());
        // Something typed that can be taken is written, without a question.
        open();
        table = m_window->tableOf(Table::Agreement);
        type(table, cell(table, agreement(), u"signed"_s), u"2008"_s);
        m_window->close();
        QCOMPARE(m_prompts->asked.size(), 0);
        QCOMPARE(stored(), u"2008"_s);
    }

    void aFullDiskOffersACopyAndKeepsTheText() {
        document::OpenOptions options;
        options.vfs = support::FailingVfs::name();
        open(Content::World, options);
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        support::FailingVfs::failAt(1, SQLITE_FULL, support::FailingVfs::Lasts::UntilRepaired);
        type(table, cell(table, agreement(), u"signed"_s), u"2008"_s, Qt::Key_Return);
        auto* bar = table->findChild<widgets::MessageBar*>();
        QTRY_VERIFY2(bar->text().contains(u"not saved"), qPrintable(bar->text()));
        support::FailingVfs::repair();
        QVERIFY(refused()->isVisible());
        QTRY_VERIFY(editorOf(table));
        QTRY_COMPARE(editorOf(table)->text(), u"2008"_s);
        m_prompts->files << path(u"copy.entente"_s);
        auto* action = bar->findChild<QToolButton*>(u"messageAction"_s);
        QCOMPARE(action->text(), u"Save a copy\u2026"_s);
        QTest::mouseClick(action, Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path(u"copy.entente"_s)));
        QCOMPARE(signedCell().data(Qt::EditRole).toString(), u"2008"_s);
    }

    void aFileThatIsGoneOffersACopy() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        QVERIFY(QFile::rename(m_window->workspace()->document().path(), path(u"elsewhere %1.entente"_s.arg(m_count))));
        type(table, cell(table, agreement(), u"signed"_s), u"2008"_s, Qt::Key_Return);
        auto* bar = table->findChild<widgets::MessageBar*>();
        QTRY_VERIFY2(bar->text().contains(u"was deleted or moved"), qPrintable(bar->text()));
        m_prompts->files << path(u"gone.entente"_s);
        QTest::mouseClick(bar->findChild<QToolButton*>(u"messageAction"_s), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path(u"gone.entente"_s)));
        QVERIFY2(message()->text().contains(u"A copy was saved"), qPrintable(message()->text()));
        QVERIFY(refused()->isVisible());
        // An edit that has no cell says it in the window's own line, with the same way on.
        m_prompts->decisions << true;
        exploration().select(agreement());
        m_window->actions().trigger(u"remove"_s);
        QCOMPARE(message()->findChild<QToolButton*>(u"messageAction"_s)->text(), u"Save a copy\u2026"_s);
    }
};

QTEST_MAIN(TestRefusedEntries)
#include "tst_refused_entries.moc"
