// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QStringList>
#include <memory>

namespace workbook {

// A zip archive in memory, such as XLSX and ODS are. Nothing is unpacked before its sizes were looked at.
struct ArchiveContent {
    QStringList files;
    qint64 unpackedBytes = 0;
};

// What the archive's own list says. Errors: InvalidValue when it is cut off or would unpack to more than 256 MB (a "zip
// bomb").
records::Result<ArchiveContent> listArchive(const QString& name, const QByteArray& bytes);
// One file of it; empty when there is none of that name, or it is larger than 64 MB.
QByteArray unpacked(const QByteArray& bytes, const char* file);

// Puts an archive together in memory, without compression.
class ArchiveWriter {
public:
    ArchiveWriter();
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;
    void add(const QString& file, const QByteArray& content);
    QByteArray finish(); // empty when something went wrong

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace workbook
