// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/backup.h"
#include "document/verbs.h"
#include "exchange/csv.h"
#include "exchange/plan.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace records;
using namespace document;
using support::difference;
using support::dump;

// The writer: changes the document without end and says each change's uuid after it is committed.
namespace writer {

void say(const QByteArray& line) {
    const QByteArray whole = line + '\n';
    (void)!::write(1, whole.constData(), size_t(whole.size()));
}

Result<void> import(Document& document, int number) {
    QByteArray csv = "place_id,name,level,country_iso2,latitude,longitude\n";
    for (int row = 0; row < 40; ++row)
        csv += "kr-" + QByteArray::number(number * 100 + row) + ",Place " + QByteArray::number(row) +
               ",city,KR,35.1,129.0\n";
    return document.edit(u"Import"_s, [&] {
        return exchange::readCsv(u"places.csv"_s, csv)
            .and_then([&](const exchange::TextTable& table) { return exchange::planImport(document, {table}); })
            .and_then([&](exchange::Plan plan) { return exchange::applyPlan(document, plan); });
    });
}

int run(const QString& what, const QString& path, quint32 seed) {
    auto document = Document::open(path).value();
    QRandomGenerator random(seed);
    const QList<qint64> places = support::ids(*document, Table::Place);
    say("ready");
    for (int number = 0;; ++number) {
        const auto edit = [&] {
            const RecordRef place{Table::Place, places[random.bounded(int(places.size()))]};
            return setField(*document, place, u"note", u"%1 %2"_s.arg(number).arg(QString(random.bounded(9000), u'x')));
        };
        Result<void> done;
        if (what == u"undo")
            done = number % 3 == 0 ? edit() : number % 3 == 1 ? document->undo() : document->redo();
        else if (what == u"import")
            done = import(*document, number);
        else
            done = edit();
        if (!done) {
            say("failed " + done.error().text().toUtf8() + done.error().detail.toUtf8());
            return 1;
        }
        say(document->history(1).value().front().uuid.toLatin1());
        if (what == u"backup")
            startDailyBackup(path, document->backupFolder(), QDate(2026, 1, 1).addDays(number));
    }
}

} // namespace writer

class TestKill : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_whole = m_folder.filePath(u"whole.entente"_s);
    QString m_dump;

    // Starts a writer on the file, kills it after so many microseconds and gives what it said.
    static QStringList killed(const QString& what, const QString& path, quint32 seed, int microseconds) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--write"_s, what, path, QString::number(seed)});
        if (!process.waitForReadyRead(60'000))
            return {u"failed to start"_s};
        QThread::usleep(ulong(microseconds));
        process.kill();
        process.waitForFinished();
        return QString::fromLatin1(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    // How long a change takes on this machine as busy as it is, so that the kill falls somewhere within the first few.
    int microsecondsForAChange(const QString& what) {
        const QString path = m_folder.filePath(u"%1 measured.entente"_s.arg(what));
        QProcess process;
        if (!QFile::copy(m_whole, path))
            return 0;
        process.start(QCoreApplication::applicationFilePath(), {u"--write"_s, what, path, u"1"_s});
        constexpr int changes = 5;
        QElapsedTimer timer;
        for (int lines = 0; lines <= changes;) {
            if (!process.canReadLine() && !process.waitForReadyRead(60'000))
                return 0;
            while (process.canReadLine()) {
                process.readLine();
                if (lines++ == 0)
                    timer.start();
            }
        }
        const int each = int(timer.nsecsElapsed() / 1000 / changes);
        process.kill();
        process.waitForFinished();
        return each;
    }

private Q_SLOTS:
    void initTestCase() {
        auto document = Document::create(m_whole).value();
        QVERIFY(document->base(u"World"_s, [&]() -> Result<void> {
            support::fillWorld(*document);
            return {};
        }));
        m_dump = dump(*document);
    }

    void whatWasCommittedSurvivesAKill_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("runs");
        QTest::newRow("edit") << u"edit"_s << 80;
        QTest::newRow("undo") << u"undo"_s << 40;
        QTest::newRow("import") << u"import"_s << 40;
        QTest::newRow("backup") << u"backup"_s << 40;
    }
    void whatWasCommittedSurvivesAKill() {
        QFETCH(QString, what);
        QFETCH(int, runs);
        QRandomGenerator random(support::seed());
        const int each = microsecondsForAChange(what);
        QVERIFY(each > 0);
        int hot = 0;
        size_t committed = 0;
        for (int run = 0; run < runs; ++run) {
            const QString path = m_folder.filePath(u"%1 %2.entente"_s.arg(what).arg(run));
            QVERIFY(QFile::copy(m_whole, path));
            QStringList said = killed(what, path, random.generate(), random.bounded(4 * each));
            QCOMPARE(said.value(0), u"ready"_s);
            said.removeFirst();
            QVERIFY2(said.filter(u"failed"_s).isEmpty(), qUtf8Printable(said.join(u' ')));
            if (QFile::exists(path + u"-journal"_s)) {
                ++hot;
                OpenOptions reading;
                reading.access = Access::ReadOnly;
                const auto read = Document::open(path, reading);
                QVERIFY(read || read.error().code == ErrorCode::ReadOnly);
            }
            const auto opened = Document::open(path);
            QVERIFY2(opened,
                     opened ? "" : qUtf8Printable(u"%1 run %2: %3"_s.arg(what).arg(run).arg(opened.error().text())));
            Document& document = **opened;
            QCOMPARE(document.integrity(true).value(), QStringList());
            QStringList entries;
            const auto history = document.history().value();
            for (const ChangeEntry& entry : history)
                entries.prepend(entry.uuid);
            entries = entries.mid(2); // the base of a new document, and of the world
            QVERIFY(entries.size() == said.size() || entries.size() == said.size() + 1);
            QCOMPARE(entries.first(said.size()), said);
            committed += size_t(said.size());
            if (run % 10 == 0) {
                while (document.nextUndo())
                    QVERIFY(document.undo());
                QCOMPARE(difference(dump(document), m_dump), QString());
            }
            for (const QFileInfo& backup : backupsIn(document.backupFolder()))
                QCOMPARE(Document::open(backup.absoluteFilePath()).value()->integrity(true).value(), QStringList());
            waitForBackups();
            QDir(document.backupFolder()).removeRecursively();
            QFile::remove(path);
        }
        qInfo("%d runs, %d killed inside a transaction, %zu changes", runs, hot, committed);
        QVERIFY(hot > 0 && committed > size_t(runs) / 2);
    }

    void aCopyTakenBetweenEditsIsWhole() {
        QRandomGenerator random(support::seed());
        const QString path = m_folder.filePath(u"edited.entente"_s);
        QVERIFY(QFile::copy(m_whole, path));
        auto document = Document::open(path).value();
        for (int i = 0; i < 60; ++i) {
            (void)(i % 7 == 6 ? document->undo() : support::randomVerb(*document, random));
            const QString copy = m_folder.filePath(u"copy%1.entente"_s.arg(i));
            QVERIFY(QFile::copy(path, copy));
            const auto opened = Document::open(copy).value();
            QCOMPARE(opened->integrity(true).value(), QStringList());
            QCOMPARE(difference(dump(*opened), dump(*document)), QString());
            QFile::remove(copy);
        }
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write")
        return writer::run(arguments.value(2), arguments.value(3), arguments.value(4).toUInt());
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
