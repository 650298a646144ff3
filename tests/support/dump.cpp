// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dump.h"

#include "document/document.h"
#include "records/table.h"
#include <QStringList>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace support {

QString dump(sqlite3* database) {
    QByteArray text;
    for (int table = 0; table < records::tableCount; ++table) {
        const QByteArray name = records::tableName(records::Table(table)).toUtf8();
        sqlite3_stmt* rows = nullptr;
        if (sqlite3_prepare_v2(database, ("SELECT * FROM " + name + " ORDER BY id").constData(), -1, &rows, nullptr) != SQLITE_OK)
            return QString::fromUtf8(sqlite3_errmsg(database));
        int code = SQLITE_OK;
        while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
            text += name;
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(rows, column));
                text += '|';
                text += bytes ? QByteArray(bytes, sqlite3_column_bytes(rows, column)) : QByteArray("NULL");
            }
            text += '\n';
        }
        if (code != SQLITE_DONE)
            text += name + ": " + sqlite3_errmsg(database) + '\n';
        sqlite3_finalize(rows);
    }
    return QString::fromUtf8(text);
}

QString dump(const document::Document& document) {
    return dump(document.handle());
}

QString difference(const QString& one, const QString& other) {
    if (one == other)
        return {};
    const QStringList left = one.split(u'\n'), right = other.split(u'\n');
    qsizetype at = 0;
    while (at < left.size() && at < right.size() && left[at] == right[at])
        ++at;
    return u"line %1: \u201c%2\u201d and \u201c%3\u201d (%4 and %5 lines)"_s.arg(at + 1).arg(left.value(at), right.value(at)).arg(left.size()).arg(right.size());
}

}  // namespace support
