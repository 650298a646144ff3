// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/data_sets.h"
#include "document/text_rows.h"
#include "document/verbs.h"
#include "exchange/input.h"
#include "exchange/plan.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/sample.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using document::Document;
using exchange::PlanOptions;
using records::RecordRef;
using records::Table;
using support::dump;

// An import taken out again, long after it was done.
class TestDataSets : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    std::unique_ptr<Document> sample() {
        const QString path = m_folder.filePath(u"%1.entente"_s.arg(++m_count));
        QFile::copy(support::samplePath(), path);
        return Document::open(path).value();
    }
    static void import(Document& document, const QByteArray& bytes, const PlanOptions& options = {}) {
        auto plan = exchange::planImport(document, exchange::readTables(u"list.csv"_s, bytes).value(), options).value();
        QVERIFY(exchange::importPlan(document, plan));
    }
    static RecordRef record(const Document& document, Table table, const QString& slug) {
        return {table, document::text_rows::ids(document, table).value().value(slug)};
    }
    static qint64 newest(const Document& document) { return document::data_sets::all(document).value().front().id; }

private Q_SLOTS:
    void anImportIsTakenOutWholeAndComesBack() {
        const auto document = sample();
        const QString before = dump(*document);
        PlanOptions theirs;
        theirs.keep = exchange::Keep::Theirs;
        import(*document,
               "city1,country1,city2,country2,date\nBusan,KR,Xyzzyville,Germany,1994\nBusan,KR,Chicago,US,2007-05-09\n",
               theirs);
        const QString after = dump(*document);
        QVERIFY(before != after);
        const auto removal = document::data_sets::remove(*document, newest(*document));
        QVERIFY2(removal, removal ? "" : qUtf8Printable(removal.error().text()));
        QCOMPARE(removal->stayed, 0);
        QCOMPARE(removal->restored, 1);
        QCOMPARE(support::difference(before, dump(*document)), QString());
        QVERIFY(document->undo());
        QCOMPARE(support::difference(after, dump(*document)), QString());
        QVERIFY(document->redo());
        QCOMPARE(support::difference(before, dump(*document)), QString());
    }

    void whatWasEditedSinceStaysWithWhatItRestsOn() {
        const auto document = sample();
        import(
            *document,
            "city1,country1,city2,country2,date\nBusan,KR,Xyzzyville,Germany,1994\nBusan,KR,Xyzzyheim,Germany,1995\n");
        import(*document, "city1,country1,city2,country2\nChicago,US,Xyzzyheim,Germany\n");
        const auto edited = record(*document, Table::Agreement, u"kr-busan--de-xyzzyville"_s);
        QVERIFY(document::setField(*document, edited, u"note", u"checked by telephone"_s));
        const qint64 first = document::data_sets::all(*document).value().back().id;
        const auto removal = document::data_sets::remove(*document, first);
        QVERIFY2(removal, removal ? "" : qUtf8Printable(removal.error().text()));
        // The agreement that was edited, its place, and the place that the other import rests on; a source and a
        // country too.
        QVERIFY(record(*document, Table::Agreement, u"kr-busan--de-xyzzyville"_s).id != 0);
        QVERIFY(record(*document, Table::Place, u"de-xyzzyville"_s).id != 0);
        QVERIFY(record(*document, Table::Place, u"de-xyzzyheim"_s).id != 0);
        QCOMPARE(record(*document, Table::Agreement, u"kr-busan--de-xyzzyheim"_s).id, 0);
        QCOMPARE(removal->removed, 1);
        QVERIFY(removal->stayed >= 3);
        QVERIFY2(removal->stayedTitles.join(u' ').contains(u"Xyzzyville"),
                 qUtf8Printable(removal->stayedTitles.join(u' ')));
        QCOMPARE(document::data_sets::all(*document).value().size(), size_t(1));
        QVERIFY(document->integrity(true).value().isEmpty());
        const auto again = document::data_sets::remove(*document, first);
        QVERIFY(!again);
        QCOMPARE(again.error().code, records::ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDataSets)
#include "tst_data_sets.moc"
