// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

struct sqlite3;
namespace document {
class Document;
}

namespace support {

// Every row of every recorded table as one line "table|id|…", tables in their order and rows by id: for whole comparisons.
QString dump(const document::Document& document);
QString dump(sqlite3* database);
// "" when equal, else the first line that differs on each side.
QString difference(const QString& one, const QString& other);

}  // namespace support
