// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"
#include "document/backup.h"
#include "document/verbs.h"
#include "records/table.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace records;
using namespace document;
using support::difference;
using support::dump;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// Runs SQL on a file as another program would.
void meddle(const QString& path, const char* sql) {
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
}

Result<void> rename(Document& document, const support::World& world, const QString& name) {
    return setField(document, {Table::Place, world.busan.value}, u"name", name);
}

}  // namespace

class TestOpening : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_whole;
    QString m_dump;
    support::World m_world;
    int m_count = 0;

    QString freePath() { return m_folder.filePath(u"file%1.entente"_s.arg(++m_count)); }
    QString copy() {
        const QString path = freePath();
        write(path, m_whole);
        return path;
    }
    // Opening says what is wrong in a sentence, and leaves the file as it is.
    void refuses(const QString& path, ErrorCode code, const QString& words) {
        const QByteArray before = bytesOf(path);
        const auto opened = Document::open(path);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), int(code));
        QVERIFY2(opened.error().sentence.contains(words), qUtf8Printable(opened.error().sentence));
        QVERIFY(opened.error().sentence.endsWith(u'.') && !opened.error().remedy.isEmpty());
        QCOMPARE(bytesOf(path), before);
        QVERIFY(!QFile::exists(path + u".lock"_s));
    }

private Q_SLOTS:
    void initTestCase() {
        const QString path = freePath();
        {
            auto document = Document::create(path).value();
            QVERIFY(document->base(u"World"_s, [&]() -> Result<void> {
                m_world = support::fillWorld(*document);
                return {};
            }));
            m_dump = dump(*document);
        }
        m_whole = bytesOf(path);
        QVERIFY(m_whole.size() > 100'000);
    }

    void whatIsNoDocumentIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << QByteArray(5000, 'x') << int(ErrorCode::NotADocument) << u"not an Entente document"_s;
        QTest::newRow("short text") << QByteArray("hello") << int(ErrorCode::NotADocument) << u"not an Entente document"_s;
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::NotADocument) << u"not an Entente document"_s;
        QTest::newRow("first page overwritten") << QByteArray(4096, '\0') + m_whole.mid(4096) << int(ErrorCode::NotADocument) << u"beginning is damaged"_s;
        QTest::newRow("first page damaged behind the head")
            << m_whole.left(100) + QByteArray(3996, '\x5a') + m_whole.mid(4096) << int(ErrorCode::Damaged) << u"damaged"_s;
        QTest::newRow("only the head") << m_whole.left(100) << int(ErrorCode::Damaged) << u"a part of the file is missing"_s;
        QTest::newRow("half of it") << m_whole.left(m_whole.size() / 2) << int(ErrorCode::Damaged) << u"a part of the file is missing"_s;
        QTest::newRow("all but a byte") << m_whole.chopped(1) << int(ErrorCode::Damaged) << u"a part of the file is missing"_s;
    }
    void whatIsNoDocumentIsRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QFETCH(QString, words);
        const QString path = freePath();
        write(path, bytes);
        refuses(path, ErrorCode(code), words);
    }

    void anotherProgramsDatabaseIsRefused() {
        const QString path = freePath();
        meddle(path, "CREATE TABLE place (id INTEGER PRIMARY KEY); PRAGMA application_id = 1;");
        refuses(path, ErrorCode::NotADocument, u"another program"_s);
    }

    void foreignSchemasAreRefused_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("words");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON place BEGIN DELETE FROM agreement; END") << u"triggers or views"_s;
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM place") << u"triggers or views"_s;
        QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE t USING fts5 (a)") << u"triggers or views"_s;
        QTest::newRow("table") << QByteArray("CREATE TABLE extra (id INTEGER PRIMARY KEY)") << u"tables in"_s;
        QTest::newRow("index") << QByteArray("CREATE UNIQUE INDEX extra ON place (name, id)") << u"tables in"_s;
        QTest::newRow("missing table") << QByteArray("DROP TABLE deflator") << u"tables in"_s;
        QTest::newRow("missing index") << QByteArray("DROP INDEX trade_pair") << u"tables in"_s;
        QTest::newRow("another column") << QByteArray("ALTER TABLE place ADD COLUMN x TEXT") << u"tables in"_s;
    }
    void foreignSchemasAreRefused() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, words);
        const QString path = copy();
        meddle(path, sql.constData());
        refuses(path, ErrorCode::Foreign, words);
    }

    void aFolderAndAMissingFileAreRefused() {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.entente"_s));
        const auto folder = Document::open(m_folder.filePath(u"folder.entente"_s));
        QCOMPARE(folder.error().code, ErrorCode::NotADocument);
        QVERIFY(folder.error().sentence.contains(u"is a folder"));
        const auto missing = Document::open(m_folder.filePath(u"nowhere.entente"_s));
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().sentence.contains(u"nowhere.entente"));
        QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere.entente"_s)));
    }

    void aDamagedMiddlePageIsSaidInASentence() {
        const QString path = copy();
        QByteArray bytes = m_whole;
        const qsizetype page = 4096;
        for (qsizetype at = page * 3; at + page <= bytes.size(); at += page)
            bytes.replace(at, 64, QByteArray(64, '\xff'));
        write(path, bytes);
        const auto opened = Document::open(path);
        if (opened) {
            const auto problems = (*opened)->integrity(true);
            QVERIFY(!problems || !problems->isEmpty());
            QVERIFY(!rename(**opened, m_world, u"Pusan"_s));
        } else {
            QVERIFY(!opened.error().text().isEmpty());
        }
    }

    void noDamageCrashes() {
        QRandomGenerator random(support::seed());
        const QString path = freePath();
        for (int i = 0; i < 200; ++i) {
            QByteArray bytes = m_whole;
            const qsizetype at = random.bounded(int(bytes.size()));
            if (i % 3 == 0) {
                bytes[at] = char(random.bounded(256));
            } else if (i % 3 == 1) {
                for (int k = 0; k < 40; ++k)
                    bytes[(at & ~4095) + random.bounded(qMin<int>(4096, int(bytes.size() - (at & ~4095))))] = char(random.bounded(256));
            } else {
                for (qsizetype k = at & ~4095; k < bytes.size() && k < (at & ~4095) + 4096; ++k)
                    bytes[k] = char(random.bounded(256));
            }
            QFile::remove(path);
            QFile::remove(path + u"-journal"_s);
            write(path, bytes);
            auto opened = Document::open(path);
            if (!opened) {
                QVERIFY(!opened.error().text().isEmpty());
                continue;
            }
            dump(**opened);
            (*opened)->integrity(true);
            const auto edited = rename(**opened, m_world, u"Pusan"_s);
            QVERIFY(edited || !edited.error().text().isEmpty());
            waitForBackups();
        }
    }

    void aNewerFormatOpensReadOnly() {
        const QString path = copy();
        meddle(path, "CREATE TABLE later (id INTEGER PRIMARY KEY NOT NULL); PRAGMA user_version = 2;");
        auto document = Document::open(path).value();
        QVERIFY(document->isReadOnly());
        QVERIFY(document->readOnlyReason().contains(u"newer version"));
        QCOMPARE(document->formatVersion(), 2);
        QCOMPARE(difference(dump(*document), m_dump), QString());
        const auto edited = rename(*document, m_world, u"Pusan"_s);
        QCOMPARE(edited.error().code, ErrorCode::ReadOnly);
        QCOMPARE(difference(dump(*document), m_dump), QString());
    }

    void readingOnlyTakesNoLockAndWritesNothing() {
        const QString path = copy();
        OpenOptions reading;
        reading.access = Access::ReadOnly;
        auto writer = Document::open(path).value();
        auto reader = Document::open(path, reading).value();
        QVERIFY(reader->isReadOnly() && !writer->isReadOnly());
        QCOMPARE(rename(*reader, m_world, u"Pusan"_s).error().code, ErrorCode::ReadOnly);
        QCOMPARE(reader->compact().error().code, ErrorCode::ReadOnly);
        QVERIFY(!reader->nextUndo());
        QVERIFY(rename(*writer, m_world, u"Pusan"_s));
        QVERIFY(dump(*reader).contains(u"|Pusan|"));
    }

    void aFolderWithoutWritePermissionOpensReadOnly() {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        const QString folder = m_folder.filePath(u"kept"_s);
        QVERIFY(QDir().mkdir(folder));
        write(folder + u"/a.entente"_s, m_whole);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        {
            auto document = Document::open(folder + u"/a.entente"_s).value();
            QVERIFY(document->readOnlyReason().contains(u"no permission"));
            QCOMPARE(rename(*document, m_world, u"Pusan"_s).error().code, ErrorCode::ReadOnly);
        }
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    // The same as somebody who is not root, whoever runs the test: a child process that gives its rights away.
    void withoutPermissionThereIsASentence_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder") << u"folder"_s << u"read-only: "_s;
        QTest::newRow("file") << u"file"_s << u"read-only: "_s;
        QTest::newRow("unreadable") << u"unreadable"_s << u"refused: "_s;
    }
    void withoutPermissionThereIsASentence() {
        QFETCH(QString, what);
        QFETCH(QString, words);
        if (geteuid() != 0)
            QSKIP("only root can become somebody else");
        QTemporaryDir outside;
        QFile::setPermissions(outside.path(), QFile::Permissions(0x7755));
        const QString path = outside.filePath(u"a.entente"_s);
        write(path, m_whole);
        const bool isFile = what != u"folder";
        QFile::setPermissions(path, what == u"unreadable" ? QFile::ReadOwner : QFile::ReadOwner | QFile::ReadOther | (isFile ? QFile::Permissions() : QFile::WriteOther));
        if (isFile)
            QFile::setPermissions(outside.path(), QFile::Permissions(0x7777));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--open-as-nobody"_s, path});
        QVERIFY(child.waitForFinished(60'000));
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        QVERIFY2(said.startsWith(words) && said.contains(u"permission") && said.trimmed().endsWith(u'.'), qUtf8Printable(said + QString::fromUtf8(child.readAllStandardError())));
        QCOMPARE(bytesOf(path), m_whole);
    }

    void aSecondOpeningIsRefusedNamingTheHolder() {
        const QString path = copy();
        auto first = Document::open(path).value();
        const auto second = Document::open(path);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY(second.error().sentence.contains(u"open for editing by"));
        QVERIFY(second.error().sentence.contains(QSysInfo::machineHostName()));
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--open"_s, path});
        QVERIFY(other.waitForFinished(60'000));
        const QString said = QString::fromUtf8(other.readAllStandardOutput());
        QVERIFY2(said.contains(u"open for editing by"), qUtf8Printable(said));
        first.reset();
        QVERIFY(Document::open(path));
    }

    void aDeadProcessesLockIsTakenOver() {
        const QString path = copy();
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path});
        QVERIFY(other.waitForStarted() && other.waitForReadyRead(60'000));
        QCOMPARE(other.readLine(), "held\n");
        QCOMPARE(Document::open(path).error().code, ErrorCode::Locked);
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY(QFile::exists(path + u".lock"_s));
        QVERIFY(Document::open(path));
    }

    void aFileThatGoesAwayUnderneathIsNotWritten_data() {
        QTest::addColumn<bool>("replaced");
        QTest::newRow("deleted") << false;
        QTest::newRow("replaced") << true;
    }
    void aFileThatGoesAwayUnderneathIsNotWritten() {
        QFETCH(bool, replaced);
        const QString path = copy();
        auto document = Document::open(path).value();
        const QString before = dump(*document);
        QVERIFY(QFile::remove(path));
        if (replaced)
            write(path, m_whole);
        for (const auto& refused : {rename(*document, m_world, u"Pusan"_s), document->compact()}) {
            QCOMPARE(refused.error().code, ErrorCode::Replaced);
            QVERIFY(refused.error().sentence.contains(replaced ? u"was replaced" : u"was deleted or moved"));
        }
        QCOMPARE(bytesOf(path), replaced ? m_whole : QByteArray());
        QCOMPARE(difference(dump(*document), before), QString());
        const QString saved = freePath();
        QVERIFY(document->saveCopy(saved));
        QCOMPARE(difference(dump(*Document::open(saved).value()), before), QString());
    }

    void nothingIsEverOverwritten() {
        const QString path = copy();
        QCOMPARE(Document::create(path).error().code, ErrorCode::AlreadyExists);
        const QString other = copy();
        auto document = Document::open(other).value();
        QCOMPARE(document->saveCopy(path).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(bytesOf(path), m_whole);
        QCOMPARE(Document::create(m_folder.filePath(u"no/folder/a.entente"_s)).error().code, ErrorCode::NotFound);
    }

    void anOlderFormatIsBroughtUpToDateWithABackup() {
        const QString path = copy();
        meddle(path, "DROP INDEX source_slug; DROP TABLE setting; PRAGMA user_version = 0;");
        QFile schema(u":/schema/0001.sql"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(schema.readAll());
        const auto statement = [&text](const QString& start) { return text.mid(text.indexOf(start)).section(u';', 0, 0) + u';'; };
        OpenOptions options;
        options.migrations = {{0, statement(u"CREATE TABLE setting"_s) + statement(u"CREATE INDEX source_slug"_s)}};
        auto document = Document::open(path, options).value();
        QCOMPARE(document->formatVersion(), currentFormat);
        QCOMPARE(difference(dump(*document), m_dump.left(m_dump.indexOf(u"\nsetting|"_s) + 1)), QString());
        QVERIFY(rename(*document, m_world, u"Pusan"_s));
        waitForBackups();
        const auto backups = backupsIn(document->backupFolder());
        QCOMPARE(backups.size(), 1);
        QCOMPARE(bytesOf(backups.first().absoluteFilePath()).mid(60, 4), QByteArray(4, '\0'));  // still of the older format
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(backups.first().absoluteFilePath().toUtf8().constData(), &database), SQLITE_OK);
        QVERIFY(dump(database).contains(u"no such table: setting"));
        sqlite3_close(database);
    }

    void aFailingStepLeavesTheFileAsItWas_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("wrong in the middle") << u"CREATE TABLE new_one (a); INSERT INTO nowhere VALUES (1)"_s;
        QTest::newRow("no step") << QString();
    }
    void aFailingStepLeavesTheFileAsItWas() {
        QFETCH(QString, sql);
        const QString path = copy();
        meddle(path, "DROP INDEX source_slug; PRAGMA user_version = 0;");
        const QByteArray old = bytesOf(path);
        OpenOptions options;
        if (!sql.isEmpty())
            options.migrations = {{0, sql}};
        const auto opened = Document::open(path, options);
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
        QVERIFY(opened.error().sentence.contains(u"stays as it was"));
        QCOMPARE(bytesOf(path), old);
    }

    // The schema and the description of the fields are two texts about one thing.
    void theSchemaIsWhatTheFieldsSay_data() {
        QTest::addColumn<int>("table");
        for (int table = 0; table < tableCount; ++table)
            QTest::newRow(qPrintable(tableName(Table(table)))) << table;
    }
    void theSchemaIsWhatTheFieldsSay() {
        QFETCH(int, table);
        auto document = Document::open(copy()).value();
        QStringList expected{u"id INTEGER required"_s}, found;
        for (const FieldSpec& field : spec(Table(table)).fields) {
            const QString name = QString::fromUtf16(field.name);
            const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::Word || field.kind == FieldKind::Date;
            const QString required = field.required ? u" required"_s : QString();
            expected << name + (isText ? u" TEXT"_s : u" INTEGER"_s) + required;
            if (field.kind == FieldKind::Date)
                expected << name + u"_earliest INTEGER"_s << name + u"_latest INTEGER"_s;
            if (field.kind == FieldKind::Decimal)
                expected << name + u"_scale INTEGER"_s + required;
            if (field.kind == FieldKind::Link)
                expected << name + u" to "_s + tableName(field.target);
        }
        sqlite3_stmt* rows = nullptr;
        const QByteArray name = tableName(Table(table)).toUtf8();
        sqlite3_prepare_v2(document->handle(), ("PRAGMA table_info(" + name + ")").constData(), -1, &rows, nullptr);
        while (sqlite3_step(rows) == SQLITE_ROW)
            found << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(rows, 1))) + u' ' +
                         QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(rows, 2))) +
                         (sqlite3_column_int(rows, 3) ? u" required"_s : QString());
        sqlite3_finalize(rows);
        sqlite3_prepare_v2(document->handle(), ("PRAGMA foreign_key_list(" + name + ")").constData(), -1, &rows, nullptr);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            QCOMPARE(QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(rows, 6))), "NO ACTION");  // a cascade breaks redo
            found << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(rows, 3))) + u" to "_s +
                         QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(rows, 2)));
        }
        sqlite3_finalize(rows);
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void theFileIsOneFileAndOurs() {
        const QString path = copy();
        auto document = Document::open(path).value();
        QVERIFY(rename(*document, m_world, u"Pusan"_s));
        waitForBackups();
        const QFileInfo info(path);
        QCOMPARE(info.dir().entryList({info.fileName() + u'*'}, QDir::Files), (QStringList{info.fileName(), info.fileName() + u".lock"_s}));
        QCOMPARE(bytesOf(path).mid(68, 4), "Ente");
        document.reset();
        QCOMPARE(info.dir().entryList({info.fileName() + u'*'}, QDir::Files), QStringList{info.fileName()});
    }

    void backupsAreOneADayAndFiveAtMost() {
        const QString path = copy();
        QDate day(2026, 11, 1);
        OpenOptions options;
        options.clock = [&day] { return QDateTime(day, QTime(12, 0), Qt::UTC); };
        for (int i = 0; i < 14; ++i) {
            auto document = Document::open(path, options).value();
            QVERIFY(rename(*document, m_world, u"Name %1"_s.arg(i)));
            waitForBackups();
            day = day.addDays(i % 2);
        }
        QStringList names;
        for (const QFileInfo& backup : backupsIn(Document::open(path).value()->backupFolder()))
            names << backup.completeBaseName().right(10);
        QCOMPARE(names, (QStringList{u"2026-11-07"_s, u"2026-11-06"_s, u"2026-11-05"_s, u"2026-11-04"_s, u"2026-11-03"_s}));
    }
};

// Other modes are the other process of a test.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (!arguments.value(1).startsWith(u"--"_s)) {
        TestOpening test;
        return QTest::qExec(&test, argc, argv);
    }
    if (arguments.value(1) == u"--open-as-nobody" && (setgid(65534) != 0 || setuid(65534) != 0))
        return 2;
    const auto opened = Document::open(arguments.value(2));
    if (!opened)
        printf("refused: %s\n", qUtf8Printable(opened.error().sentence));
    else if (arguments.value(1) == u"--hold")
        printf("held\n");
    else
        printf("read-only: %s\n", qUtf8Printable((*opened)->readOnlyReason()));
    fflush(stdout);
    if (arguments.value(1) == u"--hold")
        pause();
    return 0;
}

#include "tst_opening.moc"
