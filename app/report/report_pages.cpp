// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_pages.h"

#include "report/page_frame.h"
#include "report/pagination.h"
#include <QPagedPaintDevice>

namespace report {

ReportPages::ReportPages(QPagedPaintDevice& device, const Imprint& imprint)
    : m_device(device), m_imprint(imprint), m_painter(&device) {
    const QMarginsF margins = device.pageLayout().margins(QPageLayout::Point);
    m_margin = QPointF(margins.left(), margins.top());
}

void ReportPages::add(const Report& report, Outline outline) {
    if (m_pages > 0)
        m_device.newPage();
    m_painter.save();
    PageFrame frame(m_device, m_painter, report.name, m_imprint.documentName, m_imprint.date, m_imprint.locale,
                    report.logo);
    const QRectF body = frame.body();
    const std::vector<Block> blocks = report.blocks(body.width());
    const std::vector<PlacedBlock> placed = paginate(blocks, body.height());
    const int first = m_pages, pages = pageCount(placed);
    m_pages = first + pages;
    if (outline == Outline::ReportsAndSections)
        m_bookmarks.push_back({report.name, first, 0, 0});
    if (placed.empty())
        frame.paint(1, pages);
    int page = -1;
    for (const PlacedBlock& part : placed) {
        for (; page < part.page; ++page) {
            if (page >= 0)
                frame.newPage();
            frame.paint(page + 2, pages);
        }
        const Block& block = blocks[size_t(part.block)];
        const QRectF rect(body.left(), body.top() + part.top, body.width(), part.height);
        if (!block.bookmark.isEmpty())
            m_bookmarks.push_back({block.bookmark, first + part.page, m_margin.y() + rect.top(), outline == Outline::Sections ? 0 : 1});
        if (part.hasHead)
            paint(*block.head, QRectF(body.topLeft(), QSizeF(body.width(), block.head->height)));
        paint(block, rect);
        // As many as the properties of a file have room for: a batch of hundreds says what its first reports show.
        constexpr qsizetype most = 30'000;
        if (!block.alternative.isEmpty() && m_described < most) {
            m_descriptions << block.alternative;
            m_described += block.alternative.size();
        }
        for (const BlockLink& link : block.links)
            m_links.push_back({first + part.page, link.rect.translated(m_margin + rect.topLeft()), link.address});
    }
    m_painter.restore();
}

void ReportPages::paint(const Block& block, const QRectF& rect) {
    m_painter.save();
    block.paint(m_painter, rect);
    m_painter.restore();
}

void ReportPages::finish() {
    m_painter.end();
}

}  // namespace report
