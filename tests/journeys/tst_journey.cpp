// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"
#include "exchange/sample.h"
#include "explore/record_facts.h"
#include "map/map_view.h"
#include "profile/text_line.h"
#include "support/scripted_prompts.h"
#include "tables/record_table.h"
#include "timeline/timeline_view.h"
#include "widgets/message_bar.h"
#include "window/actions.h"
#include "window/lazy_dock.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QDialog>
#include <QProcess>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::Table;

// The whole program, driven as a person would: by keys, clicks and object names.
class TestJourney : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::MainWindow> m_window;
    support::ScriptedPrompts* m_prompts = nullptr;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    template <class Widget>
    Widget* find(const QString& name) const {
        return m_window->findChild<Widget*>(name);
    }

    explore::Exploration& exploration() const { return m_window->workspace()->exploration(); }

    QString selected() const { return exploration().catalogue()->slug(exploration().current()); }

    void open() {
        m_window = std::make_unique<window::MainWindow>(window::MainWindow::Layout::Default);
        auto prompts = std::make_unique<support::ScriptedPrompts>();
        m_prompts = prompts.get();
        m_window->setPrompts(std::move(prompts));
        m_window->openFile(path(u"sample.entente"_s));
        QVERIFY(m_window->workspace());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QModelIndex cell(tables::RecordTable* table, const QString& slug, const QString& field) const {
        const records::RecordRef record = exploration().catalogue()->fromSlug(slug);
        const auto* model = table->view()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                if (const QModelIndex index = model->index(row, column);
                    index.data(models::RecordModel::RecordRole).value<records::RecordRef>() == record &&
                    index.data(models::RecordModel::FieldRole).toString() == field)
                    return index;
        return {};
    }

    QLineEdit* startEditing(tables::RecordTable* table, const QModelIndex& index) const {
        table->view()->setCurrentIndex(index);
        table->view()->scrollTo(index);
        QTest::keyClick(table->view(), Qt::Key_F2);
        return table->view()->findChild<QLineEdit*>(u"cellEditor"_s);
    }

    static QString textOf(const QString& pdf) {
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    }

    // A line that is on the page, which is long enough to be scrolled to it.
    bool profileSays(const QString& text) const {
        const auto* page = find<QWidget>(u"profilePage"_s);
        for (const auto* line : page->findChildren<profile::TextLine*>())
            if (line->text().startsWith(text))
                return page->rect().contains(line->geometry());
        return false;
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"EntenteTest"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        const auto made = exchange::createSample(path(u"sample.entente"_s));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    }

    void cleanup() { m_window.reset(); }

    void theFirstMinuteTellsTheStory() {
        open();
        QCOMPARE(selected(), u"us-il-chicago--kr-busan"_s);
        QCOMPARE(exploration().shown().count(), 44);
        QVERIFY(m_window->mapView()->isVisible());
        QVERIFY(m_window->timelineView()->isVisible());
        QCOMPARE(find<profile::TextLine>(u"profileTitle"_s)->text(), u"Chicago \u2013 Busan"_s);
        QVERIFY(find<profile::TextLine>(u"climateSentence"_s)->text().contains(u"equal to the record low of 1982"));
        // Every line of the profile has the room that its text needs.
        const auto lines = find<QWidget>(u"profilePage"_s)->findChildren<profile::TextLine*>();
        QVERIFY(lines.size() > 10);
        QTRY_VERIFY(profileSays(u"Sources ("_s));
        for (const profile::TextLine* line : lines)
            QTRY_VERIFY2(line->height() >= line->heightForWidth(line->width()), qPrintable(line->text()));
    }

    void searchFindsBusanByItsOldName() {
        open();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* box = find<QLineEdit>(u"searchBox"_s);
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClicks(box, u"Pusan"_s);
        auto* hits = box->findChild<QCompleter*>()->popup();
        QTRY_VERIFY(hits->isVisible());
        QVERIFY2(hits->model()->index(0, 0).data().toString().startsWith(u"Busan, South Korea (Pusan)"),
                 qPrintable(hits->model()->index(0, 0).data().toString()));
        QTest::keyClick(hits, Qt::Key_Return);
        QTRY_COMPARE(selected(), u"kr-busan"_s);
        QCOMPARE(find<profile::TextLine>(u"profileTitle"_s)->text(), u"Busan"_s);
        QTRY_VERIFY(profileSays(u"Agreements (44)"_s));
        QTRY_VERIFY(profileSays(u"Sources ("_s));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(selected(), u"us-il-chicago--kr-busan"_s);
    }

    void timeGoesBackBeforeTheSigning() {
        open();
        auto* slider = find<QSlider>(u"timeSlider"_s);
        slider->setFocus();
        while (slider->value() > 2006)
            QTest::keyClick(slider, Qt::Key_Left);
        QVERIFY(exploration().time().day);
        QCOMPARE(QDate::fromJulianDay(*exploration().time().day), QDate(2006, 12, 31));
        const auto& agreements = exploration().catalogue()->agreements();
        const records::RecordRef record = exploration().current();
        QCOMPARE(exploration().presence(*agreements.find(records::AgreementId{record.id})), explore::Exploration::Presence::Absent);
        QVERIFY(find<QLabel>(u"statusTime"_s)->text().contains(u"2006"));
        QTest::mouseClick(find<QWidget>(u"timeAll"_s), Qt::LeftButton);
        QVERIFY(!exploration().time().day);
    }

    void aDateIsCorrectedAndTakenBackAfterARestart() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        QVERIFY(table);
        const QString slug = u"us-il-chicago--kr-busan"_s;
        QTRY_VERIFY(table->view()->hasFocus());
        QLineEdit* editor = startEditing(table, cell(table, slug, u"signed"_s));
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"2007-05-07"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"2007-02-30"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        auto* message = table->findChild<widgets::MessageBar*>();
        QTRY_VERIFY2(message->text().contains(u"2007-02-30"), qPrintable(message->text()));
        // What was typed and refused is offered again.
        QTRY_VERIFY(table->view()->findChild<QLineEdit*>(u"cellEditor"_s));
        QTRY_COMPARE(table->view()->findChild<QLineEdit*>(u"cellEditor"_s)->text(), u"2007-02-30"_s);
        editor = table->view()->findChild<QLineEdit*>(u"cellEditor"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"8 May 2007"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        const auto date = [this, slug] {
            const auto& catalogue = *exploration().catalogue();
            return catalogue.agreements().find(records::AgreementId{catalogue.fromSlug(slug).id})->signedOn.edtf();
        };
        QTRY_COMPARE(date(), u"2007-05-08"_s);
        QCOMPARE(message->text(), QString());
        // No source states the new date to the day, so none of those that state another day stands beside it.
        const auto facts = explore::recordFacts(*exploration().catalogue(), exploration().current());
        for (const explore::Fact& fact : facts.facts)
            if (fact.label == u"Signed")
                QVERIFY2(fact.sources.size() == 2 && fact.note.startsWith(u"Sources disagree"), qPrintable(fact.note));
        m_window.reset();
        open();
        QCOMPARE(date(), u"2007-05-08"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(date(), u"2007-05-07"_s);
        QCOMPARE(m_prompts->asked, QStringList());
        QVERIFY(!m_window->workspace()->document().nextUndo());
        QVERIFY(m_window->workspace()->document().nextRedo());
    }

    void theFilterNarrowsEveryView() {
        open();
        auto* line = find<QLineEdit>(u"filterText"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"country:US climate:cold"_s);
        QTest::keyClick(line, Qt::Key_Return);
        const qsizetype count = exploration().shown().count();
        QVERIFY(count > 10 && count < 100);
        QCOMPARE(m_window->tableOf(Table::Agreement)->view()->model()->rowCount(), int(count));
        QVERIFY(find<QLabel>(u"statusShown"_s)->text().startsWith(QLocale().toString(count)));
        line = find<QLineEdit>(u"filterText"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"weather:cold"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(find<QWidget>(u"filterPanel"_s)->findChild<widgets::MessageBar*>()->text().contains(u"weather:cold"));
        QCOMPARE(exploration().shown().count(), count);
    }

    void theBriefingAndTheViewsArePrinted() {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed, so no PDF can be read back.");
        open();
        m_prompts->files << path(u"briefing.pdf"_s);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(find<QDialog>(u"reportDialog"_s));
        QTest::mouseClick(find<QPushButton>(u"reportSave"_s), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path(u"briefing.pdf"_s)));
        const QString text = textOf(path(u"briefing.pdf"_s));
        for (const QString& word : {u"Chicago"_s, u"Busan"_s, u"부산"_s, u"2007"_s, u"44"_s})
            QVERIFY2(text.contains(word.normalized(QString::NormalizationForm_KC)), qPrintable(word));
        for (const QString& name : {u"map"_s, u"timeline"_s, u"chart"_s}) {
            m_window->raiseDock(name);
            m_prompts->files << path(name + u".svg"_s);
            m_window->actions().trigger(u"export"_s);
            QVERIFY2(QFileInfo(path(name + u".svg"_s)).size() > 4000, qPrintable(name));
        }
        QVERIFY(m_window->chartsView());
    }

    void rowsAreCopiedAsASpreadsheetTakesThem() {
        open();
        tables::RecordTable* table = m_window->tableOf(Table::Agreement);
        table->view()->setCurrentIndex(cell(table, u"us-il-chicago--kr-busan"_s, u"signed"_s));
        table->view()->selectRow(table->view()->currentIndex().row());
        table->copySelection();
        const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
        QCOMPARE(cells.size(), table->visibleColumns().size());
        QVERIFY(cells.contains(u"Chicago, United States"_s) && cells.contains(u"Sister city"_s));
    }

    void aRecordIsRemovedOnlyAfterAQuestion() {
        open();
        const qsizetype before = exploration().catalogue()->agreements().size();
        m_prompts->decisions << false;
        m_window->actions().trigger(u"remove"_s);
        QCOMPARE(exploration().catalogue()->agreements().size(), before);
        m_prompts->decisions << true;
        m_window->actions().trigger(u"remove"_s);
        QCOMPARE(exploration().catalogue()->agreements().size(), before - 1);
        m_window->actions().trigger(u"undo"_s);
        QCOMPARE(exploration().catalogue()->agreements().size(), before);
    }

    void aSecondOpeningOffersToRead() {
        open();
        window::MainWindow other(window::MainWindow::Layout::Default);
        other.openFile(path(u"sample.entente"_s));
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        QVERIFY(!other.workspace());
        auto* message = other.findChild<widgets::MessageBar*>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
        QVERIFY2(message->text().contains(u"is open for editing"), qPrintable(message->text()));
        QTest::mouseClick(message->findChild<QWidget*>(u"messageAction"_s), Qt::LeftButton);
        QTRY_VERIFY(other.workspace());
        QVERIFY(other.workspace()->document().isReadOnly());
    }

    void damageFoundBehindStopsEdits() {
        const QString whole = path(u"sample.entente"_s);
        const QString broken = path(u"broken.entente"_s);
        QVERIFY(QFile::copy(whole, broken));
        sqlite3* database = nullptr;
        sqlite3_stmt* row = nullptr;
        QCOMPARE(sqlite3_open(broken.toUtf8().constData(), &database), SQLITE_OK);
        sqlite3_prepare_v2(database, "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name = 'trade_pair'", -1, &row, nullptr);
        QCOMPARE(sqlite3_step(row), SQLITE_ROW);
        const qint64 at = (sqlite3_column_int64(row, 0) - 1) * sqlite3_column_int64(row, 1);
        sqlite3_finalize(row);
        sqlite3_close(database);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
        QCOMPARE(file.write(QByteArray(200, '\xFF')), 200);
        file.close();
        m_window = std::make_unique<window::MainWindow>(window::MainWindow::Layout::Default);
        m_window->openFile(broken);
        m_window->show();
        QVERIFY(m_window->workspace());
        QTRY_VERIFY(m_window->workspace()->document().isReadOnly());
        auto* message = m_window->findChild<widgets::MessageBar*>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
        QVERIFY2(message->text().contains(u"is damaged"), qPrintable(message->text()));
        QVERIFY(!m_window->actions().action(u"newAgreement"_s)->isEnabled());
        const auto refused = m_window->workspace()->document().edit(u"x"_s, [] { return records::Result<void>(); });
        QVERIFY(!refused);
    }

    // Every interactive widget has a name for tests, a name for screen readers and a place in the tab order.
    void everyControlHasANameAndAPlace() {
        open();
        for (window::LazyDock* dock : m_window->docks())
            m_window->raiseDock(dock->objectName());
        QStringList gaps;
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isInteractive = widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(m_window.get());
            const QString type = QString::fromLatin1(widget->metaObject()->className());
            const bool isPart = widget->objectName().startsWith(u"qt_") || type == u"QExpandingLineEdit" || type == u"QHeaderView" ||
                                qobject_cast<const QLabel*>(widget) || (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractSpinBox"));
            const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
            if (!isInteractive || isPart || (area && area->viewport() == widget) || type == u"QTabBar" || type == u"QScrollArea")
                continue;
            if (widget->objectName().isEmpty())
                gaps << u"%1 in %2 has no object name"_s.arg(type, widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (accessible && accessible->text(QAccessible::Name).isEmpty())
                gaps << u"%1 %2 has no name for screen readers"_s.arg(type, widget->objectName());
        }
        QVERIFY2(gaps.isEmpty(), qPrintable(gaps.join(u'\n')));
    }

    void noShortcutIsGivenTwice() {
        open();
        QHash<QString, QString> owners;
        for (const QAction* action : m_window->actions().all()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& sequence : action->shortcuts()) {
                const QString key = sequence.toString();
                QVERIFY2(!owners.contains(key), qPrintable(u"%1: %2, %3"_s.arg(key, owners.value(key), action->objectName())));
                owners.insert(key, action->objectName());
            }
        }
    }
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
