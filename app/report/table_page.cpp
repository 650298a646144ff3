// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_page.h"

#include "picture/theme.h"
#include "report/page_frame.h"
#include <QAbstractItemModel>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal rowHeight = 13;
constexpr qreal gap = 6;
constexpr int measuredRows = 400;  // enough to know how wide a column wants to be

// Every column gets what it wants when all fit, else its share; a narrow one keeps its width.
QList<qreal> widths(const TablePages& pages, qreal total) {
    const QFontMetricsF metrics(PageFrame::font(8));
    QList<qreal> wanted;
    qreal sum = 0;
    for (const int column : pages.columns) {
        qreal widest = metrics.horizontalAdvance(pages.model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < qMin(measuredRows, pages.model->rowCount()); ++row)
            widest = qMax(widest, metrics.horizontalAdvance(pages.model->index(row, column).data().toString()));
        wanted << qMin(widest, total * 0.4) + gap;
        sum += wanted.last();
    }
    if (sum > total)
        for (qreal& width : wanted)
            width *= total / sum;
    return wanted;
}

void paintRow(QPainter& painter, const TablePages& pages, const QList<qreal>& columns, int row, qreal top) {
    const QFontMetricsF metrics(painter.font());
    qreal left = 0;
    for (qsizetype i = 0; i < pages.columns.size(); ++i) {
        const int column = pages.columns[i];
        const QString text = row < 0 ? pages.model->headerData(column, Qt::Horizontal).toString() : pages.model->index(row, column).data().toString();
        const auto alignment = Qt::Alignment(pages.model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        const QRectF cell(left, top, columns[i] - gap, rowHeight);
        painter.drawText(cell, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         metrics.elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, cell.width()));
        left += columns[i];
    }
}

}  // namespace

void paintTable(QPagedPaintDevice& device, const TablePages& pages) {
    QPainter painter(&device);
    PageFrame frame(device, painter, pages.title, pages.documentName, pages.date, pages.locale);
    const QRectF body = frame.body();
    const QList<qreal> columns = widths(pages, body.width());
    const int perPage = qMax(1, int(body.height() / rowHeight) - 2);
    const int rows = pages.model->rowCount();
    const int total = qMax(1, (rows + perPage - 1) / perPage);
    const picture::Theme theme = picture::Theme::paper();
    for (int page = 0; page < total; ++page) {
        if (page > 0)
            frame.newPage();
        frame.paint(page + 1, total);
        painter.setPen(theme.text);
        painter.setFont(PageFrame::font(8, true));
        paintRow(painter, pages, columns, -1, body.top());
        painter.setFont(PageFrame::font(8));
        for (int i = 0; i < perPage && page * perPage + i < rows; ++i) {
            const qreal top = body.top() + (i + 1) * rowHeight + 3;
            painter.setPen(QPen(theme.line, 0.3));
            painter.drawLine(QPointF(0, top), QPointF(body.width(), top));
            painter.setPen(theme.text);
            paintRow(painter, pages, columns, page * perPage + i, top);
        }
    }
}

}  // namespace report
