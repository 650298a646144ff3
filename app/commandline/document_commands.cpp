// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/opening.h"

#include "check/findings.h"
#include "document/change_words.h"
#include "document/reader.h"
#include "exchange/sample.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

constexpr records::Table countedTables[] = {
    records::Table::Place,    records::Table::Agreement, records::Table::AgreementEvent, records::Table::Activity, records::Table::Organisation,
    records::Table::Person,   records::Table::TradeFlow, records::Table::Poll,           records::Table::Indicator, records::Table::Milestone,
    records::Table::Deflator, records::Table::ExchangeRate, records::Table::Source,      records::Table::Citation};

void printCounts(const exchange::Plan& plan, bool json, Output& output) {
    QJsonArray inputs;
    for (const exchange::InputCounts& counts : plan.inputs) {
        if (json)
            inputs << QJsonObject{{u"input"_s, counts.name},        {u"table"_s, counts.table},     {u"read"_s, counts.read},
                                  {u"new"_s, counts.added},         {u"doubtful"_s, counts.doubtful}, {u"refused"_s, counts.refused}};
        else
            output.results << tr("%1: %2 read, %3 new, %4 doubtful, %5 refused")
                                  .arg(counts.name).arg(counts.read).arg(counts.added).arg(counts.doubtful).arg(counts.refused) << Qt::endl;
    }
    if (json)
        output.results << QJsonDocument(QJsonObject{{u"inputs"_s, inputs}}).toJson();
    for (const exchange::PlannedRow& row : plan.rows)
        if (row.outcome != exchange::Outcome::New)
            output.messages << tr("%1, row %2: %3").arg(plan.inputs[row.input].name).arg(row.number).arg(row.reason) << Qt::endl;
}

QJsonValue valueJson(const QString& value) {
    return value.isNull() ? QJsonValue() : QJsonValue(value);
}

QJsonArray changesJson(const document::ChangeDetails& details) {
    const QHash<document::RowChange, QString> words{
        {document::RowChange::Added, u"added"_s}, {document::RowChange::Changed, u"changed"_s}, {document::RowChange::Removed, u"removed"_s}};
    QJsonArray list;
    for (const document::RecordChange& record : details.records)
        for (const document::FieldChange& field : record.fields)
            list << QJsonObject{{u"record"_s, record.id},
                                {u"table"_s, records::tableName(record.record.table)},
                                {u"change"_s, words.value(record.change)},
                                {u"field"_s, QString::fromUtf16(field.field->name)},
                                {u"old"_s, valueJson(field.before)},
                                {u"new"_s, valueJson(field.after)}};
    return list;
}

// What damage means, in place of SQLite's own lines; those are the detail.
QString damageSentence(const document::Document& document) {
    return tr("\u201c%1\u201d is damaged: some of it cannot be read, and the program takes no change to it. Restore it from a backup in \u201c%2\u201d.")
        .arg(QFileInfo(document.path()).fileName(), document.backupFolder());
}

}  // namespace

Status newDocument(const Options& options, Output& output) {
    exchange::Plan plan;
    const auto made = options.sample ? exchange::createSample(options.file, {}, &plan) : document::Document::create(options.file);
    if (!made)
        return notDone(made.error(), output);
    if (!options.sample && options.json)
        output.results << QJsonDocument(QJsonObject{{u"file"_s, options.file}}).toJson();
    printCounts(plan, options.json && options.sample, output);
    const bool allTaken = std::all_of(plan.rows.begin(), plan.rows.end(), [](const auto& row) { return row.outcome == exchange::Outcome::New; });
    return allTaken ? Done : DoneWithFindings;
}

Status info(const Options& options, Output& output) {
    auto document = openForReading(options.file, output);
    if (!document)
        return NotDone;
    const auto problems = document->integrity(false);
    if (!problems)
        return notDone(problems.error(), output);
    QJsonObject rows;
    for (const records::Table table : countedTables) {
        const auto count = document::reader::count(*document, table);
        if (!count)
            return notDone(count.error(), output);
        rows.insert(records::tableName(table), *count);
        if (!options.json)
            output.results << u"%1 %2"_s.arg(records::shownTables(table), -18).arg(*count, 9) << Qt::endl;
    }
    const auto history = document->history();
    const qint64 changes = history ? qint64(history->size()) : 0;
    if (options.json) {
        output.results << QJsonDocument(QJsonObject{{u"file"_s, options.file},
                                                    {u"format"_s, document->formatVersion()},
                                                    {u"whole"_s, problems->isEmpty()},
                                                    {u"problem"_s, problems->isEmpty() ? QJsonValue() : QJsonValue(damageSentence(*document))},
                                                    {u"detail"_s, QJsonArray::fromStringList(*problems)},
                                                    {u"changes"_s, changes},
                                                    {u"rows"_s, rows}}).toJson();
    } else {
        output.results << tr("Format %1, %2 entries in the history, %3")
                              .arg(document->formatVersion()).arg(changes).arg(problems->isEmpty() ? tr("the file is whole") : tr("the file is damaged")) << Qt::endl;
    }
    if (!problems->isEmpty())
        output.messages << u"entente: "_s << damageSentence(*document) << Qt::endl;
    return problems->isEmpty() ? Done : DoneWithFindings;
}

Status checkDocument(const Options& options, Output& output) {
    auto document = openForReading(options.file, output);
    if (!document)
        return NotDone;
    const auto problems = document->integrity(true);
    if (!problems)
        return notDone(problems.error(), output);
    const auto catalogue = explore::Catalogue::read(*document);
    if (!catalogue)
        return notDone(catalogue.error(), output);
    const auto found = check::findAll(*document, **catalogue, document->now().toLocalTime().date());
    if (!found)
        return notDone(found.error(), output);
    const std::vector<check::Finding>& findings = found->open;
    QJsonArray list;
    if (!problems->isEmpty())
        options.json ? list.append(QJsonObject{{u"severity"_s, u"wrong"_s}, {u"rule"_s, u"integrity"_s}, {u"sentence"_s, damageSentence(*document)},
                                               {u"detail"_s, QJsonArray::fromStringList(*problems)}})
                     : void(output.results << tr("Wrong") << u": "_s << damageSentence(*document) << Qt::endl);
    for (const check::Finding& finding : findings) {
        if (options.json)
            list.append(QJsonObject{{u"severity"_s, check::word(finding.severity)},
                                    {u"rule"_s, finding.checker},
                                    {u"table"_s, records::tableName(finding.record.table)},
                                    {u"id"_s, (*catalogue)->slug(finding.record)},
                                    {u"field"_s, finding.field},
                                    {u"sentence"_s, finding.sentence}});
        else
            output.results << check::shown(finding.severity) << u": "_s << finding.sentence << Qt::endl;
    }
    QJsonArray dismissed;
    for (const check::Finding& finding : found->dismissed)
        dismissed << QJsonObject{{u"severity"_s, check::word(finding.severity)}, {u"rule"_s, finding.checker},
                                 {u"table"_s, records::tableName(finding.record.table)}, {u"id"_s, (*catalogue)->slug(finding.record)},
                                 {u"field"_s, finding.field}, {u"sentence"_s, finding.sentence}, {u"reason"_s, finding.reason}};
    if (options.json)
        output.results << QJsonDocument(QJsonObject{{u"whole"_s, problems->isEmpty()}, {u"findings"_s, list}, {u"dismissed"_s, dismissed}}).toJson();
    else if (problems->isEmpty() && findings.empty())
        output.results << tr("Nothing was found: the file is whole and the records are complete.") << Qt::endl;
    return problems->isEmpty() && findings.empty() ? Done : DoneWithFindings;
}

Status history(const Options& options, Output& output) {
    auto document = openForReading(options.file, output);
    if (!document)
        return NotDone;
    const auto entries = document::historyDetails(*document);
    if (!entries)
        return notDone(entries.error(), output);
    QJsonArray list;
    for (const document::ChangeDetails& details : *entries) {
        const document::ChangeEntry& entry = details.entry;
        const QString sentence = document::changeSentence(details);
        if (options.json)
            list.append(QJsonObject{{u"uuid"_s, entry.uuid},     {u"kind"_s, entry.kind},   {u"reverses"_s, entry.reverses},
                                    {u"author"_s, entry.author}, {u"utc"_s, entry.utc.toString(Qt::ISODate)}, {u"label"_s, entry.label},
                                    {u"words"_s, sentence},      {u"changes"_s, changesJson(details)}});
        else
            output.results << u"%1  %2  %3  %4"_s.arg(QLocale().toString(entry.utc.toLocalTime(), QLocale::ShortFormat), entry.author,
                                                      document::shownChangeKind(entry.kind), sentence) << Qt::endl;
    }
    if (options.json)
        output.results << QJsonDocument(list).toJson();
    return Done;
}

}  // namespace commandline
