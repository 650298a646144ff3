// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_page.h"

#include "report/page_frame.h"
#include "report/page_style.h"
#include "report/pagination.h"
#include "report/table_blocks.h"
#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal gap = 8;
constexpr qreal rowSpace = 4;          // around the line between two rows
constexpr int measuredRows = 400;      // enough to know how wide a column wants to be

QString tr(const char* text) {
    return QCoreApplication::translate("TablePage", text);
}

QList<qreal> columnWidths(const TablePages& pages, const PageStyle& style, qreal total) {
    const QFontMetricsF metrics(style.small);
    const QFontMetricsF headerMetrics(style.smallBold);
    const int rows = qMin(measuredRows, pages.model->rowCount());
    QList<qreal> wanted;
    for (const int column : pages.columns) {
        qreal widest = headerMetrics.horizontalAdvance(pages.model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < rows; ++row)
            widest = qMax(widest, metrics.horizontalAdvance(pages.model->index(row, column).data(pages.role).toString()));
        wanted << std::ceil(widest) + gap;
    }
    return sharedWidths(wanted, total);
}

// A row of the table, or its header for row -1, in one piece or, when it is long, in several.
std::vector<Block> tableRow(const TablePages& pages, const PageStyle& style, const QList<qreal>& widths, int row) {
    std::vector<Cell> cells;
    qreal left = 0;
    for (qsizetype i = 0; i < pages.columns.size(); ++i) {
        const int column = pages.columns[i];
        const QString words = row < 0 ? pages.model->headerData(column, Qt::Horizontal).toString() : pages.model->index(row, column).data(pages.role).toString();
        const auto alignment = Qt::Alignment(pages.model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
        // A blank keeps the height of a row in which nothing is filled in.
        cells.push_back({Paragraph(words.isEmpty() ? u" "_s : words, row < 0 ? style.smallBold : style.small, style.theme.text), left, widths[i] - gap,
                         alignment});
        left += widths[i];
    }
    return rowBlocks(cells, rowSpace);
}

}  // namespace

void paintTable(QPagedPaintDevice& device, const TablePages& pages) {
    QPainter painter(&device);
    PageFrame frame(device, painter, pages.title, pages.documentName, pages.date, pages.locale);
    const PageStyle style;
    const QRectF body = frame.body();
    const QList<qreal> widths = columnWidths(pages, style, body.width());
    const Block header = stacked(tableRow(pages, style, widths, -1));
    const qreal top = body.top() + header.height + rowSpace;
    std::vector<Block> rows;
    for (int row = 0; row < pages.model->rowCount(); ++row)
        append(rows, tableRow(pages, style, widths, row));
    const std::vector<PlacedBlock> placed = paginate(rows, body.bottom() - top);
    const int total = pageCount(placed);
    size_t next = 0;
    for (int page = 0; page < total; ++page) {
        if (page > 0)
            frame.newPage();
        frame.paint(page + 1, total);
        header.paint(painter, QRectF(body.topLeft(), QSizeF(body.width(), header.height)));
        if (rows.empty())
            Paragraph(tr("No rows."), style.small, style.theme.muted).lines(body.width()).paint(painter, QPointF(body.left(), top), 0, 1);
        for (; next < placed.size() && placed[next].page == page; ++next) {
            const QRectF rect(body.left(), top + placed[next].top, body.width(), placed[next].height);
            const Block& block = rows[size_t(placed[next].block)];
            const bool isFirst = placed[next].top == 0;
            // Every row has a line above it; the later pieces of a long row have none.
            if (isFirst || block.before > 0) {
                painter.setPen(QPen(isFirst ? style.theme.muted : style.theme.line, 0.5));
                painter.drawLine(rect.topLeft() - QPointF(0, rowSpace / 2), rect.topRight() - QPointF(0, rowSpace / 2));
            }
            block.paint(painter, rect);
        }
    }
}

}  // namespace report
