// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/file_lock.h"

#include "document/person_name.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;

namespace document {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FileLock", text);
}

}  // namespace

records::Result<std::unique_ptr<FileLock>> FileLock::take(const QString& documentPath) {
    const QString path = documentPath + u".lock"_s;
    std::unique_ptr<FileLock> lock(new FileLock(path));
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError) {
        const QFileInfo info(path);
        const QLockFile& file = lock->m_file;
        qint64 process = 0;
        QString host, application;
        file.getLockInfo(&process, &host, &application);
        const QString owner = personName(path);
        const QString holder = owner.isEmpty() ? tr("somebody") : owner;
        const QString since = QLocale().toString(info.lastModified(), QLocale::ShortFormat);
        return fail(ErrorCode::Locked,
                    tr("\u201c%1\u201d is open for editing by %2 on %3 since %4.")
                        .arg(QFileInfo(documentPath).fileName(), holder, host.isEmpty() ? tr("another computer") : host, since),
                    tr("Open it read-only, or ask them to close it first."), u"process %1 of %2"_s.arg(process).arg(application));
    }
    return fail(ErrorCode::ReadOnly, tr("The folder of \u201c%1\u201d cannot be written.").arg(QFileInfo(documentPath).fileName()),
                tr("Save a copy in another folder to edit it."));
}

quint64 fileIdentity(const QString& path) {
#ifdef Q_OS_WIN
    const HANDLE file = CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), 0,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                                    FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return 0;
    BY_HANDLE_FILE_INFORMATION information;
    const bool known = GetFileInformationByHandle(file, &information);
    CloseHandle(file);
    return known ? (quint64(information.nFileIndexHigh) << 32 | information.nFileIndexLow) ^ information.dwVolumeSerialNumber : 0;
#else
    struct stat status;
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return 0;
    return quint64(status.st_ino) ^ (quint64(status.st_dev) << 40);
#endif
}

}  // namespace document
