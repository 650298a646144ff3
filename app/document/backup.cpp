// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QThreadPool>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document {
namespace {

constexpr int mostBackups = 5;
constexpr qint64 mostBytes = qint64(2) << 30;

// Short steps, so that no page is locked for long while somebody edits.
int copyPages(sqlite3* from, sqlite3* to) {
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return sqlite3_errcode(to);
    int code = SQLITE_OK;
    for (int busy = 0; busy < 200;) {
        code = sqlite3_backup_step(backup, 1024);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
            ++busy;
            sqlite3_sleep(25);
        } else if (code != SQLITE_OK) {
            break;
        }
    }
    const int finished = sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? finished : code;
}

void makeBackup(const QString& documentPath, const QString& folder, QDate day) {
    const QString target = folder + u'/' + QFileInfo(documentPath).completeBaseName() + u' ' + day.toString(Qt::ISODate) + u".entente"_s;
    if (QFileInfo::exists(target) || !QDir().mkpath(folder))
        return;
    sqlite3* source = nullptr;
    if (sqlite3_open_v2(documentPath.toUtf8().constData(), &source, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK) {
        sqlite3_busy_timeout(source, 2000);
        (void)copyDatabase(source, target);
    }
    sqlite3_close(source);
    qint64 total = 0;
    int kept = 0;
    for (const QFileInfo& backup : backupsIn(folder)) {
        total += backup.size();
        if (++kept > mostBackups || (kept > 1 && total > mostBytes))
            QFile::remove(backup.absoluteFilePath());
    }
}

QThreadPool& backupThread() {
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

}  // namespace

Result<void> copyDatabase(sqlite3* from, const QString& path) {
    const QString partial = path + u".partial"_s;
    const auto clear = [&partial] {
        QFile::remove(partial);
        QFile::remove(partial + u"-journal"_s);
    };
    clear();  // what a process that died here may have left
    sqlite3* to = nullptr;
    int code = sqlite3_open_v2(partial.toUtf8().constData(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK)
        code = copyPages(from, to);
    const QString detail = QString::fromUtf8(sqlite3_errmsg(to));
    sqlite3_close(to);
    if (code == SQLITE_OK && QFile::rename(partial, path))
        return {};
    clear();
    return fail(ErrorCode::WriteFailed,
                QCoreApplication::translate("Document", "The copy \u201c%1\u201d could not be written. The document itself is unchanged.").arg(path),
                QCoreApplication::translate("Document", "Check that the disk is not full and that you may write to the folder."), detail);
}

void startDailyBackup(const QString& documentPath, const QString& folder, QDate day) {
    backupThread().start([=] { makeBackup(documentPath, folder, day); });
}

void waitForBackups() {
    backupThread().waitForDone();
}

QList<QFileInfo> backupsIn(const QString& folder) {
    return QDir(folder).entryInfoList({u"*.entente"_s}, QDir::Files, QDir::Name | QDir::Reversed);
}

}  // namespace document
