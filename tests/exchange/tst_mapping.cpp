// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/mappings.h"
#include "exchange/input.h"
#include "exchange/own_tables.h"
#include "exchange/plan.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using document::Document;
using exchange::Mapping;
using exchange::Outcome;
using exchange::Plan;
using exchange::PlanOptions;
using exchange::Reads;
using exchange::TextTable;
using records::Table;

class TestMapping : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    std::unique_ptr<Document> sample() {
        const QString path = m_folder.filePath(u"%1.entente"_s.arg(++m_count));
        QFile::copy(support::samplePath(), path);
        return Document::open(path).value();
    }
    static TextTable table(const QByteArray& bytes, const QString& name = u"file.csv"_s) {
        return exchange::readTables(name, bytes).value().front();
    }
    static std::shared_ptr<const exchange::Gazetteer> gazetteer() {
        static const auto loaded = exchange::Gazetteer::load();
        return loaded;
    }
    static QString shown(const Mapping& mapping) {
        QStringList parts;
        for (const auto& column : mapping.columns)
            parts << (column.multiplier == 1 ? column.field : u"%1*%2"_s.arg(column.field).arg(column.multiplier));
        return mapping.table + u": "_s + parts.join(u", "_s);
    }
    static QString counts(const Plan& plan) {
        return u"%1 new %2 changed %3 same %4 doubtful %5 refused"_s.arg(plan.count(Outcome::New))
            .arg(plan.count(Outcome::Changed))
            .arg(plan.count(Outcome::Same))
            .arg(plan.count(Outcome::Doubtful))
            .arg(plan.count(Outcome::Refused));
    }
    static QStringList reasons(const Plan& plan) {
        QStringList list;
        for (const auto& row : plan.rows)
            if (row.outcome == Outcome::Refused || row.outcome == Outcome::Doubtful)
                list << row.reason;
        return list;
    }
    // Imports twice: what came in the first time is the same the second time.
    static QString imported(Document& document, const TextTable& file, const Mapping& mapping,
                            QStringList* why = nullptr) {
        PlanOptions options;
        options.mappings = {mapping};
        options.loadGazetteer = gazetteer;
        auto plan = exchange::planImport(document, {file}, options).value();
        if (const auto done = exchange::importPlan(document, plan); !done)
            qWarning("%s", qUtf8Printable(done.error().text()));
        if (why)
            *why = reasons(plan);
        const auto again = exchange::planImport(document, {file}, options).value();
        if (!again.writesNothing())
            qWarning("Again: %s", qUtf8Printable(counts(again)));
        return counts(plan);
    }
    static QStringList rowsOf(const Document& document, Table of, const QString& containing, QList<int> columns) {
        QStringList list;
        const auto records = exchange::readOwn(document, *exchange::ownTable(of)).value();
        for (const auto& record : records) {
            if (!record.name.contains(containing))
                continue;
            QStringList cells;
            for (const int column : columns)
                cells << record.cells.value(column);
            list << cells.join(u'|');
        }
        return list;
    }

private Q_SLOTS:
    void milestonesOrganisationsAndPeopleComeInByAMapping() {
        const auto document = sample();
        const TextTable treaties = table("Treaty;Date;Countries\nFriendship treaty;7 May 1999;South Korea, Japan\n"
                                         "Nowhere treaty;1999;Atlantis\n",
                                         u"treaties.csv"_s);
        const Mapping milestone = exchange::suggestMapping(treaties, u"milestones"_s);
        QCOMPARE(shown(milestone), u"milestones: title, date, countries"_s);
        QStringList why;
        QCOMPARE(imported(*document, treaties, milestone, &why), u"1 new 0 changed 0 same 0 doubtful 1 refused"_s);
        QVERIFY(why.first().contains(u"Atlantis"_s));
        QCOMPARE(rowsOf(*document, Table::Milestone, u"friendship-treaty"_s, {1, 2, 3}),
                 QStringList{u"1999-05-07|KR; JP|Friendship treaty"_s});
        const TextTable offices = table("Organisation;City;Country;Website\nXyzzy Committee;Busan;South Korea;https://example.org\n");
        const Mapping office = exchange::suggestMapping(offices, u"organisations"_s, gazetteer().get());
        QCOMPARE(shown(office), u"organisations: name, place, country, url"_s);
        QCOMPARE(imported(*document, offices, office), u"1 new 0 changed 0 same 0 doubtful 0 refused"_s);
        QCOMPARE(rowsOf(*document, Table::Organisation, u"xyzzy"_s, {1, 4, 5}),
                 QStringList{u"Xyzzy Committee|kr-busan|https://example.org"_s});
        // One belongs to the organisation that is there, the other to one that comes with it.
        const TextTable staff = table("Person;Role;Organisation;Since\nA. Xyzzy;Chair;Xyzzy committee;2001\n"
                                      "B. Xyzzy;Clerk;Xyzzy Office;2002\n");
        const Mapping person = exchange::suggestMapping(staff, u"people"_s);
        QCOMPARE(shown(person), u"people: name, role, organisation, from"_s);
        QCOMPARE(imported(*document, staff, person), u"2 new 0 changed 0 same 0 doubtful 0 refused"_s);
        QCOMPARE(rowsOf(*document, Table::Person, u"xyzzy"_s, {1, 3, 4, 6}),
                 (QStringList{u"A. Xyzzy|Chair|xyzzy-committee|2001"_s, u"B. Xyzzy|Clerk|xyzzy-office|2002"_s}));
    }

    void cellsAreReadAsTheyWillBe_data() {
        QTest::addColumn<int>("reads");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("multiplier");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("isRead");
        const auto row = [](Reads reads, const QString& text, qint64 multiplier, const QString& shown,
                            bool isRead = true) {
            QTest::addRow("%d %s", int(reads), qUtf8Printable(text))
                << int(reads) << text << multiplier << shown << isRead;
        };
        row(Reads::Date, u"2007년 5월 7일"_s, 1, u"May 7, 2007"_s);
        row(Reads::Date, u"10/7/2008"_s, 1, u"which number is the month"_s, false);
        row(Reads::Country, u"Korea, South"_s, 1, u"South Korea"_s);
        row(Reads::Country, u"Korea"_s, 1, u"is not a country, or it may be more than one"_s, false);
        row(Reads::Money, u"1,234.5"_s, 1'000'000, u"1,234,500,000 US dollars"_s);
        row(Reads::Money, u"US$ 12.60"_s, 1, u"13 US dollars"_s);
        row(Reads::Money, u"12.4"_s, 1, u"12 US dollars"_s);
        row(Reads::Money, u"twelve"_s, 1, u"is not a sum of dollars"_s, false);
        row(Reads::Number, u"1 234.5"_s, 1, u"1234.5"_s);
        row(Reads::Number, u"\u22123"_s, 1, u"-3"_s);
        row(Reads::Percent, u"44%"_s, 1, u"44"_s);
        row(Reads::Percent, u"144"_s, 1, u"is not a number from 0 to 100"_s, false);
        row(Reads::Latitude, u"129.07"_s, 1, u"is not a latitude"_s, false);
        row(Reads::Longitude, u"129.07"_s, 1, u"129.07"_s);
        row(Reads::Place, u"42"_s, 1, u"is a number"_s, false);
        row(Reads::AgreementKind, u"우호도시"_s, 1, u"Friendship"_s);
        row(Reads::Direction, u"Exports"_s, 1, u"Export"_s);
        row(Reads::Direction, u"re-export"_s, 1, u"is neither export nor import"_s, false);
        row(Reads::Count, u"1,031"_s, 1, u"1,031"_s);
        row(Reads::Text, u"n/a"_s, 1, QString());
    }
    void cellsAreReadAsTheyWillBe() {
        QFETCH(int, reads);
        QFETCH(QString, text);
        QFETCH(qint64, multiplier);
        QFETCH(QString, shown);
        QFETCH(bool, isRead);
        QLocale::setDefault(QLocale(QLocale::English));
        const auto read = exchange::readCell(Reads(reads), text, multiplier);
        QCOMPARE(read.has_value(), isRead);
        if (isRead)
            QVERIFY2(read->contains(shown), qUtf8Printable(*read));
        else
            QVERIFY2(read.error().sentence.contains(shown), qUtf8Printable(read.error().sentence));
    }

    void columnsAreSuggestedByNamesAndCells_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("mapping");
        QTest::newRow("German names") << QByteArray("Ort;Staat;Seit;Bemerkung\nXyzzydorf;Germany;7 May 2007;\n")
                                      << u"agreements: city2, country2, signed, note"_s;
        QTest::newRow("cells only") << QByteArray("a,b,c\nBusan,KR,1994-11-01\nOsaka,JP,1995-02-03\n")
                                    << u"agreements: city2, country2, signed"_s;
        QTest::newRow("trade in millions")
            << QByteArray("Year,Partner country,Exports (million US$),Imports (million US$)\n2006,Japan,12.5,13\n")
            << u"trade: period, partner, exports*1000000, imports*1000000"_s;
        QTest::newRow("polls, a column for each country")
            << QByteArray("Year,Japan,China,South Korea\n2006,58,40,44\n2008,59,41,50\n")
            << u"polls: start, favorable_of, favorable_of, favorable_of"_s;
        QTest::newRow("indicators, a column for each year")
            << QByteArray("Country,Series,2006,2007,2008\nJapan,GDP,1.5,2.5,3.5\n")
            << u"indicators: place, name, value_of, value_of, value_of"_s;
        QTest::newRow("activities") << QByteArray("Date,Event,Where,Participants\n2010-05-01,Concert,Busan,40\n")
                                    << u"activities: start, title, place, participants"_s;
        QTest::newRow("places") << QByteArray("Name,Country,Population,Lat,Lng\nBusan,KR,3400000,35.1,129.0\n")
                                << u"places: name, country, population, latitude, longitude"_s;
    }
    void columnsAreSuggestedByNamesAndCells() {
        QFETCH(QByteArray, file);
        QFETCH(QString, mapping);
        QCOMPARE(shown(exchange::suggestMapping(table(file), {}, gazetteer().get())), mapping);
    }

    void whatIsMissingIsSaid() {
        Mapping mapping = exchange::suggestMapping(table("Period,Value\n2006,12\n2007,13\n"), u"trade"_s);
        QCOMPARE(shown(mapping), u"trade: period, value"_s);
        QCOMPARE(mapping.missing(),
                 u"Still missing: \u201cReporting country or state\u201d; \u201cPartner country\u201d; "
                 "\u201cExport or import\u201d."_s);
        mapping.same = {{u"reporter"_s, u"US"_s}, {u"partner"_s, u"Japan"_s}, {u"direction"_s, u"Export"_s}};
        QCOMPARE(mapping.missing(), QString());
        QCOMPARE(Mapping().missing(), u"Say what the file holds."_s);
    }

    void aMappingIsTheSameAfterItWasKept() {
        Mapping mapping = exchange::suggestMapping(table("Year,Partner country,Exports (million)\n2006,Japan,1\n"));
        mapping.name = u"Ours"_s;
        mapping.same = {{u"reporter"_s, u"Illinois"_s}};
        QCOMPARE(Mapping::fromText(u"Ours"_s, mapping.toText()), std::optional(mapping));
        QVERIFY(!Mapping::fromText(u"x"_s, u"{\"table\":\"songs\"}"_s));
        QVERIFY(
            !Mapping::fromText(u"x"_s, u"{\"table\":\"trade\",\"columns\":[{\"header\":\"a\",\"field\":\"song\"}]}"_s));
        QVERIFY(!Mapping::fromText(u"x"_s, u"no JSON"_s));
        QVERIFY(mapping.fits({u"year"_s, u"PARTNER country"_s, u"Exports, million"_s}));
        QVERIFY(!mapping.fits({u"Year"_s, u"Partner country"_s}));
        const auto wider = mapping.forHeader({u"No"_s, u"Exports (million)"_s, u"Year"_s, u"Partner country"_s});
        QVERIFY(wider);
        QCOMPARE(shown(*wider), u"trade: , exports*1000000, period, partner"_s);
        QVERIFY(!mapping.forHeader({u"Year"_s}));
    }

    void eachTableIsReadAsMapped() {
        const auto document = sample();
        QStringList why;
        Mapping trade = exchange::suggestMapping(table("When,Out,Into\n", u"t.csv"_s), u"trade"_s);
        trade.columns = {
            {u"When"_s, u"period"_s, 1}, {u"Out"_s, u"exports"_s, 1'000'000}, {u"In"_s, u"imports"_s, 1'000'000}};
        trade.same = {{u"reporter"_s, u"Illinois"_s}, {u"partner"_s, u"Viet Nam"_s}};
        QCOMPARE(imported(*document, table("When,Out,In\n1971,1.5,2\n1972-03,0.25,-\n1973-01-05,1,1\n1974,x,1\n"),
                          trade, &why),
                 u"2 new 0 changed 0 same 0 doubtful 2 refused"_s);
        QCOMPARE(why, (QStringList{u"A trade figure is that of a year or of a month; the row names neither."_s,
                                   u"\u201cx\u201d is not a sum of dollars."_s}));
        QCOMPARE(rowsOf(*document, Table::TradeFlow, u"us-il/VN/197"_s, {0, 1, 2, 3, 4, 7}),
                 (QStringList{u"us-il|VN|1971||export|1500000"_s, u"us-il|VN|1971||import|2000000"_s,
                              u"us-il|VN|1972|3|export|250000"_s}));

        Mapping polls = exchange::suggestMapping(table("Year,Japan,China,South Korea\n1971,58,40,44\n"));
        polls.same = {{u"pollster"_s, u"A pollster"_s}, {u"respondents"_s, u"Canada"_s}};
        QCOMPARE(imported(*document, table("Year,Japan,China,South Korea\n1971,58,40,44\n1973,59,-,*\n1975,-,-,-\n"),
                          polls, &why),
                 u"2 new 0 changed 0 same 0 doubtful 1 refused"_s);
        QCOMPARE(rowsOf(*document, Table::Poll, u"poll-a-pollster-ca"_s, {0}),
                 (QStringList{u"poll-a-pollster-ca-cn-fav-1971"_s, u"poll-a-pollster-ca-jp-fav-1971"_s,
                              u"poll-a-pollster-ca-jp-fav-1973"_s, u"poll-a-pollster-ca-kr-fav-1971"_s}));

        const TextTable events = table("Date,Event,Where,Participants,Budget (thousand USD)\n2031-05-01,Xyzzy "
                                       "concert,Busan; Chicago,40,12.5\n,,Busan,,\n");
        QCOMPARE(imported(*document, events, exchange::suggestMapping(events, u"activities"_s), &why),
                 u"1 new 0 changed 0 same 0 doubtful 1 refused"_s);
        const auto activity = rowsOf(*document, Table::Activity, u"xyzzy-concert"_s, {0, 2, 3});
        QCOMPARE(activity, QStringList{u"act-xyzzy-concert-2031-05-01|Xyzzy concert|2031-05-01"_s});
        const QString dump = support::dump(*document);
        QVERIFY(dump.contains(u"12500"));

        const TextTable wide = table("Economy,Variable,2006,2007,2008\nJapan,Xyzzy rate,1.5,2.5,..\n");
        QCOMPARE(imported(*document, wide, exchange::suggestMapping(wide)),
                 u"1 new 0 changed 0 same 0 doubtful 0 refused"_s);
        QCOMPARE(rowsOf(*document, Table::Indicator, u"xyzzy-rate"_s, {0}),
                 (QStringList{u"ind-jp-xyzzy-rate-2006"_s, u"ind-jp-xyzzy-rate-2007"_s}));

        const TextTable towns = table("Town,Nation,Pop\nXyzzytown,Germany,12000\n");
        QCOMPARE(imported(*document, towns, exchange::suggestMapping(towns, u"places"_s)),
                 u"1 new 0 changed 0 same 0 doubtful 0 refused"_s);
        QCOMPARE(rowsOf(*document, Table::Place, u"xyzzytown"_s, {0, 1}), QStringList{u"de-xyzzytown|Xyzzytown"_s});
    }

    void aSavedMappingIsUsedForTheSameHeader() {
        const auto document = sample();
        const TextTable file = table("Ort;Gast;Am\nBusan;Xyzzydorf (Germany);7 May 2007\n");
        QVERIFY(!exchange::planImport(*document, {file}));
        QCOMPARE(exchange::unrecognised(*document, {file}).value(), std::vector<size_t>{0});
        Mapping mapping = exchange::suggestMapping(file, u"agreements"_s);
        mapping.columns[0].field = u"city1"_s;
        mapping.columns[1].field = u"city2"_s;
        mapping.columns[2].field = u"signed"_s;
        QVERIFY(document::mappings::save(*document, u"Ours"_s, mapping.toText()));
        QVERIFY(document::mappings::save(*document, u"Broken"_s, u"{}"_s));
        QVERIFY(exchange::unrecognised(*document, {file}).value().empty());
        const Plan plan = exchange::planImport(*document, {file}).value();
        QCOMPARE(plan.inputs.first().notes, QStringList{u"The columns are read as saved under \u201cOurs\u201d."_s});
        QCOMPARE(plan.inputs.first().form, u"Agreements, columns as chosen"_s);
        PlanOptions without;
        without.usesSaved = false;
        QVERIFY(!exchange::planImport(*document, {file}, without));
        QVERIFY(document::mappings::remove(*document, u"Ours"_s));
        QVERIFY(!document::mappings::remove(*document, u"Ours"_s));
        QVERIFY(!exchange::planImport(*document, {file}));
    }
};

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
