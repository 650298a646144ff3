// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/empty_note.h"
#include "tables/new_record_dialogs.h"
#include "tables/place_suggestions.h"
#include "window/window_test.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

// New records: names forgive an error, a refusal points to its field, and nothing new is hidden without a word.
class TestNewRecords : public WindowTest {
    Q_OBJECT

    QDialog* form(const QString& action) {
        m_window->actions().trigger(action);
        return m_window->findChild<tables::NewRecordDialog*>();
    }
    static QLineEdit* line(const QDialog* form, const QString& name) { return form->findChild<QLineEdit*>(name); }
    static widgets::MessageBar* said(const QDialog* form) { return form->findChild<widgets::MessageBar*>(); }
    static void type(QLineEdit* line, const QString& text) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    static void accept(const QDialog* form) {
        QTest::mouseClick(form->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
    qsizetype agreements() const { return exploration().catalogue()->agreements().size(); }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void aNameOfOldIsTakenAndATypingErrorIsAskedAbout() {
        open();
        const qsizetype before = agreements();
        const QDialog* dialog = form(u"newAgreement"_s);
        QVERIFY(dialog);
        type(line(dialog, u"place"_s), u"Chicgo"_s);
        type(line(dialog, u"partner"_s), u"Pusan"_s);
        accept(dialog);
        QVERIFY2(said(dialog)->text().startsWith(u"Place: ") && said(dialog)->text().contains(u"Did you mean Chicago"), qPrintable(said(dialog)->text()));
        QTRY_COMPARE(dialog->focusWidget(), line(dialog, u"place"_s));
        QCOMPARE(line(dialog, u"place"_s)->text(), u"Chicgo"_s);
        QTest::mouseClick(said(dialog)->findChild<QToolButton*>(u"messageAction"_s), Qt::LeftButton);
        QCOMPARE(line(dialog, u"place"_s)->text(), u"Chicago, United States"_s);
        accept(dialog);
        QCOMPARE(agreements(), before + 1);
        const auto& made = *exploration().catalogue()->agreements().find(records::AgreementId{exploration().current().id});
        QCOMPARE(made.parties, (QList<records::PlaceId>{m_world.chicago, m_world.busan}));
    }

    void aRefusalNamesItsField_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("typed");  // name, text, …
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::newRow("no place") << u"newAgreement"_s << QStringList{} << u"place"_s << u"Place: "_s;
        QTest::newRow("an unknown partner") << u"newAgreement"_s << QStringList{u"place"_s, u"Chicago"_s, u"partner"_s, u"Zzzzz"_s} << u"partner"_s
                                            << u"Partner: Nothing in the document is called “Zzzzz”."_s;
        QTest::newRow("the same place twice") << u"newAgreement"_s << QStringList{u"place"_s, u"Busan"_s, u"partner"_s, u"Pusan"_s} << u"partner"_s
                                              << u"Partner: An agreement needs two or more different places."_s;
        QTest::newRow("no such day") << u"newAgreement"_s << QStringList{u"place"_s, u"Chicago"_s, u"partner"_s, u"Busan"_s, u"signedOn"_s, u"2007-02-30"_s}
                                     << u"signedOn"_s << u"Signed"_s;
        QTest::newRow("a place without a name") << u"newPlace"_s << QStringList{} << u"name"_s << u"Name: "_s;
        QTest::newRow("no such country") << u"newPlace"_s << QStringList{u"name"_s, u"Daegu"_s, u"country"_s, u"QQ"_s} << u"country"_s << u"Country: "_s;
        QTest::newRow("a latitude of 91") << u"newPlace"_s << QStringList{u"name"_s, u"Daegu"_s, u"country"_s, u"KR"_s, u"latitude"_s, u"91"_s}
                                          << u"latitude"_s << u"Latitude"_s;
        QTest::newRow("an activity without a title") << u"newActivity"_s << QStringList{} << u"title"_s << u"Title: "_s;
        QTest::newRow("a season") << u"newActivity"_s << QStringList{u"title"_s, u"Visit"_s, u"start"_s, u"spring 1998"_s} << u"start"_s << u"Date: "_s;
    }

    void aRefusalNamesItsField() {
        QFETCH(QString, action);
        QFETCH(QStringList, typed);
        QFETCH(QString, field);
        QFETCH(QString, words);
        open();
        exploration().select({});
        const QDialog* dialog = form(action);
        for (qsizetype i = 0; i < typed.size(); i += 2)
            type(line(dialog, typed[i]), typed[i + 1]);
        accept(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY2(said(dialog)->text().contains(words), qPrintable(said(dialog)->text()));
        QTRY_COMPARE(dialog->focusWidget(), line(dialog, field));
    }

    void theSourceIsCitedInTheSameChange() {
        document::OpenOptions options;
        options.clock = [] { return QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC); };
        open(Content::World, options);
        const qsizetype before = agreements();
        const QDialog* dialog = form(u"newAgreement"_s);
        for (const auto& [name, text] : {std::pair(u"place"_s, u"Chicago"_s), {u"partner"_s, u"Ulsan"_s}, {u"signedOn"_s, u"1999"_s},
                                         {u"endedOn"_s, u"May 2004"_s}, {u"source"_s, u"Page of a city"_s}, {u"whereIn"_s, u"p. 7"_s}})
            type(line(dialog, name), text);
        QCOMPARE(line(dialog, u"seen"_s)->text(), u"2026-06-01"_s);  // today, once there is a source
        accept(dialog);
        const explore::Snapshot catalogue = exploration().catalogue();
        const RecordRef made = exploration().current();
        QCOMPARE(catalogue->agreements().find(records::AgreementId{made.id})->endedOn.edtf(), u"2004-05"_s);
        const auto citations = catalogue->citationsOf(made);
        QCOMPARE(citations.size(), 1U);
        QCOMPARE(citations.front()->source, m_world.page);
        QCOMPARE(citations.front()->where, u"p. 7"_s);
        QCOMPARE(citations.front()->seen.edtf(), u"2026-06-01"_s);
        QCOMPARE(m_window->workspace()->document().nextUndo()->label, u"Add agreement Chicago – Ulsan"_s);
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(agreements(), before);
        QVERIFY(exploration().catalogue()->citationsOf(made).empty());
    }

    void aSourceThatIsMissingIsMadeFromItsLine() {
        open();
        QDialog* dialog = form(u"newActivity"_s);
        QVERIFY(dialog);
        QLineEdit* source = line(dialog, u"source"_s);
        auto* choice = source->findChild<tables::RecordChoice*>();
        QVERIFY(choice);
        type(line(dialog, u"title"_s), u"Concert"_s);
        type(source, u"Busan Daily"_s);
        Q_EMIT choice->newRequested(u"Busan Daily"_s);
        auto* inner = dialog->findChild<tables::NewSourceDialog*>();
        QVERIFY(inner);
        QCOMPARE(line(inner, u"title"_s)->text(), u"Busan Daily"_s);
        type(line(inner, u"publisher"_s), u"Press"_s);
        accept(inner);
        QCOMPARE(source->text(), u"Press: Busan Daily"_s);
        accept(dialog);
        const auto citations = exploration().catalogue()->citationsOf(exploration().current());
        QCOMPARE(citations.size(), 1U);
        QCOMPARE(exploration().catalogue()->sources().find(citations.front()->source)->title, u"Busan Daily"_s);
    }

    void aPlaceOfTheGazetteerBringsItsFacts() {
        open();
        const QDialog* dialog = form(u"newPlace"_s);
        auto* suggestions = line(dialog, u"name"_s)->findChild<tables::PlaceSuggestions*>();
        QTRY_VERIFY_WITH_TIMEOUT(suggestions->isReady(), 30000);
        type(line(dialog, u"name"_s), u"Kobe"_s);
        QVERIFY(!suggestions->shown().isEmpty());
        QVERIFY2(suggestions->shown().first().startsWith(u"Kobe, Japan"), qPrintable(suggestions->shown().first()));
        QTest::keyClick(line(dialog, u"name"_s), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(line(dialog, u"country"_s)->text(), u"Japan"_s);
        QVERIFY(line(dialog, u"latitude"_s)->text().startsWith(u"34."));
        accept(dialog);
        const auto& made = *exploration().catalogue()->places().find(records::PlaceId{exploration().current().id});
        QCOMPARE(made.country, u"JP"_s);
        QVERIFY(made.population.value_or(0) > 1'000'000);
    }

    void aCountryIsTakenByItsName() {
        open();
        const QDialog* dialog = form(u"newPlace"_s);
        type(line(dialog, u"name"_s), u"Daegu"_s);
        type(line(dialog, u"country"_s), u"South Korea"_s);
        accept(dialog);
        QCOMPARE(exploration().catalogue()->places().find(records::PlaceId{exploration().current().id})->country, u"KR"_s);
    }

    void whatIsPrefilledIsReplacedByTyping() {
        open();
        exploration().select({Table::Place, m_world.busan.value});
        const QDialog* dialog = form(u"newAgreement"_s);
        QCOMPARE(line(dialog, u"place"_s)->text(), u"Busan, South Korea"_s);
        QTRY_COMPARE(dialog->focusWidget(), line(dialog, u"place"_s));
        QTest::keyClicks(line(dialog, u"place"_s), u"Seo"_s);
        QCOMPARE(line(dialog, u"place"_s)->text(), u"Seo"_s);
    }

    void aSourceIsCitedForTheFieldOfTheCell() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Activity);
        const RecordRef visit{Table::Activity, m_world.visit.value};
        table->view()->setCurrentIndex(cell(table, visit, u"start_date"_s));
        QVERIFY(table->view()->currentIndex().data(models::RecordModel::UnsourcedRole).toBool());
        QDialog* dialog = form(u"citeSource"_s);
        QCOMPARE(dialog->findChild<QLabel*>(u"about"_s)->text(), u"Activity: Visit"_s);
        QCOMPARE(dialog->findChild<QComboBox*>(u"field"_s)->currentText(), u"Start"_s);
        QCOMPARE(line(dialog, u"states"_s)->text(), u"2010-06"_s);
        type(line(dialog, u"states"_s), u"June 2010"_s);
        accept(dialog);
        QVERIFY(said(dialog)->text().startsWith(u"Source: "));
        type(line(dialog, u"source"_s), u"Page of a city"_s);
        accept(dialog);
        const auto citations = exploration().catalogue()->citationsOf(visit);
        QCOMPARE(citations.size(), 1U);
        QCOMPARE(citations.front()->field, u"start_date"_s);
        QCOMPARE(citations.front()->states, u"2010-06"_s);
        QVERIFY(!cell(table, visit, u"start_date"_s).data(models::RecordModel::UnsourcedRole).toBool());
        QVERIFY(cell(table, visit, u"kind"_s).data(models::RecordModel::UnsourcedRole).toBool());
        QCOMPARE(m_window->workspace()->document().nextUndo()->label, u"Cite a source for “Start” of Visit"_s);
    }

    void whatTheFilterHidesIsPointedOut() {
        open();
        exploration().setFilter(explore::Filter::parse(u"country:US kind:friendship").value());
        const QDialog* dialog = form(u"newAgreement"_s);
        type(line(dialog, u"place"_s), u"Chicago"_s);
        type(line(dialog, u"partner"_s), u"Ulsan"_s);
        accept(dialog);
        QVERIFY2(message()->text().contains(u"“Chicago – Ulsan” was added. The filter hides it."), qPrintable(message()->text()));
        auto* action = message()->findChild<QToolButton*>(u"messageAction"_s);
        QCOMPARE(action->text(), u"Show it"_s);
        const RecordRef made = exploration().current();
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(exploration().filter().print(), u"country:US"_s);  // only what hides it is dropped
        QCOMPARE(exploration().current(), made);
    }

    void aSigningInTheFutureIsTakenAndDoubted() {
        document::OpenOptions options;
        options.clock = [] { return QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC); };
        open(Content::World, options);
        const size_t before = m_window->workspace()->findings().open.size();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        WindowTest::type(table, cell(table, {Table::Agreement, m_world.agreement.value}, u"signed"_s), u"2031"_s, Qt::Key_Return);
        QTRY_VERIFY2(message()->text().contains(u"is signed in the future: 2031."), qPrintable(message()->text()));
        const auto findings = m_window->workspace()->findings().open;
        QVERIFY(findings.size() > before);
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.checker == u"future-signing"; }));
        // A year that has begun is not the future.
        WindowTest::type(table, cell(table, {Table::Agreement, m_world.agreement.value}, u"signed"_s), u"2026"_s, Qt::Key_Return);
        QTRY_VERIFY(std::none_of(m_window->workspace()->findings().open.begin(), m_window->workspace()->findings().open.end(),
                                 [](const auto& finding) { return finding.checker == u"future-signing"; }));
    }

    void anEmptyTableSaysHowToFillIt() {
        open(Content::Nothing);
        const std::tuple<Table, QString> said[] = {{Table::Agreement, u"No agreements yet. Add one with Ctrl+Shift+A."_s},
                                                   {Table::Place, u"No places yet. Add one with Ctrl+Shift+L."_s},
                                                   {Table::Activity, u"No activities yet. Add one with Ctrl+Shift+V."_s},
                                                   {Table::Source, u"No sources yet. Add one with Records > New source."_s}};
        for (const auto& [table, words] : said)
            QCOMPARE(m_window->tableOf(table)->findChild<tables::EmptyNote*>()->text(), words);
    }

    void aTableThatTheFilterEmptiesOffersAll() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        auto* note = table->findChild<tables::EmptyNote*>();
        QCOMPARE(note->text(), QString());
        exploration().setFilter(explore::Filter::parse(u"kind:friendship").value());
        QCOMPARE(note->text(), u"None of the agreements passes the filter."_s);
        QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(exploration().filter().isEmpty());
        QCOMPARE(note->text(), QString());
        table->focusFilter();
        QTest::keyClicks(table->findChild<QLineEdit*>(u"agreementFilter"_s), u"zzz"_s);
        QCOMPARE(note->text(), u"No row of this table holds “zzz”."_s);
        QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(note->text(), QString());
    }
};

QTEST_MAIN(TestNewRecords)
#include "tst_new_records.moc"
