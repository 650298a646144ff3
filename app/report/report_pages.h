// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/pdf_properties.h"
#include "report/report.h"
#include <QPainter>

class QPagedPaintDevice;

namespace report {

// Paints reports on a device, each from a page of its own and with page numbers of its own, and remembers where headings and
// links lie. The device's page layout gives the paper. Text stays text.
class ReportPages {
public:
    // Both must outlive the pages.
    ReportPages(QPagedPaintDevice& device, const Imprint& imprint);

    enum class Outline : quint8 { Sections, ReportsAndSections };
    void add(const Report& report, Outline outline = Outline::Sections);
    void finish();  // nothing can be added after it
    int pages() const { return m_pages; }
    const std::vector<PdfBookmark>& bookmarks() const { return m_bookmarks; }
    const std::vector<PdfLink>& links() const { return m_links; }
    // What the pictures show, in words: Qt 6.4 writes no tagged PDF, so it goes into the properties of the file.
    QString description() const { return m_descriptions.join(u' '); }

private:
    void paint(const Block& block, const QRectF& rect);

    QPagedPaintDevice& m_device;
    const Imprint& m_imprint;
    QPainter m_painter;
    QPointF m_margin;  // points
    int m_pages = 0;
    std::vector<PdfBookmark> m_bookmarks;
    std::vector<PdfLink> m_links;
    QStringList m_descriptions;
    qsizetype m_described = 0;  // letters
};

}  // namespace report
