// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_table.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

using Row = TextTable::Row;

qsizetype filled(const QStringList& cells) {
    return std::count_if(cells.begin(), cells.end(), [](const QString& cell) { return !cell.trimmed().isEmpty(); });
}

// How many columns the table has: the most usual number of cells in the first rows, the greater one when two are as
// usual.
qsizetype usualWidth(const std::vector<Row>& rows) {
    constexpr size_t sample = 500;
    QHash<qsizetype, int> counts;
    for (size_t i = 0; i < std::min(sample, rows.size()); ++i)
        ++counts[rows[i].cells.size()];
    qsizetype best = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() > counts.value(best) || (it.value() == counts.value(best) && it.key() > best))
            best = it.key();
    return best;
}

// The header is the first row that is filled about as far as the table is wide; titles and blank lines come before it.
size_t headerRow(const std::vector<Row>& rows, qsizetype width) {
    constexpr size_t deepest = 60;
    const qsizetype enough = width <= 1 ? 1 : qMax<qsizetype>(2, width * 6 / 10);
    for (size_t i = 0; i < std::min(deepest, rows.size()); ++i)
        if (filled(rows[i].cells) >= enough)
            return i;
    for (size_t i = 0; i < std::min(deepest, rows.size()); ++i)
        if (filled(rows[i].cells) > 0)
            return i;
    return 0;
}

QString remarkOf(const Row& row) {
    QStringList parts;
    for (const QString& cell : row.cells)
        if (!cell.trimmed().isEmpty())
            parts << cell.simplified();
    return parts.join(u' ');
}

// A footer says something in its first cell and nothing else, below a table of three columns or more.
bool isFooter(const Row& row, qsizetype width) {
    return width >= 3 && filled(row.cells) <= 1 && (row.cells.isEmpty() || !row.cells.first().trimmed().isEmpty());
}

QString textAt(const Row& row, qsizetype column) {
    return row.cells.value(column).simplified();
}

// Groups over columns: "Exports", "", "Imports", "" above "", "2006", "2007", …; each stands over the columns to its
// right that have no group of their own.
QStringList joinedHeaders(const Row& groups, const Row& names) {
    QStringList header;
    QString group;
    for (qsizetype i = 0; i < std::max(groups.cells.size(), names.cells.size()); ++i) {
        const QString name = textAt(names, i);
        if (const QString own = textAt(groups, i); !own.isEmpty())
            group = own;
        header << (name.isEmpty() || name == group ? group : group.isEmpty() ? name : group + u' ' + name);
    }
    return header;
}

// True when `names` says under the groups of `groups` what each column is: a group over several columns names each of
// them below, any other column is named above only, or in both alike where a cell was merged downwards. A row of data
// under a header is never both.
bool isGrouped(const Row& groups, const Row& names) {
    const qsizetype width = std::max(groups.cells.size(), names.cells.size());
    bool hasSingle = false, hasGroup = false;
    for (qsizetype from = 0, to = 0; from < width; from = to) {
        if (textAt(groups, from).isEmpty())
            return false;
        for (to = from + 1; to < width && textAt(groups, to).isEmpty();)
            ++to;
        const QString below = textAt(names, from);
        if (to == from + 1) {
            if (!below.isEmpty() && below != textAt(groups, from))
                return false;
            hasSingle = true;
            continue;
        }
        for (qsizetype i = from; i < to; ++i)
            if (textAt(names, i).isEmpty())
                return false;
        hasGroup = true;
    }
    return hasSingle && hasGroup;
}

bool repeatsNames(const QStringList& header) {
    QSet<QString> seen;
    for (const QString& name : header) {
        const QString text = name.simplified();
        if (!text.isEmpty() && seen.contains(text))
            return true;
        seen.insert(text);
    }
    return false;
}

void dropBlankEnd(QStringList& cells, qsizetype width) {
    while (cells.size() > width && cells.last().trimmed().isEmpty())
        cells.removeLast();
}

} // namespace

void settleTable(TextTable& table, std::vector<Row> rows) {
    std::erase_if(rows, [](const Row& row) { return filled(row.cells) == 0; });
    if (rows.empty())
        return;
    size_t header = headerRow(rows, usualWidth(rows));
    size_t titles = header;
    QStringList names = rows[header].cells;
    // The groups may be taken for a title, or for the header itself.
    if (header > 0 && filled(rows[header - 1].cells) >= 2 && repeatsNames(names)) {
        names = joinedHeaders(rows[--titles], rows[header]);
    } else if (header + 1 < rows.size() && isGrouped(rows[header], rows[header + 1])) {
        names = joinedHeaders(rows[header], rows[header + 1]);
        ++header;
    }
    if (titles != header)
        table.notes << QCoreApplication::translate("Exchange",
                                                   "Its header stands in two rows, which were put together.");
    for (size_t i = 0; i < titles; ++i)
        table.remarks << remarkOf(rows[i]);
    table.header = names;
    table.headerNumber = rows[header].number;
    dropBlankEnd(table.header, 0);
    const qsizetype width = table.header.size();
    table.rows.assign(std::make_move_iterator(rows.begin() + std::ptrdiff_t(header) + 1),
                      std::make_move_iterator(rows.end()));
    QStringList footers;
    while (!table.rows.empty() && isFooter(table.rows.back(), width)) {
        footers.prepend(remarkOf(table.rows.back()));
        table.rows.pop_back();
    }
    table.remarks << footers;
    qsizetype shorter = 0;
    for (Row& row : table.rows) {
        dropBlankEnd(row.cells, width);
        shorter += row.cells.size() < width;
    }
    // Where many rows are short the program that wrote them leaves out empty cells. A single short row is a damaged
    // one.
    if (shorter * 10 >= qsizetype(table.rows.size()) && shorter > 1)
        for (Row& row : table.rows)
            while (row.cells.size() < width)
                row.cells << QString();
}

} // namespace exchange
