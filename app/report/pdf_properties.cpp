// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_properties.h"

#include <QCoreApplication>
// Only std::shared_ptr, not the pointer class that the library had before.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace report {
namespace {

QPDFObjectHandle textObject(const QString& text) {
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

// A list of bookmarks of one level, each linked to its neighbours as the format wants it.
void addOutline(QPDF& pdf, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty())
        return;
    const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
    QPDFObjectHandle outline = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    QPDFObjectHandle before;
    for (const PdfBookmark& bookmark : bookmarks) {
        QPDFObjectHandle page = pages.at(size_t(bookmark.page));
        const QPDFObjectHandle::Rectangle paper = page.getKey("/MediaBox").getArrayAsRectangle();
        QPDFObjectHandle target = QPDFObjectHandle::newArray(
            {page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(), QPDFObjectHandle::newReal(paper.ury - bookmark.top, 1), QPDFObjectHandle::newNull()});
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(bookmark.title));
        item.replaceKey("/Parent", outline);
        item.replaceKey("/Dest", target);
        if (before.isInitialized()) {
            item.replaceKey("/Prev", before);
            before.replaceKey("/Next", item);
        } else {
            outline.replaceKey("/First", item);
        }
        before = item;
    }
    outline.replaceKey("/Last", before);
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger(qlonglong(bookmarks.size())));
    pdf.getRoot().replaceKey("/Outlines", outline);
}

}  // namespace

records::Result<QByteArray> withProperties(const QByteArray& bytes, const PdfProperties& properties) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("briefing", bytes.constData(), size_t(bytes.size()));
        pdf.getRoot().replaceKey("/Lang", textObject(properties.language.bcp47Name()));
        pdf.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        if (!properties.author.isEmpty() && pdf.getTrailer().getKey("/Info").isDictionary())
            pdf.getTrailer().getKey("/Info").replaceKey("/Author", textObject(properties.author));
        addOutline(pdf, properties.bookmarks);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.write();
        const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(written->getBuffer()), qsizetype(written->getSize()));
    } catch (const std::exception& problem) {
        // The library throws; here errors are values.
        return records::fail(records::ErrorCode::Damaged, QCoreApplication::translate("Briefing", "The PDF could not be finished."), {},
                             QString::fromUtf8(problem.what()));
    }
}

}  // namespace report
