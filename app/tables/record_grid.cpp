// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/record_grid.h"

#include "models/record_model.h"
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tables {
namespace {

QString reasonAt(const QModelIndex& index) {
    return index.data(models::RecordModel::RefusedRole).toString();
}

}  // namespace

bool RecordGrid::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool isDone = QTableView::edit(index, trigger, event);
    if (isDone && state() == EditingState)
        m_edited = index;
    return isDone;
}

void RecordGrid::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const QPersistentModelIndex edited = m_edited;
    const bool goesOn = hint == QAbstractItemDelegate::SubmitModelCache || hint == QAbstractItemDelegate::EditNextItem ||
                        hint == QAbstractItemDelegate::EditPreviousItem;
    if (goesOn && !reasonAt(edited).isEmpty()) {
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        // After the editor that was refused is gone.
        QTimer::singleShot(0, this, [this, edited] {
            if (edited.isValid() && isVisible()) {
                setCurrentIndex(edited);
                QTableView::edit(edited);
            }
        });
        return;
    }
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::RevertModelCache && edited.isValid())
        Q_EMIT givenUp(edited);
}

void RecordGrid::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !reasonAt(currentIndex()).isEmpty())
        Q_EMIT givenUp(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RecordGrid::resizeEvent(QResizeEvent* event) {
    const QRect cell = visualRect(currentIndex());
    const bool wasInSight = cell.isValid() && cell.bottom() >= 0 && cell.top() < event->oldSize().height();
    QTableView::resizeEvent(event);
    if (wasInSight && event->size().height() < event->oldSize().height())
        scrollTo(currentIndex());
}

void RecordGrid::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!model())
        return;
    QPainter painter(viewport());
    const int first = qMax(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1) < 0 ? model()->rowCount() - 1 : rowAt(viewport()->height() - 1);
    for (int row = first; row <= last; ++row)
        for (int column = 0; column < model()->columnCount(); ++column)
            if (const QModelIndex index = model()->index(row, column); !isColumnHidden(column))
                if (const QString reason = reasonAt(index); !reason.isEmpty())
                    paintReason(painter, index, reason);
}

// At the right of the cell, or at its left where there is no room. Dashes and words say it, no colour does.
void RecordGrid::paintReason(QPainter& painter, const QModelIndex& index, const QString& reason) const {
    const QRect cell = visualRect(index);
    const QString text = u"\u26a0 "_s + reason;
    const int wide = fontMetrics().horizontalAdvance(text) + 16;
    QRect beside(cell.right() + 1, cell.top(), wide, cell.height());
    if (beside.right() > viewport()->width() && cell.left() > viewport()->width() - cell.right())
        beside.moveRight(cell.left() - 1);
    beside = beside.intersected(viewport()->rect());
    const QPalette& colours = palette();
    painter.setPen(QPen(colours.color(QPalette::Text), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
    painter.setBrush(colours.color(QPalette::ToolTipBase));
    painter.setPen(colours.color(QPalette::Mid));
    painter.drawRect(beside.adjusted(0, 0, -1, -1));
    painter.setPen(colours.color(QPalette::ToolTipText));
    painter.drawText(beside.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideRight, beside.width() - 12));
}

}  // namespace tables
