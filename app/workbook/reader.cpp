// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/archive.h"
#include "workbook/cells.h"
#include "workbook/functions.h"
#include "workbook/inline_texts.h"
#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamReader>
#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace workbook {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// liborcus does not tell which sheets a person never sees, nor that days count from 1904.
QSet<QString> hiddenInXlsx(const QByteArray& bytes, Workbook& workbook) {
    QSet<QString> hidden;
    QXmlStreamReader xml(unpacked(bytes, "xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto text = [&xml](const QString& name) { return xml.attributes().value(name).toString(); };
        if (xml.name() == u"workbookPr" && (text(u"date1904"_s) == u"1" || text(u"date1904"_s) == u"true"))
            workbook.set_origin_date(1904, 1, 1);
        if (xml.name() == u"sheet" && (text(u"state"_s) == u"hidden" || text(u"state"_s) == u"veryHidden"))
            hidden.insert(text(u"name"_s));
    }
    return hidden;
}

QSet<QString> hiddenInOds(const QByteArray& bytes) {
    QSet<QString> hidden, styles;
    QString style;
    QXmlStreamReader xml(unpacked(bytes, "content.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.prefix() == u"text")
            continue;
        const QString name = xml.qualifiedName().toString();
        if (name == u"style:style")
            style = xml.attributes().value(u"style:name"_s).toString();
        else if (name == u"style:table-properties" && xml.attributes().value(u"table:display"_s) == u"false")
            styles.insert(style);
        else if (name == u"table:table" && styles.contains(xml.attributes().value(u"table:style-name"_s).toString()))
            hidden.insert(xml.attributes().value(u"table:name"_s).toString());
    }
    return hidden;
}

Result<void> readInto(Workbook& workbook, const QString& name, const QByteArray& bytes, bool isXlsx) {
    QString problem;
    try {
        const std::string_view stream(bytes.constData(), size_t(bytes.size()));
        if (isXlsx)
            orcus::orcus_xlsx(&workbook).read_stream(stream);
        else
            orcus::orcus_ods(&workbook).read_stream(stream);
        return {};
    } catch (const std::exception& error) {
        problem = QString::fromUtf8(error.what());
    }
    return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is damaged, so nothing was read from it.").arg(name),
                tr("Open it in a spreadsheet program and save it again."), problem);
}

} // namespace

Result<std::vector<SheetText>> readSheets(const QString& name, const QByteArray& bytes) {
    const auto content = listArchive(name, bytes);
    if (!content)
        return tl::unexpected(content.error());
    const bool isXlsx = content->files.contains(u"xl/workbook.xml"_s);
    if (!isXlsx && !content->files.contains(u"content.xml"_s))
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is an archive, but not a spreadsheet. Nothing was read from it.").arg(name),
                    tr("Unpack it and choose the tables in it."));
    Workbook workbook;
    const QByteArray readable = isXlsx ? withTextsAsValues(bytes, content->files) : bytes;
    if (auto read = readInto(workbook, name, readable, isXlsx); !read)
        return tl::unexpected(read.error());
    const QSet<QString> hidden = isXlsx ? hiddenInXlsx(bytes, workbook) : hiddenInOds(bytes);
    std::vector<SheetText> sheets;
    for (const auto& sheet : workbook.sheets()) {
        if (hidden.contains(sheet->name()))
            continue;
        if (sheet->isTooLarge())
            return fail(ErrorCode::InvalidValue,
                        tr("The sheet \u201c%1\u201d of \u201c%2\u201d has more than 2,000 columns or 20 million "
                           "cells. Nothing was read from it.")
                            .arg(sheet->name(), name),
                        tr("Save the part that is needed as CSV."));
        sheets.push_back({sheet->name(), sheet->rows()});
    }
    return sheets;
}

} // namespace workbook
