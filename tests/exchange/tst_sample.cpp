// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/verbs.h"
#include "exchange/csv.h"
#include "exchange/sample.h"
#include "explore/disagreement.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using document::Document;

namespace {

// The file's rows counted by a reader of its own: line ends outside quotation marks.
int countRows(const QByteArray& bytes) {
    int rows = 0;
    bool quoted = false;
    for (const char c : bytes) {
        quoted = quoted != (c == '"');
        rows += c == '\n' && !quoted;
    }
    return rows - 1;
}

const char* const placeHeader = "place_id,name,native_name,alternate_names,level,admin1,country_iso2,latitude,longitude,coord_source,population,source_id,note\n";
const char* const sourceHeader = "source_id,publisher,title,url\n";
const char* const agreementHeader = "agreement_id,place_a_id,place_b_id,kind,signed,ended,status,focus,signatories,source_id\n";
const char* const activityHeader = "activity_id,agreement_id,place_ids,date,kind,title,organisations,people,source_id,note\n";
const char* const tradeHeader = "reporter,partner,year,month,direction,commodity_code,commodity_scheme,value_usd,valuation,source_id\n";

}  // namespace

class TestSample : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    struct Import {
        std::unique_ptr<Document> document;
        exchange::Plan plan;
        explore::Snapshot records;
    };
    // What becomes of these files in a new document; files are recognised by their headers.
    Import import(const QList<QByteArray>& files) {
        Import result;
        result.document = Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
        std::vector<exchange::TextTable> tables;
        for (const QByteArray& file : files)
            tables.push_back(exchange::readCsv(u"file.csv"_s, file).value());
        const auto done = result.document->edit(u"Import"_s, [&]() -> Result<void> {
            auto plan = exchange::planImport(*result.document, tables);
            if (!plan)
                return tl::unexpected(plan.error());
            result.plan = std::move(*plan);
            return exchange::applyPlan(*result.document, result.plan);
        });
        if (!done)
            qWarning("%s", qUtf8Printable(done.error().text()));
        result.records = explore::Catalogue::read(*result.document).value();
        return result;
    }
    static QStringList names(const QList<PersonId>& people, const explore::Catalogue& records) {
        QStringList list;
        for (const PersonId person : people)
            list << records.people().find(person)->name;
        return list;
    }

private Q_SLOTS:
    void everyRowArrives_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : QDir(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/sample")).entryList({u"*.csv"_s}))
            QTest::newRow(qPrintable(file)) << file;
    }
    void everyRowArrives() {
        QFETCH(QString, file);
        QFile csv(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/sample/") + file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const exchange::InputCounts* counts = nullptr;
        for (const auto& input : support::samplePlan().inputs)
            if (input.name == file)
                counts = &input;
        QVERIFY(counts);
        QCOMPARE(counts->read, countRows(csv.readAll()));
        QCOMPARE(counts->added + counts->doubtful + counts->refused, counts->read);
        QCOMPARE(counts->added, counts->read);
    }

    void theRowsAreInTheDocument_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("files");
        QTest::newRow("agreement") << u"agreement"_s << u"agreements"_s;
        QTest::newRow("agreement_event") << u"agreement_event"_s << u"agreement_events"_s;
        QTest::newRow("activity") << u"activity"_s << u"activities"_s;
        QTest::newRow("trade_flow") << u"trade_flow"_s << u"trade"_s;
        QTest::newRow("poll") << u"poll"_s << u"polls"_s;
        QTest::newRow("indicator") << u"indicator"_s << u"indicators"_s;
        QTest::newRow("milestone") << u"milestone"_s << u"milestones"_s;
        QTest::newRow("deflator") << u"deflator"_s << u"deflators"_s;
        QTest::newRow("exchange_rate") << u"exchange_rate"_s << u"exchange_rates"_s;
        QTest::newRow("source") << u"source"_s << u"sources context_sources"_s;
    }
    void theRowsAreInTheDocument() {
        QFETCH(QString, table);
        QFETCH(QString, files);
        int expected = 0;
        for (const QString& file : files.split(u' ')) {
            QFile csv(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/sample/%1.csv").arg(file));
            QVERIFY(csv.open(QIODevice::ReadOnly));
            expected += countRows(csv.readAll());
        }
        static const QString dump = [] {
            document::OpenOptions options;
            options.access = document::Access::ReadOnly;
            return support::dump(*Document::open(support::samplePath(), options).value());
        }();
        QCOMPARE((u'\n' + dump).count(u'\n' + table + u'|'), expected);
    }

    void sourcesDisagreeOnAtLeastTwentyFields() {
        const auto found = explore::disagreements(*support::sampleRecords());
        QVERIFY2(found.size() >= 20, qPrintable(QString::number(found.size())));
        QStringList chicagoBusan;
        for (const auto& one : found)
            if (support::sampleRecords()->slug(one.record) == u"us-il-chicago--kr-busan")
                chicagoBusan << one.field + u' ' + one.states.join(u'|') + (one.isConflict ? u" conflict"_s : u" finer"_s);
        QCOMPARE(chicagoBusan, QStringList{u"signed 2007-05-07|2007-05 finer"_s});
    }

    void signatoriesRepresentTheirParty() {
        const auto& records = *support::sampleRecords();
        const Agreement& agreement = *records.agreements().find({records.fromSlug(u"us-il-chicago--kr-busan").id});
        QStringList found;
        for (const Signatory& signatory : agreement.signatories)
            found << records.people().find(signatory.person)->name + u" for "_s + records.title({Table::Place, signatory.represents.value});
        QCOMPARE(found, (QStringList{u"Richard M. Daley for Chicago"_s, u"Hur Nam-sik for Busan"_s}));
        for (const Agreement& any : records.agreements().all())
            for (const Signatory& signatory : any.signatories)
                QVERIFY(!signatory.represents.isValid() || any.parties.contains(signatory.represents));
    }

    void countriesAndPlacesExistOnce() {
        QSet<QString> slugs, codes;
        for (const Place& place : support::sampleRecords()->places().all()) {
            QVERIFY2(!slugs.contains(place.slug), qUtf8Printable(place.slug));
            slugs.insert(place.slug);
            if (place.level != Level::Country)
                continue;
            QVERIFY2(!codes.contains(place.country), qUtf8Printable(place.country));
            codes.insert(place.country);
        }
        QVERIFY(codes.contains(u"US"_s) && codes.contains(u"KR"_s) && slugs.contains(u"WORLD"_s));
    }

    void aBlankStaysUnknown() {
        const auto got = import({placeHeader + QByteArray("kr-x,X,,,city,,KR,,,,,,\n")});
        QVERIFY(support::dump(*got.document).contains(u"|kr-x|X|NULL|city|NULL|KR|"));
        const Place& place = *got.records->places().find({got.records->fromSlug(u"kr-x").id});
        QVERIFY(!place.latitude && !place.longitude && !place.population);
        QCOMPARE(place.note, QString());
    }

    void badRowsAreRefusedWithAReasonAndTheRestGoesOn_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const QByteArray places(placeHeader), agreements(agreementHeader), trade(tradeHeader), activities(activityHeader);
        QTest::newRow("unknown source") << places << QByteArray("kr-x,X,,,city,,KR,1,1,,,nobody,") << u"There is no source \u201cnobody\u201d."_s;
        QTest::newRow("latitude 91") << places << QByteArray("kr-x,X,,,city,,KR,91,1,,,,") << u"The latitude 91 is outside -90 to 90."_s;
        QTest::newRow("longitude -181") << places << QByteArray("kr-x,X,,,city,,KR,1,-181,,,,") << u"The longitude -181 is outside -180 to 180."_s;
        QTest::newRow("a number that is none") << places << QByteArray("kr-x,X,,,city,,KR,north,1,,,,") << u"\u201cnorth\u201d is not a number that can be kept."_s;
        QTest::newRow("unknown level") << places << QByteArray("kr-x,X,,,hamlet,,KR,1,1,,,,") << u"\u201chamlet\u201d is not a word for \u201clevel\u201d."_s;
        QTest::newRow("unknown country") << places << QByteArray("xx-x,X,,,city,,XX,1,1,,,,") << u"\u201cXX\u201d is not a country code of ISO 3166."_s;
        QTest::newRow("no name") << places << QByteArray("kr-x,,,,city,,KR,1,1,,,,") << u"The column \u201cname\u201d is empty."_s;
        QTest::newRow("too few cells") << places << QByteArray("kr-x,X,,,city") << u"The row has 5 cells, the header has 13."_s;
        QTest::newRow("too many cells") << places << QByteArray("kr-x,X,,,city,,KR,1,1,,,,,") << u"The row has 14 cells, the header has 13."_s;
        QTest::newRow("no such day") << agreements << QByteArray("a,kr-good,US,sister_city,2007-02-30,,active,,,") << u"There is no day 2007-02-30 in the calendar."_s;
        QTest::newRow("no such month") << agreements << QByteArray("a,kr-good,US,sister_city,2007-13,,active,,,") << u"\u201c2007-13\u201d has no such month."_s;
        QTest::newRow("unknown place") << agreements << QByteArray("a,kr-good,nowhere,sister_city,,,active,,,") << u"There is no place \u201cnowhere\u201d."_s;
        QTest::newRow("tied to itself") << agreements << QByteArray("a,kr-good,kr-good,sister_city,,,active,,,") << u"A place cannot be tied to itself."_s;
        QTest::newRow("ends before it is signed")
            << agreements << QByteArray("a,kr-good,US,sister_city,2007,2001,ended,,,") << u"The agreement would end (2001) before it was signed (2007)."_s;
        QTest::newRow("unknown agreement") << activities << QByteArray("x,nothing,,2007,other,T,,,,") << u"There is no agreement \u201cnothing\u201d."_s;
        QTest::newRow("month 13") << trade << QByteArray("US,KR,2007,13,export,TOTAL,TOTAL,1,,") << u"There is no month 13 of 2007."_s;
        QTest::newRow("no year") << trade << QByteArray("US,KR,,1,export,TOTAL,TOTAL,1,,") << u"The column \u201cyear\u201d is empty."_s;
        QTest::newRow("a negative value") << trade << QByteArray("US,KR,2007,1,export,TOTAL,TOTAL,-1,,") << u"A trade value cannot be negative."_s;
        QTest::newRow("part of a dollar") << trade << QByteArray("US,KR,2007,1,export,TOTAL,TOTAL,1.5,,") << u"\u201c1.5\u201d is not a whole number."_s;
        QTest::newRow("unknown direction") << trade << QByteArray("US,KR,2007,1,out,TOTAL,TOTAL,1,,") << u"\u201cout\u201d is not a word for \u201cdirection\u201d."_s;
    }
    void badRowsAreRefusedWithAReasonAndTheRestGoesOn() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const QByteArray good("kr-good,Good,,,city,,KR,35.1,129.0,,,,\n");
        const bool isPlaces = header == placeHeader;
        const auto got = import(isPlaces ? QList<QByteArray>{header + row + '\n' + good} : QList<QByteArray>{placeHeader + good, header + row + '\n'});
        int refused = 0;
        for (const auto& planned : got.plan.rows)
            if (planned.outcome == exchange::Outcome::Refused) {
                ++refused;
                QCOMPARE(planned.reason, reason);
                QCOMPARE(planned.number, 2);
            }
        QCOMPARE(refused, 1);
        const auto& counts = got.plan.inputs.last();
        QCOMPARE(counts.read, isPlaces ? 2 : 1);
        QCOMPARE(counts.added, isPlaces ? 1 : 0);
        QCOMPARE(counts.refused, 1);
        QVERIFY(got.records->fromSlug(u"kr-good").isValid());
        QCOMPARE(got.records->agreements().size(), 0);
    }

    void aRefusedRowLeavesNothingBehind() {
        const auto got = import({placeHeader + QByteArray("kr-x,X,,,city,,KR,1,1,,,,\n"),
                                 agreementHeader + QByteArray("a,kr-x,JP,sister_city,2007,2001,ended,,Somebody (X),\n"
                                                              "b,kr-x,JP,sister_city,2007,,active,,Somebody (X),\n")});
        QCOMPARE(got.records->people().size(), 1);
        QCOMPARE(got.records->agreements().size(), 1);
        QCOMPARE(got.records->slug({Table::Agreement, got.records->agreements().at(0).id.value}), u"b"_s);
        QCOMPARE(got.document->integrity(true).value(), QStringList());
    }

    void aRowThatIsThereAlreadyIsDoubtful() {
        const QByteArray row("kr-x,X,,,city,,KR,1,1,,,,\n");
        const auto got = import({placeHeader + row + row});
        const auto& counts = got.plan.inputs.first();
        QCOMPARE((QList<int>{counts.read, counts.added, counts.doubtful, counts.refused}), (QList<int>{2, 1, 1, 0}));
        QCOMPARE(got.plan.rows[1].reason, u"\u201ckr-x\u201d is there already."_s);
    }

    void badFilesAreRefusedWhole_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("not UTF-8") << placeHeader + QByteArray("kr-x,Caf\xe9,,,city,,KR,1,1,,,,\n") << u"is not UTF-8"_s;
        QTest::newRow("a quotation mark is never closed") << placeHeader + QByteArray("kr-x,\"X,,,city,,KR,1,1,,,,\n") << u"badly quoted"_s;
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    }
    void badFilesAreRefusedWhole() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto read = exchange::readCsv(u"a.csv"_s, bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidValue);
        QVERIFY2(read.error().sentence.contains(words), qUtf8Printable(read.error().sentence));
    }

    void anUnknownTableIsRefused() {
        auto document = Document::create(m_folder.filePath(u"unknown.entente"_s)).value();
        const auto plan = exchange::planImport(*document, {exchange::readCsv(u"a.csv"_s, "one,two\n1,2\n").value()});
        QVERIFY(!plan && plan.error().sentence.contains(u"a.csv"));
    }

    void peopleAreOnePersonOnlyIfPlaceOrOrganisationAgrees() {
        const auto got = import({placeHeader + QByteArray("kr-a,A,,,city,,KR,1,1,,,,\nkr-b,B,,,city,,KR,1,1,,,,\nkr-c,C,,,city,,KR,1,1,,,,\n"),
                                 activityHeader + QByteArray("1,,kr-a,,other,One,,Kim Min,,\n"
                                                             "2,,kr-a,,other,Two,Hall,Kim Min,,\n"
                                                             "3,,kr-b,,other,Three,Hall,Kim Min,,\n"
                                                             "4,,kr-c,,other,Four,,Kim Min,,\n"
                                                             "5,,kr-c,,other,Five,,Lee Min,,\n")});
        QList<qint64> people;
        for (const Activity& activity : got.records->activities().all()) {
            QCOMPARE(names(activity.people, *got.records), QStringList{activity.title == u"Five" ? u"Lee Min"_s : u"Kim Min"_s});
            people << activity.people.first().value;
        }
        QCOMPARE(people[1], people[0]);  // the same place
        QCOMPARE(people[2], people[0]);  // the same organisation
        QVERIFY(people[3] != people[0]);
        QCOMPARE(got.records->people().size(), 3);
    }

    void aBracketThatIsNoPartyStaysWithTheName() {
        const auto got = import({placeHeader + QByteArray("kr-a,A,\uAC00,Aa;Ah,city,,KR,1,1,,,,\n"),
                                 agreementHeader + QByteArray("x,kr-a,US,sister_city,,,active,,One (\uAC00);Two (Ah);Three (Elsewhere),\n")});
        QStringList found;
        for (const Signatory& signatory : got.records->agreements().at(0).signatories)
            found << got.records->people().find(signatory.person)->name + u'/' + got.records->slug({Table::Place, signatory.represents.value});
        QCOMPARE(found, (QStringList{u"One/kr-a"_s, u"Two/kr-a"_s, u"Three (Elsewhere)/"_s}));
    }

    void anUnknownKindBecomesOtherAndIsKept() {
        const auto got = import({placeHeader + QByteArray("kr-a,A,,,city,,KR,1,1,,,,\n"),
                                 agreementHeader + QByteArray("x,kr-a,US,jumelage,,,active,,,\n")});
        QCOMPARE(int(got.records->agreements().at(0).kind), int(AgreementKind::Other));
        QVERIFY(support::dump(*got.document).contains(u"|jumelage\n"));
    }

    void anImportIsUndoneAsOne() {
        auto got = import({sourceHeader + QByteArray("s,P,T,\n"), placeHeader + QByteArray("kr-a,A,,,city,,KR,1,1,,,s,\n")});
        QVERIFY(got.document->undo());
        QCOMPARE(support::dump(*got.document), QString());
    }

    void csvCells_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("plain") << QByteArray("h,i\na,b\n") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("byte order mark, CRLF") << QByteArray("\xEF\xBB\xBFh,i\r\na,b\r\n") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("quoted comma, quote and line") << QByteArray("h,i\n\"a,\"\"b\"\"\",\"c\nd\"\n") << QStringList{u"a,\"b\""_s, u"c\nd"_s};
        QTest::newRow("empty cells") << QByteArray("h,i\n,\n") << QStringList{QString(), QString()};
        QTest::newRow("no last line end") << QByteArray("h,i\na,\uBD80\uC0B0") << QStringList{u"a"_s, u"\uBD80\uC0B0"_s};
    }
    void csvCells() {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, cells);
        const auto table = exchange::readCsv(u"a.csv"_s, bytes).value();
        QCOMPARE(table.header, (QStringList{u"h"_s, u"i"_s}));
        QCOMPARE(table.rows.size(), size_t(1));
        QCOMPARE(table.rows[0].cells, cells);
        QCOMPARE(table.rows[0].number, 2);
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
