// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/page_style.h"

namespace report {

struct TableColumn {
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    qreal least = 0;  // points that it gets in any case
};

// A table over the whole width: its head, with the first row, then the rows, set off by hairlines. The head stands again at
// the top of every page that the table runs over. Long words wrap: nothing is cut.
std::vector<Block> tableBlocks(const PageStyle& style, const std::vector<TableColumn>& columns, const std::vector<std::vector<Paragraph>>& rows,
                               qreal width);

// Narrow columns get what they want; what is left is shared equally by those that want more than that.
QList<qreal> sharedWidths(const QList<qreal>& wanted, qreal total);

}  // namespace report
