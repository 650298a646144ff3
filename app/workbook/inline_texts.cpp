// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/inline_texts.h"

#include "workbook/archive.h"
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace workbook {
namespace {

constexpr char sign[] = "\"inlineStr\"";

// The text of <is>, without the pronunciation that East Asian workbooks keep beside it.
QString readText(QXmlStreamReader& xml) {
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t")
            text += xml.readElementText();
        else if (xml.name() == u"r")
            text += readText(xml);
        else
            xml.skipCurrentElement();
    }
    return text;
}

// A sheet that is no XML stays as it is: liborcus says so.
QByteArray rewritten(const QByteArray& sheet) {
    QByteArray result;
    QXmlStreamReader xml(sheet);
    QXmlStreamWriter out(&result);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"is") {
            // liborcus takes a text in a cell as the value of a formula only.
            out.writeTextElement(xml.namespaceUri().toString(), u"f"_s, u"0"_s);
            out.writeTextElement(xml.namespaceUri().toString(), u"v"_s, readText(xml));
        } else if (xml.isStartElement() && xml.name() == u"c" && xml.attributes().value(u"t"_s) == u"inlineStr") {
            out.writeStartElement(xml.namespaceUri().toString(), u"c"_s);
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                if (attribute.name() != u"t")
                    out.writeAttribute(attribute);
            out.writeAttribute(u"t"_s, u"str"_s);
        } else if (!xml.hasError()) {
            out.writeCurrentToken(xml);
        }
    }
    return xml.hasError() ? sheet : result;
}

} // namespace

QByteArray withTextsAsValues(const QByteArray& bytes, const QStringList& files) {
    const auto isSheet = [](const QString& file) { return file.startsWith(u"xl/worksheets/") && file.endsWith(u".xml"); };
    const bool hasSome = std::any_of(files.begin(), files.end(), [&](const QString& file) {
        return isSheet(file) && unpacked(bytes, file.toUtf8().constData()).contains(sign);
    });
    if (!hasSome)
        return bytes;
    ArchiveWriter archive;
    for (const QString& file : files) {
        const QByteArray content = unpacked(bytes, file.toUtf8().constData());
        archive.add(file, isSheet(file) && content.contains(sign) ? rewritten(content) : content);
    }
    return archive.finish();
}

} // namespace workbook
