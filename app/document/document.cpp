// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "document/backup.h"
#include "document/file_lock.h"
#include "document/person_name.h"
#include "document/stacks.h"
#include "document/statement.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document {
namespace {

// How the file is read and written: hostile until checked, whole at every moment.
const char* const pragmas = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
                            "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;";

}  // namespace

Document::Document(const QString& path, const OpenOptions& options)
    : m_path(path), m_author(options.author.isEmpty() ? authorName() : options.author), m_clock(options.clock) {
    if (!m_clock)
        m_clock = [] { return QDateTime::currentDateTimeUtc(); };
    m_nextId = (QRandomGenerator::global()->generate64() & 0xFFFFFFFFFF) << 22;
}

Document::~Document() {
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

QString Document::name() const {
    return QFileInfo(m_path).completeBaseName();
}

QString Document::backupFolderOf(const QString& path) {
    const QFileInfo info(path);
    return info.absolutePath() + u'/' + tr("%1 backups", "folder beside the document").arg(info.completeBaseName());
}

qint64 Document::newId() {
    return ++m_nextId;
}

Result<void> Document::connect(bool readOnly, const QString& vfs) {
    m_connection = QUuid::createUuid().toString();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    QString options = u"QSQLITE_OPEN_URI"_s;
    if (readOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    QUrl url = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath());
    QString name = url.toString(QUrl::FullyEncoded);
    if (!vfs.isEmpty())
        name += u"?vfs="_s + vfs;
    database.setDatabaseName(name);
    if (database.open()) {
        const QVariant handle = database.driver()->handle();
        if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
            m_handle = *static_cast<sqlite3* const*>(handle.data());
    }
    if (!m_handle)
        return fail(ErrorCode::ReadOnly, tr("\u201c%1\u201d could not be opened.").arg(QFileInfo(m_path).fileName()),
                    tr("Check that you may read the file and its folder."), database.lastError().text());
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_exec(m_handle, pragmas, nullptr, nullptr, nullptr);
    return {};
}

Result<std::unique_ptr<Document>> Document::create(const QString& path, const OpenOptions& options) {
    const QFileInfo info(path);
    if (info.exists())
        return fail(ErrorCode::AlreadyExists, tr("\u201c%1\u201d exists already and was left as it is.").arg(path),
                    tr("Choose another name."));
    if (!QFileInfo(info.absolutePath()).isDir())
        return fail(ErrorCode::NotFound, tr("There is no folder \u201c%1\u201d.").arg(info.absolutePath()), tr("Choose another folder."));
    std::unique_ptr<Document> document(new Document(path, options));
    auto lock = FileLock::take(path);
    if (!lock)
        return tl::unexpected(lock.error());
    document->m_lock = std::move(*lock);
    const auto made = document->connect(false, options.vfs)
                          .and_then([&] { return createSchema(document->m_handle); })
                          .and_then([&]() -> Result<void> {
                              document->m_format = currentFormat;
                              document->m_identity = fileIdentity(path);
                              return document->base(tr("New document"), [] { return Result<void>(); });
                          });
    if (!made) {
        document.reset();
        QFile::remove(path);
        QFile::remove(path + u"-journal"_s);
        return tl::unexpected(made.error());
    }
    return document;
}

Result<std::unique_ptr<Document>> Document::open(const QString& path, const OpenOptions& options) {
    auto head = readHead(path);
    if (!head)
        return tl::unexpected(head.error());
    const QString fileName = QFileInfo(path).fileName();
    std::unique_ptr<Document> document(new Document(path, options));
    document->m_format = head->format;
    QString& reason = document->m_readOnlyReason;
    if (options.access == Access::ReadOnly)
        reason = tr("\u201c%1\u201d was opened for reading only.").arg(fileName);
    else if (head->format > currentFormat)
        reason = tr("\u201c%1\u201d was written by a newer version of Entente and can only be read here.").arg(fileName);
    else if (!QFileInfo(path).isWritable() || !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        reason = tr("\u201c%1\u201d can only be read: you have no permission to change it or its folder.").arg(fileName);
    if (reason.isEmpty() && options.locking == Locking::Take) {
        auto lock = FileLock::take(path);
        if (lock)
            document->m_lock = std::move(*lock);
        else if (lock.error().code == ErrorCode::ReadOnly)
            reason = lock.error().sentence;
        else
            return tl::unexpected(lock.error());
    }
    auto opened = document->connect(document->isReadOnly(), options.vfs).and_then([&]() -> Result<void> {
        if (head->format < currentFormat && document->isReadOnly())
            return fail(ErrorCode::ReadOnly, tr("\u201c%1\u201d has an older format that must be brought up to date first.").arg(fileName),
                        tr("Open it for editing once, or copy it to a folder where you may write."));
        if (head->format >= currentFormat)
            return {};
        document->backUpOnce();
        waitForBackups();
        document->m_format = currentFormat;
        return migrateSchema(document->m_handle, head->format, options.migrations);
    });
    opened = opened.and_then([&] { return checkSchema(document->m_handle, document->m_format, fileName); });
    if (!opened && document->isReadOnly() && QFileInfo(path + u"-journal"_s).size() > 0)
        return fail(ErrorCode::ReadOnly, tr("\u201c%1\u201d was being written when its program ended, and cannot be read before it is mended.").arg(fileName),
                    tr("Open it for editing once: nothing that was saved is lost."), opened.error().detail);
    if (!opened)
        return tl::unexpected(opened.error());
    document->m_identity = fileIdentity(path);
    return document;
}

Result<void> Document::stillThere() const {
    const quint64 now = fileIdentity(m_path);
    if (now == m_identity)
        return {};
    const QString fileName = QFileInfo(m_path).fileName();
    return fail(ErrorCode::Replaced,
                now == 0 ? tr("\u201c%1\u201d was deleted or moved while it was open, so the change was not written.").arg(fileName)
                         : tr("\u201c%1\u201d was replaced by another file while it was open, so the change was not written.").arg(fileName),
                tr("Use Save a copy to keep what you see under another name."));
}

records::Error Document::writeError(int code) const {
    const QString fileName = QFileInfo(m_path).fileName();
    const QString detail = u"%1 (%2)"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_handle))).arg(code);
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {ErrorCode::WriteFailed, tr("The disk is full. The change was not saved; everything before it is safe in \u201c%1\u201d.").arg(fileName),
                tr("Free some space and try again."), detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked, tr("Another program is using \u201c%1\u201d, so the change was not saved.").arg(fileName),
                tr("Close the other program and try again."), detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Damaged, tr("\u201c%1\u201d is damaged, so the change was not saved.").arg(fileName), tr("Restore it from a backup."), detail};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, tr("The change does not fit the other records, so it was not saved."),
                tr("Something that it refers to is missing, or still in use."), detail};
    default:
        return {ErrorCode::WriteFailed,
                tr("\u201c%1\u201d could not be written. The change was not saved; everything before it is safe.").arg(fileName),
                tr("Check the disk or the network drive and try again."), detail};
    }
}

}  // namespace document
