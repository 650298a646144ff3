// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>
#include <orcus/spreadsheet/import_interface.hpp>
#include <vector>

namespace workbook {

// Number formats of a workbook's cells. All else that liborcus tells of styles is left aside.
class Styles : public orcus::spreadsheet::iface::import_styles {
    using Elem = orcus::spreadsheet::color_elem_t;

public:
    // The format code of a cell format; empty for "General".
    QString code(size_t cellFormat) const {
        return cellFormat < m_formats.size() ? m_codes.value(m_formats[cellFormat]) : QString();
    }
    // Whether numbers in that format are days (built-in formats are known by their number, ECMA-376 part 1, 18.8.30).
    bool isDate(size_t cellFormat) const;

    void set_number_format_identifier(size_t id) override { m_id = id; }
    void set_number_format_code(std::string_view s) override {
        m_code = QString::fromUtf8(s.data(), qsizetype(s.size()));
    }
    size_t commit_number_format() override;
    void set_xf_number_format(size_t index) override { m_format = index; }
    size_t commit_cell_xf() override;

    void set_font_count(size_t) override {}
    void set_font_bold(bool) override {}
    void set_font_italic(bool) override {}
    void set_font_name(std::string_view) override {}
    void set_font_size(double) override {}
    void set_font_underline(orcus::spreadsheet::underline_t) override {}
    void set_font_underline_width(orcus::spreadsheet::underline_width_t) override {}
    void set_font_underline_mode(orcus::spreadsheet::underline_mode_t) override {}
    void set_font_underline_type(orcus::spreadsheet::underline_type_t) override {}
    void set_font_underline_color(Elem, Elem, Elem, Elem) override {}
    void set_font_color(Elem, Elem, Elem, Elem) override {}
    void set_strikethrough_style(orcus::spreadsheet::strikethrough_style_t) override {}
    void set_strikethrough_type(orcus::spreadsheet::strikethrough_type_t) override {}
    void set_strikethrough_width(orcus::spreadsheet::strikethrough_width_t) override {}
    void set_strikethrough_text(orcus::spreadsheet::strikethrough_text_t) override {}
    size_t commit_font() override { return m_others++; }
    void set_fill_count(size_t) override {}
    void set_fill_pattern_type(orcus::spreadsheet::fill_pattern_t) override {}
    void set_fill_fg_color(Elem, Elem, Elem, Elem) override {}
    void set_fill_bg_color(Elem, Elem, Elem, Elem) override {}
    size_t commit_fill() override { return m_others++; }
    void set_border_count(size_t) override {}
    void set_border_style(orcus::spreadsheet::border_direction_t, orcus::spreadsheet::border_style_t) override {}
    void set_border_color(orcus::spreadsheet::border_direction_t, Elem, Elem, Elem, Elem) override {}
    void set_border_width(orcus::spreadsheet::border_direction_t, double, orcus::length_unit_t) override {}
    size_t commit_border() override { return m_others++; }
    void set_cell_hidden(bool) override {}
    void set_cell_locked(bool) override {}
    void set_cell_print_content(bool) override {}
    void set_cell_formula_hidden(bool) override {}
    size_t commit_cell_protection() override { return m_others++; }
    void set_number_format_count(size_t) override {}
    void set_cell_xf_count(size_t) override {}
    void set_cell_style_xf_count(size_t) override {}
    void set_dxf_count(size_t) override {}
    void set_xf_font(size_t) override {}
    void set_xf_fill(size_t) override {}
    void set_xf_border(size_t) override {}
    void set_xf_protection(size_t) override {}
    void set_xf_style_xf(size_t) override {}
    void set_xf_apply_alignment(bool) override {}
    void set_xf_horizontal_alignment(orcus::spreadsheet::hor_alignment_t) override {}
    void set_xf_vertical_alignment(orcus::spreadsheet::ver_alignment_t) override {}
    size_t commit_cell_style_xf() override { return m_others++; }
    size_t commit_dxf() override { return m_others++; }
    void set_cell_style_count(size_t) override {}
    void set_cell_style_name(std::string_view) override {}
    void set_cell_style_xf(size_t) override {}
    void set_cell_style_builtin(size_t) override {}
    void set_cell_style_parent_name(std::string_view) override {}
    size_t commit_cell_style() override { return m_others++; }

private:
    QHash<size_t, QString> m_codes;
    std::vector<size_t> m_formats; // of each cell format its number format
    QString m_code;
    size_t m_id = 0, m_format = 0, m_others = 0;
};

} // namespace workbook
