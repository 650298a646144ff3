// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reader.h"
#include "exchange/country_names.h"
#include "exchange/input.h"
#include "exchange/plan.h"
#include "exchange/writers.h"
#include "explore/catalogue.h"
#include "support/dump.h"
#include "support/exchange_files.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using document::Document;
using exchange::Keep;
using exchange::Outcome;
using exchange::Plan;
using exchange::PlanOptions;

namespace {

QByteArray fixture(const QString& name) {
    QFile file(QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
const QByteArray wikidataJson = fixture(u"wikidata-twins.json"_s);

QString counts(const Plan& plan) {
    return u"read %1 new %2 changed %3 same %4 doubtful %5 refused %6"_s.arg(plan.read())
        .arg(plan.count(Outcome::New))
        .arg(plan.count(Outcome::Changed))
        .arg(plan.count(Outcome::Same))
        .arg(plan.count(Outcome::Doubtful))
        .arg(plan.count(Outcome::Refused));
}

} // namespace

class TestImport : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    std::unique_ptr<Document> empty() {
        return Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
    }
    std::unique_ptr<Document> sample() {
        const QString path = m_folder.filePath(u"%1.entente"_s.arg(++m_count));
        QFile::copy(support::samplePath(), path);
        return Document::open(path).value();
    }
    static Result<Plan> planned(const Document& document, const QList<QByteArray>& files,
                                const PlanOptions& options = {}, const QString& name = u"file.csv"_s) {
        std::vector<exchange::TextTable> tables;
        for (const QByteArray& file : files) {
            auto read = exchange::readTables(name, file);
            if (!read)
                return tl::unexpected(read.error());
            for (auto& table : *read)
                tables.push_back(std::move(table));
        }
        return exchange::planImport(document, tables, options);
    }
    // The rehearsed and the real counts are equal, the rehearsal leaves nothing, and the counts add up.
    static Plan imported(Document& document, const QList<QByteArray>& files, const PlanOptions& options = {},
                         const QString& name = u"file.csv"_s) {
        auto plan = planned(document, files, options, name);
        if (!plan) {
            qWarning("%s", qUtf8Printable(plan.error().text()));
            return {};
        }
        Plan rehearsed = *plan;
        const QString before = support::dump(document);
        if (const auto done = exchange::rehearsePlan(document, rehearsed); !done)
            qWarning("%s", qUtf8Printable(done.error().text()));
        if (support::dump(document) != before)
            qWarning("A rehearsal left something.");
        if (const auto done = exchange::importPlan(document, *plan); !done)
            qWarning("%s", qUtf8Printable(done.error().text()));
        if (counts(*plan) != counts(rehearsed))
            qWarning("Rehearsed: %s, real: %s", qUtf8Printable(counts(rehearsed)), qUtf8Printable(counts(*plan)));
        if (plan->read() != plan->count(Outcome::New) + plan->count(Outcome::Changed) + plan->count(Outcome::Same) +
                                plan->count(Outcome::Doubtful) + plan->count(Outcome::Refused) ||
            plan->read() != int(plan->rows.size()))
            qWarning("The counts do not add up: %s", qUtf8Printable(counts(*plan)));
        return std::move(*plan);
    }
    static QStringList agreements(const Document& document) {
        QStringList list;
        const auto records = exchange::readOwn(document, *exchange::ownTable(Table::Agreement)).value();
        for (const auto& record : records)
            list << u"%1 %2 %3"_s.arg(record.name, record.cells[1], record.cells[3]).trimmed();
        return list;
    }
    static QStringList reasons(const Plan& plan) {
        QStringList list;
        for (const auto& row : plan.rows)
            if (row.outcome == Outcome::Refused || row.outcome == Outcome::Doubtful)
                list << row.reason;
        return list;
    }

private Q_SLOTS:
    // A small one of the trial that packaging/bench runs whole.
    void allTwinsOfWikidataComeInAndTheSameFileAgainChangesNothing() {
        const auto document = empty();
        const QByteArray twins = support::wikidataTwins(400, 4);
        const Plan first = imported(*document, {twins}, {}, u"twins.json"_s);
        QCOMPARE(first.read(), 400);
        QVERIFY2(first.count(Outcome::New) > 200, qUtf8Printable(counts(first)));
        QVERIFY2(first.count(Outcome::Refused) < 30, qUtf8Printable(counts(first)));
        const QString before = support::dump(*document);
        const Plan again = imported(*document, {twins}, {}, u"twins.json"_s);
        QVERIFY2(again.count(Outcome::New) == 0 && again.count(Outcome::Changed) == 0, qUtf8Printable(counts(again)));
        QCOMPARE(again.count(Outcome::Refused), first.count(Outcome::Refused));
        QCOMPARE(again.count(Outcome::Doubtful), first.count(Outcome::Doubtful));
        QCOMPARE(support::difference(support::dump(*document), before), QString());
        QVERIFY(document->undo());
        QCOMPARE(agreements(*document), QStringList());
    }

    void countriesAreKnownByAnyName_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const std::pair<QString, QString> rows[] = {{u"KR"_s, u"KR"_s},
                                                    {u"KOR"_s, u"KR"_s},
                                                    {u"South Korea"_s, u"KR"_s},
                                                    {u"KOREA, SOUTH"_s, u"KR"_s},
                                                    {u"Rep. of Korea"_s, u"KR"_s},
                                                    {u"대한민국"_s, u"KR"_s},
                                                    {u"Korea"_s, QString()},
                                                    {u"USA"_s, u"US"_s},
                                                    {u"England"_s, u"GB"_s},
                                                    {u"Austrailia"_s, u"AU"_s},
                                                    {u"NA"_s, u"NA"_s},
                                                    {u"Türkiye"_s, u"TR"_s},
                                                    {u"Viet Nam"_s, u"VN"_s},
                                                    {u"Nowhereland"_s, QString()},
                                                    {u""_s, QString()},
                                                    {u"日本"_s, u"JP"_s},
                                                    {u"Georgia"_s, u"GE"_s},
                                                    {u"Irak"_s, QString()}};
        for (const auto& [text, code] : rows)
            QTest::newRow(qUtf8Printable(text.isEmpty() ? u"blank"_s : text)) << text << code;
    }
    void countriesAreKnownByAnyName() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(exchange::countryFromName(text), code);
    }

    void placesAreMatchedByAnyName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("slug");
        for (const QString& name :
             {u"Pusan"_s, u"Busan-si"_s, u"Fusan"_s, u"부산광역시"_s, u"부산"_s, u"BUSAN"_s,
              u"Busan Metropolitan City"_s, u"City of Busan"_s, u"釜山"_s, u"Busan, South Korea"_s})
            QTest::newRow(qUtf8Printable(name))
                << name << (name.contains(u',') ? QString() : u"South Korea"_s) << u"kr-busan"_s;
        QTest::newRow("Chicago without a country") << u"Chicago"_s << QString() << u"us-il-chicago"_s;
        QTest::newRow("Chicago, Illinois") << u"Chicago, Illinois"_s << QString() << u"us-il-chicago"_s;
    }
    void placesAreMatchedByAnyName() {
        QFETCH(QString, name);
        QFETCH(QString, country);
        QFETCH(QString, slug);
        static const auto document = sample();
        auto matcher = exchange::PlaceMatcher::read(*document).value();
        exchange::PlaceClue clue;
        clue.name = name;
        clue.country = country;
        const auto match = matcher.find(clue);
        QVERIFY2(match.kind == exchange::PlaceMatch::Kind::Known,
                 qUtf8Printable(match.slug + match.reasons.join(u' ')));
        QCOMPARE(match.slug, slug);
    }

    void aNameOfSeveralPlacesAsksWhich() {
        const auto document = empty();
        auto matcher = exchange::PlaceMatcher::read(*document).value();
        exchange::PlaceClue clue;
        clue.name = u"Portland"_s;
        clue.country = u"USA"_s;
        auto match = matcher.find(clue);
        QVERIFY(match.kind == exchange::PlaceMatch::Kind::Doubtful);
        QVERIFY2(match.reasons.join(u' ').contains(u"Portland (US-OR) or Portland (US-ME)"),
                 qUtf8Printable(match.reasons.join(u' ')));
        clue.region = u"Maine"_s;
        match = matcher.find(clue);
        QVERIFY(match.kind == exchange::PlaceMatch::Kind::New);
        QCOMPARE(match.slug, u"us-me-portland"_s);
        clue.region.clear();
        clue.latitude = Decimal::parse(u"45.52").value();
        clue.longitude = Decimal::parse(u"-122.68").value();
        QCOMPARE(matcher.find(clue).slug, u"us-or-portland"_s);
    }

    void coordinatesWinOverAWrongCountry() {
        const auto document = empty();
        auto matcher = exchange::PlaceMatcher::read(*document).value();
        exchange::PlaceClue clue;
        clue.name = u"Busan"_s;
        clue.country = u"Germany"_s;
        clue.latitude = Decimal::parse(u"35.18").value();
        clue.longitude = Decimal::parse(u"129.07").value();
        const auto match = matcher.find(clue);
        QCOMPARE(match.slug, u"kr-busan"_s);
        QVERIFY(match.reasons.first().contains(u"its coordinates lie in South Korea"));
    }

    void aWikidataResultBecomesPlacesAndAgreements() {
        const auto document = empty();
        auto plan = imported(*document, {wikidataJson}, {}, u"query.json"_s);
        QCOMPARE(counts(plan), u"read 3 new 2 changed 0 same 1 doubtful 0 refused 0"_s);
        QCOMPARE(agreements(*document), (QStringList{u"de-xyzzyville--kr-busan sister_city 1966-06-30"_s,
                                                     u"us-il-chicago--kr-busan sister_city 2007"_s}));
        QCOMPARE(plan.inputs.first().form, u"Wikidata query result"_s);
        QCOMPARE(document->history().value().size(), size_t(2));
        const QString once = support::dump(*document);
        QVERIFY(once.contains(u"data_set|"));
        QVERIFY(once.contains(u"wikidata:Q16520|kr-busan"));
        plan = imported(*document, {wikidataJson}, {}, u"query.json"_s);
        QCOMPARE(counts(plan), u"read 3 new 0 changed 0 same 3 doubtful 0 refused 0"_s);
        QCOMPARE(support::dump(*document), once);
        QVERIFY(document->undo());
        QCOMPARE(agreements(*document), QStringList());
    }

    void aWikidataCsvWithoutPrecisionKeepsTheDayAndSaysSo() {
        const auto document = empty();
        const QByteArray csv =
            "item,itemLabel,twin,twinLabel,start,country,countryLabel,twinCountryLabel\n"
            "http://www.wikidata.org/entity/Q1297,Chicago,http://www.wikidata.org/entity/"
            "Q16520,Busan,2007-01-01T00:00:00Z,http://www.wikidata.org/entity/Q30,United States,South Korea\n";
        const auto plan = imported(*document, {csv});
        QCOMPARE(agreements(*document), QStringList{u"us-il-chicago--kr-busan sister_city 2007-01-01"_s});
        QVERIFY2(plan.rows.front().reason.contains(u"may stand for the year alone"),
                 qUtf8Printable(plan.rows.front().reason));
    }

    void tiesOfTheSampleAreFoundAgainWhicheverSideComesFirst() {
        const auto document = sample();
        const auto plan = imported(
            *document,
            {"city1,country1,city2,country2,date,kind\nPusan,Korea (South),Chicago,United States,2007-05-07,Sister "
             "city\nChicago,USA,부산광역시,KR,2007,\nBusan,KR,Chicago,US,2007.5.9,sister\n"});
        QCOMPARE(counts(plan), u"read 3 new 0 changed 0 same 2 doubtful 1 refused 0"_s);
        QVERIFY2(reasons(plan).first().contains(u"row 2 with another date"), qUtf8Printable(reasons(plan).first()));
    }

    void changedValuesObeyTheChoice_data() {
        QTest::addColumn<int>("keep");
        QTest::addColumn<QString>("signedOn");
        QTest::addColumn<QStringList>("cited"); // for the new value: what each added citation states
        QTest::newRow("mine") << int(Keep::Mine) << u"2007-05-07"_s << QStringList();
        QTest::newRow("theirs, which the file stands for") << int(Keep::Theirs) << u"2007-05-09"_s << QStringList{QString()};
        QTest::newRow("both") << int(Keep::Both) << u"2007-05-07"_s << QStringList{u"2007-05-09"_s};
    }
    void changedValuesObeyTheChoice() {
        QFETCH(int, keep);
        QFETCH(QString, signedOn);
        QFETCH(QStringList, cited);
        const auto document = sample();
        const auto stated = [&document] {
            QStringList all;
            const auto read = document::reader::citations(*document, [&all](Citation&& one) {
                if (one.field == u"signed" && one.record.table == Table::Agreement)
                    all << one.states;
            });
            return read ? all : QStringList{read.error().sentence};
        };
        const QStringList before = stated();
        PlanOptions options;
        options.keep = Keep(keep);
        const QByteArray file = "city1,country1,city2,country2,date\nBusan,KR,Chicago,US,2007.5.9\n";
        auto plan = planned(*document, {file}, options).value();
        QCOMPARE(counts(plan), u"read 1 new 0 changed 1 same 0 doubtful 0 refused 0"_s);
        const auto& change = plan.rows.front().changes.front();
        QCOMPARE((QStringList{change.field, change.mine, change.theirs}),
                 (QStringList{u"signed"_s, u"2007-05-07"_s, u"2007-05-09"_s}));
        plan = imported(*document, {file}, options);
        QVERIFY(agreements(*document).contains(u"us-il-chicago--kr-busan sister_city "_s + signedOn));
        QStringList added = stated(); // their ids may lie before those of the sample
        for (const QString& known : before)
            added.removeOne(known);
        QCOMPARE(added, cited);
        const QString once = support::dump(*document);
        plan = imported(*document, {file}, options);
        QCOMPARE(counts(plan), u"read 1 new 0 changed 0 same 1 doubtful 0 refused 0"_s);
        QCOMPARE(support::dump(*document), once);
        QVERIFY(document->undo());
        QVERIFY(agreements(*document).contains(u"us-il-chicago--kr-busan sister_city 2007-05-07"_s));
    }

    void aListOfPartnerCities() {
        const auto document = sample();
        const QByteArray list = "\xEF\xBB\xBFSister cities of Busan\n26 from 23 countries (as of January "
                                "2022)\nNo.,City,Country,Date,Remark\n"
                                "1,Chicago,USA,May.7.2007,\n2,Xyzzyville,Germany,1994.11. "
                                "1,new\n3,Portland,USA,'94.10.18,\n4,Bursa,Türkiye,\"1997.1.25, "
                                "2006.4.28\",\n5,Bursa,Türkiye,202년 4월9일,\n6,Daejeon,Korea,,\n";
        const auto plan = imported(*document, {list});
        QCOMPARE(counts(plan), u"read 6 new 1 changed 0 same 1 doubtful 2 refused 2"_s);
        QVERIFY(agreements(*document).contains(u"kr-busan--de-xyzzyville sister_city 1994-11-01"_s));
        const QStringList why = reasons(plan);
        QVERIFY2(why[0].contains(u"may be Portland"), qUtf8Printable(why[0]));
        QVERIFY2(why[1].contains(u"holds two dates"), qUtf8Printable(why[1]));
        QVERIFY2(why[2].contains(u"is not a date"), qUtf8Printable(why[2]));
        QVERIFY2(why[3].contains(u"may be more than one"), qUtf8Printable(why[3]));
    }

    void aListThatDoesNotSayWhoseItIsCanBeTold() {
        const auto document = sample();
        const QByteArray list = "City,Country,Date\nXyzzyville,Germany,1994-11-01\n";
        QCOMPARE(counts(imported(*document, {list})), u"read 1 new 0 changed 0 same 0 doubtful 1 refused 0"_s);
        PlanOptions options;
        options.mapping = {{u"home"_s, u"kr-busan"_s}};
        QCOMPARE(counts(imported(*document, {list}, options)), u"read 1 new 1 changed 0 same 0 doubtful 0 refused 0"_s);
        PlanOptions mapped;
        mapped.as = u"agreements"_s;
        mapped.mapping = {
            {u"home"_s, u"kr-busan"_s}, {u"Ort"_s, u"city"_s}, {u"Staat"_s, u"country"_s}, {u"Am"_s, u"signed"_s}};
        const QByteArray german = "Ort;Staat;Am\nXyzzydorf;Germany;7 May 2007\n";
        QVERIFY(!planned(*document, {german}));
        QCOMPARE(counts(imported(*document, {german}, mapped)),
                 u"read 1 new 1 changed 0 same 0 doubtful 0 refused 0"_s);
        QVERIFY(agreements(*document).contains(u"kr-busan--de-xyzzydorf sister_city 2007-05-07"_s));
    }

    void aListWithBothSidesIsNotThatOfOnePlace() {
        const auto document = sample();
        const auto plan = imported(*document, {"city,partner,country,signed,kind\nBusan,Chicago,United States,2007-05-07,sister city\n"
                                               "Busan,Xyzzyville,France,2000-01-01,sister city\nBusan,,Japan,2001-01-01,sister city\n"});
        QCOMPARE(counts(plan), u"read 3 new 1 changed 0 same 1 doubtful 0 refused 1"_s);
        QVERIFY(plan.inputs.front().notes.contains(u"The column “country” was read as that of “partner”."_s));
        QVERIFY(agreements(*document).contains(u"kr-busan--fr-xyzzyville sister_city 2000-01-01"_s));
    }

    void aMappingThatNamesWhatIsNotThereIsRefused_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::newRow("column") << u"Stadt"_s << u"city"_s << u"There is no column “Stadt”"_s;
        QTest::newRow("field") << u"City"_s << u"foo"_s << u"There is no field “foo”"_s;
        QTest::newRow("home") << u"home"_s << u"nosuch"_s << u"There is no place “nosuch”"_s;
    }
    void aMappingThatNamesWhatIsNotThereIsRefused() {
        QFETCH(QString, column);
        QFETCH(QString, field);
        QFETCH(QString, words);
        const auto document = sample();
        PlanOptions options;
        options.mapping = {{column, field}};
        const auto plan = planned(*document, {"City,Country,Date\nXyzzyville,Germany,1994-11-01\n"}, options);
        QVERIFY(!plan);
        QVERIFY2(plan.error().sentence.contains(words), qUtf8Printable(plan.error().sentence));
    }

    void aPlaceTiedToItselfAndARowWithoutPartnerAreRefused() {
        const auto document = sample();
        const auto plan = imported(
            *document, {"city1,country1,city2,country2\nBusan,KR,Pusan,South Korea\nBusan,KR,,\nBusan,KR,Nowhere at "
                        "all,\nGering,United States,\"Varna, Bulgaria\",\n"});
        QCOMPARE(counts(plan), u"read 4 new 1 changed 0 same 0 doubtful 1 refused 2"_s);
        QVERIFY(!support::dump(*document).contains(u"Nowhere at all"));
    }

    void doubtfulPlacesCanBeMadeNew() {
        const auto document = empty();
        PlanOptions options;
        options.doubtfulAsNew = true;
        const auto plan =
            imported(*document, {"city1,country1,city2,country2\nPortland,United States,Sapporo,Japan\n"}, options);
        QCOMPARE(counts(plan), u"read 1 new 1 changed 0 same 0 doubtful 0 refused 0"_s);
        QCOMPARE(agreements(*document), QStringList{u"us-portland--jp-sapporo sister_city"_s});
    }

    void theCensusApi() {
        const auto document = empty();
        const QByteArray file = fixture(u"census-illinois.json"_s);
        auto plan = imported(*document, {file}, {}, u"census.json"_s);
        QCOMPARE(counts(plan), u"read 5 new 3 changed 0 same 0 doubtful 0 refused 2"_s);
        QStringList flows;
        const auto records = exchange::readOwn(*document, *exchange::ownTable(Table::TradeFlow)).value();
        for (const auto& record : records)
            flows << record.name + u'=' + record.cells[7];
        QCOMPARE(flows, (QStringList{u"US/KR/2023/1/export/8542/HS/FAS/us-census-trade=77"_s,
                                     u"us-il/KR/2023//export/TOTAL/TOTAL/FAS/us-census-trade=1500000"_s,
                                     u"us-il/KR/2023/1/export/TOTAL/TOTAL/FAS/us-census-trade=123456"_s,
                                     u"us-il/KR/2023/12/export/TOTAL/TOTAL/FAS/us-census-trade=100"_s}));
        plan = imported(*document, {file}, {}, u"census.json"_s);
        QCOMPARE(counts(plan), u"read 5 new 0 changed 0 same 3 doubtful 0 refused 2"_s);
        QByteArray revised = file;
        revised.replace("123456\",\"123456", "123999\",\"123999");
        plan = imported(*document, {revised}, {}, u"census.json"_s);
        QCOMPARE(counts(plan), u"read 5 new 0 changed 1 same 2 doubtful 0 refused 2"_s);
    }

    void comtradeNewAndOld() {
        const auto document = empty();
        const QByteArray recent =
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,"
            "flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,classificationCode,cmdCode,customsCode,motCode,"
            "cifvalue,fobvalue,primaryValue\n"
            "C,A,20220101,2022,52,2022,842,USA,USA,X,Export,410,KOR,Rep. of "
            "Korea,0,H6,TOTAL,C00,0,,71000000000.5,71000000000.5\n"
            "C,A,20220101,2022,52,2022,842,USA,USA,RX,Re-export,410,KOR,Rep. of Korea,0,H6,TOTAL,C00,0,,1,1\n"
            "C,A,20220101,2022,52,2022,842,USA,USA,M,Import,0,W00,World,0,H6,TOTAL,C00,0,3,,3000000000000\n"
            "C,A,20220101,2022,52,2022,842,USA,USA,X,Export,410,KOR,Rep. of Korea,0,H6,TOTAL,C01,0,,5,5\n";
        const QByteArray old =
            "Classification,Year,Period,Period Desc.,Trade Flow,Reporter,Reporter ISO,Partner,Partner ISO,Commodity "
            "Code,Commodity,Trade Value (US$),Flag\n"
            "HS,2010,2010,2010,Export,United States of America,USA,Rep. of Korea,KOR,TOTAL,All,38820992000,0\n";
        QCOMPARE(counts(imported(*document, {recent, old})), u"read 5 new 3 changed 0 same 0 doubtful 0 refused 2"_s);
        QVERIFY(support::dump(*document).contains(u"|71000000000|"));
    }

    void wideTablesOfTheWorldBankAndLongOnesOfTheOecd() {
        const auto document = empty();
        const QByteArray bank =
            "\xEF\xBB\xBF\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2023-01-01\",\n\n"
            "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\"2021\",\n"
            "\"Korea, Rep.\",\"KOR\",\"Population, total\",\"SP.POP.TOTL\",\"51764822\",\"51836239\",\"\",\n"
            "\"Arab World\",\"ARB\",\"Population, "
            "total\",\"SP.POP.TOTL\",\"1\",\"2\",\"3\",\n\"Fiji\",\"FJI\",\"Population, "
            "total\",\"SP.POP.TOTL\",\"\",\"\",\"\",\n";
        auto plan = imported(*document, {bank});
        QCOMPARE(counts(plan), u"read 3 new 1 changed 0 same 0 doubtful 0 refused 2"_s);
        QCOMPARE(exchange::readOwn(*document, *exchange::ownTable(Table::Indicator)).value().size(), size_t(2));
        QCOMPARE(counts(imported(*document, {bank})), u"read 3 new 0 changed 0 same 1 doubtful 0 refused 2"_s);
        const QByteArray oecd = "LOCATION,Country,INDICATOR,TIME,Unit Code,PowerCode Code,PowerCode,Value,Flag "
                                "Codes,Flags\nKOR,Korea,GDP,2019,USD,6,Millions,2205000.25,,\nOECD,OECD "
                                "total,GDP,2019,USD,6,Millions,1,,\n";
        QCOMPARE(counts(imported(*document, {oecd})), u"read 2 new 1 changed 0 same 0 doubtful 0 refused 1"_s);
        QVERIFY(support::dump(*document).contains(u"USD, times 10 to the 6"));
    }

    void pollsKeepTheirKind() {
        const auto document = empty();
        const QByteArray polls = "Pollster,Respondents,About,Year,Mean,N\nChicago Council,USA,South "
                                 "Korea,2006,44%,\"1,227\"\nChicago Council,USA,Japan,2006,-,1227\nChicago "
                                 "Council,USA,Korea,2006,44,1227\nChicago Council,USA,China,2006,144,1227\n";
        QCOMPARE(counts(imported(*document, {polls})), u"read 4 new 1 changed 0 same 0 doubtful 0 refused 3"_s);
        QVERIFY(support::dump(*document).contains(u"thermometer_0_100_mean|2006|"));
    }

    void aGeonamesDump() {
        const auto document = empty();
        const QByteArray dump = "1838524\tBusan\tBusan\tPusan,Fusan,\xEB\xB6\x80\xEC\x82\xB0\t35.10168\t129."
                                "03004\tP\tPPLA\tKR\t\t10\t\t\t\t3678555\t\t26\tAsia/Seoul\t2019-04-30\n"
                                "5\t\"The Reef\t\t\t1\t2\tH\tRF\tKR\t\t10\t\t\t\t0\t\t26\tAsia/Seoul\t2019-04-30\n";
        QCOMPARE(counts(imported(*document, {dump}, {}, u"KR.txt"_s)),
                 u"read 2 new 1 changed 0 same 0 doubtful 0 refused 1"_s);
        QCOMPARE(counts(imported(*document, {dump}, {}, u"KR.txt"_s)),
                 u"read 2 new 0 changed 0 same 1 doubtful 0 refused 1"_s);
        QVERIFY(support::dump(*document).contains(u"|kr-busan|Busan|"));
    }

    void anUnknownTableIsRefusedWithItsColumns() {
        const auto document = empty();
        const auto plan = planned(*document, {"colour,taste\nred,sweet\n"});
        QVERIFY(!plan);
        QVERIFY2(plan.error().sentence.contains(u"colour, taste"), qUtf8Printable(plan.error().sentence));
        PlanOptions options;
        options.as = u"nothing"_s;
        QVERIFY(planned(*document, {"a,b\n1,2\n"}, options).error().sentence.contains(u"no table"));
    }

    void aCancelledImportLeavesNothing() {
        const auto document = empty();
        auto plan = planned(*document, {wikidataJson}).value();
        const QString before = support::dump(*document);
        const auto done = exchange::importPlan(*document, plan, [](size_t, size_t) { return false; });
        QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
        QCOMPARE(support::dump(*document), before);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
