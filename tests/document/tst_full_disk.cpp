// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/backup.h"
#include "document/verbs.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/failing_vfs.h"
#include "support/test_world.h"
#include <QDir>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace records;
using namespace document;
using support::difference;
using support::dump;
using support::FailingVfs;

// A disk that fails at every write, sync, truncate and delete in turn: the change is not saved, all before it is.
class TestFullDisk : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    support::World m_world;
    std::unique_ptr<Document> m_document;
    int m_count = 0;

    static void failures() {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("lasts");
        for (const bool lasts : {false, true}) {
            QTest::newRow(lasts ? "full until space is made" : "full once") << SQLITE_FULL << lasts;
            QTest::newRow(lasts ? "broken until repaired" : "broken once") << SQLITE_IOERR_WRITE << lasts;
        }
    }
    void fresh() {
        OpenOptions options;
        options.vfs = FailingVfs::name();
        m_document = Document::create(m_folder.filePath(u"disk%1.entente"_s.arg(++m_count)), options).value();
        QVERIFY(m_document->base(u"World"_s, [&]() -> Result<void> {
            m_world = support::fillWorld(*m_document);
            return {};
        }));
        QVERIFY(rename(u"First"_s));  // and with it the day's backup
        waitForBackups();
    }
    Result<void> rename(const QString& name) { return setField(*m_document, {Table::Place, m_world.busan.value}, u"name", name); }

    // Runs the work with a disk that fails at the first operation, the second, …, until it succeeds.
    void failEverywhere(const std::function<Result<void>()>& work) {
        QFETCH(int, code);
        QFETCH(bool, lasts);
        const QString before = dump(*m_document);
        int failures = 0;
        for (int operation = 1;; ++operation) {
            QVERIFY(operation < 500);
            const size_t entries = m_document->history().value().size();
            FailingVfs::failAt(operation, code, lasts ? FailingVfs::Lasts::UntilRepaired : FailingVfs::Lasts::Once);
            const auto done = work();
            const bool failed = FailingVfs::hasFailed();
            FailingVfs::repair();
            if (!failed) {
                QVERIFY(done);
                break;
            }
            if (done)
                continue;  // SQLite could do without that operation
            ++failures;
            QCOMPARE(int(done.error().code), int(ErrorCode::WriteFailed));
            QVERIFY(done.error().sentence.endsWith(u'.') && !done.error().remedy.isEmpty());
            QCOMPARE(difference(dump(*m_document), before), QString());
            QCOMPARE(m_document->history().value().size(), entries);
            QCOMPARE(m_document->integrity(true).value(), QStringList());
            QVERIFY(rename(u"Between"_s));
            QVERIFY(m_document->undo());
            QCOMPARE(difference(dump(*m_document), before), QString());
        }
        QVERIFY(failures > 3);
    }

private Q_SLOTS:
    void anEditFailsWhole_data() { failures(); }
    void anEditFailsWhole() {
        fresh();
        failEverywhere([&] { return rename(u"Pusan"_s); });
        QVERIFY(dump(*m_document).contains(u"|Pusan|"));
    }

    void aLongEditFailsWhole_data() { failures(); }
    void aLongEditFailsWhole() {
        fresh();
        failEverywhere([&] {
            return m_document->edit(u"Many"_s, [&]() -> Result<void> {
                for (int i = 0; i < 40; ++i)
                    if (auto set = setField(*m_document, {Table::Place, m_world.seoul.value}, u"note", QString(5000, QChar(u'a' + i % 26))); !set)
                        return set;
                return rename(u"Pusan"_s);
            });
        });
    }

    void anUndoFailsWhole_data() { failures(); }
    void anUndoFailsWhole() {
        fresh();
        // Each failure is followed by an edit and its undo, so the change to undo stays the next one.
        failEverywhere([&] { return m_document->undo(); });
        QVERIFY(dump(*m_document).contains(u"|Busan|"));
    }

    void aCopyFailsWhole_data() { failures(); }
    void aCopyFailsWhole() {
        fresh();
        const QString path = m_folder.filePath(u"copy%1.entente"_s.arg(m_count));
        const FailingVfs::AsDefault failing;
        failEverywhere([&] {
            const auto saved = m_document->saveCopy(path);
            if (!saved && !QDir(m_folder.path()).entryList({QFileInfo(path).fileName() + u'*'}).isEmpty())
                return Result<void>(fail(ErrorCode::Conflict, u"something of the copy is left."_s, u"-"_s));
            return saved;
        });
        QCOMPARE(difference(dump(*Document::open(path).value()), dump(*m_document)), QString());
    }

    void aBackupFailsWhole_data() { failures(); }
    void aBackupFailsWhole() {
        QFETCH(int, code);
        QFETCH(bool, lasts);
        fresh();
        const QString folder = m_document->backupFolder();
        const FailingVfs::AsDefault failing;
        int failures = 0;
        for (int operation = 1;; ++operation) {
            QVERIFY(operation < 500);
            for (const QFileInfo& backup : backupsIn(folder))
                QFile::remove(backup.absoluteFilePath());
            FailingVfs::failAt(operation, code, lasts ? FailingVfs::Lasts::UntilRepaired : FailingVfs::Lasts::Once);
            startDailyBackup(m_document->path(), folder, QDate(2026, 11, 22));
            waitForBackups();
            const bool failed = FailingVfs::hasFailed();
            FailingVfs::repair();
            const auto backups = backupsIn(folder);
            for (const QFileInfo& backup : backups)
                QCOMPARE(difference(dump(*Document::open(backup.absoluteFilePath()).value()), dump(*m_document)), QString());
            if (!failed) {
                QCOMPARE(backups.size(), 1);
                break;
            }
            failures += backups.isEmpty();
            QVERIFY(rename(u"Name %1"_s.arg(operation)));
        }
        QVERIFY(failures > 3);
    }

    void aNewDocumentThatCannotBeWrittenLeavesNothing_data() { failures(); }
    void aNewDocumentThatCannotBeWrittenLeavesNothing() {
        QFETCH(int, code);
        QFETCH(bool, lasts);
        OpenOptions options;
        options.vfs = FailingVfs::name();
        const QString path = m_folder.filePath(u"new%1.entente"_s.arg(++m_count));
        for (const int operation : {1, 2, 5, 10, 20, 30}) {
            FailingVfs::failAt(operation, code, lasts ? FailingVfs::Lasts::UntilRepaired : FailingVfs::Lasts::Once);
            const auto created = Document::create(path, options);
            FailingVfs::repair();
            if (created) {
                QFile::remove(path);
                continue;
            }
            QCOMPARE(int(created.error().code), int(ErrorCode::WriteFailed));
            QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(path).fileName() + u'*'}), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
