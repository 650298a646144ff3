// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rejects.h"

#include "exchange/large_text.h"
#include "exchange/writers.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

// The rows behind the head of a large file that are left out.
Result<void> readRest(const Plan& plan, int input, const TextTable& table, QHash<int, QStringList>& cells) {
    QSet<int> wanted;
    for (const PlannedRow& row : plan.rows)
        if (row.input == input && (row.outcome == Outcome::Refused || row.outcome == Outcome::Doubtful))
            wanted.insert(row.number);
    const auto read = table.rest->read([&](const LargeText::Row& row) {
        if (wanted.contains(row.number)) {
            QStringList& texts = cells[row.number];
            texts.clear();
            for (const QByteArrayView cell : row.cells)
                texts << QString::fromUtf8(cell);
        }
        return true;
    });
    return read ? Result<void>() : tl::unexpected(read.error());
}

Result<void> writeTo(const QString& path, const QList<QStringList>& rows) {
    QByteArray bytes;
    for (const QStringList& row : rows)
        bytes += csvRow(row);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(
            ErrorCode::WriteFailed,
            QCoreApplication::translate("Exchange", "\u201c%1\u201d could not be written.").arg(path),
            QCoreApplication::translate("Exchange", "Check the folder and the space on the disk, and try again."),
            file.errorString());
    return {};
}

} // namespace

Result<void> writeRejects(const QString& path, const Plan& plan, const std::vector<TextTable>& tables) {
    // By header, so that every file is a table.
    QList<QList<QStringList>> files;
    for (size_t input = 0; input < tables.size(); ++input) {
        const TextTable& table = tables[input];
        QHash<int, QStringList> cells;
        for (const auto& row : table.rows)
            cells.insert(row.number, row.cells);
        if (table.rest)
            if (auto read = readRest(plan, int(input), table, cells); !read)
                return read;
        QStringList header = table.header;
        header << u"entente_reason"_s;
        QList<QStringList> rejected;
        for (const PlannedRow& row : plan.rows) {
            if (row.input != int(input) || (row.outcome != Outcome::Refused && row.outcome != Outcome::Doubtful))
                continue;
            QStringList line = cells.value(row.number, table.header);
            while (line.size() < table.header.size())
                line << QString();
            rejected.append(line << row.reason);
        }
        if (rejected.isEmpty())
            continue;
        const auto same =
            std::find_if(files.begin(), files.end(), [&header](const auto& file) { return file.first() == header; });
        if (same != files.end())
            *same << rejected;
        else
            files.append(QList<QStringList>{header} << rejected);
    }
    const QFileInfo info(path);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString name =
            i == 0 ? path : info.path() + u"/%1-%2.%3"_s.arg(info.completeBaseName()).arg(i + 1).arg(info.suffix());
        if (auto written = writeTo(name, files[i]); !written)
            return written;
    }
    return {};
}

} // namespace exchange
