// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/view_page.h"

#include "report/page_frame.h"
#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace report {

void paintViewPage(QPagedPaintDevice& device, const ViewPage& page) {
    QPainter painter(&device);
    PageFrame frame(device, painter, page.title, page.documentName, page.date, page.locale);
    frame.paint(1, 1);
    QRectF body = frame.body();
    if (!page.sources.isEmpty()) {
        painter.setFont(PageFrame::font(8));
        const QString text = page.sources.join(u'\n');
        const QRectF used = painter.boundingRect(body, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, text);
        painter.drawText(used, Qt::AlignLeft | Qt::TextWordWrap, text);
        body.setBottom(used.top() - 6);
    }
    // The picture is laid out in pixels of 1/96 inch, as on the screen, and brought to the size of the body.
    const qreal scale = 72.0 / 96.0;
    painter.translate(body.topLeft());
    painter.scale(scale, scale);
    page.paint(painter, QRectF(QPointF(), body.size() / scale));
}

}  // namespace report
