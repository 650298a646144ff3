// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/opening.h"

#include "document/saved_views.h"
#include "report/batch.h"
#include "report/trade_lines.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// What was asked for, before the document is opened.
struct Asked {
    std::optional<::report::ReportKind> kind;  // none: one that the document keeps
    QPageLayout layout;
};

// A word that is no kind is the name of a report that the document keeps, which is looked up when the document is open.
records::Result<Asked> askedFor(const Options& options) {
    const auto kind = ::report::reportKind(options.kind);
    if (!options.paper.isEmpty() && options.paper != u"a4" && options.paper != u"letter")
        return tl::unexpected(invalid(tr("There is no paper \u201c%1\u201d.").arg(options.paper.left(40)), tr("Choose a4 or letter.")));
    if (!options.orientation.isEmpty() && options.orientation != u"portrait" && options.orientation != u"landscape")
        return tl::unexpected(invalid(tr("There is no orientation \u201c%1\u201d.").arg(options.orientation.left(40)), tr("Choose portrait or landscape.")));
    const bool isSummary = kind == ::report::ReportKind::Summary;
    if (isSummary && (!options.of.isEmpty() || options.each))
        return tl::unexpected(invalid(tr("A summary is about all agreements together, not about single records."), tr("Leave --of and --each out; --filter says which agreements.")));
    if (kind && !isSummary && options.of.isEmpty() == options.filter.isNull())
        return tl::unexpected(invalid(tr("A report of this kind is about one record, or about each one that a filter lets through."),
                                      tr("Give either --of with an id, or --filter.")));
    if (!kind && !options.of.isEmpty() && !options.filter.isNull())
        return tl::unexpected(invalid(tr("A report is about one record, or about what a filter lets through, not both."), tr("Give either --of with an id, or --filter.")));
    if (options.each && options.filter.isNull())
        return tl::unexpected(invalid(tr("--each writes a PDF for each record of a filter, and there is no filter."), tr("Give --filter; an empty one means all.")));
    if (!options.each && QFileInfo(options.output).suffix().toLower() != u"pdf")
        return tl::unexpected(invalid(tr("A report cannot be written as \u201c%1\u201d.").arg(QFileInfo(options.output).fileName()), tr("Choose a name that ends in .pdf.")));
    return Asked{kind, ::report::pageLayout(options.paper == u"letter" ? ::report::Paper::Letter : ::report::Paper::A4,
                                            options.orientation == u"landscape" ? QPageLayout::Landscape : QPageLayout::Portrait)};
}

records::Result<::report::ReportDesign> designOf(const Options& options, const document::Document& document) {
    namespace saved_views = document::saved_views;
    const auto saved = saved_views::find(document, saved_views::Kind::Report, options.kind);
    if (saved)
        return ::report::ReportDesign::fromText(saved->content);
    if (saved.error().code != records::ErrorCode::NotFound)
        return tl::unexpected(saved.error());
    QStringList names;
    for (const saved_views::Saved& each : saved_views::all(document, saved_views::Kind::Report).value_or(QList<saved_views::Saved>()))
        names << each.name;
    return tl::unexpected(invalid(tr("There is no report \u201c%1\u201d.").arg(options.kind.left(40)),
                                  names.isEmpty() ? tr("Choose briefing, place, country or summary.")
                                                  : tr("Choose briefing, place, country or summary, or one that the document keeps: %1.").arg(names.join(u", "_s))));
}

records::Error notThere(const QString& id, std::optional<::report::ReportKind> kind) {
    const bool isAgreement = kind == ::report::ReportKind::Briefing;
    const QString agreements = tr("An id looks like us-il-chicago--kr-busan; \u201centente export FILE --table agreements -o agreements.csv\u201d lists them all.");
    if (!kind)
        return {records::ErrorCode::NotFound, tr("There is no record \u201c%1\u201d in the document.").arg(id), agreements};
    return {records::ErrorCode::NotFound,
            isAgreement ? tr("There is no agreement \u201c%1\u201d in the document.").arg(id) : tr("There is no place \u201c%1\u201d in the document.").arg(id),
            isAgreement ? agreements
                        : tr("An id looks like kr-busan, that of a country like KR; \u201centente export FILE --table places -o places.csv\u201d lists them all.")};
}

void say(const ::report::Batch& batch, const Options& options, Output& output) {
    if (options.json) {
        QJsonArray files;
        for (const QString& path : batch.files())
            files << path;
        output.results << QString::fromUtf8(QJsonDocument(QJsonObject{{u"reports"_s, batch.done()}, {u"pages"_s, batch.pages()}, {u"files"_s, files}}).toJson());
    } else if (!options.filter.isNull()) {
        output.results << tr("Reports: %1, pages: %2, files: %3").arg(batch.done()).arg(batch.pages()).arg(batch.files().size()) << Qt::endl;
    }
}

}  // namespace

Status report(const Options& options, Output& output) {
    const auto asked = askedFor(options);
    if (!asked)
        return notDone(asked.error(), output);
    if (const auto free = checkOutput(options, options.each ? Target::Folder : Target::File); !free)
        return notDone(free.error(), output);
    // Without a filter a summary is about all agreements, whatever the window showed last.
    Options opening = options;
    if (opening.filter.isNull())
        opening.filter = u""_s;
    const auto opened = openExploration(opening, output);
    if (!opened)
        return NotDone;
    const explore::Snapshot catalogue = opened->exploration->catalogue();
    const ::report::ReportInput input = ::report::reportInput(*opened->document, catalogue, opened->exploration->filter(), QLocale());
    std::optional<::report::ReportDesign> design;
    if (!asked->kind) {
        auto found = designOf(options, *opened->document);
        if (!found)
            return notDone(found.error(), output);
        design = std::move(*found);
    }
    const ::report::ReportKind kind = asked->kind.value_or(options.each ? ::report::ReportKind::Briefing : ::report::ReportKind::Summary);
    std::vector<records::RecordRef> subjects;
    if (!options.of.isEmpty()) {
        subjects = {catalogue->fromSlug(options.of)};
        if (!subjects.front().isValid())
            return notDone(notThere(options.of, asked->kind), output);
    } else if (kind == ::report::ReportKind::Summary) {
        subjects = {records::RecordRef()};
    } else {
        subjects = ::report::reportSubjects(kind, input);
    }
    if (subjects.empty())
        return notDone({records::ErrorCode::NotFound, tr("The filter lets no agreement through, so there is nothing to report."), tr("Widen the filter.")}, output);
    ::report::BatchPlan plan{kind, std::move(subjects), input, asked->layout, options.output,
                             options.each ? ::report::BatchFiles::OneEach : ::report::BatchFiles::OneTogether};
    plan.name = options.kind;
    plan.design = std::move(design);
    plan.existing = options.force ? ::report::Existing::Replaced : ::report::Existing::Refused;
    if (const QStringList there = ::report::existingFiles(plan); !there.isEmpty() && !options.force)
        return notDone({records::ErrorCode::Conflict,
                        QCoreApplication::translate("CommandLine", "%n of the files are there already, such as \u201c%1\u201d. Nothing was written.", nullptr, int(there.size())).arg(there.front()),
                        tr("Give --force to replace them, or another folder.")},
                       output);
    ::report::Batch batch(std::move(plan));
    while (batch.hasNext())
        if (const auto made = batch.next(); !made)
            return notDone(made.error(), output);
    say(batch, options, output);
    return Done;
}

}  // namespace commandline
