// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimited.h"

#include "exchange/csv_rows.h"
#include "exchange/writers.h"
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

constexpr size_t mostRows = 10'000'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

class Parser : public CsvRows {
public:
    using CsvRows::CsvRows;
    bool parse(QByteArrayView text, End end) { return feed(text) && finish(end); }
    std::vector<TextTable::Row> rows;

private:
    void cell(QByteArrayView utf8) override { m_cells << QString::fromUtf8(utf8); }
    void endRow(int number) override {
        if (rows.size() >= mostRows)
            stop(tr("there are more than 10 million rows"));
        else
            rows.push_back({number, std::exchange(m_cells, {})});
    }
    QStringList m_cells;
};

QByteArrayView firstLines(QByteArrayView text) {
    constexpr qsizetype sample = 64 * 1024;
    if (text.size() <= sample)
        return text;
    const QByteArrayView head = text.first(sample);
    const qsizetype end = qMax(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
    return end > 0 ? head.first(end + 1) : head;
}

// Cells in the rows that have the most usual number of cells: 0 when nothing is cut into two.
qint64 evenness(const std::vector<TextTable::Row>& rows) {
    QHash<qsizetype, qint64> counts;
    for (const auto& row : rows)
        ++counts[row.cells.size()];
    qint64 best = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.key() > 1)
            best = qMax(best, it.value() * it.value() * qMin<qsizetype>(it.key(), 20));
    return best;
}

// Single quotes wrap cells where a separator stands before most of them.
bool isQuotedSingly(QByteArrayView text, char separator) {
    qsizetype wrapped = 0, doubles = text.count('"');
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        wrapped += text[i + 1] == '\'' && (text[i] == separator || text[i] == '\n');
    return doubles == 0 && wrapped >= 4 && text.count('\'') >= 2 * wrapped;
}

} // namespace

Delimiting recogniseDelimiting(QByteArrayView utf8) {
    const QByteArrayView sample = firstLines(utf8);
    Delimiting best;
    qint64 most = 0;
    for (const char separator : {',', '\t', ';', '|'}) {
        Delimiting candidate{separator, isQuotedSingly(sample, separator) ? '\'' : '"'};
        for (const char quote : {candidate.quote, '\0'}) {
            candidate.quote = quote;
            Parser parser(candidate);
            parser.parse(sample, Parser::End::Cut);
            // Quotation marks are ordinary characters only in tab-separated dumps, and only where that makes the rows
            // even.
            const qint64 even = quote == 0 && separator != '\t' ? 0 : evenness(parser.rows);
            if (even > most) {
                most = even;
                best = candidate;
            }
        }
    }
    return best;
}

Result<TextTable> readDelimited(const QString& name, QByteArrayView utf8) {
    Parser parser(recogniseDelimiting(utf8));
    if (!parser.parse(utf8, Parser::End::Whole))
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d cannot be read as a table: in the row that begins in line %2, %3. Nothing was "
                       "read from it.")
                        .arg(name)
                        .arg(parser.startOfRow())
                        .arg(parser.problem()),
                    tr("Open it in a spreadsheet, mend that row and save it as CSV again."));
    for (TextTable::Row& row : parser.rows)
        for (QString& cell : row.cells)
            if (cell.startsWith(u'\''))
                cell = unguarded(cell);
    TextTable table;
    table.name = name;
    settleTable(table, std::move(parser.rows));
    if (table.header.isEmpty())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is empty.").arg(name),
                    tr("The first row must name the columns."));
    return table;
}

} // namespace exchange
