// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/saved_views.h"
#include "exchange/sample.h"
#include "report/batch.h"
#include "report/formatted_text.h"
#include "report/printed.h"
#include "report/trade_lines.h"
#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::DesignedBlock;
using report::DesignKind;
using report::DesignSize;
using report::ReportDesign;
using report::TextRun;
using report::test::Printed;

// Reports that a person puts together of blocks.
class TestDesignedReport : public QObject {
    Q_OBJECT

    static QByteArray logo() {
        QImage image(60, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    report::ReportInput input(const QString& filter = {}) const {
        report::ReportInput from = report::reportInput(*m_document, m_catalogue, explore::Filter::parse(filter).value(), QLocale(QLocale::English, QLocale::UnitedKingdom));
        from.imprint = {u"Our partners"_s, QDate(2026, 11, 2), from.imprint.locale, {}};
        return from;
    }
    QString write(const ReportDesign& design, QStringView of, const QString& filter = {}) const {
        const report::ReportInput from = input(filter);
        const auto made = report::makeReport(u"For the mayor"_s, design, m_catalogue->fromSlug(of), from);
        const QString path = m_folder.filePath(u"own.pdf"_s);
        return made && report::writeReport(path, *made, from.imprint, report::pageLayout(report::Paper::A4)) ? path : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    explore::Snapshot m_catalogue;

private Q_SLOTS:
    void initTestCase() {
        m_document = std::move(exchange::createSample(m_folder.filePath(u"sample.entente"_s)).value());
        m_catalogue = explore::Catalogue::read(*m_document).value();
    }

    void aDesignIsReadBackAsItWasWritten() {
        const ReportDesign design{u"Chicago and \u201cus\u201d"_s, logo(),
                                  {{DesignKind::Text, u"# Hello\n\nWorld"_s, DesignSize::Medium}, {DesignKind::Sources}, {DesignKind::Chart, u"silent"_s, DesignSize::Large},
                                   {DesignKind::Map, {}, DesignSize::Small}}};
        QCOMPARE(ReportDesign::fromText(design.toText()).value(), design);
        QCOMPARE(ReportDesign::fromText(ReportDesign::usual().toText()).value(), ReportDesign::usual());
        // Where the sources were left out they come last.
        const ReportDesign bare{{}, {}, {{DesignKind::Map}}};
        QCOMPARE(ReportDesign::fromText(bare.toText()).value().blocks, (std::vector<DesignedBlock>{{DesignKind::Map}, {DesignKind::Sources}}));
        for (const QString& text : {QString(), u"{}"_s, u"[]"_s, u"{\"blocks\":[{\"kind\":\"hologram\"}]}"_s})
            QVERIFY2(!ReportDesign::fromText(text).has_value(), qPrintable(text));
    }

    void marksOfSimpleTextAreTakenOut_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::vector<TextRun>>("runs");
        const auto row = [](const char* text, const std::vector<TextRun>& runs) { QTest::newRow(text) << QString::fromUtf8(text) << runs; };
        row("plain", {{u"plain"_s}});
        row("a **bold** word", {{u"a "_s}, {u"bold"_s, true}, {u" word"_s}});
        row("*so* it **goes**", {{u"so"_s, false, true}, {u" it "_s}, {u"goes"_s, true}});
        row("**all *of* it**", {{u"all "_s, true}, {u"of"_s, true, true}, {u" it"_s, true}});
        row("2 * 3 = 6", {{u"2 * 3 = 6"_s}});
        row("an *open mark", {{u"an *open mark"_s}});
        row("five ** six", {{u"five ** six"_s}});
        row("**", {{u"**"_s}});
        row("", {});
    }
    void marksOfSimpleTextAreTakenOut() {
        QFETCH(QString, text);
        QFETCH(std::vector<TextRun>, runs);
        QCOMPARE(report::textRuns(text), runs);
    }

    void blocksStandInTheirOrderWithSourcesNumberedOnce() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const ReportDesign design{u"How it went"_s, logo(),
                                  {{DesignKind::Text, u"# Why we meet\nA **delegation** comes on Thursday.\n\n- first point\n- second point"_s},
                                   {DesignKind::Trade, {}, DesignSize::Small},
                                   {DesignKind::Facts},
                                   {DesignKind::Sources},
                                   {DesignKind::Chart, u"agreements-by-kind"_s, DesignSize::Small},
                                   {DesignKind::Chart, u"gone"_s},
                                   {DesignKind::Activities}}};
        const Printed printed(write(design, u"us-il-chicago--kr-busan"));
        const QString text = printed.text();
        qsizetype last = -1;
        for (const QString& words : {u"How it went"_s, u"Chicago \u2013 Busan \u00b7 Monday, 2 November 2026"_s, u"Why we meet"_s, u"A delegation comes on Thursday."_s, u"\u2022 first point"_s,
                                     u"Trade and favorability: United States \u2013 South Korea (national figures)"_s, u"Signatories"_s, u"Sources"_s,
                                     u"Agreements by kind"_s, u"The document has no chart \u201cgone\u201d any more."_s, u"Activities (12)"_s}) {
            const qsizetype at = text.indexOf(words, last + 1);
            QVERIFY2(at > last, qPrintable(words + u" is not after what stands before it in: "_s + text));
            last = at;
        }
        QCOMPARE(printed.info(u"Title"_s), u"For the mayor: Chicago \u2013 Busan"_s);
        QVERIFY(printed.info(u"Subject"_s).contains(u"bn US$"_s));
        QVERIFY(printed.pageText(1).contains(u"Page 1 of %1"_s.arg(printed.pages())));
        QVERIFY(!printed.pageText(1).contains(u"Entente"_s));  // its own logo stands there
    }

    void itIsAboutAPlaceACountryOrWhatAFilterShows_data() {
        QTest::addColumn<QString>("of");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("words");
        QTest::newRow("place") << u"kr-busan"_s << QString() << u"Agreements (44)"_s;
        QTest::newRow("country") << u"PH"_s << QString() << u"Philippines"_s;
        QTest::newRow("filter") << QString() << u"place:kr-busan country:US"_s << u"Filter: place:kr-busan country:US"_s;
        QTest::newRow("all") << QString() << QString() << u"All agreements of the document"_s;
    }
    void itIsAboutAPlaceACountryOrWhatAFilterShows() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        QFETCH(QString, of);
        QFETCH(QString, filter);
        QFETCH(QString, words);
        ReportDesign design = ReportDesign::usual();
        if (!of.isEmpty() || !filter.isEmpty())
            design.blocks.push_back({DesignKind::Agreements});
        const Printed printed(write(design, of, filter));
        QVERIFY2(printed.text().contains(words), qPrintable(printed.text().left(2000)));
    }

    void aSavedChartIsDrawnWithItsOwnWordsAndTheNumbersOfTheReport() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        charts::ChartChoices choices;
        choices.first = u"US"_s;
        choices.second = u"KR"_s;
        choices.title = u"What trade did since"_s;
        choices.note = u"As we said [1\u2013999999999]."_s;  // a person's own brackets are no numbers of sources
        choices.comparison = charts::Comparison::Lines;
        choices.partners = {u"KR"_s, u"JP"_s};
        QVERIFY(document::saved_views::save(*m_document, document::saved_views::Kind::Chart, u"mine"_s, choices.toText()));
        const ReportDesign design{{}, {}, {{DesignKind::Facts}, {DesignKind::Chart, u"mine"_s}, {DesignKind::Sources}}};
        const QString text = Printed(write(design, u"us-il-chicago--kr-busan")).text();
        QVERIFY2(text.contains(u"What trade did since"_s) && text.contains(u"Japan"_s), qPrintable(text));
        QVERIFY2(text.contains(u"As we said [1\u2013999999999]."_s), qPrintable(text));
        QVERIFY(!text.contains(u"[1] US Census"_s));  // the chart lists none of its own
        QCOMPARE(text.count(u"US Census Bureau: "_s), 2);   // each of the two of them once
    }

    void anOrganisationIsNoSubject() {
        const auto made = report::makeReport(u"x"_s, ReportDesign::usual(), {records::Table::Source, 1}, input());
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, records::ErrorCode::InvalidValue);
    }

    void aLogoIsMadeSmallAndWhatIsNoPictureIsRefused() {
        QVERIFY(!report::logoOf("no picture").has_value());
        QImage large(1000, 500, QImage::Format_RGB32);
        large.fill(Qt::blue);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        large.save(&buffer, "PNG");
        QCOMPARE(QImage::fromData(report::logoOf(bytes).value()).size(), QSize(400, 200));
    }

    void filesThatAreThereAreNotReplacedUnlessItIsSaid() {
        const report::ReportInput from = input(u"place:kr-busan country:US"_s);
        report::BatchPlan plan{report::ReportKind::Briefing, report::reportSubjects(report::ReportKind::Briefing, from), from, report::pageLayout(report::Paper::A4),
                               m_folder.filePath(u"each"_s), report::BatchFiles::OneEach};
        QVERIFY(QDir(m_folder.path()).mkpath(u"each"_s));
        QFile mine(m_folder.filePath(u"each/us-ca-los-angeles--kr-busan.pdf"_s));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        report::Batch refused(plan);
        const auto done = refused.next();
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, records::ErrorCode::Conflict);
        QVERIFY(!refused.hasNext());
        QCOMPARE(QDir(m_folder.filePath(u"each"_s)).entryList(QDir::Files), QStringList{u"us-ca-los-angeles--kr-busan.pdf"_s});
        QCOMPARE(mine.size(), 4);
        plan.existing = report::Existing::Replaced;
        report::Batch replacing(plan);
        while (replacing.hasNext())
            QVERIFY(replacing.next().has_value());
        QVERIFY(QFileInfo(mine.fileName()).size() > 1000);
    }
};

QTEST_MAIN(TestDesignedReport)
#include "tst_designed_report.moc"
