// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/opening.h"

#include "document/mappings.h"
#include "exchange/input.h"
#include "exchange/plan.h"
#include "exchange/rejects.h"
#include "exchange/writers.h"
#include "explore/rows_shown.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// "COLUMN=FIELD;COLUMN=FIELD"
Result<QHash<QString, QString>> mappingOf(const QString& text) {
    QHash<QString, QString> mapping;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype sign = part.indexOf(u'=');
        if (sign <= 0 || sign + 1 == part.size())
            return fail(ErrorCode::InvalidValue,
                        tr("\u201c%1\u201d does not say which column is which.").arg(part.left(60)),
                        tr("Write COLUMN=FIELD;COLUMN=FIELD, such as \"City=city2;Land=country2\"."));
        mapping.insert(part.left(sign).trimmed(), part.mid(sign + 1).trimmed());
    }
    return mapping;
}

// Columns as they stand on the command line, or the name of a mapping that the document keeps, made to fit each table.
Result<void> readMapping(const document::Document& document, const std::vector<exchange::TextTable>& tables,
                         const QString& text, exchange::PlanOptions& result) {
    const auto saved = document::mappings::all(document);
    if (!saved)
        return tl::unexpected(saved.error());
    QStringList names;
    for (const auto& one : *saved) {
        names << u"\u201c%1\u201d"_s.arg(one.name);
        if (one.name.compare(text.trimmed(), Qt::CaseInsensitive) != 0)
            continue;
        const auto mapping = exchange::Mapping::fromText(one.name, one.content);
        for (const exchange::TextTable& table : tables) {
            auto fitting = mapping ? mapping->forHeader(table.header) : std::nullopt;
            if (!fitting)
                return fail(ErrorCode::InvalidValue,
                            tr("\u201c%1\u201d does not have the columns of the mapping \u201c%2\u201d, so nothing was "
                               "read from it.")
                                .arg(table.name, one.name),
                            tr("Its columns are: %1.").arg(table.header.join(u", "_s).left(300)));
            result.mappings.push_back(std::move(*fitting));
        }
        return {};
    }
    if (!text.isEmpty() && !text.contains(u'='))
        return fail(ErrorCode::InvalidValue, tr("The document keeps no mapping \u201c%1\u201d.").arg(text.left(60)),
                    (names.isEmpty() ? tr("It keeps none.") : tr("It keeps %1.").arg(names.join(u", "_s))) + u' ' +
                        tr("Without a saved one, say which column is which: COLUMN=FIELD;COLUMN=FIELD, such as "
                           "\"City=city2;Land=country2\"."));
    return mappingOf(text).map([&result](QHash<QString, QString> mapping) { result.mapping = std::move(mapping); });
}

Result<exchange::PlanOptions> planOptions(const Options& options) {
    exchange::PlanOptions result;
    result.as = options.as == u"auto" ? QString() : options.as;
    if (!options.doubtful.isEmpty() && options.doubtful != u"skip" && options.doubtful != u"new")
        return fail(ErrorCode::InvalidValue,
                    tr("Doubtful rows cannot be handled as \u201c%1\u201d.").arg(options.doubtful.left(40)),
                    tr("Choose skip or new."));
    result.doubtfulAsNew = options.doubtful == u"new";
    const QHash<QString, exchange::Keep> choices{{QString(), exchange::Keep::Both},
                                                 {u"both"_s, exchange::Keep::Both},
                                                 {u"mine"_s, exchange::Keep::Mine},
                                                 {u"theirs"_s, exchange::Keep::Theirs}};
    if (!choices.contains(options.keep))
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d cannot be kept.").arg(options.keep.left(40)),
                    tr("Choose mine, theirs or both."));
    result.keep = choices.value(options.keep);
    result.streams = exchange::PlanOptions::Streams::CountedWhenWritten;
    return result;
}

tl::unexpected<records::Error> noTables(const QString& folder) {
    return fail(ErrorCode::NotFound,
                tr("The folder \u201c%1\u201d holds no file with a table, so nothing was read.").arg(folder),
                tr("Tables are read from .csv, .tsv, .txt, .json, .xlsx, .ods and .html files."));
}

Result<std::vector<exchange::TextTable>> readAll(const Options& options) {
    std::vector<exchange::TextTable> tables;
    QStringList files;
    for (const QString& input : options.inputs) {
        files << exchange::filesIn(input);
        if (QFileInfo(input).isDir() && exchange::filesIn(input).isEmpty())
            return noTables(input);
    }
    for (const QString& input : std::as_const(files)) {
        auto read = exchange::readFile(input, {options.encoding});
        if (!read)
            return tl::unexpected(read.error());
        for (auto& table : *read)
            tables.push_back(std::move(table));
    }
    return tables;
}

QString word(exchange::Outcome outcome) {
    switch (outcome) {
    case exchange::Outcome::New:
        return u"new"_s;
    case exchange::Outcome::Changed:
        return u"changed"_s;
    case exchange::Outcome::Same:
        return u"same"_s;
    case exchange::Outcome::Doubtful:
        return u"doubtful"_s;
    case exchange::Outcome::Refused:
        break;
    }
    return u"refused"_s;
}

QJsonObject countsJson(const exchange::InputCounts& counts) {
    return {{u"read"_s, counts.read}, {u"new"_s, counts.added},         {u"changed"_s, counts.changed},
            {u"same"_s, counts.same}, {u"doubtful"_s, counts.doubtful}, {u"refused"_s, counts.refused}};
}

QJsonDocument planJson(const exchange::Plan& plan, bool dryRun) {
    QJsonArray inputs, rows;
    exchange::InputCounts all;
    for (const auto& input : plan.inputs) {
        QJsonObject object = countsJson(input);
        object.insert(u"file"_s, input.name);
        object.insert(u"table"_s, input.table);
        object.insert(u"form"_s, input.form);
        object.insert(u"digest"_s, input.digest);
        object.insert(u"notes"_s, QJsonArray::fromStringList(input.notes));
        inputs << object;
        all.read += input.read;
        for (const auto outcome : {exchange::Outcome::New, exchange::Outcome::Changed, exchange::Outcome::Same,
                                   exchange::Outcome::Doubtful, exchange::Outcome::Refused}) {
            exchange::InputCounts copy = input;
            all.of(outcome) += copy.of(outcome);
        }
    }
    for (const auto& row : plan.rows) {
        if (row.reason.isEmpty() && row.changes.empty())
            continue;
        QJsonObject object{{u"file"_s, plan.inputs[row.input].name},
                           {u"row"_s, row.number},
                           {u"outcome"_s, word(row.outcome)},
                           {u"reason"_s, row.reason}};
        QJsonArray changes;
        for (const auto& change : row.changes)
            changes << QJsonObject{{u"field"_s, change.field}, {u"old"_s, change.mine}, {u"new"_s, change.theirs}};
        if (!changes.isEmpty())
            object.insert(u"changes"_s, changes);
        rows << object;
    }
    QJsonObject result = countsJson(all);
    result.insert(u"dry_run"_s, dryRun);
    result.insert(u"inputs"_s, inputs);
    result.insert(u"rows"_s, rows);
    return QJsonDocument(result);
}

void printPlan(const exchange::Plan& plan, Output& output) {
    for (const auto& input : plan.inputs) {
        output.results << tr("%1 (%2): %3 read, %4 new, %5 changed, %6 same, %7 doubtful, %8 refused")
                              .arg(input.name, input.form)
                              .arg(input.read)
                              .arg(input.added)
                              .arg(input.changed)
                              .arg(input.same)
                              .arg(input.doubtful)
                              .arg(input.refused)
                       << Qt::endl;
        for (const QString& note : input.notes)
            output.messages << input.name << u": "_s << note << Qt::endl;
        if (input.home && input.home->isEmpty())
            output.messages << tr("%1: whose partners these are is said by --mapping home=ID, such as home=kr-busan.")
                                   .arg(input.name)
                            << Qt::endl;
    }
    constexpr int mostReasons = 50;
    int told = 0, left = 0;
    for (const auto& row : plan.rows) {
        if (row.outcome != exchange::Outcome::Doubtful && row.outcome != exchange::Outcome::Refused)
            continue;
        if (told++ < mostReasons)
            output.messages << tr("%1, row %2, %3: %4")
                                   .arg(plan.inputs[row.input].name)
                                   .arg(row.number)
                                   .arg(row.outcome == exchange::Outcome::Doubtful ? tr("doubtful") : tr("refused"),
                                        row.reason)
                            << Qt::endl;
        else
            ++left;
    }
    if (left > 0)
        output.messages << tr("And %1 more rows; --rejects writes all of them to a file, --json lists them.").arg(left)
                        << Qt::endl;
}

// The same sentence is shown in the window, where there are no options to name.
records::Error withOptions(records::Error error) {
    if (error.code == ErrorCode::InvalidValue)
        error.remedy += u' ' + tr("--as names the table, --mapping the columns: \"COLUMN=FIELD;COLUMN=FIELD\".");
    return error;
}

} // namespace

Status importFiles(const Options& options, Output& output) {
    auto chosen = planOptions(options);
    if (!chosen)
        return notDone(chosen.error(), output);
    const auto tables = readAll(options);
    if (!tables)
        return notDone(tables.error(), output);
    auto document = document::Document::open(options.file);
    if (!document)
        return notDone(document.error(), output);
    if ((*document)->isReadOnly())
        return notDone({ErrorCode::ReadOnly, (*document)->readOnlyReason(),
                        tr("Save a copy where you may write, and import into that.")},
                       output);
    if (const auto mapped = readMapping(**document, *tables, options.mapping, *chosen); !mapped)
        return notDone(mapped.error(), output);
    auto plan = exchange::planImport(**document, *tables, *chosen);
    if (!plan)
        return notDone(withOptions(plan.error()), output);
    // A rehearsal does the whole work and takes it back, so that its counts are those of the real run.
    if (const auto done =
            options.dryRun ? exchange::rehearsePlan(**document, *plan) : exchange::importPlan(**document, *plan);
        !done)
        return notDone(done.error(), output);
    if (!options.rejects.isEmpty())
        if (const auto written = exchange::writeRejects(options.rejects, *plan, *tables); !written)
            return notDone(written.error(), output);
    if (options.json)
        output.results << planJson(*plan, options.dryRun).toJson();
    else
        printPlan(*plan, output);
    return plan->count(exchange::Outcome::Doubtful) + plan->count(exchange::Outcome::Refused) > 0 ? DoneWithFindings
                                                                                                  : Done;
}

Status exportTable(const Options& options, Output& output) {
    const exchange::OwnTable* table = exchange::ownTable(options.table);
    if (!table)
        return notDone({ErrorCode::InvalidValue, tr("There is no table \u201c%1\u201d.").arg(options.table.left(40)),
                        tr("entente export --help lists the tables.")},
                       output);
    const QFileInfo target(options.output);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(options.file).canonicalFilePath())
        return notDone({ErrorCode::InvalidValue, tr("\u201c%1\u201d is the document itself.").arg(target.fileName()),
                        tr("Choose another name to write to.")},
                       output);
    exchange::ExportOptions what{table, std::nullopt};
    std::unique_ptr<document::Document> document;
    if (options.filter.isEmpty()) {
        document = openForReading(options.file, output);
    } else {
        auto opened = openExploration(options, output);
        if (!opened)
            return NotDone;
        const auto only = explore::rowsShown(*opened->exploration, table->table);
        if (!only)
            return notDone(only.error(), output);
        what.only = *only;
        document = std::move(opened->document);
    }
    if (!document)
        return NotDone;
    const auto written = exchange::exportTable(*document, options.output, what);
    if (!written)
        return notDone(written.error(), output);
    if (options.json)
        output.results << QJsonDocument(QJsonObject{{u"table"_s, options.table},
                                                    {u"rows"_s, *written},
                                                    {u"file"_s, options.output}})
                              .toJson();
    return Done;
}

} // namespace commandline
