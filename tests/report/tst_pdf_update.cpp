// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_properties.h"
#include "report/pdf_update.h"
#include "report/printed.h"
#include "support/fail_on_warnings.h"
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::PdfUpdate;
using report::test::Printed;

// What is added to a PDF of Qt's writer, read back by poppler.
class TestPdfUpdate : public support::FailOnWarnings {
    Q_OBJECT

    QString painted(int pages) {
        const QString path = m_folder.filePath(u"painted.pdf"_s);
        QPdfWriter writer(path);
        writer.setTitle(u"Chicago \u2013 Bu(san"_s);
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            painter.drawText(1000, 1000, u"page %1"_s.arg(page));
        }
        return path;
    }
    QString finished(const QString& painted, const report::PdfProperties& properties) {
        const QString path = m_folder.filePath(u"finished.pdf"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !report::writeWithProperties(painted, file, properties))
            return {};
        return path;
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsAddedIsReadBack() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const QString path = finished(painted(3), {u"B\u00fcrgermeisteramt"_s, QLocale(QLocale::Korean, QLocale::SouthKorea), u"A chart (of trade)"_s,
                                                   {{u"\ubd80\uc0b0"_s, 0, 100, 0}, {u"Below (it)"_s, 1, 50, 1}, {u"Next"_s, 2, 0, 0}},
                                                   {{1, QRectF(72, 72, 100, 10), u"https://example.org/(a)"_s}, {1, QRectF(72, 92, 100, 10), u"https://example.org/b"_s}}});
        const Printed printed(path);
        QCOMPARE(printed.pages(), 3);
        QCOMPARE(printed.text(), u"page 0 page 1 page 2"_s);
        QCOMPARE(printed.info(u"Title"_s), u"Chicago \u2013 Bu(san"_s);
        QCOMPARE(printed.info(u"Author"_s), u"B\u00fcrgermeisteramt"_s);
        QCOMPARE(printed.info(u"Subject"_s), u"A chart (of trade)"_s);
        const QString links = printed.links();
        QVERIFY2(links.contains(u"https://example.org/%28a%29"_s) && links.contains(u"https://example.org/b"_s), qPrintable(links));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const PdfUpdate update = PdfUpdate::of(file).value();
        QVERIFY(update.object(update.root()).contains("/Lang (ko)"));
        // The outline: two items, the first with one below it that is folded up.
        const auto number = [](const QByteArray& object, const QByteArray& key) {
            return object.mid(object.indexOf(key) + key.size()).simplified().split(' ').value(0).toInt();
        };
        const QByteArray outline = update.object(number(update.object(update.root()), "/Outlines"));
        QCOMPARE(number(outline, "/Count"), 2);
        const QByteArray first = update.object(number(outline, "/First"));
        QVERIFY2(first.contains("/Title <FEFFBD80C0B0>") && first.contains("/Count -1") && !first.contains("/Prev"), first.constData());
        QVERIFY(update.object(number(first, "/First")).contains("/Title (Below \\(it\\))"));
        const QByteArray last = update.object(number(outline, "/Last"));
        QVERIFY2(last.contains("/Title (Next)") && last.contains("/Prev") && !last.contains("/Next "), last.constData());
        QCOMPARE(number(first, "/Next"), number(outline, "/Last"));
    }

    void whatWasUpdatedOnceCanBeUpdatedAgain() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const QString once = finished(painted(2), {u"one"_s, QLocale::c(), {}, {}, {}});
        const QString kept = m_folder.filePath(u"once.pdf"_s);
        QVERIFY(QFile::rename(once, kept));
        const Printed printed(finished(kept, {{}, QLocale::c(), u"twice"_s, {}, {}}));
        QCOMPARE(printed.info(u"Author"_s), u"one"_s);
        QCOMPARE(printed.info(u"Subject"_s), u"twice"_s);
        QCOMPARE(printed.pages(), 2);
    }

    void whatIsNoWholePdfIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QFile file(painted(1));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("startxref 12 and nothing more");
        QTest::newRow("half") << whole.left(whole.size() / 2);
        QTest::newRow("without its end") << whole.left(whole.size() - 30);
        QTest::newRow("its table elsewhere") << QByteArray(whole).insert(20, "moved");
        QTest::newRow("a table that leads to itself") << QByteArray("xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 0 >>\nstartxref\n0\n%%EOF\n");
    }
    void whatIsNoWholePdfIsRefused() {
        QFETCH(QByteArray, bytes);
        QFile file(m_folder.filePath(u"broken.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
        file.write(bytes);
        const auto update = PdfUpdate::of(file);
        QVERIFY(!update.has_value());
        QCOMPARE(update.error().code, records::ErrorCode::Damaged);
    }
};

QTEST_MAIN(TestPdfUpdate)
#include "tst_pdf_update.moc"
