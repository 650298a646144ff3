// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/places.h"
#include "document/verbs.h"
#include "tables/new_record_dialogs.h"
#include "tables/replace_dialog.h"
#include "tables/set_value_dialog.h"
#include "window/window_test.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

// What people do with many cells at once: each is one change, what is refused is explained in its cell, and nothing typed is lost.
class TestSpreadsheet : public WindowTest {
    Q_OBJECT

    document::Document& document() const { return m_window->workspace()->document(); }
    qsizetype changes() const { return qsizetype(document().history()->size()); }
    RecordRef place(records::PlaceId id) const { return {Table::Place, id.value}; }
    static widgets::MessageBar* said(const tables::RecordTable* table) { return table->findChild<widgets::MessageBar*>(); }

    // Selects from one cell to another.
    static void select(tables::RecordTable* table, const QModelIndex& from, const QModelIndex& to) {
        table->view()->setFocus();
        table->view()->setCurrentIndex(from);
        table->view()->selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    }
    static void onClipboard(const QString& text) { QApplication::clipboard()->setText(text); }
    // The place table sorted by name: Busan, Chicago, Seoul, South Korea, Ulsan, United States.
    tables::RecordTable* places() {
        tables::RecordTable* table = m_window->tableOf(Table::Place);
        table->view()->sortByColumn(0, Qt::AscendingOrder);
        return table;
    }
    QString value(RecordRef record, const QString& field) {
        return cell(m_window->tableOf(record.table), record, field).data(models::RecordModel::SavedRole).toString();
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void aBlockIsPastedAsOneChangeAndWhatIsRefusedStaysInItsCell() {
        open();
        tables::RecordTable* table = places();
        const qsizetype before = changes();
        select(table, cell(table, place(m_world.busan), u"population"_s), cell(table, place(m_world.busan), u"population"_s));
        onClipboard(u"3.678.555\t35,1796\t129.0756\n\"2,746,388\"\t91\n9411000\t37.56"_s);
        QTest::keySequence(table->view(), QKeySequence::Paste);
        QCOMPARE(changes(), before + 1);
        QCOMPARE(document().nextUndo()->label, u"Paste 7 cells"_s);
        QCOMPARE(value(place(m_world.busan), u"population"_s), u"3,678,555"_s);
        QCOMPARE(value(place(m_world.busan), u"latitude"_s), u"35.1796"_s);
        QCOMPARE(value(place(m_world.chicago), u"population"_s), u"2,746,388"_s);
        QCOMPARE(value(place(m_world.seoul), u"latitude"_s), u"37.56"_s);
        QCOMPARE(table->refusals().size(), 1U);
        QCOMPARE(table->refusals().front().typed, u"91"_s);
        QCOMPARE(table->refusals().front().record, place(m_world.chicago));
        QVERIFY2(said(table)->text().startsWith(u"Cells set: 6, refused: 1."), qPrintable(said(table)->text()));
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(value(place(m_world.busan), u"population"_s), u"1,000"_s);
        QCOMPARE(value(place(m_world.seoul), u"latitude"_s), u"35.18"_s);
    }

    void whatIsCopiedGoesToASpreadsheetAndBack() {
        open();
        tables::RecordTable* table = places();
        QVERIFY(document::setField(document(), place(m_world.busan), u"note", u"two\nlines \"here\""_s));
        select(table, cell(table, place(m_world.busan), u"note"_s), cell(table, place(m_world.chicago), u"note"_s));
        QTest::keySequence(table->view(), QKeySequence::Copy);
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), u"\"two\nlines \"\"here\"\"\"\n"_s);
        QVERIFY(copied->html().contains(u"two<br>lines &quot;here&quot;"_s));
        select(table, cell(table, place(m_world.seoul), u"note"_s), cell(table, place(m_world.seoul), u"note"_s));
        QTest::keySequence(table->view(), QKeySequence::Paste);
        QCOMPARE(value(place(m_world.seoul), u"note"_s), u"two\nlines \"here\""_s);
    }

    void oneCellFillsTheWholeSelection() {
        open();
        tables::RecordTable* table = places();
        select(table, cell(table, place(m_world.busan), u"note"_s), cell(table, place(m_world.seoul), u"note"_s));
        onClipboard(u"seen"_s);
        table->paste();
        for (const auto id : {m_world.busan, m_world.chicago, m_world.seoul})
            QCOMPARE(value(place(id), u"note"_s), u"seen"_s);
        QCOMPARE(document().nextUndo()->label, u"Paste 3 cells"_s);
    }

    void aHeaderThatWasCopiedIsNoRecordAndRowsBelowTheLastAreNamed() {
        open();
        tables::RecordTable* table = places();
        const QModelIndex last = table->view()->model()->index(table->view()->model()->rowCount() - 1, 0);
        const QModelIndex note = cell(table, last.data(models::RecordModel::RecordRole).value<RecordRef>(), u"note"_s);
        select(table, note, note);
        onClipboard(u"Note\nfirst\nsecond\nthird\n"_s);
        table->paste();
        QCOMPARE(note.data().toString(), u"first"_s);
        QCOMPARE(said(table)->text(), u"2 rows lie below the last record and were left out; Paste special adds records."_s);
        QCOMPARE(said(table)->findChild<QToolButton*>(u"messageAction"_s)->text(), u"Paste special…"_s);
    }

    void cellsThatFollowFromOthersSayThatTheyAreNotTyped() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        const int column = 6;
        QCOMPARE(table->model().columns()[size_t(column)].header, u"Climate at signing"_s);
        const QModelIndex first = table->view()->model()->index(0, column);
        select(table, first, first);
        const qsizetype before = changes();
        onClipboard(u"warm"_s);
        table->paste();
        QCOMPARE(changes(), before);
        QCOMPARE(first.data(models::RecordModel::RefusedRole).toString(), u"“Climate at signing” follows from other facts and is not typed here."_s);
        QCOMPARE(first.data().toString(), u"warm"_s);
    }

    void fillingDownTakesTheFirstCellOfEachColumn() {
        open();
        tables::RecordTable* table = places();
        QVERIFY(document::setField(document(), place(m_world.busan), u"note", u"port"_s));
        select(table, cell(table, place(m_world.busan), u"note"_s), cell(table, place(m_world.seoul), u"note"_s));
        QTest::keySequence(table->view(), QKeySequence(u"Ctrl+D"_s));
        QCOMPARE(value(place(m_world.chicago), u"note"_s), u"port"_s);
        QCOMPARE(value(place(m_world.seoul), u"note"_s), u"port"_s);
        QCOMPARE(document().nextUndo()->label, u"Fill down 2 cells"_s);
    }

    void oneValueIsSetForManyRecords() {
        open();
        tables::RecordTable* table = places();
        select(table, cell(table, place(m_world.busan), u"level"_s), cell(table, place(m_world.seoul), u"level"_s));
        m_window->actions().trigger(u"setValue"_s);
        auto* dialog = m_window->findChild<tables::SetValueDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLabel*>()->text(), u"&Value for “Level” of 3 records"_s);
        dialog->findChild<QComboBox*>(u"setValueEditor"_s)->setCurrentText(u"Port"_s);
        dialog->accept();
        for (const auto id : {m_world.busan, m_world.chicago, m_world.seoul})
            QCOMPARE(value(place(id), u"level"_s), u"Port"_s);
        QCOMPARE(document().nextUndo()->label, u"Set “Level” of 3 records"_s);
    }

    void replacingIsShownFirstAndUntickedCellsStay() {
        open();
        places();
        for (const auto id : {m_world.busan, m_world.seoul})
            QVERIFY(document::setField(document(), place(id), u"note", u"old Port, old town"_s));
        m_window->actions().trigger(u"replace"_s);
        auto* dialog = m_window->findChild<tables::ReplaceDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QComboBox*>(u"replaceColumn"_s)->setCurrentIndex(0);
        dialog->findChild<QLineEdit*>(u"replaceFind"_s)->setText(u"OLD"_s);
        dialog->findChild<QLineEdit*>(u"replaceWith"_s)->setText(u"new"_s);
        auto* preview = dialog->findChild<QTreeWidget*>(u"replacePreview"_s);
        QCOMPARE(preview->topLevelItemCount(), 2);
        QCOMPARE(preview->topLevelItem(0)->text(0), u"Busan"_s);
        QCOMPARE(preview->topLevelItem(0)->text(3), u"new Port, new town"_s);
        preview->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        auto* take = dialog->findChild<QPushButton*>(u"replaceTake"_s);
        QCOMPARE(take->text(), u"Replace 1 cells"_s);
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(value(place(m_world.busan), u"note"_s), u"new Port, new town"_s);
        QCOMPARE(value(place(m_world.seoul), u"note"_s), u"old Port, old town"_s);
    }

    void aLinkIsTypedByAnyNameAndCountriesByTheirs() {
        open();
        tables::RecordTable* people = m_window->tableOf(Table::Person);
        const RecordRef guest{Table::Person, m_world.guest.value};
        type(people, cell(people, guest, u"place_id"_s), u"Pusan"_s, Qt::Key_Return);
        QTRY_COMPARE(value(guest, u"place_id"_s), u"Busan, South Korea"_s);
        QTRY_VERIFY(!editorOf(people));
        type(people, cell(people, guest, u"place_id"_s), u"Zzzz"_s, Qt::Key_Return);
        QTRY_COMPARE(people->refusals().size(), 1U);
        QCOMPARE(people->refusals().front().error.sentence, u"Nothing in the document is called “Zzzz”."_s);
        tables::RecordTable* table = places();
        type(table, cell(table, place(m_world.lonely), u"country"_s), u"Japan"_s, Qt::Key_Return);
        QTRY_COMPARE(exploration().catalogue()->places().find(m_world.lonely)->country, u"JP"_s);
        QCOMPARE(exploration().catalogue()->country(m_world.lonely), exploration().catalogue()->places().find(m_world.lonely)->parent);
        tables::RecordTable* agreements = m_window->tableOf(Table::Agreement);
        const RecordRef agreement{Table::Agreement, m_world.agreement.value};
        type(agreements, cell(agreements, agreement, u"party_2"_s), u"Ulsan"_s, Qt::Key_Return);
        QTRY_COMPARE(exploration().catalogue()->agreements().find(m_world.agreement)->parties, (QList<records::PlaceId>{m_world.chicago, m_world.lonely}));
    }

    void aDuplicateIsSelectedAndHasItsParties() {
        open();
        exploration().select({Table::Agreement, m_world.agreement.value});
        m_window->actions().trigger(u"duplicate"_s);
        const RecordRef made = exploration().current();
        QVERIFY(made.id != m_world.agreement.value);
        const auto& copy = *exploration().catalogue()->agreements().find(records::AgreementId{made.id});
        const auto& first = *exploration().catalogue()->agreements().find(m_world.agreement);
        QCOMPARE(copy.parties, first.parties);
        QCOMPARE(copy.signedOn, first.signedOn);
        QCOMPARE(copy.slug, first.slug + u"-2"_s);
        QVERIFY(copy.events.isEmpty());
    }

    void whatGoesWithARecordIsToldBeforeAnybodyIsAsked() {
        open();
        exploration().select({Table::Agreement, m_world.agreement.value});
        m_prompts->decisions = {true};
        m_window->actions().trigger(u"remove"_s);
        QCOMPARE(m_prompts->asked, (QStringList{u"Remove the agreement “Chicago – Busan”? With it go Agreement events: 2, Citations: 1. "
                                                "These stay and lose the link: Activities: 2. Undo brings everything back."_s}));
        QVERIFY(!exploration().catalogue()->agreements().find(m_world.agreement));
    }

    void whatCannotBeRemovedIsSaidBeforeAsking() {
        open();
        exploration().select(place(m_world.busan));
        m_window->actions().trigger(u"remove"_s);
        QVERIFY(m_prompts->asked.isEmpty());
        QVERIFY2(message()->text().startsWith(u"“Busan” cannot be removed: other records rest on it (Agreements: "), qPrintable(message()->text()));
    }

    void manyAreRemovedAtOnceAndUndoSelectsWhatCameBack() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Activity);
        const auto* model = table->view()->model();
        QCOMPARE(model->rowCount(), 2);
        select(table, model->index(0, 0), model->index(1, 0));
        m_prompts->decisions = {true};
        m_window->actions().trigger(u"remove"_s);
        QCOMPARE(model->rowCount(), 0);
        QCOMPARE(document().nextUndo()->label, u"Remove 2 records"_s);
        exploration().select({});
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(exploration().selection().set.size(), 2);
        QCOMPARE(table->selectedRecords().size(), 2);
    }

    void aRefusedCellInTheLastVisibleRowStaysInSight() {
        open();
        for (int i = 0; i < 60; ++i) {
            records::Place made;
            made.name = u"Town %1"_s.arg(i, 2, 10, QChar(u'0'));
            made.country = u"KR"_s;
            QVERIFY(document::places::add(document(), made));
        }
        tables::RecordTable* table = places();
        QTest::qWait(50);
        const int last = table->view()->rowAt(table->view()->viewport()->height() - 2) - 1;
        const auto record = table->view()->model()->index(last, 0).data(models::RecordModel::RecordRole).value<RecordRef>();
        type(table, cell(table, record, u"population"_s), u"many"_s, Qt::Key_Return);
        QTRY_COMPARE(table->refusals().size(), 1U);
        QTest::qWait(100);
        const QRect shown = table->view()->visualRect(cell(table, record, u"population"_s));
        QVERIFY(table->view()->viewport()->rect().contains(shown));
    }
};

QTEST_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
