// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper.h"
#include "report/printed.h"
#include "report/table_page.h"
#include "report/view_page.h"
#include <QPainter>
#include <QPdfWriter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::test::Printed;

class PagesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
    }

    void printsEveryRowOfATable_data() {
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << 0;
        QTest::newRow("one page") << 20;
        QTest::newRow("many pages") << 230;
    }

    void printsEveryRowOfATable() {
        QFETCH(int, rows);
        QStandardItemModel model(rows, 3);
        model.setHorizontalHeaderLabels({u"Place"_s, u"Hidden"_s, u"Native name"_s});
        for (int row = 0; row < rows; ++row) {
            model.setItem(row, 0, new QStandardItem(u"place-%1"_s.arg(row)));
            model.setItem(row, 1, new QStandardItem(u"secret"_s));
            model.setItem(row, 2, new QStandardItem(u"\ubd80\uc0b0"_s));
        }
        const QString path = m_folder.filePath(u"table.pdf"_s);
        {
            QPdfWriter writer(path);
            writer.setPageLayout(report::pageLayout(report::Paper::A4));
            report::paintTable(writer, {u"Places"_s, &model, {0, 2}, u"Our partners"_s, QDate(2024, 5, 2), QLocale::c()});
        }
        const Printed printed(path);
        const QString text = printed.text();
        const int pages = printed.pages();
        QVERIFY(rows < 100 ? pages == 1 : pages > 3);
        QCOMPARE(text.count(u" of %1"_s.arg(pages)), pages);
        QCOMPARE(text.count(u"Our partners"_s), pages);
        QCOMPARE(text.count(u"Native name"_s), pages);
        QCOMPARE(text.count(u"place-"_s), rows);
        QCOMPARE(text.contains(u"No rows."_s), rows == 0);
        QCOMPARE(text.count(u"\ubd80\uc0b0"_s), rows);
        QVERIFY(!text.contains(u"secret"_s));
    }

    // A title of 350 letters and a long document name leave the words beside them readable.
    void shortensWhatIsLongInTheFrame() {
        const QString path = m_folder.filePath(u"frame.pdf"_s);
        {
            QPdfWriter writer(path);
            writer.setPageLayout(report::pageLayout(report::Paper::A4));
            report::paintViewPage(writer, {QString(350, u'x') + u" end"_s, [](QPainter&, const QRectF&) {}, {}, QString(200, u'y'), QDate(2024, 5, 2), QLocale::c()});
        }
        const QString text = Printed(path).text();
        for (const QString& words : {u"Entente"_s, u"..."_s, u" end"_s, u"2 May 2024"_s, u"Page 1 of 1"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" in "_s + text));
        QVERIFY(text.count(u'x') < 120 && text.count(u'y') < 60);
    }

    void wrapsWhatIsLong() {
        QStandardItemModel model(1, 2);
        model.setHorizontalHeaderLabels({u"Year"_s, u"Note"_s});
        model.setItem(0, 0, new QStandardItem(u"2007"_s));
        QStringList words;
        for (int i = 0; i < 900; ++i)
            words << u"word%1"_s.arg(i);
        model.setItem(0, 1, new QStandardItem(words.join(u' ')));
        const QString path = m_folder.filePath(u"long.pdf"_s);
        {
            QPdfWriter writer(path);
            writer.setPageLayout(report::pageLayout(report::Paper::A4));
            report::paintTable(writer, {u"Notes"_s, &model, {0, 1}, u"Our partners"_s, QDate(2024, 5, 2), QLocale::c()});
        }
        const QString text = Printed(path).text();
        for (const QString& word : std::as_const(words))
            QVERIFY2(text.contains(word), qPrintable(word));
    }

    void givesManySourcesPagesOfTheirOwn() {
        QStringList sources;
        for (int i = 0; i < 120; ++i)
            sources << u"source-%1."_s.arg(i);
        const QString path = m_folder.filePath(u"sources.pdf"_s);
        {
            QPdfWriter writer(path);
            writer.setPageLayout(report::pageLayout(report::Paper::A4));
            report::paintViewPage(writer, {u"Chart"_s, [](QPainter&, const QRectF&) {}, sources, u"Our partners"_s, QDate(2024, 5, 2), QLocale::c()});
        }
        const Printed printed(path);
        const QString text = printed.text();
        QCOMPARE(printed.pages(), 3);
        QVERIFY(text.contains(u"Page 3 of 3"_s));
        for (const QString& source : std::as_const(sources))
            QVERIFY2(text.contains(source), qPrintable(source));
    }

    void putsAViewAndItsSourcesOnOnePage() {
        const QString path = m_folder.filePath(u"view.pdf"_s);
        QRectF frame;
        {
            QPdfWriter writer(path);
            writer.setPageLayout(report::pageLayout(report::Paper::Letter));
            const auto paint = [&frame](QPainter& painter, const QRectF& rect) {
                frame = rect;
                painter.drawText(rect, Qt::AlignCenter, u"the picture"_s);
            };
            report::paintViewPage(writer, {u"Map"_s, paint, {u"First source"_s, u"Second source"_s}, u"Our partners"_s, QDate(2024, 5, 2), QLocale::c()});
        }
        const Printed printed(path);
        const QString text = printed.text();
        QCOMPARE(printed.pages(), 1);
        for (const QString& words : {u"Map"_s, u"the picture"_s, u"First source"_s, u"Second source"_s, u"Our partners"_s, u"Page 1 of 1"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
        QVERIFY(frame.width() > 600 && frame.height() > 600);
    }
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
