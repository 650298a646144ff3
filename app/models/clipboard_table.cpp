// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clipboard_table.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace models {

CellBlock cellsOfText(const QString& text) {
    CellBlock rows;
    QStringList row;
    QString cell;
    bool isQuoted = false, isStart = true;
    const auto endCell = [&] {
        row << cell;
        cell.clear();
        isStart = true;
    };
    const auto endRow = [&] {
        endCell();
        rows.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                isQuoted = false;
        } else if (c == u'"' && isStart && text.indexOf(u'"', i + 1) > i) {  // a lone quote is an inch mark
            isQuoted = true;
            isStart = false;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            endRow();
        } else {
            cell += c;
            isStart = false;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty() || !isStart)
        endRow();
    return rows;
}

CellBlock cellsOfHtml(const QString& html) {
    const qsizetype from = html.indexOf(u"<table"_s, 0, Qt::CaseInsensitive);
    if (from < 0)
        return {};
    qsizetype to = html.indexOf(u"</table"_s, from, Qt::CaseInsensitive);
    to = to < 0 ? html.size() : to;
    static const QRegularExpression tag(u"<(/?)(tr|td|th)\\b([^>]*)>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression span(u"colspan\\s*=\\s*[\"']?(\\d{1,3})"_s, QRegularExpression::CaseInsensitiveOption);
    CellBlock rows;
    qsizetype start = -1;  // of the open cell's content
    int spans = 1;
    const auto endCell = [&](qsizetype end) {
        if (start < 0 || rows.empty())
            return;
        rows.back() << QTextDocumentFragment::fromHtml(html.mid(start, end - start)).toPlainText().replace(QChar(0xA0), u' ').trimmed();
        for (int i = 1; i < spans; ++i)
            rows.back() << QString();
        start = -1;
    };
    auto matches = tag.globalMatch(html, from);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedStart() >= to)
            break;
        endCell(match.capturedStart());
        if (!match.captured(1).isEmpty())
            continue;
        if (match.captured(2).compare(u"tr", Qt::CaseInsensitive) == 0) {
            rows.emplace_back();
            continue;
        }
        if (rows.empty())
            rows.emplace_back();
        start = match.capturedEnd();
        const auto wide = span.match(match.captured(3));
        spans = wide.hasMatch() ? qBound(1, wide.captured(1).toInt(), 100) : 1;
    }
    endCell(to);
    std::erase_if(rows, [](const QStringList& row) { return row.isEmpty(); });
    return rows;
}

CellBlock cellsOf(const QMimeData& data) {
    if (data.hasText() && !data.text().isEmpty())
        return cellsOfText(data.text());
    return data.hasHtml() ? cellsOfHtml(data.html()) : CellBlock();
}

QString textOf(const CellBlock& cells) {
    QStringList lines;
    for (const QStringList& row : cells) {
        QStringList parts;
        for (QString cell : row) {
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.startsWith(u'"'))
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            parts << cell;
        }
        lines << parts.join(u'\t');
    }
    return lines.join(u'\n');
}

QString htmlOf(const CellBlock& cells) {
    QString html = u"<meta charset=\"utf-8\"><table>"_s;
    for (const QStringList& row : cells) {
        html += u"<tr>"_s;
        for (const QString& cell : row)
            html += u"<td>"_s + cell.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

}  // namespace models
