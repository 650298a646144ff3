// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample.h"
#include "report/printed.h"
#include "report/report_file.h"
#include "report/trade_lines.h"
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::Paper;
using report::test::Printed;

class BriefingTest : public QObject {
    Q_OBJECT

private:
    report::ReportInput input() const {
        report::ReportInput input = report::reportInput(*m_document, m_catalogue, {}, QLocale(QLocale::English, QLocale::UnitedKingdom));
        input.imprint.documentName = u"Busan and its partners"_s;
        input.imprint.date = QDate(2024, 5, 2);
        input.imprint.author = u"Office of the Mayor"_s;
        return input;
    }
    records::Result<void> write(const QString& path, QStringView slug, Paper paper) const {
        const report::ReportInput from = input();
        const auto made = report::makeReport(report::ReportKind::Briefing, m_catalogue->fromSlug(slug), from);
        return made ? report::writeReport(path, *made, from.imprint, report::pageLayout(paper)) : tl::unexpected(made.error());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    explore::Snapshot m_catalogue;

private Q_SLOTS:
    void initTestCase() {
        auto made = exchange::createSample(m_folder.filePath(u"sample.entente"_s));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text()));
        m_document = std::move(*made);
        m_catalogue = explore::Catalogue::read(*m_document).value();
    }

    void tellsTheStoryOfChicagoAndBusan_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << int(Paper::A4) << u"(A4)"_s;
        QTest::newRow("Letter") << int(Paper::Letter) << u"(letter)"_s;
    }

    void tellsTheStoryOfChicagoAndBusan() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        QFETCH(int, paper);
        QFETCH(QString, size);
        const QString path = m_folder.filePath(u"briefing.pdf"_s);
        QVERIFY(write(path, u"us-il-chicago--kr-busan", Paper(paper)).has_value());
        const Printed printed(path);
        const QString text = printed.text();
        const QStringList expected{u"Chicago \u2013 Busan \ubd80\uc0b0"_s,
                                   u"Sister city \u00b7 active \u00b7 signed 7 May 2007"_s,
                                   u"Richard M. Daley"_s,
                                   u"44 of 100 (2006"_s,
                                   u"equal to the record low of 1982"_s,
                                   u"states: \u201clowest on record\u201d"_s,
                                   u"Gallup favorable"_s,
                                   u"United States \u2013 South Korea (national figures)"_s,
                                   u"Exports to South Korea"_s,
                                   u"Signing ceremony in the Preston Bradley Hall"_s,
                                   u"Skidmore, Owings & Merrill"_s,
                                   u"In United States: Los Angeles (1967)"_s,
                                   u"Busan Metropolitan City: Chicago."_s,
                                   u"https://www.busan.go.kr/eng/Chicago"_s,
                                   u"Sister-city tie of Busan and Chicago"_s,
                                   u"How Sister Cities Play a Key Role in Diplomacy"_s,
                                   u"U.S. trade in goods by country"_s,
                                   u"Busan and its partners"_s,
                                   u"2 May 2024"_s};
        for (const QString& words : expected)
            QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
        const int pages = printed.pages();
        QCOMPARE(pages, 2);
        for (int page = 1; page <= pages; ++page)
            QVERIFY2(text.contains(u"Page %1 of %2"_s.arg(page).arg(pages)), qPrintable(text));
        QVERIFY2(printed.info(u"Page size"_s).contains(size), qPrintable(printed.info(u"Page size"_s)));
        QCOMPARE(printed.info(u"Title"_s), u"Partnership briefing: Chicago \u2013 Busan"_s);
        QCOMPARE(printed.info(u"Author"_s), u"Office of the Mayor"_s);
    }

    void holdsLanguageAndBookmarks() {
        const QString path = m_folder.filePath(u"properties.pdf"_s);
        QVERIFY(write(path, u"us-il-chicago--kr-busan", Paper::A4).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("/Lang (en-GB)"));
        QVERIFY(bytes.contains("/Outlines"));
        for (const char* section : {"(Timeline)", "(Climate at signing)", "(Trade and favorability)", "(Activities \\(12\\))", "(Sources)"})
            QVERIFY2(bytes.contains(section), section);
    }

    void saysWhatIsMissing() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const QString path = m_folder.filePath(u"poor.pdf"_s);
        QVERIFY(write(path, u"kr-busan--ph-cebu-province", Paper::Letter).has_value());
        const Printed printed(path);
        const QString text = printed.text();
        for (const QString& words : {u"date of signing unknown"_s, u"status unknown"_s, u"No poll about this pair of countries is in the document."_s,
                                     u"The document holds no trade and no polls between South Korea and Philippines."_s,
                                     u"The document holds no activities of this agreement."_s, u"Page 1 of 1"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
        QCOMPARE(printed.pages(), 1);
    }

    void saysWhyATieWithinACountryHasNoTrade() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const QString path = m_folder.filePath(u"within.pdf"_s);
        QVERIFY(write(path, u"us-hi-honolulu--us-pr-san-juan", Paper::A4).has_value());
        QVERIFY(Printed(path).text().contains(u"there is no trade between nations to show."_s));
    }

    void leavesNothingWhereItCannotWrite() {
        QVERIFY(QDir(m_folder.path()).mkdir(u"closed"_s));
        const QString closed = m_folder.filePath(u"closed"_s);
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner);
        // The administrator may write into any folder but the kernel's.
        const QString folder = QFileInfo(closed).isWritable() ? u"/proc"_s : closed;
        if (!QFileInfo(folder).isDir())
            QSKIP("no folder here is closed to the administrator");
        const auto done = write(folder + u"/briefing.pdf"_s, u"us-il-chicago--kr-busan", Paper::A4);
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, records::ErrorCode::WriteFailed);
        QCOMPARE(QDir(folder).entryList({u"briefing*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void leavesNothingInAFolderThatIsNotThere() {
        const QString path = m_folder.filePath(u"nowhere/briefing.pdf"_s);
        const auto done = write(path, u"us-il-chicago--kr-busan", Paper::A4);
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, records::ErrorCode::WriteFailed);
        QVERIFY(done.error().text().contains(path));
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"nowhere"_s)));
    }
};

QTEST_MAIN(BriefingTest)
#include "tst_briefing.moc"
