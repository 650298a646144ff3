// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include "report/block.h"
#include "report/paragraph.h"
#include <QStringList>

namespace report {

// Fonts and colours of paper, in points.
struct PageStyle {
    PageStyle();

    picture::Theme theme;  // its base font is for pictures, in their own pixels
    QFont title, subtitle, heading, body, bold, small, smallBold, fine;

    Paragraph text(const QString& words) const { return Paragraph(words, body, theme.text); }
    Paragraph strong(const QString& words) const { return Paragraph(words, bold, theme.text); }
    Paragraph muted(const QString& words) const { return Paragraph(words, small, theme.muted); }
};

// Words in a column of a row.
struct Cell {
    Paragraph words;
    qreal left = 0;
    qreal width = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
};

// One row of cells with a common top, never cut unless it is longer than about half a page.
std::vector<Block> rowBlocks(const std::vector<Cell>& cells, qreal before);
std::vector<Block> textBlocks(const Paragraph& words, qreal width, qreal before);
// Lines of fine print, numbered from 1: the sources.
std::vector<Block> numberedBlocks(const PageStyle& style, const QStringList& lines, qreal width);
// A heading that stays with what follows, and a bookmark.
Block headingBlock(const PageStyle& style, const QString& words, qreal width);

}  // namespace report
