// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <qpdf/qpdf-c.h>

namespace report {

// libqpdf's C interface, loaded when the first PDF is finished and not when the program starts: with it come eleven
// libraries of cryptography, which only the window's first picture would wait for.
struct QpdfLibrary {
    decltype(&::qpdf_init) init = nullptr;
    decltype(&::qpdf_cleanup) cleanup = nullptr;
    decltype(&::qpdf_set_suppress_warnings) setSuppressWarnings = nullptr;
    decltype(&::qpdf_silence_errors) silenceErrors = nullptr;
    decltype(&::qpdf_has_error) hasError = nullptr;
    decltype(&::qpdf_get_error) getError = nullptr;
    decltype(&::qpdf_get_error_full_text) getErrorFullText = nullptr;
    decltype(&::qpdf_read) read = nullptr;
    decltype(&::qpdf_init_write) initWrite = nullptr;
    decltype(&::qpdf_write) write = nullptr;
    decltype(&::qpdf_get_root) getRoot = nullptr;
    decltype(&::qpdf_get_trailer) getTrailer = nullptr;
    decltype(&::qpdf_get_num_pages) getNumPages = nullptr;
    decltype(&::qpdf_get_page_n) getPage = nullptr;
    decltype(&::qpdf_make_indirect_object) makeIndirect = nullptr;
    decltype(&::qpdf_oh_parse) parse = nullptr;
    decltype(&::qpdf_oh_get_key) getKey = nullptr;
    decltype(&::qpdf_oh_replace_key) replaceKey = nullptr;
    decltype(&::qpdf_oh_is_dictionary) isDictionary = nullptr;
    decltype(&::qpdf_oh_get_array_item) getItem = nullptr;
    decltype(&::qpdf_oh_get_numeric_value) getNumber = nullptr;
    decltype(&::qpdf_oh_append_item) append = nullptr;
    decltype(&::qpdf_oh_new_array) newArray = nullptr;
    decltype(&::qpdf_oh_new_name) newName = nullptr;
    decltype(&::qpdf_oh_new_null) newNull = nullptr;
    decltype(&::qpdf_oh_new_integer) newInteger = nullptr;
    decltype(&::qpdf_oh_new_real_from_double) newReal = nullptr;
    decltype(&::qpdf_oh_new_binary_unicode_string) newText = nullptr;

    // Null when the library, or one of these in it, is not there. May be called from any thread.
    static const QpdfLibrary* loaded();
};

} // namespace report
