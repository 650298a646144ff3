// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/places.h"
#include "exchange/input.h"
#include "exchange/plan.h"
#include "exchange/writers.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include "support/test_world.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace records;
using document::Document;
using exchange::Outcome;

class TestRoundTrip : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    QString fresh(const QString& end) { return m_folder.filePath(u"%1%2"_s.arg(++m_count).arg(end)); }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Every table as a file; the bytes by table.
    QMap<QString, QString> exported(const Document& document, const QString& suffix) {
        QMap<QString, QString> files;
        for (const auto& table : exchange::ownTables()) {
            const QString path = fresh(u'-' + QString::fromUtf16(table.name) + u'.' + suffix);
            const auto written = exchange::exportTable(document, path, {&table, std::nullopt});
            if (!written)
                qWarning("%s", qUtf8Printable(written.error().text()));
            files.insert(QString::fromUtf16(table.name), path);
        }
        return files;
    }
    exchange::Plan importFiles(Document& document, const QMap<QString, QString>& files) {
        std::vector<exchange::TextTable> tables;
        for (const QString& path : files) {
            auto read = exchange::readFile(path);
            if (!read) {
                qWarning("%s", qUtf8Printable(read.error().text()));
                continue;
            }
            for (auto& table : *read)
                if (!table.rows.empty())
                    tables.push_back(std::move(table));
        }
        auto plan = exchange::planImport(document, tables);
        if (!plan) {
            qWarning("%s", qUtf8Printable(plan.error().text()));
            return {};
        }
        if (const auto done = exchange::importPlan(document, *plan); !done)
            qWarning("%s", qUtf8Printable(done.error().text()));
        for (const auto& row : plan->rows)
            if (row.outcome == Outcome::Refused || row.outcome == Outcome::Doubtful)
                qWarning("%s row %d: %s", qUtf8Printable(plan->inputs[row.input].name), row.number,
                         qUtf8Printable(row.reason));
        return std::move(*plan);
    }
    void compareThereAndBack(const Document& first, const QString& suffix) {
        const auto files = exported(first, suffix);
        const auto second = Document::create(fresh(u".entente"_s)).value();
        const auto plan = importFiles(*second, files);
        QCOMPARE(plan.count(Outcome::New), plan.read());
        QCOMPARE(second->integrity(true).value(), QStringList());
        const auto again = exported(*second, suffix);
        for (auto it = files.cbegin(); it != files.cend(); ++it)
            QVERIFY2(bytesOf(*it) == bytesOf(again.value(it.key())),
                     qUtf8Printable(it.key() + u": "_s +
                                    support::difference(QString::fromUtf8(bytesOf(*it)),
                                                        QString::fromUtf8(bytesOf(again.value(it.key()))))));
        const auto same = importFiles(*second, files);
        QCOMPARE(same.count(Outcome::Same), same.read());
    }

private Q_SLOTS:
    void theSampleComesBackByteForByte_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("CSV") << u"csv"_s;
        QTest::newRow("JSON") << u"json"_s;
    }
    void theSampleComesBackByteForByte() {
        QFETCH(QString, suffix);
        document::OpenOptions options;
        options.access = document::Access::ReadOnly;
        compareThereAndBack(*Document::open(support::samplePath(), options).value(), suffix);
    }

    void awkwardTextComesBackByteForByte_data() { theSampleComesBackByteForByte_data(); }
    void awkwardTextComesBackByteForByte() {
        QFETCH(QString, suffix);
        const auto document = Document::create(fresh(u".entente"_s)).value();
        const auto world = support::fillWorld(*document);
        const auto edited = document->edit(u"Edit"_s, [&]() -> Result<void> {
            for (const QString& note :
                 {u"=1+1"_s, u"+82 51"_s, u"-dash"_s, u"@home"_s, u"\ttab"_s, u"'=quoted"_s, u"''@twice"_s,
                  u" blanks "_s, u"line\nbreak, \"quote\""_s, u"-12.5"_s, u"부산; 釜山 | x \\ y"_s}) {
                Place place;
                place.name = u"Place "_s + note.trimmed();
                place.country = u"KR"_s;
                place.note = note;
                place.names = {{note, u"alias"_s, u"ko"_s}, {u"plain"_s, {}, {}}};
                const auto added = document::places::add(*document, place);
                if (!added)
                    return tl::unexpected(added.error());
            }
            return {};
        });
        QVERIFY(edited);
        Q_UNUSED(world);
        compareThereAndBack(*document, suffix);
    }

    void cellsThatWouldRunAreHarmless_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        const std::pair<QString, QString> rows[] = {{u"=SUM(A1)"_s, u"'=SUM(A1)"_s},
                                                    {u"+82 51"_s, u"'+82 51"_s},
                                                    {u"-x"_s, u"'-x"_s},
                                                    {u"@x"_s, u"'@x"_s},
                                                    {u"\tx"_s, u"'\tx"_s},
                                                    {u"'=x"_s, u"''=x"_s},
                                                    {u"-87.62"_s, u"-87.62"_s},
                                                    {u"plain"_s, u"plain"_s},
                                                    {u"'94"_s, u"'94"_s},
                                                    {u""_s, u""_s}};
        for (const auto& [cell, written] : rows)
            QTest::newRow(qUtf8Printable(cell.isEmpty() ? u"blank"_s : cell)) << cell << written;
    }
    void cellsThatWouldRunAreHarmless() {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(exchange::guarded(cell), written);
        QCOMPARE(exchange::unguarded(written), cell);
    }

    void aWorkbookComesBackToo() {
        document::OpenOptions options;
        options.access = document::Access::ReadOnly;
        const auto document = Document::open(support::samplePath(), options).value();
        const auto second = Document::create(fresh(u".entente"_s)).value();
        const auto plan = importFiles(*second, exported(*document, u"xlsx"_s));
        QCOMPARE(plan.count(Outcome::New), plan.read());
        QCOMPARE(bytesOf(exported(*document, u"csv"_s).value(u"agreements"_s)),
                 bytesOf(exported(*second, u"csv"_s).value(u"agreements"_s)));
    }

    void mapsAndGraphsAndCalendars() {
        document::OpenOptions options;
        options.access = document::Access::ReadOnly;
        const auto document = Document::open(support::samplePath(), options).value();
        const auto write = [&](const char16_t* table, const QString& suffix) {
            const QString path = fresh(u'.' + suffix);
            const auto written = exchange::exportTable(*document, path, {exchange::ownTable(table), std::nullopt});
            return written ? bytesOf(path) : QByteArray();
        };
        const QJsonObject lines = QJsonDocument::fromJson(write(u"agreements", u"geojson"_s)).object();
        bool crosses = false;
        QCOMPARE(lines[u"features"].toArray().size(), 537);
        for (const QJsonValue& feature : lines[u"features"].toArray())
            if (feature.toObject()[u"id"].toString() == u"us-il-chicago--kr-busan") {
                const QJsonObject geometry = feature.toObject()[u"geometry"].toObject();
                crosses = geometry[u"type"].toString() == u"MultiLineString";
                const QJsonArray parts = geometry[u"coordinates"].toArray();
                QCOMPARE(parts.size(), 2);
                QCOMPARE(parts.at(0).toArray().last().toArray().at(0).toDouble(), -180.0);
                QCOMPARE(parts.at(1).toArray().first().toArray().at(0).toDouble(), 180.0);
            }
        QVERIFY(crosses);
        QVERIFY(QJsonDocument::fromJson(write(u"places", u"geojson"_s)).object()[u"features"].toArray().size() > 400);
        for (const QString& suffix : {u"graphml"_s, u"gexf"_s}) {
            QXmlStreamReader xml(write(u"agreements", suffix));
            int edges = 0;
            while (!xml.atEnd())
                edges += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"edge";
            QVERIFY2(!xml.hasError(), qUtf8Printable(xml.errorString()));
            QCOMPARE(edges, 537);
        }
        const QByteArray calendar = write(u"agreements", u"ics"_s);
        QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.endsWith("END:VCALENDAR\r\n"));
        QVERIFY(calendar.contains("UID:us-il-chicago--kr-busan@entente\r\n") &&
                calendar.contains("DTSTART;VALUE=DATE:20070507\r\n") && calendar.contains("SUMMARY:Chicago \u2013 Busan\r\n"));
        for (const QByteArray& line : calendar.split('\n'))
            QVERIFY(line.size() <= 76);
        QVERIFY(!exchange::exportTable(*document, fresh(u".geojson"_s), {exchange::ownTable(u"trade"), std::nullopt}));
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_round_trip.moc"
