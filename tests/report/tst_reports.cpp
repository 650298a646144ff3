// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample.h"
#include "explore/record_facts.h"
#include "report/batch.h"
#include "report/due.h"
#include "report/printed.h"
#include "report/trade_lines.h"
#include "support/fail_on_warnings.h"
#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::BatchFiles;
using report::Paper;
using report::ReportKind;
using report::test::Printed;

namespace {

// A disk that is full after so many bytes.
class FullDisk : public QBuffer {
public:
    explicit FullDisk(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 writeData(const char* data, qint64 length) override {
        if (pos() + length > m_room) {
            setErrorString(u"no space left"_s);
            return -1;
        }
        return QBuffer::writeData(data, length);
    }

private:
    qint64 m_room;
};

}  // namespace

class ReportsTest : public QObject {
    Q_OBJECT

private:
    report::ReportInput input(const QString& filter = {}) const {
        report::ReportInput input = report::reportInput(*m_document, m_catalogue, explore::Filter::parse(filter).value(),
                                                        QLocale(QLocale::English, QLocale::UnitedKingdom));
        input.imprint = {u"Our partners"_s, QDate(2026, 11, 2), input.imprint.locale, u"Office of the Mayor"_s};
        return input;
    }
    records::RecordRef record(QStringView slug) const { return m_catalogue->fromSlug(slug); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    // The report as a PDF; empty when it could not be made.
    QString write(ReportKind kind, QStringView of, const QString& filter = {}, const QPageLayout& layout = report::pageLayout(Paper::A4)) const {
        const report::ReportInput from = input(filter);
        const auto made = report::makeReport(kind, record(of), from);
        const QString file = path(report::word(kind) + u".pdf"_s);
        return made && report::writeReport(file, *made, from.imprint, layout) ? file : QString();
    }
    report::BatchPlan plan(const QString& filter, const QString& target, BatchFiles files) const {
        const report::ReportInput from = input(filter);
        return {ReportKind::Briefing, report::reportSubjects(ReportKind::Briefing, from), from, report::pageLayout(Paper::A4), target, files};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    explore::Snapshot m_catalogue;

private Q_SLOTS:
    void initTestCase() {
        auto made = exchange::createSample(path(u"sample.entente"_s));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text()));
        m_document = std::move(*made);
        m_catalogue = explore::Catalogue::read(*m_document).value();
    }

    void aFilterNamesWhatABatchIsAbout() {
        const report::ReportInput from = input(u"place:kr-busan country:US"_s);
        const auto slugs = [&](ReportKind kind) {
            QStringList names;
            for (const records::RecordRef& subject : report::reportSubjects(kind, from))
                names << m_catalogue->slug(subject);
            return names;
        };
        QCOMPARE(slugs(ReportKind::Briefing), (QStringList{u"us-il-chicago--kr-busan"_s, u"us-ca-los-angeles--kr-busan"_s}));
        QCOMPARE(slugs(ReportKind::Place), (QStringList{u"kr-busan"_s, u"us-il-chicago"_s, u"us-ca-los-angeles"_s}));
        QCOMPARE(slugs(ReportKind::Country), (QStringList{u"KR"_s, u"US"_s}));
        QCOMPARE(slugs(ReportKind::Summary), QStringList());
    }

    void aReportIsRefusedForARecordThatItIsNotAbout_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("of");
        QTest::newRow("briefing of a place") << int(ReportKind::Briefing) << u"kr-busan"_s;
        QTest::newRow("profile of an agreement") << int(ReportKind::Place) << u"us-il-chicago--kr-busan"_s;
        QTest::newRow("profile of a country") << int(ReportKind::Place) << u"KR"_s;
        QTest::newRow("overview of a city") << int(ReportKind::Country) << u"kr-busan"_s;
        QTest::newRow("overview of the world") << int(ReportKind::Country) << u"WORLD"_s;
    }

    void aReportIsRefusedForARecordThatItIsNotAbout() {
        QFETCH(int, kind);
        QFETCH(QString, of);
        const auto made = report::makeReport(ReportKind(kind), record(of), input());
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, records::ErrorCode::InvalidValue);
        QVERIFY(made.error().sentence.contains(u"cannot be about"_s));
        QVERIFY(!made.error().remedy.isEmpty());
    }

    void theSummaryOfTheSampleIsTwoPages_data() {
        QTest::addColumn<int>("paper");
        QTest::newRow("A4") << int(Paper::A4);
        QTest::newRow("Letter") << int(Paper::Letter);
    }

    void theSummaryOfTheSampleIsTwoPages() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        QFETCH(int, paper);
        const Printed printed(write(ReportKind::Summary, {}, {}, report::pageLayout(Paper(paper))));
        QCOMPARE(printed.pages(), 2);
        const QString first = printed.pageText(1), second = printed.pageText(2);
        for (const QString& words : {u"537 388 542 80 83"_s, u"agreements listed as active places countries activities on record"_s, u"Agreements by country"_s,
                                     u"Agreements by status"_s, u"Status today by the climate at signing"_s, u"signed each year"_s})
            QVERIFY2(first.contains(words), qPrintable(words + u" is not in: "_s + first));
        for (const QString& words : {u"Most active"_s, u"Chicago \u2013 Busan 12 2017"_s, u"When partnerships were last active"_s,
                                     u"Trade and favorability: United States \u2013 South Korea (national figures)"_s, u"Due within a year"_s, u"50 years, signed 1976"_s,
                                     u"Sources"_s, u"The agreements rest on 354 sources"_s})
            QVERIFY2(second.contains(words), qPrintable(words + u" is not in: "_s + second));
        QCOMPARE(printed.info(u"Title"_s), u"Board summary: Our partners"_s);
        QCOMPARE(printed.info(u"Author"_s), u"Office of the Mayor"_s);
    }

    void aSummaryOfNothingSaysSo() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const Printed printed(write(ReportKind::Summary, {}, u"country:KR signed:1800..1801"_s));
        QCOMPARE(printed.pages(), 1);
        QVERIFY(printed.text().contains(u"The filter lets no agreement through, so there is nothing to sum up."_s));
    }

    void nothingIsCutAndNothingLiesOnOtherWords_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("of");
        QTest::addColumn<bool>("isWide");
        const std::pair<ReportKind, const char16_t*> all[] = {{ReportKind::Briefing, u"us-il-chicago--kr-busan"},
                                                              {ReportKind::Place, u"kr-busan"},
                                                              {ReportKind::Place, u"us-il-chicago"},
                                                              {ReportKind::Country, u"KR"},
                                                              {ReportKind::Country, u"PH"},
                                                              {ReportKind::Summary, u""}};
        for (const auto& [kind, of] : all)
            for (const bool isWide : {false, true})
                QTest::addRow("%s %s %s", qPrintable(report::word(kind)), qPrintable(QString::fromUtf16(of)), isWide ? "landscape Letter" : "portrait A4")
                    << int(kind) << QString::fromUtf16(of) << isWide;
    }

    void nothingIsCutAndNothingLiesOnOtherWords() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        QFETCH(int, kind);
        QFETCH(QString, of);
        QFETCH(bool, isWide);
        const QPageLayout layout = isWide ? report::pageLayout(Paper::Letter, QPageLayout::Landscape) : report::pageLayout(Paper::A4);
        const Printed printed(write(ReportKind(kind), of, {}, layout));
        const std::vector<Printed::Page> pages = printed.wordsOfPages();
        QVERIFY(!pages.empty());
        constexpr qreal margin = 50;  // 18 mm are 51 points
        int number = 0;
        for (const Printed::Page& page : pages) {
            ++number;
            QCOMPARE(page.size.width() > page.size.height(), isWide);
            QVERIFY2(!page.words.empty(), qPrintable(u"page %1 is empty"_s.arg(number)));
            const QRectF inside = QRectF(QPointF(), page.size).adjusted(margin, margin, -margin, -margin);
            for (size_t i = 0; i < page.words.size(); ++i) {
                const Printed::Word& word = page.words[i];
                const QString at = u"page %1: %2"_s.arg(number).arg(word.text);
                QVERIFY2(inside.contains(word.rect.center()) && word.rect.left() >= inside.left() && word.rect.right() <= inside.right(), qPrintable(at));
                QVERIFY2(!word.text.contains(u'\u2026'), qPrintable(at));
                for (size_t j = i + 1; j < page.words.size(); ++j) {
                    // Boxes are as high as a line and touch; letters that lie on others share far more than that.
                    const QRectF both = word.rect.intersected(page.words[j].rect);
                    QVERIFY2(both.width() < 3 || both.height() < qMin(word.rect.height(), page.words[j].rect.height()) * 0.5,
                             qPrintable(at + u" lies on "_s + page.words[j].text));
                }
            }
        }
    }

    void fontsAreInsideAndLinksAndBookmarksLead() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const QString file = write(ReportKind::Place, u"kr-busan");
        const Printed printed(file);
        const QStringList fonts = printed.fonts().split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts)
            QVERIFY2(font.contains(u" yes "_s), qPrintable(font));
        const QString links = printed.links();
        QVERIFY2(links.contains(u"https://www.busan.go.kr/eng/Chicago"_s), qPrintable(links));
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        for (const char* section : {"(Agreements \\(44\\))", "(Timeline)", "(Activities \\(25\\))", "(Trade and favorability)", "(Sources)"})
            QVERIFY2(all.contains(section), section);
    }

    void theHeadOfATableStandsOnEveryPageThatItRunsOver() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        const Printed printed(write(ReportKind::Place, u"kr-busan"));
        int pages = 0, heads = 0;
        for (int page = 1; page <= printed.pages(); ++page) {
            const QString text = printed.pageText(page);
            pages += text.contains(u"Sister city"_s) || text.contains(u"Friendship 1"_s);
            heads += text.count(u"Partner Kind Signed Status Climate at signing Activities"_s);
        }
        QVERIFY(heads >= 2);
        QVERIFY2(heads <= pages + 1, qPrintable(QString::number(heads)));
        QCOMPARE(printed.text().count(u"Agreements (44)"_s), 1);
    }

    void aBatchIsOnePdfWithAPageOfItsOwnForEachReport() {
        if (!Printed::canRead())
            QSKIP("pdftotext and pdfinfo (poppler-utils) are not installed");
        report::Batch batch(plan(u"place:kr-busan"_s, path(u"all.pdf"_s), BatchFiles::OneTogether));
        QCOMPARE(batch.count(), 44);
        while (batch.hasNext()) {
            QVERIFY(!QFile::exists(path(u"all.pdf"_s)));
            const auto made = batch.next();
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text()));
        }
        QCOMPARE(batch.done(), 44);
        QCOMPARE(batch.files(), QStringList{path(u"all.pdf"_s)});
        const Printed printed(path(u"all.pdf"_s));
        QCOMPARE(printed.pages(), batch.pages());
        QCOMPARE(printed.info(u"Title"_s), u"Partnership briefing: 44 reports"_s);
        QCOMPARE(printed.text().count(u"Page 1 of"_s), 44);
    }

    void aBatchIsAPdfForEachRecord() {
        report::Batch batch(plan(u"place:kr-busan country:US"_s, path(u"each"_s), BatchFiles::OneEach));
        while (batch.hasNext())
            QVERIFY(batch.next().has_value());
        QCOMPARE(QDir(path(u"each"_s)).entryList(QDir::Files, QDir::Name), (QStringList{u"us-ca-los-angeles--kr-busan.pdf"_s, u"us-il-chicago--kr-busan.pdf"_s}));
        QCOMPARE(batch.files().size(), 2);
    }

    void aBatchThatIsLetGoLeavesNoPartOfAFile() {
        const QString together = path(u"half.pdf"_s), folder = path(u"half"_s);
        for (const BatchFiles files : {BatchFiles::OneTogether, BatchFiles::OneEach}) {
            report::Batch batch(plan(u"place:kr-busan"_s, files == BatchFiles::OneTogether ? together : folder, files));
            for (int i = 0; i < 3; ++i)
                QVERIFY(batch.next().has_value());
        }
        QCOMPARE(QDir(m_folder.path()).entryList({u"half*"_s}, QDir::Files | QDir::Hidden), QStringList());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 3);
    }

    void aBatchStopsWhereItCannotWrite() {
        QFile file(path(u"in-the-way"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        report::Batch batch(plan(u"place:kr-busan"_s, path(u"in-the-way/briefings"_s), BatchFiles::OneEach));
        const auto made = batch.next();
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, records::ErrorCode::WriteFailed);
        QVERIFY(!batch.hasNext());
        QCOMPARE(batch.files(), QStringList());
    }

    void aFullDiskAndAHalfPdfAreSaid() {
        const QString whole = write(ReportKind::Briefing, u"us-il-chicago--kr-busan");
        FullDisk disk(1000);
        const auto full = report::writeWithProperties(whole, disk, {});
        QVERIFY(!full.has_value());
        QCOMPARE(full.error().code, records::ErrorCode::WriteFailed);
        QFile bytes(whole);
        QVERIFY(bytes.resize(bytes.size() / 2));
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        const auto half = report::writeWithProperties(whole, target, {});
        QVERIFY(!half.has_value());
        QCOMPARE(half.error().code, records::ErrorCode::Damaged);
        QVERIFY(target.data().isEmpty());
    }

    void everyDisagreementNamesWhoSaysSo() {
        int notes = 0;
        for (const records::Agreement& agreement : m_catalogue->agreements().all())
            for (const explore::Fact& fact : explore::recordFacts(*m_catalogue, {records::Table::Agreement, agreement.id.value}).facts) {
                notes += !fact.note.isEmpty();
                QVERIFY2(!fact.note.contains(u": says"_s) && !fact.note.contains(u";  says"_s) && !fact.note.contains(u":  says"_s), qPrintable(fact.note));
            }
        QVERIFY(notes > 0);
        records::Source source;
        source.title = u"List of cities"_s;
        QCOMPARE(explore::sourceName(source), u"List of cities"_s);
        source.publisher = u"City of Busan"_s;
        QCOMPARE(explore::sourceName(source), u"City of Busan"_s);
    }

    void roundAnniversariesOfTheComingYearAreDue() {
        const explore::BitSet all = explore::Filter().evaluate(*m_catalogue);
        const auto due = report::dueWithinAYear(*m_catalogue, all, QDate(2026, 11, 2));
        QStringList found;
        for (const report::Due& each : due) {
            QVERIFY(each.reason != report::Due::Reason::Anniversary || each.years % 10 == 0 || each.years % 25 == 0);
            if (m_catalogue->slug({records::Table::Agreement, m_catalogue->agreements().at(each.agreementRow).id.value}) == u"us-il-chicago--kr-busan")
                found << u"%1 years on %2"_s.arg(each.years).arg(QDate::fromJulianDay(each.day).toString(Qt::ISODate));
        }
        QCOMPARE(found, QStringList{u"20 years on 2027-05-07"_s});
        QVERIFY(std::is_sorted(due.begin(), due.end(), [](const report::Due& one, const report::Due& other) { return one.day < other.day; }));
    }
};

QTEST_MAIN(ReportsTest)
#include "tst_reports.moc"
