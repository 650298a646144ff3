// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing.h"

#include "report/briefing_blocks.h"
#include "report/page_frame.h"
#include "report/pagination.h"
#include "report/pdf_properties.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using records::ErrorCode;

namespace report {
namespace {

constexpr int resolution = 1200;

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

// Paints all pages and tells where the sections begin.
std::vector<PdfBookmark> paintPages(QPagedPaintDevice& device, const Briefing& briefing) {
    const explore::Catalogue& catalogue = *briefing.catalogue;
    QPainter painter(&device);
    PageFrame frame(device, painter, catalogue.title(catalogue.agreements().at(briefing.agreementRow)), briefing.documentName,
                    briefing.date, briefing.locale);
    const QRectF body = frame.body();
    const qreal margin = device.pageLayout().margins(QPageLayout::Point).top();
    const std::vector<Block> blocks = briefingBlocks(briefing, body.width());
    const std::vector<PlacedBlock> placed = paginate(blocks, body.height());
    const int pages = pageCount(placed);
    std::vector<PdfBookmark> bookmarks;
    int page = -1;
    for (const PlacedBlock& part : placed) {
        for (; page < part.page; ++page) {
            if (page >= 0)
                frame.newPage();
            frame.paint(page + 2, pages);
        }
        const Block& block = blocks[size_t(part.block)];
        if (!block.bookmark.isEmpty())
            bookmarks.push_back({block.bookmark, part.page, margin + body.top() + part.top});
        painter.save();
        block.paint(painter, QRectF(body.left(), body.top() + part.top, body.width(), part.height));
        painter.restore();
    }
    return bookmarks;
}

}  // namespace

void paintBriefing(QPagedPaintDevice& device, const Briefing& briefing) {
    paintPages(device, briefing);
}

records::Result<void> writeBriefing(const QString& path, const Briefing& briefing, Paper paper) {
    const explore::Catalogue& catalogue = *briefing.catalogue;
    QByteArray painted;
    QBuffer buffer(&painted);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(pageLayout(paper));
    writer.setTitle(tr("Partnership briefing: %1").arg(catalogue.title(catalogue.agreements().at(briefing.agreementRow))));
    writer.setCreator(u"Entente "_s + QStringLiteral(ENTENTE_VERSION));
    const std::vector<PdfBookmark> bookmarks = paintPages(writer, briefing);
    buffer.close();
    const auto bytes = withProperties(painted, {briefing.author, briefing.locale, bookmarks});
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return records::fail(ErrorCode::WriteFailed, tr("The briefing could not be written to \u201c%1\u201d.").arg(path),
                             tr("Check that the folder is there, that you may write to it and that the disk is not full."), file.errorString());
    return {};
}

}  // namespace report
