// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/input.h"
#include "exchange/own_tables.h"
#include "exchange/plan.h"
#include "exchange/rejects.h"
#include "exchange/writers.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using document::Document;
using exchange::Outcome;
using exchange::Plan;
using exchange::PlanOptions;
using exchange::TextTable;

namespace {

const char* const header = "reporter,partner,year,month,direction,commodity,scheme,value_usd,valuation,source,note\n";
constexpr int rows = 3'000; // more than a head, with their long notes

// Trade of the United States with two countries, in an order that is not the document's, with every kind of row.
QByteArray tradeFile(qint64 add = 0) {
    QByteArray bytes = "\xEF\xBB\xBF";
    bytes += header;
    for (int i = 0; i < rows; ++i)
        bytes += "US," + QByteArray(i % 2 ? "KR" : "PT") + ',' + QByteArray::number(1950 + i % 75) + ',' +
                 (i % 13 ? QByteArray::number(i % 13) : QByteArray()) + ',' + (i % 3 ? "export" : "Import") + ',' +
                 QByteArray::number(i / 975) + ",HS," + QByteArray::number(1'000 + i + add) + ',' + (i % 3 ? "FAS" : "") +
                 ",census-hs,\"as \"\"published\"\" by the Census, 부산, and revised in each of the following Junes\"\n";
    bytes += "US,Nowhere,2020,1,export,1,HS,1,,,\n";       // no such place
    bytes += "US,KR,2020,13,export,1,HS,1,,,\n";           // no such month
    bytes += "US,KR,2020,1,sideways,1,HS,1,,,\n";          // no such word
    bytes += "US,KR,2020,1,export,,HS,1,,,\n";             // empty
    bytes += "US,KR,20x0,1,export,1,HS,1,,,\n";            // no number
    bytes += "US,KR,2020,1,export,1,HS,-5,,,\n";           // below nothing
    bytes += "US,KR,2020,1\n";                             // cut
    bytes += "US,KR,2030,,export,TOTAL,TOTAL,\"1,234,567\",,,'=SUM(A1)\n"; // as a spreadsheet writes it
    bytes += "US,KR,2030,,export,TOTAL,TOTAL,5,,,\n";      // the same figure again
    bytes += "Source: Census\n";
    return bytes;
}

QString counts(const Plan& plan) {
    return u"read %1 new %2 changed %3 same %4 doubtful %5 refused %6"_s.arg(plan.read())
        .arg(plan.count(Outcome::New))
        .arg(plan.count(Outcome::Changed))
        .arg(plan.count(Outcome::Same))
        .arg(plan.count(Outcome::Doubtful))
        .arg(plan.count(Outcome::Refused));
}

QStringList refusals(const Plan& plan) {
    QStringList list;
    for (const auto& row : plan.rows)
        if (row.outcome == Outcome::Refused)
            list << u"%1: %2"_s.arg(row.number).arg(row.reason);
    list.sort();
    return list;
}

QStringList trade(const Document& document) {
    QStringList list;
    const auto records = exchange::readOwn(document, *exchange::ownTable(Table::TradeFlow)).value();
    for (const auto& record : records)
        list << record.cells.join(u'|');
    return list;
}

} // namespace

// Tables that are too large to be held are read row by row, and do the same.
class TestLargeFiles : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    QString written(const QByteArray& bytes) {
        const QString path = m_folder.filePath(u"trade%1.csv"_s.arg(++m_count));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    std::unique_ptr<Document> sample() {
        const QString path = m_folder.filePath(u"%1.entente"_s.arg(++m_count));
        QFile::copy(support::samplePath(), path);
        return Document::open(path).value();
    }
    std::vector<TextTable> streamed(const QString& path) { return exchange::readFile(path, {{}, 1}).value(); }
    std::vector<TextTable> whole(const QString& path) { return exchange::readFile(path, {{}, -1}).value(); }
    static Plan imported(Document& document, const std::vector<TextTable>& tables, const PlanOptions& options = {}) {
        Plan plan = exchange::planImport(document, tables, options).value();
        const QString before = counts(plan);
        Plan rehearsed = plan;
        const QString dumped = support::dump(document);
        if (!exchange::rehearsePlan(document, rehearsed) || support::dump(document) != dumped)
            qWarning("A rehearsal left something, or failed.");
        if (const auto done = exchange::importPlan(document, plan); !done)
            qWarning("%s", qUtf8Printable(done.error().text()));
        if (counts(rehearsed) != counts(plan))
            qWarning("Rehearsed: %s, real: %s", qUtf8Printable(counts(rehearsed)), qUtf8Printable(counts(plan)));
        if (options.streams == PlanOptions::Streams::Counted && counts(plan) != before && plan.streams.size())
            qWarning("Planned: %s, real: %s", qUtf8Printable(before), qUtf8Printable(counts(plan)));
        return plan;
    }

private Q_SLOTS:
    void aStreamDoesWhatAWholeFileDoes() {
        const QString path = written(tradeFile());
        const auto one = sample(), other = sample(), third = sample();
        const auto tables = streamed(path);
        QVERIFY(tables.front().rest);
        QVERIFY(tables.front().rows.size() < rows);
        QVERIFY(!whole(path).front().rest);
        const Plan asWhole = imported(*one, whole(path));
        const Plan asStream = imported(*other, tables);
        QCOMPARE(counts(asStream), u"read 3009 new 3002 changed 0 same 0 doubtful 0 refused 7"_s);
        QCOMPARE(counts(asStream), counts(asWhole));
        QCOMPARE(refusals(asStream), refusals(asWhole));
        QCOMPARE(trade(*other), trade(*one));
        QCOMPARE(asStream.inputs.front().digest, asWhole.inputs.front().digest);
        QCOMPARE(asStream.rows.size(), size_t(7));
        PlanOptions once;
        once.streams = PlanOptions::Streams::CountedWhenWritten;
        const Plan atOnce = imported(*third, tables, once);
        QCOMPARE(counts(atOnce), counts(asWhole));
        QCOMPARE(refusals(atOnce), refusals(asWhole));
        QCOMPARE(trade(*third), trade(*one));
    }

    void theSameFileAgainChangesNothing() {
        const QString path = written(tradeFile());
        const auto document = sample();
        imported(*document, streamed(path));
        const QString before = support::dump(*document);
        for (const auto streams : {PlanOptions::Streams::Counted, PlanOptions::Streams::CountedWhenWritten}) {
            PlanOptions options;
            options.streams = streams;
            const Plan again = imported(*document, streamed(path), options);
            QCOMPARE(counts(again), u"read 3009 new 0 changed 0 same 3002 doubtful 0 refused 7"_s);
            QCOMPARE(support::difference(support::dump(*document), before), QString());
        }
        const Plan asWhole = imported(*document, whole(path));
        QCOMPARE(counts(asWhole), u"read 3009 new 0 changed 0 same 3002 doubtful 0 refused 7"_s);
    }

    void otherValuesAreChangesByTheChoice_data() {
        QTest::addColumn<int>("keep");
        QTest::newRow("both") << int(exchange::Keep::Both);
        QTest::newRow("theirs") << int(exchange::Keep::Theirs);
        QTest::newRow("mine") << int(exchange::Keep::Mine);
    }
    void otherValuesAreChangesByTheChoice() {
        QFETCH(int, keep);
        const QByteArray head = tradeFile().split('\n').mid(0, 2'900).join('\n') + '\n';
        QByteArray revised = head;
        revised.replace(",HS,1000,", ",HS,3500,").replace(",HS,1500,", ",HS,9500,");
        PlanOptions options;
        options.keep = exchange::Keep(keep);
        const auto one = sample(), other = sample();
        for (const bool isStreamed : {false, true}) {
            Document& document = isStreamed ? *other : *one;
            const auto read = [&](const QByteArray& bytes) { return isStreamed ? streamed(written(bytes)) : whole(written(bytes)); };
            imported(document, read(head));
            const Plan plan = imported(document, read(revised), options);
            QCOMPARE(counts(plan), u"read 2899 new 0 changed 2 same 2897 doubtful 0 refused 0"_s);
            QCOMPARE(counts(imported(document, read(revised), options)), u"read 2899 new 0 changed 0 same 2899 doubtful 0 refused 0"_s);
        }
        QCOMPARE(trade(*other), trade(*one));
    }

    void anImportIsOneChange() {
        const auto document = sample();
        const QString before = support::dump(*document);
        imported(*document, streamed(written(tradeFile())));
        const QString after = support::dump(*document);
        QVERIFY(document->undo());
        QCOMPARE(support::difference(support::dump(*document), before), QString());
        QVERIFY(document->redo());
        QCOMPARE(support::difference(support::dump(*document), after), QString());
    }

    void whatIsCancelledLeavesNothing() {
        const auto document = sample();
        const auto tables = streamed(written(tradeFile()));
        const QString before = support::dump(*document);
        Plan plan = exchange::planImport(*document, tables).value();
        int calls = 0;
        const auto done = exchange::importPlan(*document, plan, [&calls](size_t, size_t) { return ++calls < 3; });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(support::difference(support::dump(*document), before), QString());
        PlanOptions options;
        options.progress = [](size_t, size_t) { return false; };
        QCOMPARE(exchange::planImport(*document, tables, options).error().code, ErrorCode::Cancelled);
    }

    void aFileThatGrowsAfterItWasCountedIsRefused() {
        const auto document = sample();
        const QString path = written(tradeFile());
        Plan plan = exchange::planImport(*document, streamed(path)).value();
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("US,KR,2040,1,export,1,HS,1,,,\n");
        file.close();
        const QString before = support::dump(*document);
        const auto done = exchange::importPlan(*document, plan);
        QVERIFY(!done);
        QVERIFY2(done.error().text().contains(u"changed by another program"_s), qUtf8Printable(done.error().text()));
        QCOMPARE(support::difference(support::dump(*document), before), QString());
    }

    void rowsLeftOutAreSavedWithTheirCells() {
        const auto document = sample(), again = sample();
        const QString path = written(tradeFile()), one = m_folder.filePath(u"one.csv"_s), other = m_folder.filePath(u"other.csv"_s);
        const auto tables = streamed(path), all = whole(path);
        QVERIFY(exchange::writeRejects(one, imported(*document, tables), tables));
        QVERIFY(exchange::writeRejects(other, imported(*again, all), all));
        QFile first(one), second(other);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        const QByteArray bytes = first.readAll();
        QCOMPARE(bytes.count('\n'), 8);
        QCOMPARE(bytes, second.readAll());
    }

    void brokenTextIsNamedByItsLine() {
        const auto document = sample();
        QByteArray broken = tradeFile();
        broken.replace(",HS,3500,", ",HS\xFF,3500,");
        const auto planned = exchange::planImport(*document, streamed(written(broken)));
        QVERIFY(!planned);
        QVERIFY2(planned.error().sentence.contains(u"line 2502"_s), qUtf8Printable(planned.error().sentence));
        QByteArray zero = tradeFile();
        zero.replace(",HS,3500,", QByteArray(",HS\0,3500,", 10));
        QVERIFY(exchange::planImport(*document, streamed(written(zero))).error().sentence.contains(u"line 2502"_s));
        const auto open = exchange::planImport(*document, streamed(written(tradeFile() + "US,\"KR,2020")));
        QVERIFY(!open);
        QVERIFY2(open.error().sentence.contains(u"never closed"_s), qUtf8Printable(open.error().sentence));
    }

    void tradeIsWrittenAsAllTablesAre() {
        const auto document = sample();
        imported(*document, streamed(written(tradeFile())));
        const auto& table = *exchange::ownTable(Table::TradeFlow);
        const auto records = exchange::readOwn(*document, table).value();
        const QByteArray expected = exchange::tableAsCsv(records, table);
        const QString path = m_folder.filePath(u"out.csv"_s);
        QCOMPARE(exchange::exportTable(*document, path, {&table, std::nullopt}).value(), int(records.size()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.size(), expected.size());
        QVERIFY(bytes == expected);
        const QSet<qint64> some{records[1].id, records[7].id};
        QCOMPARE(exchange::exportTable(*document, path, {&table, some}).value(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLargeFiles)
#include "tst_large_files.moc"
