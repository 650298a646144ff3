// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/mappings.h"
#include "exchange/input.h"
#include "models/plan_model.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include "support/scripted_prompts.h"
#include "widgets/message_bar.h"
#include "window/actions.h"
#include "window/data_sets_dialog.h"
#include "window/exchange_actions.h"
#include "window/import_dialog.h"
#include "window/main_window.h"
#include "window/place_line.h"
#include "window/workspace.h"
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using exchange::Outcome;

class TestImportDialog : public support::FailOnWarnings {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::MainWindow> m_window;
    support::ScriptedPrompts* m_prompts = nullptr;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString written(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    // Runs the work while the dialog of the next import is open.
    static void whenOpen(const std::function<void(window::ImportDialog*)>& work) {
        QTimer::singleShot(0, qApp, [work] {
            const QPointer<window::ImportDialog> dialog = qobject_cast<window::ImportDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            settle(dialog);
            work(dialog);
            if (QTest::currentTestFailed() && dialog)
                dialog->reject(); // or it would wait for ever
        });
    }
    // What the dialog does on another thread is done.
    static void settle(window::ImportDialog* dialog) { QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), 30'000); }
    static QComboBox* field(QTableWidget* columns, int row) {
        return columns->cellWidget(row, 1)->findChild<QComboBox*>();
    }
    static void choose(QComboBox* box, const QString& text) {
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qUtf8Printable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    qint64 agreements() const { return m_window->workspace()->exploration().catalogue()->agreements().size(); }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile::copy(support::samplePath(), path(u"sample.entente"_s));
        m_window = std::make_unique<window::MainWindow>(window::MainWindow::Layout::Default);
        auto prompts = std::make_unique<support::ScriptedPrompts>();
        m_prompts = prompts.get();
        m_window->setPrompts(std::move(prompts));
        m_window->openFile(path(u"sample.entente"_s));
        QVERIFY(m_window->workspace());
    }
    void cleanup() { m_window.reset(); }

    void thePlanIsShownAndTheImportIsOneChange() {
        const qint64 before = agreements();
        m_prompts->files << written(
            u"pairs.csv"_s, "city1,country1,city2,country2,date\nBusan,KR,Xyzzyville,Germany,1994-11-01\nBusan,KR,"
                            "Chicago,US,2007-05-09\nChicago,US,Busan,KR,\nBusan,KR,Portland,US,\nBusan,KR,Busan,KR,\n");
        whenOpen([](window::ImportDialog* dialog) {
            auto* show = dialog->findChild<QComboBox*>(u"importShow"_s);
            auto* table = dialog->findChild<QTableView*>(u"importTable"_s);
            QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
            QStringList counts;
            for (int i = 0; i < show->count(); ++i)
                counts << show->itemText(i);
            QCOMPARE(counts, (QStringList{u"All 5 rows"_s, u"1 new"_s, u"1 changed"_s, u"1 same"_s, u"1 doubtful"_s,
                                          u"1 refused"_s}));
            show->setCurrentIndex(2);
            QCOMPARE(table->model()->rowCount(), 1);
            QCOMPARE(table->model()->index(0, models::PlanModel::What).data().toString(),
                     u"Signed: 2007-05-07 \u2192 2007-05-09"_s);
            show->setCurrentIndex(4);
            QVERIFY(table->model()->index(0, models::PlanModel::Why).data().toString().contains(u"Portland (US-OR)"));
            show->setCurrentIndex(0);
            QCOMPARE(table->model()->rowCount(), 5);
            dialog->findChild<QPushButton*>(u"importRun"_s)->click();
        });
        m_window->actions().trigger(u"import"_s);
        QCOMPARE(agreements(), before + 1);
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(agreements(), before);
    }

    void cancelLeavesEverythingAsItWas() {
        const qint64 before = agreements();
        const size_t history = m_window->workspace()->document().history().value().size();
        const QString file = written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n");
        whenOpen([](window::ImportDialog* dialog) { dialog->reject(); });
        window::importFiles(*m_window, {file});
        QCOMPARE(agreements(), before);
        QCOMPARE(m_window->workspace()->document().history().value().size(), history);
    }

    void theWindowLivesWhileRowsAreReadAndWritten() {
        QByteArray bytes = "city1,country1,city2,country2,date\n";
        for (int i = 0; i < 2'000; ++i)
            bytes += "Busan,KR,Xyzzy" + QByteArray::number(i) + ",Germany,1994\n";
        const qint64 before = agreements();
        int ticks = 0, whileWriting = 0;
        QTimer pulse;
        whenOpen([&](window::ImportDialog* dialog) {
            QCOMPARE(dialog->plan().count(Outcome::New), 2'000);
            auto* run = dialog->findChild<QPushButton*>(u"importRun"_s);
            run->click();
            QVERIFY(dialog->isBusy() && !run->isEnabled());
            whileWriting = ticks;
        });
        connect(&pulse, &QTimer::timeout, this, [&ticks] { ++ticks; });
        pulse.start(5);
        window::importFiles(*m_window, {written(u"pairs.csv"_s, bytes)});
        QVERIFY2(whileWriting > 3 && ticks > whileWriting + 3, qPrintable(u"%1, %2"_s.arg(whileWriting).arg(ticks)));
        QCOMPARE(agreements(), before + 2'000);
    }

    void whatIsCancelledWhileItIsWrittenNeverHappened() {
        QByteArray bytes = "city1,country1,city2,country2,date\n";
        for (int i = 0; i < 5'000; ++i)
            bytes += "Busan,KR,Xyzzy" + QByteArray::number(i) + ",Germany,1994\n";
        const qint64 before = agreements();
        const size_t history = m_window->workspace()->document().history().value().size();
        whenOpen([](window::ImportDialog* dialog) {
            dialog->findChild<QPushButton*>(u"importRun"_s)->click();
            dialog->findChild<QPushButton*>(u"importCancel"_s)->click();
            QVERIFY(dialog->isVisible()); // until it is taken back
            settle(dialog);
            QCOMPARE(dialog->findChild<widgets::MessageBar*>()->text(), u"The import was cancelled. Nothing was written."_s);
            QCOMPARE(dialog->plan().count(Outcome::New), 5'000);
            QVERIFY(dialog->findChild<QPushButton*>(u"importRun"_s)->isEnabled());
            dialog->reject();
        });
        window::importFiles(*m_window, {written(u"pairs.csv"_s, bytes)});
        QCOMPARE(agreements(), before);
        QCOMPARE(m_window->workspace()->document().history().value().size(), history);
    }

    void aClosedDialogDropsWhatItReads() {
        window::ImportDialog dialog(*m_window->workspace(), *m_window);
        dialog.read({written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n")});
        QVERIFY(dialog.isBusy());
        QCOMPARE(dialog.findChild<QLabel*>(u"importWaiting"_s)->text(), u"Reading \u201cpairs.csv\u201d\u2026"_s);
    }

    void doubtfulPlacesAndTheRowsLeftOut() {
        const QString file = written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Portland,US\n");
        m_prompts->files << path(u"left.csv"_s);
        whenOpen([this](window::ImportDialog* dialog) {
            QVERIFY(!dialog->findChild<QPushButton*>(u"importRun"_s)->isEnabled());
            dialog->findChild<QPushButton*>(u"importRejects"_s)->click();
            QVERIFY(QFile::exists(path(u"left.csv"_s)));
            dialog->findChild<QCheckBox*>(u"importDoubtful"_s)->click();
            settle(dialog);
            QCOMPARE(dialog->plan().count(Outcome::New), 1);
            QVERIFY(dialog->findChild<QPushButton*>(u"importRun"_s)->isEnabled());
            dialog->reject();
        });
        window::importFiles(*m_window, {file});
    }

    void aListOfPartnersIsToldWhoseItIs() {
        const qint64 before = agreements();
        const QString file = written(u"list.csv"_s, "City,Country,Date\nXyzzyville,Germany,1994-11-01\n");
        whenOpen([](window::ImportDialog* dialog) {
            auto* home = dialog->findChild<window::PlaceLine*>(u"importHome"_s);
            QVERIFY(home->isVisible());
            QCOMPARE(
                dialog->findChild<widgets::MessageBar*>()->text(),
                u"The file does not say whose partners it lists. Name the place beside \u201cPartners of\u201d."_s);
            QCOMPARE(dialog->plan().count(Outcome::Doubtful), 1);
            QTest::keyClicks(home, u"Pusn"_s);
            QTest::keyClick(home, Qt::Key_Return);
            settle(dialog);
            QCOMPARE(home->text(), u"Busan, South Korea"_s);
            QCOMPARE(dialog->plan().count(Outcome::New), 1);
            QCOMPARE(dialog->findChild<widgets::MessageBar*>()->text(), QString());
            // A place that only the gazetteer knows comes into the document with the first row.
            home->clear();
            QTest::keyClicks(home, u"Reykjavk"_s);
            QTest::keyClick(home, Qt::Key_Return);
            settle(dialog);
            QCOMPARE(home->text(), u"Reykjav\u00edk, Iceland"_s);
            QCOMPARE(dialog->plan().inputs.first().home.value(), u"Reykjav\u00edk"_s);
            home->clear();
            QTest::keyClicks(home, u"Chicago"_s);
            QTest::keyClick(home, Qt::Key_Return);
            settle(dialog);
            QCOMPARE(home->text(), u"Chicago, United States"_s);
            dialog->findChild<QPushButton*>(u"importRun"_s)->click();
        });
        window::importFiles(*m_window, {file});
        QCOMPARE(agreements(), before + 1);
        const auto all = m_window->workspace()->exploration().catalogue()->agreements().all();
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [](const auto& one) { return one.slug == u"us-il-chicago--de-xyzzyville"; }),
                 1);
    }

    void whatIsNoPlaceIsLeftOpenAndWhatTheFileSaysCanBeCorrected() {
        window::ImportDialog dialog(*m_window->workspace(), *m_window);
        dialog.read({written(u"Sister cities of Busan.csv"_s, "City,Country,Date\nXyzzyville,Germany,1994\n")});
        settle(&dialog);
        auto* home = dialog.findChild<window::PlaceLine*>(u"importHome"_s);
        QCOMPARE(home->text(), u"Busan"_s);
        QCOMPARE(dialog.plan().inputs.first().home.value(), u"Busan"_s);
        home->selectAll();
        QTest::keyClicks(home, u"Chicago"_s);
        QTest::keyClick(home, Qt::Key_Return);
        settle(&dialog);
        QCOMPARE(dialog.plan().inputs.first().home.value(), u"Chicago"_s);
        home->selectAll();
        QTest::keyClicks(home, u"Xyzzyplace"_s);
        QTest::keyClick(home, Qt::Key_Return);
        settle(&dialog);
        QVERIFY(!home->place());
        QCOMPARE(dialog.plan().inputs.first().home.value(), u"Busan"_s);
    }

    void aFileThatCannotBeReadIsSaidInTheWindow() {
        window::importFiles(*m_window, {written(u"empty.csv"_s, "")});
        QCOMPARE(m_window->findChild<widgets::MessageBar*>()->text(),
                 u"\u201cempty.csv\u201d is empty. A service that has no data for a query sends an empty answer."_s);
    }

    void aFileThatIsNotRecognisedIsMappedColumnByColumn() {
        const qint64 before = agreements();
        const QByteArray bytes = "Ort;Staat;Am;Betrag\nXyzzydorf;Germany;7 May 2007;x\nXyzzyheim;Germany;29;y\n";
        whenOpen([](window::ImportDialog* dialog) {
            auto* columns = dialog->findChild<QTableWidget*>(u"mappingColumns"_s);
            auto* next = dialog->findChild<QPushButton*>(u"importNext"_s);
            auto* holds = dialog->findChild<QComboBox*>(u"mappingHolds"_s);
            QVERIFY(columns->isVisible() && !dialog->findChild<QPushButton*>(u"importRun"_s)->isVisible());
            QCOMPARE(holds->currentText(), u"Agreements"_s);
            QStringList fields, readings;
            for (int row = 0; row < columns->rowCount(); ++row) {
                fields << field(columns, row)->currentText();
                readings << columns->item(row, 4)->text();
            }
            QCOMPARE(fields, (QStringList{u"Partner city"_s, u"Partner country"_s, u"Signed"_s, u"Leave aside"_s}));
            QCOMPARE(readings[1], u"Germany\nGermany"_s);
            QVERIFY2(readings[2].contains(u"2007\n\u26a0 \u201c29\u201d"), qUtf8Printable(readings[2]));
            QCOMPARE(readings[3], QString());
            // Another table, and money in another unit.
            choose(holds, u"Trade"_s);
            QVERIFY(!next->isEnabled());
            QVERIFY(dialog->findChild<QLabel*>(u"mappingMissing"_s)->text().startsWith(u"Still missing: "));
            auto* same = dialog->findChild<QLineEdit*>(u"mappingSame_reporter"_s);
            QVERIFY(!same->isHidden());
            choose(field(columns, 0), u"Reporting country or state"_s);
            QVERIFY(same->isHidden());
            choose(holds, u"Agreements"_s);
            // A field that is given away is taken from the column that had it.
            choose(field(columns, 3), u"Partner city"_s);
            QCOMPARE(field(columns, 0)->currentText(), u"Leave aside"_s);
            choose(field(columns, 0), u"Partner city"_s);
            choose(field(columns, 3), u"Note"_s);
            QVERIFY(next->isEnabled());
            dialog->findChild<QLineEdit*>(u"mappingName"_s)->setText(u"Deutsche Liste"_s);
            next->click();
            settle(dialog);
            QCOMPARE(dialog->plan().count(Outcome::Doubtful), 1);
            dialog->findChild<QPushButton*>(u"importBack"_s)->click();
            settle(dialog);
            QVERIFY(columns->isVisible());
            QCOMPARE(field(columns, 3)->currentText(), u"Note"_s);
            next->click();
            settle(dialog);
            auto* home = dialog->findChild<window::PlaceLine*>(u"importHome"_s);
            QTest::keyClicks(home, u"Busan"_s);
            QTest::keyClick(home, Qt::Key_Return);
            settle(dialog);
            QCOMPARE(dialog->plan().count(Outcome::New), 1);
            dialog->findChild<QPushButton*>(u"importRun"_s)->click();
        });
        window::importFiles(*m_window, {written(u"liste.csv"_s, bytes)});
        QCOMPARE(agreements(), before + 1);
        // The next file of the kind needs no word; one undo takes the import back, and what was kept with it.
        window::ImportDialog again(*m_window->workspace(), *m_window);
        again.read({written(u"liste2.csv"_s, bytes)});
        settle(&again);
        QCOMPARE(again.plan().inputs.first().notes,
                 QStringList{u"The columns are read as saved under \u201cDeutsche Liste\u201d."_s});
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(agreements(), before);
        QVERIFY(document::mappings::all(m_window->workspace()->document()).value().isEmpty());
    }

    void aFileThatIsRecognisedCanBeReadOtherwiseAndBack() {
        window::ImportDialog dialog(*m_window->workspace(), *m_window);
        dialog.read({written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n")});
        settle(&dialog);
        QCOMPARE(dialog.plan().inputs.first().form, u"Table of pairs of places"_s);
        auto* next = dialog.findChild<QPushButton*>(u"importNext"_s);
        dialog.findChild<QPushButton*>(u"importBack"_s)->click();
        settle(&dialog);
        auto* holds = dialog.findChild<QComboBox*>(u"mappingHolds"_s);
        QCOMPARE(holds->currentText(), u"As recognised: Table of pairs of places"_s);
        choose(holds, u"Agreements"_s);
        next->click();
        settle(&dialog);
        QCOMPARE(dialog.plan().inputs.first().form, u"Agreements, columns as chosen"_s);
        QCOMPARE(dialog.plan().count(Outcome::New), 1);
        dialog.findChild<QPushButton*>(u"importBack"_s)->click();
        settle(&dialog);
        choose(holds, u"As recognised: Table of pairs of places"_s);
        next->click();
        settle(&dialog);
        QCOMPARE(dialog.plan().inputs.first().form, u"Table of pairs of places"_s);
    }

    void rowsThatAreNotTickedStayOut() {
        const qint64 before = agreements();
        const QByteArray bytes =
            "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\nChicago,US,Xyzzyville,Germany\n"
            "Xyzzyville,Germany,Busan,KR\nBusan,KR,Xyzzyheim,Germany\nBusan,KR,Portland,US\n";
        whenOpen([](window::ImportDialog* dialog) {
            auto* show = dialog->findChild<QComboBox*>(u"importShow"_s);
            auto* model = dialog->findChild<QTableView*>(u"importTable"_s)->model();
            const auto tick = [model](int row, Qt::CheckState state) {
                return model->setData(model->index(row, 0), state, Qt::CheckStateRole);
            };
            const auto counts = [show] {
                QStringList texts;
                for (int i = 0; i < show->count(); ++i)
                    texts << show->itemText(i);
                return texts.join(u", "_s);
            };
            QCOMPARE(counts(), u"All 5 rows, 3 new, 0 changed, 1 same, 1 doubtful, 0 refused"_s);
            // What the first row brought comes with the next one that needs it; its repetition is now the first.
            QVERIFY(tick(0, Qt::Unchecked));
            settle(dialog);
            QCOMPARE(counts(), u"All 5 rows, 3 of 4 new, 0 changed, 0 same, 1 doubtful, 0 refused"_s);
            QVERIFY(!tick(4, Qt::Unchecked)); // doubtful: nothing of it is written anyway
            QVERIFY(tick(0, Qt::Checked));
            settle(dialog);
            QCOMPARE(counts(), u"All 5 rows, 3 new, 0 changed, 1 same, 1 doubtful, 0 refused"_s);
            show->setCurrentIndex(1);
            dialog->findChild<QPushButton*>(u"importTickNone"_s)->click();
            settle(dialog);
            QCOMPARE(show->currentIndex(), 1);
            QCOMPARE(dialog->plan().count(Outcome::New), 1); // the repetition of the first
            dialog->findChild<QPushButton*>(u"importTickNone"_s)->click();
            settle(dialog);
            QCOMPARE(counts(), u"All 5 rows, 0 of 4 new, 0 changed, 0 same, 1 doubtful, 0 refused"_s);
            QVERIFY(!dialog->findChild<QPushButton*>(u"importRun"_s)->isEnabled());
            dialog->findChild<QPushButton*>(u"importTickAll"_s)->click();
            settle(dialog);
            QCOMPARE(counts(), u"All 5 rows, 3 new, 0 changed, 1 same, 1 doubtful, 0 refused"_s);
            QVERIFY(tick(2, Qt::Unchecked));
            settle(dialog);
            dialog->findChild<QComboBox*>(u"importKeep"_s)->activated(0); // another choice keeps the ticks
            settle(dialog);
            QCOMPARE(counts(), u"All 5 rows, 2 of 3 new, 0 changed, 1 same, 1 doubtful, 0 refused"_s);
            dialog->findChild<QPushButton*>(u"importRun"_s)->click();
        });
        window::importFiles(*m_window, {written(u"pairs.csv"_s, bytes)});
        QCOMPARE(agreements(), before + 2);
        QCOMPARE(
            m_window->findChild<widgets::MessageBar*>()->text(),
            u"5 rows were read: 2 new, 0 changed, 1 same, 1 doubtful, 0 refused. Undo takes the import back. Rows that "
            "were not ticked: 1."_s);
    }

    void aTableIsPastedFromASpreadsheetAndFromAPage() {
        const auto planned = [this](QMimeData* data) {
            QString said;
            QApplication::clipboard()->setMimeData(data);
            whenOpen([&said](window::ImportDialog* dialog) {
                said = dialog->findChild<QLabel*>(u"importFiles"_s)->text();
                dialog->reject();
            });
            m_window->actions().trigger(u"pasteTable"_s);
            return said;
        };
        auto* text = new QMimeData;
        text->setText(u"city1\tcountry1\tcity2\tcountry2\nBusan\tKR\tXyzzyville\tGermany\n"_s);
        QCOMPARE(planned(text), u"Clipboard: Table of pairs of places, 1 rows"_s);
        auto* page = new QMimeData;
        page->setText(u"no table"_s);
        page->setHtml(u"<table><tr><td>city1</td><td>city2</td></tr><tr><td>Busan</td><td>Chicago</td></tr></table>"_s);
        QCOMPARE(planned(page), u"Clipboard: Table of pairs of places, 1 rows"_s);
        QApplication::clipboard()->clear();
        m_window->actions().trigger(u"pasteTable"_s);
        QVERIFY(m_window->findChild<widgets::MessageBar*>()->text().startsWith(u"There is no table on the clipboard."));
    }

    void allFilesOfAFolderAreOneImport() {
        QVERIFY(QDir(m_folder->path()).mkdir(u"lists"_s));
        written(u"lists/one.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n");
        written(u"lists/two.csv"_s,
                "city1,country1,city2,country2\nBusan,KR,Xyzzyheim,Germany\nBusan,KR,Xyzzyville,Germany\n");
        const qint64 before = agreements();
        m_prompts->files << path(u"lists"_s);
        whenOpen([](window::ImportDialog* dialog) {
            QCOMPARE(dialog->plan().count(Outcome::New), 2);
            QCOMPARE(dialog->plan().count(Outcome::Same), 1);
            dialog->findChild<QPushButton*>(u"importRun"_s)->click();
        });
        m_window->actions().trigger(u"importFolder"_s);
        QCOMPARE(agreements(), before + 2);
        QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
        window::importFiles(*m_window, {path(u"empty"_s)});
        QVERIFY(
            m_window->findChild<widgets::MessageBar*>()->text().startsWith(u"The folder holds no file with a table"));
    }

    void anImportIsRemovedFromItsHistory() {
        const qint64 before = agreements();
        whenOpen([](window::ImportDialog* dialog) { dialog->findChild<QPushButton*>(u"importRun"_s)->click(); });
        window::importFiles(*m_window,
                            {written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n")});
        QCOMPARE(agreements(), before + 1);
        window::DataSetsDialog dialog(*m_window->workspace(), *m_window);
        auto* table = dialog.findChild<QTableWidget*>(u"dataSetsTable"_s);
        auto* remove = dialog.findChild<QPushButton*>(u"dataSetsRemove"_s);
        QCOMPARE(table->item(0, 1)->text(), u"pairs.csv"_s);
        QCOMPARE(table->item(0, 2)->text(), u"Table of pairs of places"_s);
        QVERIFY(!remove->isEnabled());
        table->selectRow(0);
        m_prompts->decisions << false << true;
        remove->click();
        QCOMPARE(agreements(), before + 1);
        const int rows = table->rowCount();
        remove->click();
        QCOMPARE(agreements(), before);
        QCOMPARE(table->rowCount(), rows - 1);
        QVERIFY(dialog.findChild<widgets::MessageBar*>()->text().contains(u"records were removed."));
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(agreements(), before + 1);
    }

    void oneOfSeveralFilesCanBeLeftAside() {
        window::ImportDialog dialog(*m_window->workspace(), *m_window);
        dialog.read({written(u"strange.csv"_s, "colour,taste\nred,sweet\n"),
                             written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n")});
        settle(&dialog);
        choose(dialog.findChild<QComboBox*>(u"mappingHolds"_s), u"Nothing to import: leave it aside"_s);
        dialog.findChild<QPushButton*>(u"importNext"_s)->click();
        settle(&dialog);
        QCOMPARE(dialog.plan().read(), 1);
        QCOMPARE(dialog.plan().count(Outcome::New), 1);
        QCOMPARE(dialog.findChild<QLabel*>(u"importFiles"_s)->text(), u"pairs.csv: Table of pairs of places, 1 rows"_s);
    }

    void theTableInFrontIsExported() {
        m_window->tableOf(records::Table::Agreement);
        m_prompts->files << path(u"out.csv"_s);
        m_window->actions().trigger(u"exportTable"_s);
        QFile file(path(u"out.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("agreement_id,kind,status,signed,"));
    }

    void everyWidgetCanBeReachedAndHasAName() {
        window::ImportDialog dialog(*m_window->workspace(), *m_window);
        dialog.read({written(u"pairs.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyville,Germany\n")});
        settle(&dialog);
        for (const QString& name :
             {u"importHome"_s, u"importShow"_s, u"importKeep"_s, u"importDoubtful"_s, u"importTable"_s, u"importRun"_s,
              u"importRejects"_s, u"importTickAll"_s, u"importTickNone"_s, u"importBack"_s, u"importNext"_s,
              u"importCancel"_s, u"mappingHolds"_s, u"mappingColumns"_s, u"mappingName"_s}) {
            auto* widget = dialog.findChild<QWidget*>(name);
            QVERIFY2(widget && (widget->focusPolicy() & Qt::TabFocus), qPrintable(name));
            bool isNamed = !widget->accessibleName().isEmpty() || qobject_cast<QAbstractButton*>(widget);
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                isNamed = isNamed || label->buddy() == widget;
            QVERIFY2(isNamed, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
