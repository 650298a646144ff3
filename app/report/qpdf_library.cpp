// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/qpdf_library.h"

#include <QLibrary>
#include <optional>

namespace report {
namespace {

template <class Function>
bool find(QLibrary& library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

std::optional<QpdfLibrary> load() {
    // Not let go: its functions are called until the program ends.
    QLibrary library(QStringLiteral(ENTENTE_QPDF_LIBRARY));
    QpdfLibrary qpdf;
    const bool all =
        find(library, "qpdf_init", qpdf.init) && find(library, "qpdf_cleanup", qpdf.cleanup) &&
        find(library, "qpdf_set_suppress_warnings", qpdf.setSuppressWarnings) &&
        find(library, "qpdf_silence_errors", qpdf.silenceErrors) && find(library, "qpdf_has_error", qpdf.hasError) &&
        find(library, "qpdf_get_error", qpdf.getError) &&
        find(library, "qpdf_get_error_full_text", qpdf.getErrorFullText) &&
        find(library, "qpdf_read", qpdf.read) && find(library, "qpdf_init_write", qpdf.initWrite) &&
        find(library, "qpdf_write", qpdf.write) && find(library, "qpdf_get_root", qpdf.getRoot) &&
        find(library, "qpdf_get_trailer", qpdf.getTrailer) && find(library, "qpdf_get_num_pages", qpdf.getNumPages) &&
        find(library, "qpdf_get_page_n", qpdf.getPage) &&
        find(library, "qpdf_make_indirect_object", qpdf.makeIndirect) && find(library, "qpdf_oh_parse", qpdf.parse) &&
        find(library, "qpdf_oh_get_key", qpdf.getKey) && find(library, "qpdf_oh_replace_key", qpdf.replaceKey) &&
        find(library, "qpdf_oh_is_dictionary", qpdf.isDictionary) &&
        find(library, "qpdf_oh_get_array_item", qpdf.getItem) &&
        find(library, "qpdf_oh_get_numeric_value", qpdf.getNumber) &&
        find(library, "qpdf_oh_append_item", qpdf.append) && find(library, "qpdf_oh_new_array", qpdf.newArray) &&
        find(library, "qpdf_oh_new_name", qpdf.newName) && find(library, "qpdf_oh_new_null", qpdf.newNull) &&
        find(library, "qpdf_oh_new_integer", qpdf.newInteger) &&
        find(library, "qpdf_oh_new_real_from_double", qpdf.newReal) &&
        find(library, "qpdf_oh_new_binary_unicode_string", qpdf.newText);
    return all ? std::optional(qpdf) : std::nullopt;
}

} // namespace

const QpdfLibrary* QpdfLibrary::loaded() {
    static const std::optional<QpdfLibrary> qpdf = load();
    return qpdf ? &*qpdf : nullptr;
}

} // namespace report
