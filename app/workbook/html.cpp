// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/functions.h"

#include <QCoreApplication>
#include <QHash>
#include <libxml/HTMLparser.h>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace workbook {
namespace {

constexpr qsizetype mostCells = 5'000'000;
constexpr int widestSpan = 1'000;

struct FreeDocument {
    void operator()(htmlDocPtr document) const { xmlFreeDoc(document); }
};

bool is(const xmlNode* node, const char* name) {
    return node->type == XML_ELEMENT_NODE && qstricmp(reinterpret_cast<const char*>(node->name), name) == 0;
}

QString attribute(const xmlNode* node, const char* name) {
    for (const xmlAttr* one = node->properties; one; one = one->next)
        if (qstricmp(reinterpret_cast<const char*>(one->name), name) == 0 && one->children && one->children->content)
            return QString::fromUtf8(reinterpret_cast<const char*>(one->children->content));
    return {};
}

// The next node in the order of the page, inside `root`; without looking into this one when `enters` is false.
const xmlNode* next(const xmlNode* node, const xmlNode* root, bool enters) {
    if (enters && node->children)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? nullptr : node->next;
}

// What a person reads in a cell: no scripts, and no marks of footnotes.
QString textOf(const xmlNode* cell) {
    QString text;
    bool enters = true;
    for (const xmlNode* node = cell; node; node = next(node, cell, enters)) {
        enters = !is(node, "script") && !is(node, "style") &&
                 !(is(node, "sup") && attribute(node, "class").contains(u"reference"));
        if (node->type == XML_TEXT_NODE && node->content)
            text += QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        else if (is(node, "br") || is(node, "p") || is(node, "li") || is(node, "div"))
            text += u' ';
    }
    return text.simplified();
}

bool holdsTable(const xmlNode* table) {
    for (const xmlNode* node = table->children; node; node = next(node, table, true))
        if (is(node, "table"))
            return true;
    return false;
}

int spanOf(const xmlNode* cell, const char* name) {
    return qBound(1, attribute(cell, name).toInt(), widestSpan);
}

// A cell over several rows stands in each of them; one over several columns in the first.
SheetText read(const xmlNode* table, qsizetype& budget) {
    SheetText sheet;
    struct Hanging {
        int rows;
        QString text;
    };
    QHash<int, Hanging> hanging; // by column
    for (const xmlNode* row = table->children; row; row = next(row, table, true)) {
        if (is(row, "caption"))
            sheet.name = textOf(row);
        if (!is(row, "tr"))
            continue;
        QStringList cells;
        const auto fillHanging = [&] {
            for (auto held = hanging.find(int(cells.size())); held != hanging.end();
                 held = hanging.find(int(cells.size()))) {
                cells << held->text;
                if (--held->rows == 0)
                    hanging.erase(held);
            }
        };
        for (const xmlNode* cell = row->children; cell && cells.size() < 2 * widestSpan && budget > 0;
             cell = cell->next) {
            if (!is(cell, "td") && !is(cell, "th"))
                continue;
            fillHanging();
            const QString text = textOf(cell);
            const int rows = spanOf(cell, "rowspan"), columns = spanOf(cell, "colspan");
            for (int i = 0; i < columns; ++i) {
                if (rows > 1)
                    hanging.insert(int(cells.size()), {rows - 1, i == 0 ? text : QString()});
                cells << (i == 0 ? text : QString());
            }
        }
        fillHanging();
        budget -= cells.size();
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace

Result<std::vector<SheetText>> readPage(const QString& name, const QByteArray& utf8) {
    // The page alone: nothing is fetched, and there are no entities but those of HTML.
    const std::unique_ptr<xmlDoc, FreeDocument> page(
        htmlReadMemory(utf8.constData(), int(qMin<qsizetype>(utf8.size(), std::numeric_limits<int>::max())), nullptr,
                       "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    std::vector<SheetText> sheets;
    const xmlNode* root = page ? xmlDocGetRootElement(page.get()) : nullptr;
    qsizetype budget = mostCells;
    for (const xmlNode* node = root; node; node = next(node, root, true)) {
        // A table around other tables arranges the page.
        if (!is(node, "table") || holdsTable(node))
            continue;
        SheetText sheet = read(node, budget);
        const bool isTable =
            sheet.rows.size() > 1 &&
            std::any_of(sheet.rows.begin(), sheet.rows.end(), [](const QStringList& row) { return row.size() > 1; });
        if (sheet.name.isEmpty())
            sheet.name = QCoreApplication::translate("Exchange", "table %1").arg(sheets.size() + 1);
        if (isTable)
            sheets.push_back(std::move(sheet));
    }
    if (budget <= 0)
        return fail(
            ErrorCode::InvalidValue,
            QCoreApplication::translate("Exchange", "The tables of \u201c%1\u201d are too large: more than 5 million "
                                                    "cells. Nothing was read from it.")
                .arg(name),
            QCoreApplication::translate("Exchange", "Copy the table that you need into a spreadsheet and save it."));
    return sheets;
}

} // namespace workbook
