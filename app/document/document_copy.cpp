// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "document/backup.h"
#include "document/statement.h"
#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document {

Result<void> Document::saveCopy(const QString& path) const {
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, tr("\u201c%1\u201d exists already and was left as it is.").arg(path), tr("Choose another name."));
    return copyDatabase(m_handle, path);
}

Result<QStringList> Document::integrity(bool full) const {
    QStringList problems;
    Statement check(m_handle, full ? "PRAGMA integrity_check" : "PRAGMA quick_check");
    while (check.next())
        if (check.text(0) != u"ok")
            problems << check.text(0);
    Statement keys(m_handle, "PRAGMA foreign_key_check");
    while (keys.next())
        problems << tr("A row of %1 refers to a record that is not there.").arg(keys.text(0));
    if (check.failed() || keys.failed())
        problems << QString::fromUtf8(sqlite3_errmsg(m_handle));
    return problems;
}

Result<void> Document::compact() {
    if (isReadOnly())
        return fail(ErrorCode::ReadOnly, m_readOnlyReason);
    if (auto there = stillThere(); !there)
        return there;
    const int dropped = sqlite3_exec(m_handle, "DELETE FROM blob WHERE digest NOT IN (SELECT digest FROM attachment) AND NOT EXISTS "
                                               "(SELECT 1 FROM change WHERE instr(changeset, CAST(digest AS BLOB)))",
                                     nullptr, nullptr, nullptr);
    const int code = dropped == SQLITE_OK ? sqlite3_exec(m_handle, "VACUUM", nullptr, nullptr, nullptr) : dropped;
    return code == SQLITE_OK ? Result<void>() : tl::unexpected(writeError(code));
}

// One copy at the first edit after opening, at most one a day; made behind, on its own connection.
void Document::backUpOnce() {
    if (m_backedUp)
        return;
    m_backedUp = true;
    startDailyBackup(m_path, backupFolder(), now().date());
}

}  // namespace document
