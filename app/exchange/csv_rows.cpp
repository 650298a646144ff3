// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_rows.h"

#include <QCoreApplication>

namespace exchange {
namespace {

constexpr qsizetype longestCell = 1'000'000; // bytes
constexpr qsizetype mostColumns = 2'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// After the line's end; "\r\n" is one end.
qsizetype lineEnd(QByteArrayView text, qsizetype from) {
    qsizetype at = from;
    while (at < text.size() && text[at] != '\n' && text[at] != '\r')
        ++at;
    if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n')
        ++at;
    return qMin(at + 1, text.size());
}

} // namespace

CsvRows::CsvRows(Delimiting delimiting) {
    csv_init(&m_parser, 0);
    csv_set_blk_size(&m_parser, 64 * 1024); // by the library's own 128 bytes a long cell takes quadratic time
    csv_set_delim(&m_parser, static_cast<unsigned char>(delimiting.separator));
    csv_set_quote(&m_parser, static_cast<unsigned char>(delimiting.quote));
    if (delimiting.separator == '\t')
        csv_set_space_func(&m_parser, [](unsigned char c) { return int(c == ' '); });
}

CsvRows::~CsvRows() {
    csv_free(&m_parser);
}

bool CsvRows::feed(QByteArrayView text) {
    for (qsizetype from = 0; from < text.size() && m_problem.isEmpty(); ++m_line) {
        const qsizetype to = lineEnd(text, from);
        if (!m_isOpen && (text[from] == '\n' || text[from] == '\r')) {
            from = to;
            continue;
        }
        if (!m_isOpen)
            m_start = m_line;
        m_isOpen = true;
        if (to - from > longestLine) {
            m_problem = tr("a line is longer than 10,000,000 bytes");
            break;
        }
        csv_parse(&m_parser, text.data() + from, size_t(to - from), onField, onRow, this);
        from = to;
    }
    return m_problem.isEmpty();
}

bool CsvRows::finish(End end) {
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

void CsvRows::onField(void* bytes, size_t length, void* data) {
    auto* self = static_cast<CsvRows*>(data);
    if (qsizetype(length) > longestCell)
        self->m_problem = tr("a cell is longer than 1,000,000 bytes");
    else if (self->m_cells >= mostColumns)
        self->m_problem = tr("a row has more than 2,000 cells");
    if (!self->m_problem.isEmpty())
        return;
    ++self->m_cells;
    self->cell(QByteArrayView(static_cast<const char*>(bytes), qsizetype(length)));
}

void CsvRows::onRow(int, void* data) {
    auto* self = static_cast<CsvRows*>(data);
    self->m_cells = 0;
    self->m_isOpen = false;
    if (self->m_problem.isEmpty())
        self->endRow(self->m_start);
}

} // namespace exchange
