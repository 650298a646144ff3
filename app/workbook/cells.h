// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QHash>
#include <QStringList>
#include <memory>
#include <orcus/spreadsheet/import_interface.hpp>
#include <vector>

// What liborcus calls while it reads a workbook; the cells are kept as text. Everything about looks is left aside but
// number formats, since a date is a number with a format.
namespace workbook {

namespace orcus_iface = orcus::spreadsheet::iface;

class SharedStrings : public orcus_iface::import_shared_strings {
public:
    size_t append(std::string_view s) override { return add(s); }
    size_t add(std::string_view s) override;
    void set_segment_font(size_t) override {}
    void set_segment_bold(bool) override {}
    void set_segment_italic(bool) override {}
    void set_segment_font_name(std::string_view) override {}
    void set_segment_font_size(double) override {}
    void set_segment_font_color(orcus::spreadsheet::color_elem_t, orcus::spreadsheet::color_elem_t,
                                orcus::spreadsheet::color_elem_t, orcus::spreadsheet::color_elem_t) override {}
    void append_segment(std::string_view s) override { m_segments.append(s); }
    size_t commit_segments() override { return add(std::exchange(m_segments, {})); }
    QString text(size_t index) const { return index < m_texts.size() ? m_texts[index] : QString(); }

private:
    std::vector<QString> m_texts;
    std::string m_segments;
};

class Styles;

// One sheet as rows of text. Cells beyond the limits are not kept; `isTooLarge` tells.
class Sheet : public orcus_iface::import_sheet,
              public orcus_iface::import_formula,
              public orcus_iface::import_sheet_properties {
public:
    Sheet(QString name, const SharedStrings& strings, const Styles& styles, const QDate& origin)
        : m_name(std::move(name))
        , m_strings(strings)
        , m_styles(styles)
        , m_origin(origin) {}

    QString name() const { return m_name; }
    bool isTooLarge() const { return m_isTooLarge; }
    std::vector<QStringList> rows() const; // with dates written out and merged cells filled down

    orcus_iface::import_formula* get_formula() override { return this; }
    orcus_iface::import_sheet_properties* get_sheet_properties() override { return this; }
    void set_auto(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, std::string_view s) override;
    void set_string(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                    orcus::spreadsheet::string_id_t index) override;
    void set_value(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, double value) override;
    void set_bool(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, bool value) override;
    void set_date_time(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, int year, int month, int day, int,
                       int, double) override;
    void set_format(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, size_t format) override;
    void set_format(orcus::spreadsheet::row_t, orcus::spreadsheet::col_t, orcus::spreadsheet::row_t,
                    orcus::spreadsheet::col_t, size_t) override {}
    void fill_down_cells(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                         orcus::spreadsheet::row_t count) override;
    orcus::spreadsheet::range_size_t get_sheet_size() const override { return {1048576, 16384}; }

    // Formulas: their values.
    void set_position(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col) override {
        m_formulaRow = row, m_formulaColumn = col;
    }
    void set_formula(orcus::spreadsheet::formula_grammar_t, std::string_view) override {}
    void set_shared_formula_index(size_t) override {}
    void set_result_string(std::string_view value) override { set_auto(m_formulaRow, m_formulaColumn, value); }
    void set_result_value(double value) override { set_value(m_formulaRow, m_formulaColumn, value); }
    void set_result_bool(bool value) override { set_bool(m_formulaRow, m_formulaColumn, value); }
    void set_result_empty() override {}
    void commit() override {}

    void set_column_width(orcus::spreadsheet::col_t, double, orcus::length_unit_t) override {}
    void set_column_hidden(orcus::spreadsheet::col_t, bool) override {}
    void set_row_height(orcus::spreadsheet::row_t, double, orcus::length_unit_t) override {}
    void set_row_hidden(orcus::spreadsheet::row_t, bool) override {}
    void set_merge_cell_range(const orcus::spreadsheet::range_t& range) override { m_merged.push_back(range); }

private:
    struct Cell {
        QString text;
        double number = 0;
        bool isNumber = false;
        size_t format = 0;
    };
    Cell* cell(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col);
    QString textOf(const Cell& cell) const;

    QString m_name;
    const SharedStrings& m_strings;
    const Styles& m_styles;
    const QDate& m_origin;
    std::vector<std::vector<Cell>> m_rows;
    std::vector<orcus::spreadsheet::range_t> m_merged;
    size_t m_count = 0;
    int m_formulaRow = 0, m_formulaColumn = 0;
    bool m_isTooLarge = false;
};

// The whole workbook.
class Workbook : public orcus_iface::import_factory,
                 public orcus_iface::import_global_settings,
                 public orcus_iface::import_reference_resolver {
public:
    Workbook();
    ~Workbook() override;
    orcus_iface::import_global_settings* get_global_settings() override { return this; }
    orcus_iface::import_shared_strings* get_shared_strings() override { return &m_strings; }
    orcus_iface::import_styles* get_styles() override;
    orcus_iface::import_reference_resolver* get_reference_resolver(orcus::spreadsheet::formula_ref_context_t) override {
        return this;
    }
    // "B3" and "A2:A3" as the merged cells of a sheet are named; what is no such name is the first cell.
    orcus::spreadsheet::src_address_t resolve_address(std::string_view address) override;
    orcus::spreadsheet::src_range_t resolve_range(std::string_view range) override;
    orcus_iface::import_sheet* append_sheet(orcus::spreadsheet::sheet_t index, std::string_view name) override;
    orcus_iface::import_sheet* get_sheet(std::string_view name) override;
    orcus_iface::import_sheet* get_sheet(orcus::spreadsheet::sheet_t index) override;
    void finalize() override {}
    void set_origin_date(int year, int month, int day) override { m_origin = QDate(year, month, day); }
    void set_default_formula_grammar(orcus::spreadsheet::formula_grammar_t grammar) override { m_grammar = grammar; }
    orcus::spreadsheet::formula_grammar_t get_default_formula_grammar() const override { return m_grammar; }
    void set_character_set(orcus::character_set_t) override {}

    const std::vector<std::unique_ptr<Sheet>>& sheets() const { return m_sheets; }

private:
    QDate m_origin{1899, 12, 30};
    orcus::spreadsheet::formula_grammar_t m_grammar = orcus::spreadsheet::formula_grammar_t::unknown;
    SharedStrings m_strings;
    std::unique_ptr<Styles> m_styles;
    std::vector<std::unique_ptr<Sheet>> m_sheets;
};

} // namespace workbook
