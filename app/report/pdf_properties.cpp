// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_properties.h"

#include <QCoreApplication>
#include <optional>
#include <qpdf/qpdf-c.h>

namespace report {
namespace {

// A document of the library, by its C interface, in which errors are values too. Handles of objects live as long as it does.
class Pdf {
public:
    using Object = qpdf_oh;

    Pdf() : m_pdf(qpdf_init()) {
        qpdf_set_suppress_warnings(m_pdf, QPDF_TRUE);
        qpdf_silence_errors(m_pdf);
    }
    ~Pdf() { qpdf_cleanup(&m_pdf); }
    Pdf(const Pdf&) = delete;
    Pdf& operator=(const Pdf&) = delete;

    bool read(const QByteArray& bytes) { return (qpdf_read_memory(m_pdf, "report", bytes.constData(), quint64(bytes.size()), nullptr) & QPDF_ERRORS) == 0; }
    // Nothing when it failed.
    std::optional<QByteArray> written() {
        if ((qpdf_init_write_memory(m_pdf) & QPDF_ERRORS) || (qpdf_write(m_pdf) & QPDF_ERRORS) || qpdf_has_error(m_pdf))
            return std::nullopt;
        return QByteArray(reinterpret_cast<const char*>(qpdf_get_buffer(m_pdf)), qsizetype(qpdf_get_buffer_length(m_pdf)));
    }
    QString problem() { return qpdf_has_error(m_pdf) ? QString::fromUtf8(qpdf_get_error_full_text(m_pdf, qpdf_get_error(m_pdf))) : QString(); }

    Object root() { return qpdf_get_root(m_pdf); }
    Object trailer() { return qpdf_get_trailer(m_pdf); }
    Object page(int number) { return qpdf_get_page_n(m_pdf, size_t(number)); }
    int pages() { return qpdf_get_num_pages(m_pdf); }
    Object parsed(const char* text) { return qpdf_oh_parse(m_pdf, text); }
    Object text(const QString& text) {
        const QByteArray utf8 = text.toUtf8();
        return qpdf_oh_new_binary_unicode_string(m_pdf, utf8.constData(), size_t(utf8.size()));
    }
    Object integer(qint64 value) { return qpdf_oh_new_integer(m_pdf, value); }
    Object indirect(Object object) { return qpdf_make_indirect_object(m_pdf, object); }
    Object get(Object dictionary, const char* key) { return qpdf_oh_get_key(m_pdf, dictionary, key); }
    void set(Object dictionary, const char* key, Object value) { qpdf_oh_replace_key(m_pdf, dictionary, key, value); }
    bool isDictionary(Object object) { return qpdf_oh_is_dictionary(m_pdf, object); }

    // A place to jump to: a page, so many points below its upper edge.
    Object target(int number, qreal top) {
        const Object paper = get(page(number), "/MediaBox");
        const double height = qpdf_oh_get_numeric_value(m_pdf, qpdf_oh_get_array_item(m_pdf, paper, 3));
        const Object array = qpdf_oh_new_array(m_pdf);
        for (const Object each : {page(number), qpdf_oh_new_name(m_pdf, "/XYZ"), qpdf_oh_new_null(m_pdf),
                                  qpdf_oh_new_real_from_double(m_pdf, height - top, 1), qpdf_oh_new_null(m_pdf)})
            qpdf_oh_append_item(m_pdf, array, each);
        return array;
    }

private:
    qpdf_data m_pdf;
};

// A list of bookmarks of one level, each linked to its neighbours as the format wants it.
void addOutline(Pdf& pdf, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty())
        return;
    const Pdf::Object outline = pdf.indirect(pdf.parsed("<< /Type /Outlines >>"));
    std::optional<Pdf::Object> before;
    for (const PdfBookmark& bookmark : bookmarks) {
        const Pdf::Object item = pdf.indirect(pdf.parsed("<< >>"));
        pdf.set(item, "/Title", pdf.text(bookmark.title));
        pdf.set(item, "/Parent", outline);
        pdf.set(item, "/Dest", pdf.target(qBound(0, bookmark.page, pdf.pages() - 1), bookmark.top));
        if (before) {
            pdf.set(item, "/Prev", *before);
            pdf.set(*before, "/Next", item);
        } else {
            pdf.set(outline, "/First", item);
        }
        before = item;
    }
    pdf.set(outline, "/Last", *before);
    pdf.set(outline, "/Count", pdf.integer(qint64(bookmarks.size())));
    pdf.set(pdf.root(), "/Outlines", outline);
}

}  // namespace

records::Result<QByteArray> withProperties(const QByteArray& bytes, const PdfProperties& properties) {
    Pdf pdf;
    std::optional<QByteArray> finished;
    if (pdf.read(bytes)) {
        pdf.set(pdf.root(), "/Lang", pdf.text(properties.language.bcp47Name()));
        pdf.set(pdf.root(), "/ViewerPreferences", pdf.parsed("<< /DisplayDocTitle true >>"));
        if (const Pdf::Object about = pdf.get(pdf.trailer(), "/Info"); !properties.author.isEmpty() && pdf.isDictionary(about))
            pdf.set(about, "/Author", pdf.text(properties.author));
        addOutline(pdf, properties.bookmarks);
        finished = pdf.written();
    }
    if (!finished)
        return records::fail(records::ErrorCode::Damaged, QCoreApplication::translate("Briefing", "The PDF could not be finished."), {}, pdf.problem());
    return *finished;
}

}  // namespace report
