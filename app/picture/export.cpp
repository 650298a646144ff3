// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace picture {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Export", text);
}

QByteArray pngBytes(const ExportOptions& options, const Paint& paint) {
    QImage image((options.size * options.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(), options.size));
    painter.end();
    // Said after it is painted: what is sized in points would be painted by it.
    constexpr qreal inch = 0.0254;  // metres
    image.setDotsPerMeterX(qRound(options.scale * dotsOfAPixel / inch));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgBytes(const ExportOptions& options, const Paint& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(options.size.toSize());
    generator.setViewBox(QRectF(QPointF(), options.size));
    generator.setResolution(96);
    // Qt 6.4 writes both as they are, and "<" or "&" would break the file: plain words stand in for them until it is written.
    const QByteArray title = "entente-title", description = "entente-description";
    generator.setTitle(QString::fromLatin1(title));
    generator.setDescription(QString::fromLatin1(description));
    QPainter painter(&generator);
    paint(painter, QRectF(QPointF(), options.size));
    painter.end();
    bytes.replace("<title>" + title, "<title>" + options.title.toHtmlEscaped().toUtf8());
    bytes.replace("<desc>" + description, "<desc>" + options.description.toHtmlEscaped().toUtf8());
    return bytes;
}

// What a PDF can say about itself beside its title.
QByteArray xmp(const ExportOptions& options) {
    return u"<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
           "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
           "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%1</rdf:li></rdf:Alt></dc:title>"
           "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>%2</rdf:li></rdf:Alt></dc:description>"
           "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end='w'?>"_s.arg(options.title.toHtmlEscaped(), options.description.toHtmlEscaped())
        .toUtf8();
}

QByteArray pdfBytes(const ExportOptions& options, const Paint& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(options.title);
    writer.setCreator(u"Entente"_s);
    if (!options.description.isEmpty())
        writer.setDocumentXmpMetadata(xmp(options));
    writer.setResolution(96 * 4);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(options.size * 72.0 / 96.0, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(4, 4);
    paint(painter, QRectF(QPointF(), options.size));
    painter.end();
    return bytes;
}

}  // namespace

Result<void> exportPicture(const QString& path, const ExportOptions& options, const Paint& paint) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == u"png")
        bytes = pngBytes(options, paint);
    else if (suffix == u"svg")
        bytes = svgBytes(options, paint);
    else if (suffix == u"pdf")
        bytes = pdfBytes(options, paint);
    else
        return fail(ErrorCode::InvalidValue, tr("A picture cannot be written as \u201c%1\u201d.").arg(QFileInfo(path).fileName()),
                    tr("Choose a name that ends in .png, .svg or .pdf."));
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::WriteFailed, tr("The picture could not be written to \u201c%1\u201d.").arg(path),
                    tr("Check that the folder is there, that you may write to it and that the disk is not full."), file.errorString());
    return {};
}

}  // namespace picture
