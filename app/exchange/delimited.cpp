// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimited.h"

#include "exchange/writers.h"
#include <QCoreApplication>
#include <QHash>
#include <csv.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

constexpr qsizetype longestCell = 1'000'000; // bytes
constexpr qsizetype longestLine = 10'000'000;
constexpr qsizetype mostColumns = 2'000;
constexpr size_t mostRows = 10'000'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// libcsv around one text: lines are counted on the way in, so that each row knows where it began.
class Parser {
public:
    explicit Parser(Delimiting delimiting) {
        csv_init(&m_parser, 0);
        csv_set_blk_size(&m_parser, 64 * 1024); // by the library's own 128 bytes a long cell takes quadratic time
        csv_set_delim(&m_parser, static_cast<unsigned char>(delimiting.separator));
        csv_set_quote(&m_parser, static_cast<unsigned char>(delimiting.quote));
        if (delimiting.separator == '\t')
            csv_set_space_func(&m_parser, [](unsigned char c) { return int(c == ' '); });
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    enum class End { Whole, Cut };
    // False when it had to stop; a text that was cut on purpose may end inside quotation marks.
    bool parse(QByteArrayView text, End end) {
        for (qsizetype from = 0; from < text.size() && m_problem.isEmpty(); ++m_line) {
            const qsizetype to = lineEnd(text, from);
            if (to - from > longestLine) {
                m_problem = tr("a line is longer than 10,000,000 bytes");
                break;
            }
            if (!m_isOpen && (text[from] == '\n' || text[from] == '\r')) {
                from = to;
                continue;
            }
            if (!m_isOpen)
                m_start = m_line;
            m_isOpen = true;
            csv_parse(&m_parser, text.data() + from, size_t(to - from), onField, onRow, this);
            from = to;
        }
        if (!m_problem.isEmpty())
            return false;
        // The library ends an open quotation without a word.
        constexpr int fieldBegun = 2;
        const bool isCut = m_parser.pstate == fieldBegun && m_parser.quoted;
        csv_fini(&m_parser, onField, onRow, this);
        if (isCut && end == End::Whole && m_problem.isEmpty())
            m_problem = tr("a quotation mark is never closed");
        return m_problem.isEmpty();
    }
    std::vector<TextTable::Row> rows;
    int startOfRow() const { return m_start; }
    QString problem() const { return m_problem; }

private:
    // After the line's end; "\r\n" is one end.
    static qsizetype lineEnd(QByteArrayView text, qsizetype from) {
        qsizetype at = from;
        while (at < text.size() && text[at] != '\n' && text[at] != '\r')
            ++at;
        if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n')
            ++at;
        return qMin(at + 1, text.size());
    }
    static void onField(void* bytes, size_t length, void* data) {
        auto* self = static_cast<Parser*>(data);
        if (qsizetype(length) > longestCell)
            self->m_problem = tr("a cell is longer than 1,000,000 bytes");
        else if (self->m_cells.size() >= mostColumns)
            self->m_problem = tr("a row has more than 2,000 cells");
        else
            self->m_cells << QString::fromUtf8(static_cast<const char*>(bytes), qsizetype(length));
    }
    static void onRow(int, void* data) {
        auto* self = static_cast<Parser*>(data);
        if (self->rows.size() >= mostRows)
            self->m_problem = tr("there are more than 10 million rows");
        if (self->m_problem.isEmpty())
            self->rows.push_back({self->m_start, std::exchange(self->m_cells, {})});
        self->m_isOpen = false;
    }

    csv_parser m_parser;
    QStringList m_cells;
    QString m_problem;
    int m_line = 1, m_start = 1;
    bool m_isOpen = false;
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
