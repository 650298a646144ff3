// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

class QMimeData;

// Blocks of cells as spreadsheets put them on the clipboard and take them.
namespace models {

using CellBlock = std::vector<QStringList>;  // rows, which may be of different lengths

// Tab-separated lines; a cell in quotes may hold tabs, line breaks and doubled quotes. A last line break ends the last row.
CellBlock cellsOfText(const QString& text);
// The rows of the first table of a page; cells that span columns leave the others empty. No scripts, entities by name only as HTML
// knows them: a small reader for what spreadsheets and browsers copy, which ends on any text. Empty when there is no table.
CellBlock cellsOfHtml(const QString& html);
// What is on the clipboard: the text, which says what spreadsheets show; else the table of the HTML. Empty when there is neither.
CellBlock cellsOf(const QMimeData& data);

// Both forms at once, for any program.
QString textOf(const CellBlock& cells);
QString htmlOf(const CellBlock& cells);

}  // namespace models
