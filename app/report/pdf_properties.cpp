// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_properties.h"

#include "report/qpdf_library.h"
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>
#include <QUrl>
#include <map>
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

    // False for a file that had to be guessed at, such as one that was cut.
    bool read(const QString& path) {
        return m_qpdf.read(m_pdf, path.toUtf8().constData(), nullptr) == QPDF_SUCCESS;
    }
    bool write(const QString& path) {
        return !(m_qpdf.initWrite(m_pdf, path.toUtf8().constData()) & QPDF_ERRORS) && !(m_qpdf.write(m_pdf) & QPDF_ERRORS) &&
               !m_qpdf.hasError(m_pdf);
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

    Object array() { return m_qpdf.newArray(m_pdf); }
    void append(Object array, Object item) { m_qpdf.append(m_pdf, array, item); }
    double height(int number) { return m_qpdf.getNumber(m_pdf, m_qpdf.getItem(m_pdf, get(page(number), "/MediaBox"), 3)); }

    // A place to jump to: a page, so many points below its upper edge.
    Object target(int number, qreal top) {
        const Object where = array();
        for (const Object each : {page(number), m_qpdf.newName(m_pdf, "/XYZ"), m_qpdf.newNull(m_pdf),
                                  m_qpdf.newReal(m_pdf, height(number) - top, 1), m_qpdf.newNull(m_pdf)})
            append(where, each);
        return where;
    }

private:
    const QpdfLibrary& m_qpdf;
    qpdf_data m_pdf;
};

// Bookmarks of one level under their parent, each linked to its neighbours as the format wants it; those of the next level
// follow the one that they belong to.
size_t addItems(Pdf& pdf, Pdf::Object parent, const std::vector<PdfBookmark>& bookmarks, size_t first, int level) {
    std::optional<Pdf::Object> before;
    qint64 count = 0;
    size_t i = first;
    while (i < bookmarks.size() && bookmarks[i].level >= level) {
        const PdfBookmark& bookmark = bookmarks[i];
        const Pdf::Object item = pdf.indirect(pdf.parsed("<< >>"));
        pdf.set(item, "/Title", pdf.text(bookmark.title));
        pdf.set(item, "/Parent", parent);
        pdf.set(item, "/Dest", pdf.target(qBound(0, bookmark.page, pdf.pages() - 1), bookmark.top));
        if (before) {
            pdf.set(item, "/Prev", *before);
            pdf.set(*before, "/Next", item);
        } else {
            pdf.set(parent, "/First", item);
        }
        before = item;
        ++count;
        i = i + 1 < bookmarks.size() && bookmarks[i + 1].level > level ? addItems(pdf, item, bookmarks, i + 1, level + 1) : i + 1;
    }
    if (before)
        pdf.set(parent, "/Last", *before);
    // Negative: folded up when the file is opened.
    pdf.set(parent, "/Count", pdf.integer(level == 0 ? count : -count));
    return i;
}

void addOutline(Pdf& pdf, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty())
        return;
    const Pdf::Object outline = pdf.indirect(pdf.parsed("<< /Type /Outlines >>"));
    addItems(pdf, outline, bookmarks, 0, 0);
    pdf.set(pdf.root(), "/Outlines", outline);
}

// In ASCII, with what would end a string of the format written as the web writes it.
QByteArray webAddress(const QString& address) {
    return QUrl(address).toEncoded().replace('(', "%28").replace(')', "%29").replace('\\', "%5C");
}

void addLinks(Pdf& pdf, const std::vector<PdfLink>& links) {
    std::map<int, Pdf::Object> lists;
    for (const PdfLink& link : links) {
        const QByteArray address = webAddress(link.address);
        if (address.isEmpty() || link.page >= pdf.pages())
            continue;
        if (!lists.contains(link.page)) {
            lists[link.page] = pdf.indirect(pdf.array());
            pdf.set(pdf.page(link.page), "/Annots", lists[link.page]);
        }
        const double height = pdf.height(link.page);
        const auto number = [](double value) { return QByteArray::number(value, 'f', 2); };
        const QByteArray rect = number(link.rect.left()) + ' ' + number(height - link.rect.bottom()) + ' ' + number(link.rect.right()) + ' ' +
                                number(height - link.rect.top());
        const QByteArray annotation = "<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [" + rect + "] /A << /S /URI /URI (" + address + ") >> >>";
        pdf.append(lists[link.page], pdf.indirect(pdf.parsed(annotation.constData())));
    }
}

} // namespace

records::Result<void> writeWithProperties(const QString& painted, QIODevice& target, const PdfProperties& properties) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Report", text); };
    const QpdfLibrary* qpdf = QpdfLibrary::loaded();
    if (!qpdf)
        return records::fail(records::ErrorCode::NotFound,
                             tr("The PDF could not be finished, since the library qpdf is missing. Nothing was written."),
                             tr("Install the program again."), QStringLiteral(ENTENTE_QPDF_LIBRARY));
    QTemporaryFile finished;
    if (!finished.open())
        return records::fail(records::ErrorCode::WriteFailed, tr("There is no room for a temporary file. Nothing was written."),
                             tr("Make room on the disk that holds \u201c%1\u201d.").arg(QDir::tempPath()), finished.errorString());
    finished.close();
    {
        Pdf pdf(*qpdf);
        bool isGood = pdf.read(painted);
        if (isGood) {
            pdf.set(pdf.root(), "/Lang", pdf.text(properties.language.bcp47Name()));
            pdf.set(pdf.root(), "/ViewerPreferences", pdf.parsed("<< /DisplayDocTitle true >>"));
            if (const Pdf::Object about = pdf.get(pdf.trailer(), "/Info");
                !properties.author.isEmpty() && pdf.isDictionary(about))
                pdf.set(about, "/Author", pdf.text(properties.author));
            addOutline(pdf, properties.bookmarks);
            addLinks(pdf, properties.links);
            isGood = pdf.write(finished.fileName());
        }
        if (!isGood)
            return records::fail(records::ErrorCode::Damaged, tr("The PDF could not be finished. Nothing was written."),
                                 tr("Check that the disk is not full."), pdf.problem());
    }
    QFile whole(finished.fileName());
    bool isCopied = whole.open(QIODevice::ReadOnly);
    constexpr qint64 piece = 1 << 20;
    while (isCopied && !whole.atEnd()) {
        const QByteArray bytes = whole.read(piece);
        isCopied = !bytes.isEmpty() && target.write(bytes) == bytes.size();
    }
    if (!isCopied)
        return records::fail(records::ErrorCode::WriteFailed, tr("The PDF could not be written. Nothing of it remains."),
                             tr("Check that the disk is not full."), target.errorString());
    return {};
}

} // namespace report
