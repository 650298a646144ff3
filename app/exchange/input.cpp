// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/input.h"

#include "exchange/delimited.h"
#include "exchange/encoding.h"
#include "exchange/json_table.h"
#include "exchange/large_text.h"
#include "exchange/own_tables.h"
#include "exchange/workbook.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

constexpr qint64 mostBytes = 1024 * 1024 * 1024;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// A whole page, or a piece of one with a table, as browsers and spreadsheets put it on the clipboard.
bool isWebPage(const QByteArray& utf8) {
    const QByteArray head = utf8.left(1024).trimmed().toLower();
    return (head.startsWith('<') && utf8.left(64 * 1024).toLower().contains("<table")) ||
           head.startsWith("<!doctype html") || head.startsWith("<html") ||
           (head.startsWith('<') && head.contains("<html"));
}

// What a page says of its own letters, where that is an encoding that is known.
QString encodingOfPage(const QByteArray& bytes) {
    static const QRegularExpression charset(u"<meta[^>]+charset=[\"']?([A-Za-z0-9_-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (!bytes.left(64).trimmed().startsWith('<'))
        return {};
    const QString name = charset.match(QString::fromLatin1(bytes.left(2048))).captured(1);
    return QStringDecoder(name.toLatin1().constData()).isValid() ? name : QString();
}

// What can be imported row by row.
bool isStreamed(const TextTable& table) {
    const OwnTable* own = ownTableOf(table.header);
    return own && own->table == records::Table::TradeFlow;
}

Result<std::vector<TextTable>> readText(const QString& name, const QByteArray& bytes, const ReadOptions& options) {
    const auto text = decodeText(name, bytes, options.encoding.isEmpty() ? encodingOfPage(bytes) : options.encoding);
    if (!text)
        return tl::unexpected(text.error());
    if (isWebPage(text->utf8)) {
        auto tables = readPage(name, text->utf8);
        if (!tables || !tables->empty())
            return tables;
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is a web page, not a table; a service often sends one instead of an answer. "
                       "Nothing was read from it.")
                        .arg(name),
                    tr("Look at the page: it may say that a key or a name in the query is wrong."));
    }
    const QByteArray head = text->utf8.left(4096).trimmed();
    Result<std::vector<TextTable>> tables;
    if (head.startsWith('[') || head.startsWith('{')) {
        tables = readJson(name, text->utf8);
    } else {
        auto table = readDelimited(name, text->utf8);
        if (!table)
            return tl::unexpected(table.error());
        tables->push_back(std::move(*table));
    }
    if (tables && text->isGuessed)
        for (TextTable& table : *tables)
            table.notes
                << tr("The file does not say how its letters are encoded; it was read as %1.").arg(text->encoding);
    return tables;
}

} // namespace

Result<std::vector<TextTable>> readTables(const QString& name, const QByteArray& bytes, const ReadOptions& options) {
    if (bytes.trimmed().isEmpty())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is empty.").arg(name),
                    tr("A service that has no data for a query sends an empty answer."));
    if (bytes.startsWith(QByteArrayView("\xD0\xCF\x11\xE0", 4)))
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is a workbook in the old XLS form, which Entente does not read.").arg(name),
                    tr("Open it in a spreadsheet program and save it as XLSX."));
    if (bytes.startsWith("%PDF"))
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is a PDF, and a PDF holds no table that can be read safely.").arg(name),
                    tr("Copy the table into a spreadsheet and save it."));
    auto tables = isArchive(bytes) ? readWorkbook(name, bytes) : readText(name, bytes, options);
    if (tables) {
        const QString digest = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        for (TextTable& table : *tables)
            table.digest = digest;
    }
    return tables;
}

Result<std::vector<TextTable>> readFile(const QString& path, const ReadOptions& options) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists())
        return fail(ErrorCode::NotFound, tr("There is no file \u201c%1\u201d.").arg(path),
                    tr("Check the name and the folder."));
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, tr("\u201c%1\u201d cannot be read.").arg(path),
                    tr("Check that it is a file and that you may read it."), file.errorString());
    if (options.streamedFrom >= 0 && options.encoding.isEmpty())
        if (auto table = LargeText::open(path, options.streamedFrom); table && isStreamed(*table))
            return std::vector<TextTable>{std::move(*table)};
    if (file.size() > mostBytes)
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is larger than 1 GB.").arg(name),
                    tr("Split it into parts and import them one after another."));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::NotFound, tr("\u201c%1\u201d cannot be read to its end.").arg(name),
                    tr("Copy it to this computer and try again."), file.errorString());
    return readTables(name, bytes, options);
}

QStringList filesIn(const QString& path) {
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    const auto found = QDir(path).entryInfoList(
        {u"*.csv"_s, u"*.tsv"_s, u"*.txt"_s, u"*.json"_s, u"*.xlsx"_s, u"*.ods"_s, u"*.html"_s, u"*.htm"_s},
        QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo& file : found)
        files << file.filePath();
    return files;
}

} // namespace exchange
