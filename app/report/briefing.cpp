// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing.h"

#include "report/briefing_blocks.h"
#include "report/page_frame.h"
#include "report/pagination.h"
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

}  // namespace

void paintBriefing(QPagedPaintDevice& device, const Briefing& briefing) {
    const explore::Catalogue& catalogue = *briefing.catalogue;
    QPainter painter(&device);
    PageFrame frame(device, painter, catalogue.title(catalogue.agreements().at(briefing.agreementRow)), briefing.documentName,
                    briefing.date, briefing.locale);
    const std::vector<Block> blocks = briefingBlocks(briefing);
    const std::vector<PlacedBlock> placed = paginate(blocks, frame.body().size());
    const int pages = pageCount(placed);
    int page = -1;
    for (const PlacedBlock& part : placed) {
        for (; page < part.page; ++page) {
            if (page >= 0)
                frame.newPage();
            frame.paint(page + 2, pages);
        }
        painter.save();
        blocks[size_t(part.block)].paint(painter, part.rect.translated(frame.body().topLeft()));
        painter.restore();
    }
}

records::Result<void> writeBriefing(const QString& path, const Briefing& briefing, Paper paper) {
    const explore::Catalogue& catalogue = *briefing.catalogue;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(pageLayout(paper));
    writer.setTitle(tr("Briefing: %1").arg(catalogue.title(catalogue.agreements().at(briefing.agreementRow))));
    writer.setCreator(u"Entente"_s);
    paintBriefing(writer, briefing);
    buffer.close();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return records::fail(ErrorCode::WriteFailed, tr("The briefing could not be written to \u201c%1\u201d.").arg(path),
                             tr("Check that the folder is there, that you may write to it and that the disk is not full."), file.errorString());
    return {};
}

}  // namespace report
