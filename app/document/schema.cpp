// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/schema.h"

#include "document/document.h"
#include "document/statement.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QtEndian>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Document", text);
}

QByteArray schemaText() {
    QFile file(u":/schema/0001.sql"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Objects = QHash<QString, QString>;  // name → the statement that made it

Objects objectsOf(sqlite3* database, bool* readable) {
    Objects objects;
    Statement list(database, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (list.next())
        objects.insert(list.text(0), list.text(1));
    *readable = list.isPrepared() && !list.failed();
    return objects;
}

const Objects& expectedObjects() {
    static const Objects objects = [] {
        sqlite3* memory = nullptr;
        sqlite3_open(":memory:", &memory);
        sqlite3_exec(memory, schemaText().constData(), nullptr, nullptr, nullptr);
        bool readable = false;
        Objects made = objectsOf(memory, &readable);
        sqlite3_close(memory);
        return made;
    }();
    return objects;
}

// The sentence about the folder of copies where there is one; else where a copy may be.
QString restoring(const QFileInfo& file, const QString& sentence) {
    const QFileInfo folder(Document::backupFolderOf(file.absoluteFilePath()));
    return folder.isDir()
               ? sentence.arg(folder.fileName())
               : tr("There are no backups beside it; look for a copy, such as one that was mailed.");
}

}  // namespace

Result<FileHead> readHead(const QString& path) {
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        return fail(ErrorCode::NotADocument, tr("\u201c%1\u201d is a folder, not a document.").arg(path),
                    tr("Choose a file that ends in .entente."));
    if (!info.exists())
        return fail(ErrorCode::NotFound, tr("There is no file \u201c%1\u201d.").arg(path), tr("Check the name and the folder."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadOnly, tr("\u201c%1\u201d cannot be read: you have no permission.").arg(name),
                    tr("Ask its owner, or whoever looks after this computer, for permission."), file.errorString());
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fail(ErrorCode::NotADocument,
                    tr("\u201c%1\u201d is not an Entente document, or its beginning is damaged. Nothing was changed.").arg(name),
                    restoring(info, tr("If it was a document, restore it from the folder \u201c%1\u201d beside it.")));
    const auto big32 = [&head](int at) { return qFromBigEndian<quint32>(head.constData() + at); };
    if (qint32(big32(68)) != applicationId)
        return fail(ErrorCode::NotADocument,
                    tr("\u201c%1\u201d is a database of another program, not an Entente document.").arg(name),
                    tr("Open it with the program that made it."));
    quint32 pageSize = qFromBigEndian<quint16>(head.constData() + 16);
    pageSize = pageSize == 1 ? 65536 : pageSize;
    // A program that was killed in the middle of a write leaves a journal, from which SQLite makes the file whole again.
    const bool isInterrupted = QFileInfo(path + u"-journal"_s).size() > 0;
    if (pageSize < 512 || (pageSize & (pageSize - 1)) || (!isInterrupted && info.size() < qint64(pageSize) * big32(28)))
        return fail(ErrorCode::Damaged, tr("\u201c%1\u201d is damaged: a part of the file is missing.").arg(name),
                    restoring(info, tr("Restore it from the folder \u201c%1\u201d beside it.")));
    return FileHead{int(big32(60))};
}

Result<void> createSchema(sqlite3* database) {
    const QByteArray sql = schemaText() + QByteArrayLiteral("PRAGMA application_id = ") + QByteArray::number(applicationId) +
                           QByteArrayLiteral("; PRAGMA user_version = ") + QByteArray::number(currentFormat) + ';';
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorCode::WriteFailed, tr("The new document could not be written."),
                    tr("Check that the disk is not full and that you may write to the folder."),
                    QString::fromUtf8(sqlite3_errmsg(database)));
    return {};
}

Result<void> checkSchema(sqlite3* database, int format, const QString& fileName) {
    Statement hostile(database, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE "
                                "'create virtual table%'");
    if (!hostile.next())
        return fail(ErrorCode::Damaged, tr("\u201c%1\u201d is damaged: its list of tables cannot be read.").arg(fileName),
                    tr("Restore it from its backups."), QString::fromUtf8(sqlite3_errmsg(database)));
    if (hostile.integer(0) > 0)
        return fail(ErrorCode::Foreign,
                    tr("\u201c%1\u201d holds triggers or views, which Entente never writes, so it was not opened.").arg(fileName),
                    tr("Ask who changed the file with another program, or take an earlier copy."));
    if (format > currentFormat)
        return {};
    bool readable = false;
    const Objects found = objectsOf(database, &readable);
    if (!readable)
        return fail(ErrorCode::Damaged, tr("\u201c%1\u201d is damaged: its list of tables cannot be read.").arg(fileName),
                    tr("Restore it from its backups."));
    if (found != expectedObjects())
        return fail(ErrorCode::Foreign,
                    tr("The tables in \u201c%1\u201d are not those of an Entente document, so it was not opened.").arg(fileName),
                    tr("Ask who changed the file with another program, or take an earlier copy."));
    return {};
}

Result<void> migrateSchema(sqlite3* database, int from, const std::vector<Migration>& steps) {
    const auto broken = [&](const QString& detail) {
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
        return fail(ErrorCode::Damaged, tr("The document's older format %1 could not be brought up to date. It stays as it was.").arg(from),
                    tr("Open it with the version that wrote it."), detail);
    };
    if (sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return broken(QString::fromUtf8(sqlite3_errmsg(database)));
    for (int format = from; format < currentFormat; ++format) {
        const auto step = std::find_if(steps.begin(), steps.end(), [format](const Migration& m) { return m.from == format; });
        if (step == steps.end())
            return broken(u"no step from format %1"_s.arg(format));
        const QByteArray sql = step->sql.toUtf8() + QByteArrayLiteral("; PRAGMA user_version = ") + QByteArray::number(format + 1);
        if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return broken(QString::fromUtf8(sqlite3_errmsg(database)));
    }
    if (sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
        return broken(QString::fromUtf8(sqlite3_errmsg(database)));
    return {};
}

}  // namespace document
