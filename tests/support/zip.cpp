// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zip.h"

#include <QDataStream>
#include <QIODevice>

namespace support {
namespace {

quint32 crc32(const QByteArray& bytes) {
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

} // namespace

QByteArray zip(const QList<std::pair<QByteArray, QByteArray>>& files, quint32 claimed) {
    QByteArray archive, list;
    QDataStream out(&archive, QIODevice::WriteOnly), directory(&list, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    directory.setByteOrder(QDataStream::LittleEndian);
    for (const auto& [name, content] : files) {
        const quint32 offset = quint32(archive.size()), size = quint32(content.size()), crc = crc32(content);
        out << quint32(0x04034b50) << quint16(20) << quint16(0) << quint16(0) << quint16(0) << quint16(0x21) << crc
            << size << size << quint16(name.size()) << quint16(0);
        out.writeRawData(name.constData(), int(name.size()));
        out.writeRawData(content.constData(), int(content.size()));
        directory << quint32(0x02014b50) << quint16(20) << quint16(20) << quint16(0) << quint16(0) << quint16(0)
                  << quint16(0x21) << crc << size << (claimed ? claimed : size) << quint16(name.size()) << quint16(0)
                  << quint16(0) << quint16(0) << quint16(0) << quint32(0) << offset;
        directory.writeRawData(name.constData(), int(name.size()));
    }
    const quint32 start = quint32(archive.size());
    out.writeRawData(list.constData(), int(list.size()));
    out << quint32(0x06054b50) << quint16(0) << quint16(0) << quint16(files.size()) << quint16(files.size())
        << quint32(list.size()) << start << quint16(0);
    return archive;
}

QByteArray xlsx(const QList<XlsxSheet>& sheets, bool from1904) {
    const QByteArray head("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    const QByteArray main("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    const QByteArray relations("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    QByteArray types =
        head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
               "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
               "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
               "<Override PartName=\"/xl/workbook.xml\" "
               "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
               "<Override PartName=\"/xl/styles.xml\" "
               "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
               "<Override PartName=\"/xl/sharedStrings.xml\" "
               "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>";
    QByteArray book = head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><workbookPr" +
                      (from1904 ? " date1904=\"1\"" : "") + "/><sheets>";
    QByteArray links = head +
                       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                       "<Relationship Id=\"rId101\" Type=\"" +
                       relations +
                       "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                       "<Relationship Id=\"rId100\" Type=\"" +
                       relations + "/styles\" Target=\"styles.xml\"/>";
    // Cell formats: 0 general, 1 the built-in date, 2 a date of the file's own, 3 leading zeros.
    const QByteArray styles =
        head + "<styleSheet xmlns=\"" + main +
        "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\.m\\.d\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0000\"/></numFmts><fonts count=\"1\"><font/></fonts><fills "
        "count=\"1\"><fill/></fills>"
        "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\">"
        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
    QList<std::pair<QByteArray, QByteArray>> files;
    QByteArray texts;
    int number = 0, count = 0;
    for (const XlsxSheet& sheet : sheets) {
        // Texts move to the list that sheets share, as spreadsheet programs write them.
        QByteArray rows = sheet.rows;
        for (qsizetype at = rows.indexOf("<t>"); at >= 0; at = rows.indexOf("<t>")) {
            const qsizetype end = rows.indexOf("</t>", at);
            if (end < 0)
                break; // broken on purpose: it stays in its cell
            texts += "<si>" + rows.mid(at, end + 4 - at) + "</si>";
            rows.replace(at, end + 4 - at, "<v>" + QByteArray::number(count++) + "</v>");
        }
        const QByteArray id = QByteArray::number(++number);
        types += "<Override PartName=\"/xl/worksheets/sheet" + id +
                 ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        book += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + id + "\" " +
                (sheet.state.isEmpty() ? QByteArray() : "state=\"" + sheet.state + "\" ") + "r:id=\"rId" + id + "\"/>";
        links += "<Relationship Id=\"rId" + id + "\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet" +
                 id + ".xml\"/>";
        files.append({"xl/worksheets/sheet" + id + ".xml", head + "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                                                               rows + "</sheetData>" + sheet.merged + "</worksheet>"});
    }
    files.prepend({"xl/styles.xml", styles});
    files.prepend({"xl/sharedStrings.xml", head + "<sst xmlns=\"" + main + "\">" + texts + "</sst>"});
    files.prepend({"xl/_rels/workbook.xml.rels", links + "</Relationships>"});
    files.prepend({"xl/workbook.xml", book + "</sheets></workbook>"});
    files.prepend(
        {"_rels/.rels",
         head +
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"rId1\" Type=\"" +
             relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
    files.prepend({"[Content_Types].xml", types + "</Types>"});
    return zip(files);
}

} // namespace support
