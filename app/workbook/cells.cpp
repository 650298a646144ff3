// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/cells.h"

#include "workbook/styles.h"
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace workbook {
namespace {

constexpr int mostRows = 1'048'576;
constexpr int mostColumns = 2'000;
constexpr size_t mostCells = 20'000'000;

QString number(double value) {
    if (std::floor(value) == value && std::abs(value) < 9e15)
        return QString::number(qint64(value));
    return QString::number(value, 'g', 15);
}

} // namespace

size_t SharedStrings::add(std::string_view s) {
    m_texts.push_back(QString::fromUtf8(s.data(), qsizetype(s.size())));
    return m_texts.size() - 1;
}

size_t Styles::commit_number_format() {
    constexpr size_t own = 100'000; // ODS gives no numbers
    const size_t id = m_id ? m_id : own + size_t(m_codes.size());
    m_codes.insert(id, std::exchange(m_code, {}));
    m_id = 0;
    return id;
}

size_t Styles::commit_cell_xf() {
    m_formats.push_back(std::exchange(m_format, 0));
    return m_formats.size() - 1;
}

bool Styles::isDate(size_t cellFormat) const {
    if (cellFormat >= m_formats.size())
        return false;
    const size_t id = m_formats[cellFormat];
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return true;
    // Quoted text, colours in brackets and escaped characters say nothing; hours without a day are no date.
    static const QRegularExpression aside(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\."_s);
    QString code = m_codes.value(id).toLower();
    code.remove(aside);
    return code.contains(u'y') || code.contains(u'd');
}

Sheet::Cell* Sheet::cell(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col) {
    if (row < 0 || col < 0 || row >= mostRows || col >= mostColumns || m_count >= mostCells) {
        m_isTooLarge = true;
        return nullptr;
    }
    const auto at = static_cast<size_t>(row);
    if (at >= m_rows.size())
        m_rows.resize(at + 1);
    if (size_t(col) >= m_rows[at].size()) {
        m_count += size_t(col) + 1 - m_rows[at].size();
        m_rows[at].resize(size_t(col) + 1);
    }
    return &m_rows[at][size_t(col)];
}

void Sheet::set_auto(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, std::string_view s) {
    if (Cell* target = cell(row, col)) {
        target->text = QString::fromUtf8(s.data(), qsizetype(s.size()));
        target->isNumber = false;
    }
}

void Sheet::set_string(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                       orcus::spreadsheet::string_id_t index) {
    if (Cell* target = cell(row, col)) {
        target->text = m_strings.text(index);
        target->isNumber = false;
    }
}

void Sheet::set_value(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, double value) {
    if (Cell* target = cell(row, col)) {
        target->number = value;
        target->isNumber = true;
    }
}

void Sheet::set_bool(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, bool value) {
    set_auto(row, col, value ? "true" : "false");
}

void Sheet::set_date_time(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, int year, int month, int day,
                          int, int, double) {
    set_auto(row, col, QDate(year, month, day).toString(Qt::ISODate).toStdString());
}

void Sheet::set_format(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, size_t format) {
    // A format on an empty cell tells nothing, and whole columns may have one.
    if (row >= 0 && size_t(row) < m_rows.size() && col >= 0 && size_t(col) < m_rows[size_t(row)].size())
        m_rows[size_t(row)][size_t(col)].format = format;
    else if (Cell* target = m_count < mostCells / 2 ? cell(row, col) : nullptr)
        target->format = format;
}

void Sheet::fill_down_cells(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                            orcus::spreadsheet::row_t count) {
    const Cell* source = cell(row, col);
    if (!source)
        return;
    const Cell copy = *source;
    for (int i = 1; i <= count && !m_isTooLarge; ++i)
        if (Cell* target = cell(row + i, col))
            *target = copy;
}

QString Sheet::textOf(const Cell& cell) const {
    if (!cell.isNumber)
        return cell.text;
    if (m_styles.isDate(cell.format) && std::abs(cell.number) < 3e6) {
        const QDate day = m_origin.addDays(qint64(std::floor(cell.number)));
        return day.isValid() ? day.toString(Qt::ISODate) : number(cell.number);
    }
    static const QRegularExpression zeros(u"^0{2,20}$"_s);
    const QString code = m_styles.code(cell.format);
    return zeros.match(code).hasMatch() ? number(cell.number).rightJustified(code.size(), u'0') : number(cell.number);
}

std::vector<QStringList> Sheet::rows() const {
    std::vector<QStringList> result(m_rows.size());
    for (size_t row = 0; row < m_rows.size(); ++row)
        for (const Cell& cell : m_rows[row])
            result[row] << textOf(cell);
    for (const auto& range : m_merged) {
        const auto column = range.first.column;
        if (range.first.row < 0 || size_t(range.first.row) >= result.size())
            continue;
        const QString text = result[size_t(range.first.row)].value(column);
        for (size_t row = size_t(range.first.row) + 1;
             row < result.size() && row <= size_t(range.last.row) && !text.isEmpty(); ++row) {
            while (result[row].size() <= column)
                result[row] << QString();
            result[row][column] = text;
        }
    }
    return result;
}

Workbook::Workbook()
    : m_styles(std::make_unique<Styles>()) {}
Workbook::~Workbook() = default;

orcus_iface::import_styles* Workbook::get_styles() {
    return m_styles.get();
}

orcus::spreadsheet::src_address_t Workbook::resolve_address(std::string_view address) {
    orcus::spreadsheet::src_address_t result{0, 0, 0};
    int column = 0, row = 0;
    for (const char c : address) {
        const char letter = c >= 'a' && c <= 'z' ? char(c - 32) : c;
        if (letter >= 'A' && letter <= 'Z' && column <= mostColumns)
            column = column * 26 + (letter - 'A' + 1);
        else if (c >= '0' && c <= '9' && row <= mostRows)
            row = row * 10 + (c - '0');
    }
    result.row = qMax(0, row - 1);
    result.column = qMax(0, column - 1);
    return result;
}

orcus::spreadsheet::src_range_t Workbook::resolve_range(std::string_view range) {
    const size_t colon = range.find(':');
    const auto first = resolve_address(range.substr(0, colon));
    return {first, colon == std::string_view::npos ? first : resolve_address(range.substr(colon + 1))};
}

orcus_iface::import_sheet* Workbook::append_sheet(orcus::spreadsheet::sheet_t, std::string_view name) {
    m_sheets.push_back(std::make_unique<Sheet>(QString::fromUtf8(name.data(), qsizetype(name.size())), m_strings,
                                               *m_styles, m_origin));
    return m_sheets.back().get();
}

orcus_iface::import_sheet* Workbook::get_sheet(std::string_view name) {
    const QString wanted = QString::fromUtf8(name.data(), qsizetype(name.size()));
    for (const auto& sheet : m_sheets)
        if (sheet->name() == wanted)
            return sheet.get();
    return nullptr;
}

orcus_iface::import_sheet* Workbook::get_sheet(orcus::spreadsheet::sheet_t index) {
    return index >= 0 && size_t(index) < m_sheets.size() ? m_sheets[size_t(index)].get() : nullptr;
}

} // namespace workbook
