// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/view_page.h"

#include "report/page_frame.h"
#include "report/page_style.h"
#include "report/pagination.h"
#include <QPagedPaintDevice>
#include <QPainter>

namespace report {
namespace {

constexpr qreal mostSources = 0.35;  // of the page's height; more of them get pages of their own
constexpr qreal space = 8;

// Laid out in pixels of 1/96 inch, as on the screen, and brought to the size on paper.
void paintPicture(QPainter& painter, const picture::Paint& paint, const QRectF& rect) {
    constexpr qreal scale = 72.0 / 96.0;
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    paint(painter, QRectF(QPointF(), rect.size() / scale));
    painter.restore();
}

}  // namespace

void paintViewPage(QPagedPaintDevice& device, const ViewPage& page) {
    QPainter painter(&device);
    PageFrame frame(device, painter, page.title, page.documentName, page.date, page.locale);
    const QRectF body = frame.body();
    const std::vector<Block> sources = numberedBlocks(PageStyle(), page.sources, body.width());
    const Block all = stacked(sources);
    if (all.height <= body.height() * mostSources) {
        frame.paint(1, 1);
        paintPicture(painter, page.paint, body.adjusted(0, 0, 0, sources.empty() ? 0 : -all.height - space));
        all.paint(painter, QRectF(body.left(), body.bottom() - all.height, body.width(), all.height));
        return;
    }
    const std::vector<PlacedBlock> placed = paginate(sources, body.height());
    const int pages = 1 + pageCount(placed);
    frame.paint(1, pages);
    paintPicture(painter, page.paint, body);
    int current = -1;
    for (const PlacedBlock& part : placed) {
        for (; current < part.page; ++current) {
            frame.newPage();
            frame.paint(current + 3, pages);
        }
        sources[size_t(part.block)].paint(painter, QRectF(body.left(), body.top() + part.top, body.width(), part.height));
    }
}

}  // namespace report
