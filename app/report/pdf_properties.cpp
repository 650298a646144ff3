// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_properties.h"

#include "report/pdf_update.h"
#include <QCoreApplication>
#include <QFile>
#include <QUrl>
#include <map>

namespace report {
namespace {

// An item of the outline by the numbers of its neighbours; 0: none.
struct Item {
    int number = 0, parent = 0, before = 0, after = 0, first = 0, last = 0;
    int count = 0;  // of those below it
};

// Writes the outline and says its number. Those of the second level are folded up when the file is opened, which the format says
// by a negative count.
int addOutline(PdfUpdate& pdf, const std::vector<PdfBookmark>& bookmarks) {
    Item outline{pdf.newNumber()};
    std::vector<Item> items;
    for (size_t i = 0; i < bookmarks.size(); ++i)
        items.push_back({pdf.newNumber()});
    std::vector<Item*> open{&outline};  // the parents of what comes next, and the item before it
    for (size_t i = 0; i < items.size(); ++i) {
        open.resize(qMin(open.size(), size_t(bookmarks[i].level) + 1));
        Item* parent = open.back();
        Item& item = items[i];
        item.parent = parent->number;
        if (parent->last != 0) {
            Item& before = items[size_t(parent->last - items.front().number)];
            before.after = item.number;
            item.before = before.number;
        } else {
            parent->first = item.number;
        }
        parent->last = item.number;
        ++parent->count;
        open.push_back(&item);
    }
    const auto reference = [](const char* key, int number) { return number ? key + PdfUpdate::reference(number) : QByteArray(); };
    for (size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const int page = qBound(0, bookmarks[i].page, int(pdf.pages().size()) - 1);
        QByteArray object = "<< /Title " + PdfUpdate::text(bookmarks[i].title) + " /Dest [" + PdfUpdate::reference(pdf.pages()[size_t(page)]) +
                            " /XYZ null " + QByteArray::number(pdf.height(page) - bookmarks[i].top, 'f', 1) + " null]" +
                            reference(" /Parent ", item.parent) + reference(" /Prev ", item.before) + reference(" /Next ", item.after) +
                            reference(" /First ", item.first) + reference(" /Last ", item.last);
        if (item.count > 0)
            object += " /Count " + QByteArray::number(-item.count);
        pdf.write(item.number, object + " >>");
    }
    pdf.write(outline.number, "<< /Type /Outlines" + reference(" /First ", outline.first) + reference(" /Last ", outline.last) + " /Count " +
                                  QByteArray::number(outline.count) + " >>");
    return outline.number;
}

// In ASCII, with what would end a string of the format written as the web writes it.
QByteArray webAddress(const QString& address) {
    return QUrl(address).toEncoded().replace('(', "%28").replace(')', "%29").replace('\\', "%5C");
}

// Qt gives each page a list for links, which is empty.
void addLinks(PdfUpdate& pdf, const std::vector<PdfLink>& links) {
    std::map<int, QByteArray> lists;
    for (const PdfLink& link : links) {
        const QByteArray address = webAddress(link.address);
        if (address.isEmpty() || link.page >= int(pdf.pages().size()))
            continue;
        const double height = pdf.height(link.page);
        const auto number = [](double value) { return QByteArray::number(value, 'f', 2); };
        const QByteArray rect = number(link.rect.left()) + ' ' + number(height - link.rect.bottom()) + ' ' + number(link.rect.right()) + ' ' +
                                number(height - link.rect.top());
        const int annotation = pdf.newNumber();
        pdf.write(annotation, "<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [" + rect + "] /A << /S /URI /URI (" + address + ") >> >>");
        lists[link.page] += PdfUpdate::reference(annotation) + ' ';
    }
    for (const auto& [page, list] : lists) {
        const int number = pdf.pages()[size_t(page)];
        QByteArray dictionary = pdf.object(number);
        const int own = pdf.newNumber();
        if (const qsizetype at = dictionary.indexOf("/Annots"); at >= 0)
            dictionary.remove(at, dictionary.indexOf('R', at) + 1 - at);
        pdf.write(own, "[ " + list + ']');
        pdf.write(number, PdfUpdate::with(dictionary, "/Annots " + PdfUpdate::reference(own)));
    }
}

}  // namespace

records::Result<void> writeWithProperties(const QString& painted, QIODevice& target, const PdfProperties& properties) {
    QFile file(painted);
    file.open(QIODevice::ReadOnly);
    auto pdf = PdfUpdate::of(file);
    if (!pdf)
        return tl::unexpected(pdf.error());
    bool isWritten = pdf->begin(target);
    if (isWritten) {
        QByteArray root = PdfUpdate::with(pdf->object(pdf->root()), "/Lang " + PdfUpdate::text(properties.language.bcp47Name()) +
                                                                        "\n/ViewerPreferences << /DisplayDocTitle true >>");
        if (!properties.bookmarks.empty())
            root = PdfUpdate::with(root, "/Outlines " + PdfUpdate::reference(addOutline(*pdf, properties.bookmarks)));
        addLinks(*pdf, properties.links);
        QByteArray about = pdf->info() > 0 ? pdf->object(pdf->info()) : QByteArray();
        if (!about.isEmpty() && !properties.author.isEmpty())
            about = PdfUpdate::with(about, "/Author " + PdfUpdate::text(properties.author));
        if (!about.isEmpty() && !properties.description.isEmpty())
            about = PdfUpdate::with(about, "/Subject " + PdfUpdate::text(properties.description));
        if (!about.isEmpty())
            pdf->write(pdf->info(), about);
        pdf->write(pdf->root(), root);
        isWritten = pdf->end();
    }
    if (!isWritten)
        return records::fail(records::ErrorCode::WriteFailed,
                             QCoreApplication::translate("Report", "The PDF could not be written. Nothing of it remains."),
                             QCoreApplication::translate("Report", "Check that the disk is not full."), target.errorString());
    return {};
}

}  // namespace report
