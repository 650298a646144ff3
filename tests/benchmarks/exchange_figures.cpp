// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "document/document.h"
#include "exchange/input.h"
#include "exchange/own_tables.h"
#include "exchange/plan.h"
#include "exchange/workbook.h"
#include "exchange/writers.h"
#include "support/exchange_files.h"
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace benchmarks {
namespace {

constexpr int few = 3; // of what takes seconds
constexpr int million = 1'000'000;

[[noreturn]] void stop(const QString& sentence) {
    throw std::runtime_error(sentence.toStdString());
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        stop(u"%1 could not be written."_s.arg(path));
}

struct Ran {
    double milliseconds = 0, megabytes = 0; // the most memory that it had
    QByteArray output;
};

// A program from its start to its end, with what it is to read on its standard input.
Ran run(const QString& program, const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    Ran ran;
    ran.milliseconds = milliseconds([&] {
        process.start(program, arguments);
        if (!process.waitForStarted())
            stop(u"%1 could not be started."_s.arg(program));
        process.write(input);
        process.closeWriteChannel();
        while (!process.waitForFinished(20)) {
            QFile status(u"/proc/%1/status"_s.arg(process.processId()));
            if (status.open(QIODevice::ReadOnly))
                for (const QByteArray& line : status.readAll().split('\n'))
                    if (line.startsWith("VmHWM:"))
                        ran.megabytes = line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
            if (process.state() == QProcess::NotRunning)
                break;
        }
    });
    ran.output = process.readAllStandardOutput();
    if (process.exitCode() > 1)
        stop(u"%1 %2 failed: %3"_s.arg(program, arguments.join(u' '), QString::fromUtf8(process.readAllStandardError())));
    return ran;
}

Ran entente(const QStringList& arguments) {
    return run(QStringLiteral(ENTENTE_PROGRAM), arguments);
}

void emptyDocument(const QString& path) {
    QFile::remove(path);
    entente({u"new"_s, path});
}

// The whole program against the database's own: the same file into a table without any check, with the same index.
void measureTrade(const QString& folder, std::vector<Figure>& figures) {
    const QString csv = folder + u"/trade.csv"_s, document = folder + u"/trade.entente"_s, bare = folder + u"/bare.db"_s;
    write(csv, support::tradeRows(million));
    const QByteArray script = "CREATE TABLE trade_flow (reporter_id TEXT, partner_id TEXT, year INTEGER, month INTEGER, direction TEXT, "
                              "commodity TEXT, scheme TEXT, value_usd INTEGER, valuation TEXT, source_id TEXT, note TEXT);\n"
                              "CREATE INDEX trade_pair ON trade_flow (reporter_id, partner_id, commodity, direction, valuation, year, "
                              "month, value_usd, source_id);\n.import --csv --skip 1 " +
                              csv.toUtf8() + " trade_flow\n";
    double memory = 0;
    const Pair imported = paired(
        [&] {
            emptyDocument(document);
            const Ran ran = entente({u"import"_s, document, csv, u"--json"_s});
            if (!ran.output.contains("\"new\": 1000000"))
                stop(u"Not every row came in: %1"_s.arg(QString::fromUtf8(ran.output.left(400))));
            memory = std::max(memory, ran.megabytes);
            return ran.milliseconds;
        },
        [&] {
            QFile::remove(bare);
            return run(u"sqlite3"_s, {bare}, script).milliseconds;
        },
        few);
    figures.push_back({u"exchange: a million trade rows, to sqlite3 .import"_s, imported.value, u"ms"_s, imported.baseline, 1.0, true});
    figures.push_back({u"exchange: memory for them"_s, memory, u"MB"_s, 0, 200, false});

    const QString again = folder + u"/again.csv"_s;
    const QStringList query{
        u"-csv"_s, u"-header"_s, document,
        u"SELECT r.slug AS reporter, p.slug AS partner, year, month, direction, commodity, scheme, value_usd, valuation, s.slug AS source, "
        "t.note FROM trade_flow t JOIN place r ON r.id = reporter_id JOIN place p ON p.id = partner_id LEFT JOIN source s ON s.id = source_id "
        "ORDER BY r.slug, p.slug, year, CAST(month AS TEXT), direction, commodity, scheme, valuation, s.slug"_s};
    const Pair exported = paired([&] { return entente({u"export"_s, document, u"--table"_s, u"trade"_s, u"-o"_s, again}).milliseconds; },
                                 [&] { return run(u"sqlite3"_s, query).milliseconds; }, few);
    figures.push_back({u"exchange: a million rows out, to sqlite3 -csv in the same order"_s, exported.value, u"ms"_s, exported.baseline, 1.0, true});
    const Pair unsorted = paired([&] { return entente({u"export"_s, document, u"--table"_s, u"trade"_s, u"-o"_s, again}).milliseconds; },
                                 [&] { return run(u"sqlite3"_s, {u"-csv"_s, document, u"SELECT * FROM trade_flow"_s}).milliseconds; }, few);
    figures.push_back({u"exchange: the same, to sqlite3 -csv of the bare rows"_s, unsorted.value, u"ms"_s, unsorted.baseline, 1.0, true});
}

void measureMatching(const QString& folder, std::vector<Figure>& figures) {
    constexpr int pairs = 20'000;
    const QString path = folder + u"/matching.entente"_s;
    const auto document = document::Document::create(path).value();
    const auto tables = exchange::readTables(u"pairs.csv"_s, support::cityPairs(pairs)).value();
    const Pair matched = paired(
        [&] { return milliseconds([&] { exchange::planImport(*document, tables).value(); }); },
        // No judging at all: each name looked up once.
        [&] {
            return milliseconds([&] {
                const auto gazetteer = exchange::Gazetteer::load();
                size_t found = 0;
                for (const auto& row : tables.front().rows)
                    found += gazetteer->named(row.cells[0]).size() + gazetteer->named(row.cells[2]).size();
                if (found == 0)
                    stop(u"The baseline found no names."_s);
            });
        },
        few);
    figures.push_back({u"exchange: 40,000 names matched, to looking them up"_s, matched.value, u"ms"_s, matched.baseline, 10'000, false});
}

void measureWorkbook(const QString&, std::vector<Figure>& figures) {
    constexpr int rows = 100'000;
    const QByteArray csv = support::tradeRows(rows);
    const auto table = exchange::readTables(u"rows.csv"_s, csv).value();
    std::vector<exchange::OwnRecord> records;
    for (const auto& row : table.front().rows)
        records.push_back({row.number, {}, row.cells});
    const QByteArray book = exchange::tableAsWorkbook(records, *exchange::ownTable(u"trade")).value();
    const auto read = [](const QString& name, const QByteArray& bytes) {
        return milliseconds([&] {
            if (exchange::readTables(name, bytes).value().front().rows.size() != size_t(rows))
                stop(u"Rows of %1 are missing."_s.arg(name));
        });
    };
    const Pair pair = paired([&] { return read(u"rows.xlsx"_s, book); }, [&] { return read(u"rows.csv"_s, csv); }, few);
    figures.push_back({u"exchange: XLSX of 100,000 rows, to CSV"_s, pair.value, u"ms"_s, pair.baseline, 10'000, false});
}

// All sister cities of Wikidata into an empty document, by the whole program.
void measureWikidata(const QString& folder, std::vector<Figure>& figures) {
    const QString file = folder + u"/twins.json"_s, small = folder + u"/few.json"_s, path = folder + u"/twins.entente"_s;
    write(file, support::wikidataTwins(20'000));
    write(small, support::wikidataTwins(2'000));
    const auto import = [&](const QString& from) {
        emptyDocument(path);
        return entente({u"import"_s, path, from, u"--json"_s}).milliseconds;
    };
    const Pair pair = paired([&] { return import(file); }, [&] { return import(small); }, few);
    figures.push_back({u"exchange: 20,000 twinned pairs, to 2,000"_s, pair.value, u"ms"_s, pair.baseline, 60'000, false});
    import(file);
    const Ran again = entente({u"import"_s, path, file, u"--json"_s});
    if (!again.output.contains("\"new\": 0") || !again.output.contains("\"changed\": 0"))
        stop(u"The same file again changed something: %1"_s.arg(QString::fromUtf8(again.output.left(400))));
    figures.push_back({u"exchange: the same again, which changes nothing"_s, again.milliseconds, u"ms"_s, pair.value, 60'000, false});
}

} // namespace

void measureExchange(std::vector<Figure>& figures) {
    QTemporaryDir folder;
    measureTrade(folder.path(), figures);
    measureMatching(folder.path(), figures);
    measureWorkbook(folder.path(), figures);
    measureWikidata(folder.path(), figures);
}

} // namespace benchmarks
