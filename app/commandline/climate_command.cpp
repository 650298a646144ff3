// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/durability_output.h"
#include "commandline/opening.h"

#include "explore/climate_report.h"
#include "explore/filter.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject sourceJson(const explore::Catalogue& catalogue, records::SourceId id) {
    const records::Source* source = catalogue.sources().find(id);
    return source ? QJsonObject{{u"id"_s, source->slug}, {u"publisher"_s, source->publisher}, {u"title"_s, source->title}} : QJsonObject();
}

QJsonObject agreementJson(const explore::Catalogue& catalogue, qsizetype row, qint64 today) {
    const records::Agreement& agreement = catalogue.agreements().at(row);
    const explore::ClimateReport report = explore::climateReport(catalogue, row);
    QJsonObject object{{u"agreement"_s, agreement.slug},
                       {u"title"_s, catalogue.title(agreement)},
                       {u"signed"_s, agreement.signedOn.edtf()},
                       {u"status"_s, records::word(agreement.status)},
                       {u"ended"_s, agreement.endedOn.edtf()},
                       {u"climate"_s, evidence::word(report.group)},
                       {u"words"_s, report.sentence},
                       {u"series"_s, report.subject}};
    if (report.detail.reading >= 0 && report.reading.isValid()) {
        const evidence::Wave& wave = report.waves[size_t(report.detail.reading)];
        object.insert(u"reading"_s, report.detail.value);
        object.insert(u"wave"_s, wave.year);
        object.insert(u"age_months"_s, report.detail.ageMonths);
        object.insert(u"stale"_s, report.detail.stale);
        object.insert(u"waves"_s, report.detail.waves);
        object.insert(u"difference_from_mean"_s, report.detail.differenceFromMean);
        object.insert(u"percentile"_s, report.detail.percentile);
    }
    QJsonArray statements, sources, others;
    for (const records::Citation* citation : report.statements)
        statements << QJsonObject{{u"field"_s, citation->field}, {u"states"_s, citation->states}, {u"source"_s, sourceJson(catalogue, citation->source)}};
    for (const records::SourceId source : report.sources)
        sources << sourceJson(catalogue, source);
    for (const qsizetype other : report.others)
        others << explore::seriesTitle(catalogue, catalogue.series()[size_t(other)]);
    object.insert(u"statements"_s, statements);
    object.insert(u"sources"_s, sources);
    object.insert(u"other_series"_s, others);
    object.insert(u"weathering"_s, weatheringJson(explore::weatheringReport(catalogue, row, today)));
    return object;
}

void printAgreement(const explore::Catalogue& catalogue, qsizetype row, qint64 today, QTextStream& results) {
    const records::Agreement& agreement = catalogue.agreements().at(row);
    const explore::ClimateReport report = explore::climateReport(catalogue, row);
    const QString since = agreement.signedOn.isKnown() ? tr("signed %1").arg(agreement.signedOn.shown()) : tr("signing date unknown");
    results << u"%1, %2, %3"_s.arg(catalogue.title(agreement), since, records::shown(agreement.status).toLower()) << Qt::endl;
    results << report.sentence << Qt::endl;
    results << explore::weatheringReport(catalogue, row, today).sentence << Qt::endl;
    for (const records::Citation* citation : report.statements)
        if (const records::Source* source = catalogue.sources().find(citation->source))
            results << u"  "_s << tr("%1 states: %2 %3").arg(source->publisher, citation->field, citation->states) << Qt::endl;
    for (const records::SourceId id : report.sources)
        if (const records::Source* source = catalogue.sources().find(id))
            results << u"  "_s << tr("Source: %1, %2").arg(source->publisher, source->title) << Qt::endl;
}

}  // namespace

Status climate(const Options& options, Output& output) {
    auto document = openForReading(options.file, output);
    if (!document)
        return NotDone;
    const auto read = explore::Catalogue::read(*document);
    if (!read)
        return notDone(read.error(), output);
    const explore::Catalogue& catalogue = **read;
    const qint64 today = document->now().toLocalTime().date().toJulianDay();
    if (!options.of.isEmpty()) {
        const records::RecordRef record = catalogue.fromSlug(options.of);
        const qsizetype row = record.table == records::Table::Agreement ? catalogue.agreements().indexOf(records::AgreementId{record.id}) : -1;
        if (row < 0)
            return notDone({records::ErrorCode::NotFound, tr("There is no agreement \u201c%1\u201d in the document.").arg(options.of),
                            tr("An id looks like us-il-chicago--kr-busan; \u201centente export FILE --table agreements -o agreements.csv\u201d lists them all.")}, output);
        if (options.json)
            output.results << QJsonDocument(agreementJson(catalogue, row, today)).toJson();
        else
            printAgreement(catalogue, row, today, output.results);
        return Done;
    }
    const auto filter = explore::Filter::parse(options.filter);
    if (!filter)
        return notDone(filter.error(), output);
    const explore::BitSet shown = filter->evaluate(catalogue);
    std::array<int, evidence::climateGroupCount> counts{};
    QJsonArray list;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        if (!shown.test(row))
            continue;
        ++counts[size_t(catalogue.climate(row).group)];
        if (options.json)
            list << agreementJson(catalogue, row, today);
    }
    const auto durability = explore::durabilityReport(catalogue, shown, today);
    const auto withSuspensions = explore::durabilityReport(catalogue, shown, today, explore::EndKind::EndedOrSuspended);
    QJsonObject groups;
    for (int i = 0; i < evidence::climateGroupCount; ++i) {
        const auto group = evidence::ClimateGroup(i);
        groups.insert(evidence::word(group), counts[size_t(i)]);
        if (!options.json)
            output.results << u"%1 %2"_s.arg(evidence::shown(group), -20).arg(counts[size_t(i)], 6) << Qt::endl;
    }
    if (options.json) {
        output.results << QJsonDocument(QJsonObject{{u"groups"_s, groups}, {u"agreements"_s, list},
                                                    {u"durability"_s, QJsonArray{durabilityJson(durability), durabilityJson(withSuspensions)}}}).toJson();
    } else {
        output.results << Qt::endl << tr("How long agreements last") << Qt::endl;
        printDurability(durability, output.results);
        output.results << Qt::endl << tr("The same with suspensions counted as ends") << Qt::endl;
        printDurability(withSuspensions, output.results);
    }
    return Done;
}

}  // namespace commandline
