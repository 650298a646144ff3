// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QDate>
#include <QFileInfo>

struct sqlite3;

namespace document {

// Copies a database with the SQLite backup API. The copy appears whole or not at all. Errors: WriteFailed.
records::Result<void> copyDatabase(sqlite3* from, const QString& path);

// Makes "NAME DATE.entente" in the folder on a thread of its own unless today's is there, then drops the oldest above five
// copies or 2 GB together. A failure is silent here: the document itself is safe.
void startDailyBackup(const QString& documentPath, const QString& folder, QDate day);
void waitForBackups();  // until none is being made

// The backups beside a document, newest first.
QList<QFileInfo> backupsIn(const QString& folder);

}  // namespace document
