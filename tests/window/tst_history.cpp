// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"
#include "document/person_name.h"
#include "document/verbs.h"
#include "window/history_dialog.h"
#include "window/name_dialog.h"
#include "window/window_test.h"
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

// Any change is found again by record, person, day and kind, and can be taken back or says what stands in the way.
class TestHistory : public WindowTest {
    Q_OBJECT
    QDateTime m_now;
    window::HistoryDialog* m_dialog = nullptr;

    document::Document& document() const { return m_window->workspace()->document(); }
    RecordRef place(records::PlaceId id) const { return {Table::Place, id.value}; }
    // Three changes by two people on three days.
    void openWithChanges() {
        m_now = QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
        document::OpenOptions options;
        options.author = u"Ada"_s;
        options.clock = [this] { return m_now; };
        open(Content::World, options);
        QVERIFY(document::setField(document(), place(m_world.busan), u"population", u"3678555"_s));
        m_now = m_now.addDays(1);
        document().setAuthor(u"Ben"_s);
        QVERIFY(document::remove(document(), {Table::Activity, m_world.visit.value}));
        m_now = m_now.addDays(30);
        QVERIFY(document::setField(document(), place(m_world.busan), u"population", u"4000000"_s));
        m_window->actions().trigger(u"history"_s);
        m_dialog = m_window->findChild<window::HistoryDialog*>();
        QVERIFY(m_dialog);
    }
    QStringList shown() const {
        const auto* table = m_dialog->findChild<QTableWidget*>(u"historyTable"_s);
        QStringList lines;
        for (int row = 0; row < table->rowCount(); ++row)
            lines << table->item(row, 1)->text() + u": "_s + table->item(row, 2)->text();
        return lines;
    }
    QPushButton* take(int row) const {
        m_dialog->findChild<QTableWidget*>(u"historyTable"_s)->setCurrentCell(row, 2);
        return m_dialog->findChild<QPushButton*>(u"takeBack"_s);
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() {
        m_window.reset();
        document::setAuthorName({});
    }

    void changesAreFoundByRecordPersonDayAndKind() {
        openWithChanges();
        const QString first = u"Ada: Changed “Population” of Busan from 1000 to 3678555"_s;
        const QString last = u"Ben: Changed “Population” of Busan from 3678555 to 4000000"_s;
        const QStringList all = shown();
        QCOMPARE(all.size(), 5);  // the document and its world are the beginning
        QCOMPARE(all[0], last);
        QCOMPARE(all[2], first);
        m_dialog->findChild<QLineEdit*>(u"historyWords"_s)->setText(u"busan popul"_s);
        QCOMPARE(shown(), (QStringList{last, first}));
        m_dialog->findChild<QLineEdit*>(u"historyWords"_s)->setText(u"kr-busan"_s);
        QCOMPARE(shown(), (QStringList{last, first}));
        auto* person = m_dialog->findChild<QComboBox*>(u"historyPerson"_s);
        person->setCurrentText(u"Ada"_s);
        QCOMPARE(shown(), (QStringList{first}));
        person->setCurrentIndex(0);
        m_dialog->findChild<QLineEdit*>(u"historyWords"_s)->clear();
        m_dialog->findChild<QLineEdit*>(u"historyDay"_s)->setText(u"July 2026"_s);
        QCOMPARE(shown(), (QStringList{last}));
        m_dialog->findChild<QLineEdit*>(u"historyDay"_s)->clear();
        m_dialog->findChild<QComboBox*>(u"historySort"_s)->setCurrentIndex(3);
        QCOMPARE(shown(), (QStringList{all[1]}));
        m_dialog->findChild<QLineEdit*>(u"historyWords"_s)->setText(u"nothing of the kind"_s);
        QCOMPARE(shown(), QStringList());
    }

    void whatWasRemovedIsRestored() {
        openWithChanges();
        QVERIFY(!exploration().catalogue()->activities().find(m_world.visit));
        QPushButton* button = take(1);
        QCOMPARE(button->text(), u"&Restore what was removed"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(exploration().catalogue()->activities().find(m_world.visit));
        QCOMPARE(shown().size(), 6);
        QVERIFY(shown().first().contains(u"Visit"_s));
    }

    void aChangeThatALaterOneRestsOnSaysWhich() {
        openWithChanges();
        QPushButton* button = take(2);
        QCOMPARE(button->text(), u"&Take back the change"_s);
        QCOMPARE(m_dialog->findChild<QPlainTextEdit*>(u"historyDetails"_s)->toPlainText(), u"place, Busan, “Population”: 1000 → 3678555"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        const QString said = m_dialog->findChild<widgets::MessageBar*>()->text();
        QVERIFY2(said.contains(u"cannot be taken back: a later change altered the same records."), qPrintable(said));
        QVERIFY2(said.contains(u"The newest of them: “Changed “Population” of Busan from 3678555 to 4000000” by Ben on"), qPrintable(said));
        QCOMPARE(exploration().catalogue()->places().find(m_world.busan)->population, std::optional<qint64>(4'000'000));
        QTest::mouseClick(take(0), Qt::LeftButton);
        QCOMPARE(exploration().catalogue()->places().find(m_world.busan)->population, std::optional<qint64>(3'678'555));
        // What was taken back stays the one that is looked at: the row it had is another change's now.
        const auto* table = m_dialog->findChild<QTableWidget*>(u"historyTable"_s);
        QCOMPARE(table->currentRow(), 1);
        QVERIFY(table->item(1, 2)->text().contains(u"from 3678555 to 4000000"));
    }

    void theNameIsSetOnceForAllDocuments() {
        open();
        QCOMPARE(document().author(), document::personName());
        m_window->actions().trigger(u"yourName"_s);
        auto* dialog = m_window->findChild<window::NameDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"yourName"_s)->setText(u"  Ada   Lovelace "_s);
        dialog->accept();
        QCOMPARE(document().author(), u"Ada Lovelace"_s);
        open();
        QCOMPARE(document().author(), u"Ada Lovelace"_s);
        QVERIFY(document::setField(document(), place(m_world.busan), u"note", u"x"_s));
        QCOMPARE(document().history()->front().author, u"Ada Lovelace"_s);
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
