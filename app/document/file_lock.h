// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QLockFile>
#include <memory>

namespace document {

// The lock beside a document, "NAME.entente.lock". A dead process's lock on this host is taken over silently; any other
// stays however old it is.
class FileLock {
public:
    // Errors: Locked naming who holds it, on which host and since when; ReadOnly when the folder cannot be written.
    static records::Result<std::unique_ptr<FileLock>> take(const QString& documentPath);

private:
    explicit FileLock(const QString& path) : m_file(path) { m_file.setStaleLockTime(0); }
    QLockFile m_file;
};

// What tells one file from another under the same name: device and file number. 0 when the file is not there.
quint64 fileIdentity(const QString& path);

}  // namespace document
