// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QString>
#include <vector>

struct sqlite3;

namespace document {

constexpr qint32 applicationId = 0x456E7465;  // "Ente"
constexpr int currentFormat = 1;

// A step from an older format to the next one.
struct Migration {
    int from = 0;
    QString sql;
};

// What the first hundred bytes say, read before SQLite touches the file.
// Errors: NotFound, NotADocument, Damaged (cut short); the sentence names the file.
struct FileHead {
    int format = 0;
};
records::Result<FileHead> readHead(const QString& path);

records::Result<void> createSchema(sqlite3* database);
// Errors: Foreign when the file holds a trigger, a view, a virtual table or tables other than ours; Damaged when it cannot be
// read. A newer format is only held to "no trigger, view or virtual table".
records::Result<void> checkSchema(sqlite3* database, int format, const QString& fileName);
// Steps up to currentFormat in one transaction. Errors: Damaged when a step is missing or fails; the file stays as it was.
records::Result<void> migrateSchema(sqlite3* database, int from, const std::vector<Migration>& steps);

}  // namespace document
