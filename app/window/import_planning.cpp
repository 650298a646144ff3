// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/import_planning.h"

#include "document/mappings.h"
#include "exchange/input.h"
#include <QCoreApplication>

using exchange::Mapping;
using exchange::Outcome;
using exchange::Plan;
using exchange::PlanOptions;
using exchange::Progress;
using exchange::TextTable;
using records::Result;

namespace window::importing {
namespace {

Result<std::unique_ptr<document::Document>> openToRead(const Target& target) {
    document::OpenOptions options;
    options.access = document::Access::ReadOnly;
    return document::Document::open(target.path, options);
}

Result<Read> settled(std::vector<TextTable> tables, const Target& target, const PlanOptions& options) {
    const auto document = openToRead(target);
    if (!document)
        return tl::unexpected(document.error());
    const auto unknown = exchange::unrecognised(**document, tables, options);
    if (!unknown)
        return tl::unexpected(unknown.error());
    Read result;
    // Tables of the same header are asked about once.
    for (const size_t table : *unknown)
        if (std::none_of(result.unknown.begin(), result.unknown.end(),
                         [&](size_t asked) { return tables[asked].header == tables[table].header; })) {
            result.unknown.push_back(table);
            result.mappings.push_back(mappingFor(tables[table], target, options.loadGazetteer));
        }
    result.tables = std::make_shared<const std::vector<TextTable>>(std::move(tables));
    return result;
}

tl::unexpected<records::Error> cancelled() {
    return records::fail(records::ErrorCode::Cancelled,
                         QCoreApplication::translate("Exchange", "The import was cancelled. Nothing was written."));
}

} // namespace

Result<Read> read(const QStringList& paths, const Target& target, const PlanOptions& options, const Progress& progress) {
    std::vector<TextTable> tables;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (!progress(size_t(i), size_t(paths.size() > 1 ? paths.size() : 0)))
            return cancelled();
        auto read = exchange::readFile(paths[i]);
        if (!read)
            return tl::unexpected(read.error());
        std::move(read->begin(), read->end(), std::back_inserter(tables));
    }
    return settled(std::move(tables), target, options);
}

Result<Read> readCopied(const QString& name, const QByteArray& bytes, const Target& target, const PlanOptions& options,
                        const Progress&) {
    auto tables = exchange::readTables(name, bytes);
    return tables ? settled(std::move(*tables), target, options) : tl::unexpected(tables.error());
}

Mapping mappingFor(const TextTable& table, const Target& target, const exchange::LoadGazetteer& gazetteer) {
    if (const auto document = openToRead(target))
        if (const auto saved = document::mappings::all(**document))
            for (const auto& one : *saved)
                if (const auto mapping = Mapping::fromText(one.name, one.content); mapping && mapping->fits(table.header))
                    return *mapping;
    return exchange::suggestMapping(table, {}, gazetteer().get());
}

Result<Plan> plan(const Tables& tables, const Target& target, PlanOptions options, const Unwanted& unwanted,
                  const Progress& progress) {
    const auto document = openToRead(target);
    if (!document)
        return tl::unexpected(document.error());
    options.progress = progress;
    // What is unwanted is said as it would be by the choices of now. Without one row another may bring the same, and be
    // unwanted as well.
    for (;;) {
        auto planned = exchange::planImport(**document, *tables, options);
        if (!planned || unwanted.isEmpty())
            return planned;
        const size_t before = options.unticked.size();
        for (const auto& row : planned->rows)
            if (row.isTicked && unwanted.contains({row.input, row.number}) &&
                (row.outcome == Outcome::New || row.outcome == Outcome::Changed)) {
                options.unticked.push_back(row);
                options.unticked.back().isTicked = false;
            }
        if (options.unticked.size() == before)
            return planned;
    }
}

Result<void> write(Plan& plan, const Target& target, const Progress& progress) {
    document::OpenOptions options;
    options.author = target.author;
    options.clock = [now = target.now] { return now; };
    options.locking = document::Locking::Held;
    const auto document = document::Document::open(target.path, options);
    if (!document)
        return tl::unexpected(document.error());
    return exchange::importPlan(**document, plan, progress);
}

} // namespace window::importing
