// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/opening.h"

#include "explore/saved_exploration.h"
#include "document/settings.h"
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

}  // namespace

Status notDone(const records::Error& error, Output& output) {
    output.messages << u"entente: "_s << error.text() << Qt::endl;
    return NotDone;
}

records::Error invalid(const QString& sentence, const QString& remedy) {
    return {records::ErrorCode::InvalidValue, sentence, remedy};
}

records::Result<void> checkOutput(const Options& options, Target target) {
    const QFileInfo output(options.output);
    if (output.exists() && output.canonicalFilePath() == QFileInfo(options.file).canonicalFilePath())
        return tl::unexpected(invalid(tr("\u201c%1\u201d is the document itself.").arg(output.fileName()), tr("Choose another name to write to.")));
    if (target == Target::File && output.isDir())
        return tl::unexpected(invalid(tr("\u201c%1\u201d is a folder.").arg(options.output), tr("Name the file to write.")));
    if (target == Target::Folder && output.exists() && !output.isDir())
        return tl::unexpected(invalid(tr("\u201c%1\u201d is a file.").arg(options.output), tr("Name the folder to write into.")));
    return {};
}

std::unique_ptr<document::Document> openForReading(const QString& file, Output& output) {
    document::OpenOptions reading;
    reading.access = document::Access::ReadOnly;
    auto document = document::Document::open(file, reading);
    if (!document) {
        notDone(document.error(), output);
        return nullptr;
    }
    return std::move(*document);
}

std::optional<Opened> openExploration(const Options& options, Output& output) {
    Opened opened;
    opened.document = openForReading(options.file, output);
    if (!opened.document)
        return std::nullopt;
    const auto catalogue = explore::Catalogue::read(*opened.document);
    if (!catalogue) {
        notDone(catalogue.error(), output);
        return std::nullopt;
    }
    opened.exploration = std::make_unique<explore::Exploration>();
    opened.exploration->setCatalogue(*catalogue);
    explore::restore(*opened.exploration, document::settings::value(*opened.document, u"exploration"_s));
    if (!options.filter.isNull()) {
        const auto filter = explore::Filter::parse(options.filter);
        if (!filter) {
            notDone(filter.error(), output);
            return std::nullopt;
        }
        opened.exploration->setFilter(*filter);
    }
    if (!options.select.isEmpty()) {
        const records::RecordRef record = (*catalogue)->fromSlug(options.select);
        if (!record.isValid()) {
            notDone({records::ErrorCode::NotFound, tr("There is nothing called \u201c%1\u201d in the document.").arg(options.select)}, output);
            return std::nullopt;
        }
        opened.exploration->select(record);
    }
    if (!options.at.isEmpty()) {
        const auto date = records::PartialDate::fromTyped(options.at);
        if (!date || !date->isKnown()) {
            notDone(date ? records::Error{records::ErrorCode::InvalidValue, tr("\u201c%1\u201d is not a date.").arg(options.at), tr("Write a day, a month or a year.")}
                         : date.error(), output);
            return std::nullopt;
        }
        opened.exploration->setTime({date->latest()});
    }
    return opened;
}

}  // namespace commandline
