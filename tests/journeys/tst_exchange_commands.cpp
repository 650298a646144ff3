// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/mappings.h"
#include "exchange/mapping.h"
#include "support/fail_on_warnings.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// entente import and entente export, as a script calls them.
class TestExchangeCommands : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;

    struct Outcome {
        int status = -1;
        QString results, messages;
        QJsonObject json() const { return QJsonDocument::fromJson(results.toUtf8()).object(); }
    };
    Outcome run(const QStringList& arguments) const {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(ENTENTE_PROGRAM), arguments);
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    QByteArray content(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QString counts(const QJsonObject& object) {
        QStringList parts;
        for (const QString& name : {u"read"_s, u"new"_s, u"changed"_s, u"same"_s, u"doubtful"_s, u"refused"_s})
            parts << QString::number(object[name].toInt(-1));
        return parts.join(u' ');
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(run({u"new"_s, u"sample.entente"_s, u"--sample"_s}).status, 0); }

    void aDryRunSaysWhatTheRealRunDoesAndWritesNothing() {
        write(u"partners.csv"_s, "City,Country,Date\nXyzzyville,Germany,1994-11-01\nPortland,USA,1990\nChicago,USA,"
                                 "2007-05-07\nNowhere,Germany,29\n");
        const QByteArray before = content(u"sample.entente"_s);
        const QStringList line{u"import"_s,    u"sample.entente"_s, u"partners.csv"_s,
                               u"--mapping"_s, u"home=kr-busan"_s,  u"--json"_s};
        const Outcome dry = run(QStringList(line) << u"--dry-run"_s);
        QVERIFY2(dry.status == 1, qUtf8Printable(dry.messages));
        QCOMPARE(counts(dry.json()), u"4 1 0 1 1 1"_s);
        QVERIFY(dry.json()[u"dry_run"].toBool());
        QVERIFY(content(u"sample.entente"_s) == before);
        const Outcome real = run(QStringList(line) << u"--rejects"_s << u"left.csv"_s);
        QCOMPARE(real.status, 1);
        QCOMPARE(counts(real.json()), counts(dry.json()));
        const QByteArray left = content(u"left.csv"_s);
        QVERIFY2(left.startsWith("City,Country,Date,entente_reason\nPortland,USA,1990,"), left.constData());
        QCOMPARE(left.count('\n'), 3);
        QCOMPARE(counts(run(line).json()), u"4 0 0 2 1 1"_s);
    }

    void theRejectsCanBeCorrectedAndReadAgain() {
        QByteArray left = content(u"left.csv"_s);
        left.replace("Portland,USA", "\"Portland, Oregon\",USA").replace(",29,", ",2019,");
        write(u"mended.csv"_s, left);
        const Outcome mended =
            run({u"import"_s, u"sample.entente"_s, u"mended.csv"_s, u"--mapping"_s, u"home=kr-busan"_s, u"--json"_s});
        QVERIFY2(mended.status == 0, qUtf8Printable(mended.results + mended.messages));
        QCOMPARE(counts(mended.json()), u"2 2 0 0 0 0"_s);
    }

    void aFolderAndAPageAreRead() {
        QVERIFY(QDir(m_folder.path()).mkdir(u"lists"_s));
        write(u"lists/one.csv"_s, "city1,country1,city2,country2\nBusan,KR,Xyzzyone,Germany\n");
        write(u"lists/two.html"_s, "<html><table><tr><th>city1<th>country1<th>city2<th>country2<tr><td>Busan<td>KR<td>Xyzzytwo"
                                   "<td>Germany</table></html>");
        const Outcome both = run({u"import"_s, u"sample.entente"_s, u"lists"_s, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(both.status == 0, qUtf8Printable(both.messages));
        QCOMPARE(counts(both.json()), u"2 2 0 0 0 0"_s);
        QVERIFY(QDir(m_folder.path()).mkdir(u"nothing"_s));
        const Outcome none = run({u"import"_s, u"sample.entente"_s, u"nothing"_s});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.messages.contains(u"holds no file with a table"), qUtf8Printable(none.messages));
    }

    void aMappingThatTheDocumentKeepsIsTakenByItsName() {
        QVERIFY(run({u"new"_s, u"kept.entente"_s, u"--sample"_s}).status == 0);
        {
            const auto document = document::Document::open(m_folder.filePath(u"kept.entente"_s)).value();
            exchange::Mapping mapping;
            mapping.table = u"agreements"_s;
            mapping.columns = {{u"Wo"_s, u"city2"_s, 1}, {u"Hier"_s, u"city1"_s, 1}, {u"Wann"_s, u"signed"_s, 1}};
            QVERIFY(document::mappings::save(*document, u"Unsere Liste"_s, mapping.toText()));
        }
        write(u"wider.csv"_s, "Nr;Wann;Hier;Wo\n1;7 May 2007;Busan;Xyzzydorf, Germany\n");
        const QStringList line{u"import"_s, u"kept.entente"_s, u"wider.csv"_s, u"--json"_s};
        QCOMPARE(run(line).status, 2);
        const Outcome mapped = run(QStringList(line) << u"--mapping"_s << u"unsere liste"_s);
        QVERIFY2(mapped.status == 0, qUtf8Printable(mapped.messages));
        QCOMPARE(counts(mapped.json()), u"1 1 0 0 0 0"_s);
        // The same header as the mapping was made for needs no name.
        write(u"same.csv"_s, "Wo;Hier;Wann\nXyzzydorf, Germany;Busan;2007-05-07\n");
        QCOMPARE(counts(run({u"import"_s, u"kept.entente"_s, u"same.csv"_s, u"--json"_s}).json()), u"1 0 0 1 0 0"_s);
        const Outcome unknown = run(QStringList(line) << u"--mapping"_s << u"Andere"_s);
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.messages.contains(u"keeps no mapping \u201cAndere\u201d. It keeps \u201cUnsere Liste\u201d."),
                 qUtf8Printable(unknown.messages));
        write(u"other.csv"_s, "Wo;Hier\nXyzzydorf, Germany;Busan\n");
        const Outcome lacking =
            run({u"import"_s, u"kept.entente"_s, u"other.csv"_s, u"--mapping"_s, u"Unsere Liste"_s});
        QCOMPARE(lacking.status, 2);
        QVERIFY2(lacking.messages.contains(u"does not have the columns of the mapping"), qUtf8Printable(lacking.messages));
    }

    void whatCannotBeDoneIsSaidWithStatusTwoAndChangesNothing_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        write(u"strange.csv"_s, "colour,taste\nred,sweet\n");
        const QString file = u"sample.entente"_s;
        QTest::newRow("no such input") << QStringList{u"import"_s, file, u"nowhere.csv"_s} << u"no file"_s;
        QTest::newRow("an unknown table") << QStringList{u"import"_s, file, u"strange.csv"_s} << u"colour, taste"_s;
        QTest::newRow("a bad choice") << QStringList{u"import"_s, file, u"strange.csv"_s, u"--doubtful"_s, u"maybe"_s}
                                      << u"maybe"_s;
        QTest::newRow("a bad mapping") << QStringList{u"import"_s, file, u"strange.csv"_s, u"--mapping"_s, u"colour="_s}
                                       << u"which column"_s;
        QTest::newRow("no such table") << QStringList{u"export"_s, file, u"--table"_s, u"songs"_s, u"-o"_s, u"x.csv"_s}
                                       << u"no table"_s;
        QTest::newRow("a form it does not have")
            << QStringList{u"export"_s, file, u"--table"_s, u"trade"_s, u"-o"_s, u"x.geojson"_s}
            << u"cannot be written"_s;
        QTest::newRow("a filter that says nothing")
            << QStringList{u"export"_s,     file,    u"--table"_s, u"trade"_s, u"--filter"_s,
                           u"country:JP"_s, u"-o"_s, u"x.csv"_s}
            << u"says nothing"_s;
        QTest::newRow("over the document")
            << QStringList{u"export"_s, file, u"--table"_s, u"trade"_s, u"-o"_s, file} << u"the document itself"_s;
    }
    void whatCannotBeDoneIsSaidWithStatusTwoAndChangesNothing() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const QByteArray before = content(u"sample.entente"_s);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.messages.contains(words), qUtf8Printable(outcome.messages));
        QVERIFY(content(u"sample.entente"_s) == before);
    }

    void tablesAreExportedAsTheFilterShows() {
        QCOMPARE(run({u"export"_s, u"sample.entente"_s, u"--table"_s, u"agreements"_s, u"-o"_s, u"all.csv"_s}).status,
                 0);
        QCOMPARE(run({u"export"_s, u"sample.entente"_s, u"--table"_s, u"agreements"_s, u"--filter"_s,
                      u"place:kr-busan country:JP"_s, u"-o"_s, u"some.csv"_s})
                     .status,
                 0);
        const qsizetype all = content(u"all.csv"_s).count('\n'), some = content(u"some.csv"_s).count('\n');
        QVERIFY2(all > 500 && some > 2 && some < 40, qPrintable(u"%1 %2"_s.arg(all).arg(some)));
        QVERIFY(content(u"some.csv"_s).contains("kr-busan--jp-shimonoseki"));
        QVERIFY(!content(u"some.csv"_s).contains("us-il-chicago"));
        const Outcome told =
            run({u"export"_s, u"sample.entente"_s, u"--table"_s, u"places"_s, u"-o"_s, u"places.json"_s, u"--json"_s});
        QCOMPARE(told.json()[u"rows"].toInt(), int(QJsonDocument::fromJson(content(u"places.json"_s)).array().size()));
    }
};

QTEST_GUILESS_MAIN(TestExchangeCommands)
#include "tst_exchange_commands.moc"
