// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_properties.h"

#include "report/qpdf_library.h"
#include <QCoreApplication>
#include <optional>

namespace report {
namespace {

// A document of the library, in which errors are values too. Handles of objects live as long as it does.
class Pdf {
public:
    using Object = qpdf_oh;

    explicit Pdf(const QpdfLibrary& qpdf)
        : m_qpdf(qpdf)
        , m_pdf(qpdf.init()) {
        m_qpdf.setSuppressWarnings(m_pdf, QPDF_TRUE);
        m_qpdf.silenceErrors(m_pdf);
    }
    ~Pdf() { m_qpdf.cleanup(&m_pdf); }
    Pdf(const Pdf&) = delete;
    Pdf& operator=(const Pdf&) = delete;

    bool read(const QByteArray& bytes) {
        return (m_qpdf.readMemory(m_pdf, "report", bytes.constData(), quint64(bytes.size()), nullptr) & QPDF_ERRORS) ==
               0;
    }
    // Nothing when it failed.
    std::optional<QByteArray> written() {
        if ((m_qpdf.initWriteMemory(m_pdf) & QPDF_ERRORS) || (m_qpdf.write(m_pdf) & QPDF_ERRORS) ||
            m_qpdf.hasError(m_pdf))
            return std::nullopt;
        return QByteArray(reinterpret_cast<const char*>(m_qpdf.getBuffer(m_pdf)),
                          qsizetype(m_qpdf.getBufferLength(m_pdf)));
    }
    QString problem() {
        return m_qpdf.hasError(m_pdf) ? QString::fromUtf8(m_qpdf.getErrorFullText(m_pdf, m_qpdf.getError(m_pdf)))
                                      : QString();
    }

    Object root() { return m_qpdf.getRoot(m_pdf); }
    Object trailer() { return m_qpdf.getTrailer(m_pdf); }
    Object page(int number) { return m_qpdf.getPage(m_pdf, size_t(number)); }
    int pages() { return m_qpdf.getNumPages(m_pdf); }
    Object parsed(const char* text) { return m_qpdf.parse(m_pdf, text); }
    Object text(const QString& text) {
        const QByteArray utf8 = text.toUtf8();
        return m_qpdf.newText(m_pdf, utf8.constData(), size_t(utf8.size()));
    }
    Object integer(qint64 value) { return m_qpdf.newInteger(m_pdf, value); }
    Object indirect(Object object) { return m_qpdf.makeIndirect(m_pdf, object); }
    Object get(Object dictionary, const char* key) { return m_qpdf.getKey(m_pdf, dictionary, key); }
    void set(Object dictionary, const char* key, Object value) { m_qpdf.replaceKey(m_pdf, dictionary, key, value); }
    bool isDictionary(Object object) { return m_qpdf.isDictionary(m_pdf, object); }

    // A place to jump to: a page, so many points below its upper edge.
    Object target(int number, qreal top) {
        const double height = m_qpdf.getNumber(m_pdf, m_qpdf.getItem(m_pdf, get(page(number), "/MediaBox"), 3));
        const Object array = m_qpdf.newArray(m_pdf);
        for (const Object each : {page(number), m_qpdf.newName(m_pdf, "/XYZ"), m_qpdf.newNull(m_pdf),
                                  m_qpdf.newReal(m_pdf, height - top, 1), m_qpdf.newNull(m_pdf)})
            m_qpdf.append(m_pdf, array, each);
        return array;
    }

private:
    const QpdfLibrary& m_qpdf;
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

} // namespace

records::Result<QByteArray> withProperties(const QByteArray& bytes, const PdfProperties& properties) {
    const QpdfLibrary* qpdf = QpdfLibrary::loaded();
    if (!qpdf)
        return records::fail(
            records::ErrorCode::NotFound,
            QCoreApplication::translate(
                "Briefing", "The PDF could not be finished, since the library qpdf is missing. Nothing was written."),
            QCoreApplication::translate("Briefing", "Install the program again."),
            QStringLiteral(ENTENTE_QPDF_LIBRARY));
    Pdf pdf(*qpdf);
    std::optional<QByteArray> finished;
    if (pdf.read(bytes)) {
        pdf.set(pdf.root(), "/Lang", pdf.text(properties.language.bcp47Name()));
        pdf.set(pdf.root(), "/ViewerPreferences", pdf.parsed("<< /DisplayDocTitle true >>"));
        if (const Pdf::Object about = pdf.get(pdf.trailer(), "/Info");
            !properties.author.isEmpty() && pdf.isDictionary(about))
            pdf.set(about, "/Author", pdf.text(properties.author));
        addOutline(pdf, properties.bookmarks);
        finished = pdf.written();
    }
    if (!finished)
        return records::fail(records::ErrorCode::Damaged,
                             QCoreApplication::translate("Briefing", "The PDF could not be finished."), {},
                             pdf.problem());
    return *finished;
}

} // namespace report
