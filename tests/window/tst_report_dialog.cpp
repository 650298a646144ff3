// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/saved_views.h"
#include "report/report_design.h"
#include "window/window_test.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReportDialog : public WindowTest {
    Q_OBJECT

    QComboBox* box(const QString& name) const { return find<QComboBox>(name); }
    void openDialog() {
        m_window->actions().trigger(u"report"_s);
        QTRY_VERIFY(find<QDialog>(u"reportDialog"_s));
    }
    void closeDialog() {
        find<QDialog>(u"reportDialog"_s)->reject();
        QTRY_VERIFY(!find<QDialog>(u"reportDialog"_s));
    }
    void choose(const QString& name, const QString& text) {
        const int at = box(name)->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        box(name)->setCurrentIndex(at);
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { m_window.reset(); }

    void itBeginsWithWhatIsSelected() {
        open();
        const auto& catalogue = *exploration().catalogue();
        const std::pair<records::RecordRef, QString> all[] = {
            {{}, u"Board summary"_s},
            {{records::Table::Agreement, catalogue.agreements().at(0).id.value}, u"Partnership briefing"_s},
            {{records::Table::Place, catalogue.agreements().at(0).parties.front().value}, u"Place profile"_s}};
        for (const auto& [record, kind] : all) {
            exploration().select(record);
            openDialog();
            QCOMPARE(box(u"reportKind"_s)->currentText(), kind);
            if (record.isValid())
                QCOMPARE(box(u"reportAbout"_s)->currentText(), catalogue.title(record));
            QVERIFY(!box(u"reportFiles"_s)->isVisible());
            closeDialog();
        }
    }

    void everythingHasANameAndALetterOfItsOwn() {
        open();
        openDialog();
        QSet<QString> letters;
        for (QLabel* label : find<QDialog>(u"reportDialog"_s)->findChildren<QLabel*>())
            if (label->buddy()) {
                const QString letter = QKeySequence::mnemonic(label->text()).toString();
                QVERIFY2(!letter.isEmpty() && !letters.contains(letter), qPrintable(label->text()));
                letters << letter;
            }
        for (QPushButton* button : find<QDialog>(u"reportDialog"_s)->findChildren<QPushButton*>()) {
            const QString letter = QKeySequence::mnemonic(button->text()).toString();
            QVERIFY2(!button->objectName().isEmpty() && !letters.contains(letter), qPrintable(button->text()));
            letters << letter;
        }
        closeDialog();
    }

    void aReportIsSavedOnThePaperThatWasChosenAndThePaperIsKept() {
        open();
        openDialog();
        choose(u"reportPaper"_s, u"Letter"_s);
        choose(u"reportOrientation"_s, u"Landscape"_s);
        m_prompts->files << path(u"board.pdf"_s);
        find<QPushButton>(u"reportSave"_s)->click();
        QTRY_VERIFY(QFile::exists(path(u"board.pdf"_s)));
        QTRY_VERIFY(!find<QDialog>(u"reportDialog"_s));
        QFile file(path(u"board.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("/MediaBox [ 0 0 792") || bytes.contains("/MediaBox [0 0 792"));
        QVERIFY(message()->text().contains(u"board.pdf"));
        openDialog();
        QCOMPARE(box(u"reportPaper"_s)->currentText(), u"Letter"_s);
        closeDialog();
    }

    void aBatchIsWrittenAndCanBeCancelled() {
        open();
        const qsizetype count = exploration().shown().count();
        QVERIFY(count > 1);
        QVERIFY(QDir(m_folder.path()).mkdir(u"each"_s));
        openDialog();
        choose(u"reportKind"_s, u"Partnership briefing"_s);
        choose(u"reportAbout"_s, u"Each of the filter (%1)"_s.arg(count));
        QVERIFY(box(u"reportFiles"_s)->isVisible());
        m_prompts->files << path(u"all.pdf"_s);
        find<QPushButton>(u"reportSave"_s)->click();
        QCOMPARE(find<QPushButton>(u"reportCancel"_s)->text(), u"&Cancel"_s);
        find<QPushButton>(u"reportCancel"_s)->click();
        QCOMPARE(find<widgets::MessageBar>(u"reportMessage"_s)->text(), u"Cancelled after 0 of %1 reports. Nothing was written."_s.arg(count));
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(path(u"all.pdf"_s)));
        choose(u"reportFiles"_s, u"One PDF for each, in a folder"_s);
        m_prompts->files << path(u"each"_s);
        find<QPushButton>(u"reportSave"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>(u"reportDialog"_s), 60'000);
        QCOMPARE(QDir(path(u"each"_s)).entryList(QDir::Files).size(), count);
    }

    void aReportIsPutTogetherKeptAndUndone() {
        open();
        exploration().select({records::Table::Agreement, exploration().catalogue()->agreements().at(0).id.value});
        openDialog();
        find<QAction>(u"reportNew"_s)->trigger();
        QTRY_VERIFY(find<QDialog>(u"reportBuilder"_s));
        QVERIFY(!find<QPushButton>(u"builderSave"_s)->isEnabled());
        find<QLineEdit>(u"builderName"_s)->setText(u"For the mayor"_s);
        auto* blocks = find<QListWidget>(u"builderBlocks"_s);
        QCOMPARE(blocks->count(), 5);
        find<QAction>(u"builderAdd0"_s)->trigger();
        QCOMPARE(blocks->currentRow(), 1);
        find<QPlainTextEdit>(u"builderText"_s)->setPlainText(u"# Why we meet"_s);
        QCOMPARE(blocks->item(1)->text(), u"Text: # Why we meet"_s);
        find<QPushButton>(u"builderUp"_s)->click();
        QCOMPARE(blocks->item(0)->text(), u"Text: # Why we meet"_s);
        blocks->setCurrentRow(2);  // the map
        find<QPushButton>(u"builderRemove"_s)->click();
        blocks->setCurrentRow(blocks->count() - 1);  // the sources stay
        QVERIFY(!find<QPushButton>(u"builderRemove"_s)->isEnabled());
        find<QPushButton>(u"builderSave"_s)->click();
        QTRY_VERIFY(!find<QDialog>(u"reportBuilder"_s));
        QCOMPARE(box(u"reportKind"_s)->currentText(), u"For the mayor"_s);
        QCOMPARE(box(u"reportAbout"_s)->currentIndex(), 0);
        m_prompts->files << path(u"own.pdf"_s);
        find<QPushButton>(u"reportSave"_s)->click();
        QTRY_VERIFY(QFile::exists(path(u"own.pdf"_s)));
        QTRY_VERIFY(!find<QDialog>(u"reportDialog"_s));
        namespace saved_views = document::saved_views;
        const auto kept = saved_views::all(m_window->workspace()->document(), saved_views::Kind::Report).value();
        QCOMPARE(kept.size(), 1);
        const auto design = report::ReportDesign::fromText(kept.front().content).value();
        QCOMPARE(design.blocks.front(), (report::DesignedBlock{report::DesignKind::Text, u"# Why we meet"_s, report::DesignSize::Medium}));
        QCOMPARE(design.blocks.size(), size_t(5));
        m_window->actions().trigger(u"undo"_s);
        QVERIFY(saved_views::all(m_window->workspace()->document(), saved_views::Kind::Report).value().isEmpty());
    }

    void theBuilderHasANameAndALetterOfItsOwnForEverything() {
        open();
        openDialog();
        find<QAction>(u"reportNew"_s)->trigger();
        QTRY_VERIFY(find<QDialog>(u"reportBuilder"_s));
        auto* builder = find<QDialog>(u"reportBuilder"_s);
        QSet<QString> letters;
        const auto take = [&letters](const QString& text) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            QVERIFY2(!letter.isEmpty() && !letters.contains(letter), qPrintable(text));
            letters << letter;
        };
        for (QLabel* label : builder->findChildren<QLabel*>())
            if (label->buddy())
                take(label->text());
        for (QAbstractButton* button : builder->findChildren<QAbstractButton*>())
            if (!qobject_cast<widgets::MessageBar*>(button->parentWidget())) {
                QVERIFY2(button->objectName().startsWith(u"builder"), qPrintable(button->text()));
                take(button->text());
            }
        builder->reject();
        closeDialog();
    }

    void filesThatAreThereAreReplacedOnlyWhenAgreed() {
        open();
        QVERIFY(QDir(m_folder.path()).mkpath(u"again"_s));
        const auto& catalogue = *exploration().catalogue();
        const QString there = path(u"again/%1.pdf"_s.arg(catalogue.slug({records::Table::Agreement, catalogue.agreements().at(0).id.value})));
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        openDialog();
        choose(u"reportKind"_s, u"Partnership briefing"_s);
        choose(u"reportAbout"_s, u"Each of the filter (%1)"_s.arg(exploration().shown().count()));
        choose(u"reportFiles"_s, u"One PDF for each, in a folder"_s);
        m_prompts->files << path(u"again"_s);
        m_prompts->decisions << false;
        find<QPushButton>(u"reportSave"_s)->click();
        QCoreApplication::processEvents();
        QCOMPARE(QFileInfo(there).size(), 0);
        m_prompts->files << path(u"again"_s);
        m_prompts->decisions << true;
        find<QPushButton>(u"reportSave"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QDialog>(u"reportDialog"_s), 60'000);
        QVERIFY(QFileInfo(there).size() > 0);
    }

    void whatCannotBeWrittenIsSaidAndTheDialogStays() {
        open();
        openDialog();
        m_prompts->files << path(u"nowhere/board.pdf"_s);
        find<QPushButton>(u"reportSave"_s)->click();
        QTRY_VERIFY(find<widgets::MessageBar>(u"reportMessage"_s)->isVisible());
        QVERIFY(find<widgets::MessageBar>(u"reportMessage"_s)->text().contains(u"could not be written"));
        QVERIFY(find<QPushButton>(u"reportSave"_s)->isEnabled());
        closeDialog();
    }
};

QTEST_MAIN(TestReportDialog)
#include "tst_report_dialog.moc"
