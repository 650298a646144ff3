// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rows.h"
#include "exchange/country_names.h"
#include "exchange/form.h"
#include "exchange/mapped_row.h"
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace records;

// Files that are read as a mapping says.
namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

PartialDate dateOf(const QString& text) {
    return PartialDate::fromTyped(text).value_or(PartialDate());
}

// A country under any name, a state of the United States, else a place by its name.
PlaceClue clueOf(const QString& name) {
    if (const QString code = countryFromName(name); !code.isEmpty())
        return countryClue(code);
    if (const QString state = usState(name); !state.isEmpty())
        return stateClue(state);
    PlaceClue clue;
    clue.name = name;
    return clue;
}

Draft readPlace(const MappedRow& row) {
    PlaceDraft draft;
    PlaceClue& clue = draft.place;
    clue.name = row.text(u"name");
    clue.nativeName = row.text(u"native_name");
    clue.country = row.text(u"country");
    clue.region = row.text(u"region");
    clue.wikidata = row.text(u"wikidata");
    clue.geonames = row.text(u"geonames");
    clue.latitude = degreesOf(row.text(u"latitude"), 90);
    clue.longitude = degreesOf(row.text(u"longitude"), 180);
    if (clue.latitude.has_value() != clue.longitude.has_value())
        return Draft::refused(tr("The row has a latitude or a longitude, and not both."));
    if (const auto people = wholeDollars(row.text(u"population")); people && *people > 0)
        clue.population = people;
    for (const QString& name : row.text(u"other_names").split(u',', Qt::SkipEmptyParts))
        draft.names << name.trimmed();
    if (clue.name.isEmpty())
        return Draft::refused(tr("The row names no place."));
    Draft result;
    result.parts.emplace_back(std::move(draft));
    return result;
}

Draft readActivity(const MappedRow& row, const QString& source) {
    ActivityDraft draft;
    Activity& activity = draft.row.activity;
    activity.title = row.text(u"title");
    if (activity.title.isEmpty())
        return Draft::refused(tr("The row has no title."));
    activity.kind = fromWord<ActivityKind>(row.text(u"kind")).value_or(ActivityKind::Other);
    activity.start = dateOf(row.text(u"start"));
    activity.end = dateOf(row.text(u"end"));
    activity.participants = wholeDollars(row.text(u"participants"));
    if (const QString cost = row.text(u"cost"); !cost.isEmpty())
        activity.costUsd = dollarsOf(cost, row.multiplier(u"cost"));
    activity.outcome = row.text(u"outcome");
    activity.note = row.text(u"note");
    activity.slug = document::slugOf(QStringList{u"act"_s, activity.title.left(60), activity.start.edtf()}.join(u'-'));
    draft.row.agreement = row.text(u"agreement");
    draft.row.source = source;
    for (const auto& [heading, text] : row.all(u"place"))
        for (const QString& name : text.split(u';', Qt::SkipEmptyParts)) {
            PlaceClue clue;
            clue.name = name.trimmed();
            clue.country = row.text(u"country");
            draft.places.push_back(std::move(clue));
        }
    Draft result;
    result.parts.emplace_back(std::move(draft));
    return result;
}

Draft readTrade(const MappedRow& row) {
    FlowDraft flow;
    const QString reporter = row.text(u"reporter"), partner = row.text(u"partner");
    if (reporter.isEmpty() || partner.isEmpty())
        return Draft::refused(tr("The row does not name both sides of the trade."));
    flow.reporter = clueOf(reporter);
    const QString country = countryFromName(partner);
    if (country.isEmpty())
        return Draft::refused(tr("\u201c%1\u201d is not a country, or it may be more than one.").arg(partner.left(60)));
    flow.partner = countryClue(country);
    const PartialDate period = dateOf(row.text(u"period"));
    if (period.precision() != PartialDate::Precision::Year && period.precision() != PartialDate::Precision::Month)
        return Draft::refused(tr("A trade figure is that of a year or of a month; the row names neither."));
    flow.flow.year = period.year();
    flow.flow.month = period.precision() == PartialDate::Precision::Month ? period.edtf().mid(5, 2).toInt() : 0;
    const QString commodity = row.text(u"commodity");
    flow.flow.commodity = commodity.isEmpty() ? u"TOTAL"_s : commodity;
    flow.flow.scheme = flow.flow.commodity == u"TOTAL" ? u"TOTAL"_s : u"HS"_s;
    flow.flow.note = row.text(u"note");
    Draft draft;
    const auto direction = directionIn(row.text(u"direction"));
    const std::pair<QStringView, std::optional<Direction>> values[] = {
        {u"exports", Direction::Export}, {u"imports", Direction::Import}, {u"value", direction}};
    for (const auto& [field, way] : values) {
        const QString text = row.text(field);
        if (text.isEmpty())
            continue;
        if (!way)
            return Draft::refused(tr("The row does not say whether its value is that of exports or of imports."));
        const auto dollars = dollarsOf(text, row.multiplier(field));
        if (!dollars)
            return Draft::refused(tr("\u201c%1\u201d is not a sum of dollars.").arg(text.left(60)));
        flow.flow.direction = *way;
        flow.flow.valueUsd = *dollars;
        draft.parts.emplace_back(flow);
    }
    return draft.parts.empty() ? Draft::refused(tr("The row holds no value.")) : draft;
}

Draft readPolls(const MappedRow& row, const QString& file) {
    PollTexts texts;
    texts.pollster = row.text(u"pollster").isEmpty() ? file : row.text(u"pollster");
    texts.respondents = row.text(u"respondents");
    texts.start = row.text(u"start");
    texts.end = row.text(u"end");
    texts.unfavorable = row.text(u"unfavorable");
    texts.sample = row.text(u"sample");
    texts.margin = row.text(u"margin");
    struct Reading {
        QString about, value;
        bool isThermometer;
    };
    std::vector<Reading> readings{{row.text(u"about"), row.text(u"favorable"), false},
                                  {row.text(u"about"), row.text(u"thermometer"), true}};
    for (const auto& [field, isThermometer] : {std::pair(u"favorable_of", false), std::pair(u"thermometer_of", true)})
        for (const auto& [heading, text] : row.all(field))
            readings.push_back({heading, text, isThermometer});
    Draft draft;
    for (const Reading& reading : readings) {
        texts.about = reading.about;
        texts.value = reading.value;
        texts.isThermometer = reading.isThermometer;
        Draft one = readPoll(texts);
        if (!one.refusal.isEmpty())
            return one;
        std::move(one.parts.begin(), one.parts.end(), std::back_inserter(draft.parts));
    }
    return draft.parts.empty() ? Draft::refused(tr("The row holds no reading: not asked, or too small to print."))
                               : std::move(draft);
}

Draft readIndicators(const MappedRow& row) {
    const QString place = row.text(u"place"), name = row.text(u"name");
    if (place.isEmpty() || name.isEmpty())
        return Draft::refused(tr("The row does not say which place and which indicator it is about."));
    QList<std::pair<QString, QString>> values = row.all(u"value_of");
    if (const QString value = row.text(u"value"); !value.isEmpty())
        values.append({row.text(u"date"), value});
    Draft draft;
    for (const auto& [when, text] : std::as_const(values)) {
        IndicatorDraft one;
        one.place = clueOf(place);
        one.indicator.name = name;
        one.indicator.unit = row.text(u"unit");
        one.indicator.note = row.text(u"note");
        const auto date = PartialDate::fromTyped(when);
        const auto number = numberOf(text);
        if (!date || !date->isKnown() || !number)
            return Draft::refused(tr("The row has no time or no value that can be kept."));
        one.indicator.date = *date;
        one.indicator.value = *number;
        one.indicator.slug =
            u"ind-%1-%2-%3"_s.arg(document::slugOf(one.place.country.isEmpty() ? place : one.place.country),
                                  document::slugOf(name), date->edtf());
        draft.parts.emplace_back(std::move(one));
    }
    return draft.parts.empty() ? Draft::refused(tr("The row holds no value.")) : draft;
}

} // namespace

Form mappedForm(const TextTable& table, const Mapping& mapping, const PlanOptions& options, PlaceMatcher& matcher) {
    Form form;
    if (mapping.table == u"agreements")
        form = mappedTies(table, mapping, options, matcher);
    form.table = mapping.table;
    form.source = sourceOfFile(table);
    form.name = tr("%1, columns as chosen").arg(mappedTable(mapping.table)->shown);
    if (!mapping.name.isEmpty())
        form.notes << tr("The columns are read as saved under \u201c%1\u201d.").arg(mapping.name);
    const auto read = [&]() -> std::function<Draft(const MappedRow&)> {
        if (mapping.table == u"places")
            return readPlace;
        if (mapping.table == u"activities")
            return [source = form.source.slug](const MappedRow& row) { return readActivity(row, source); };
        if (mapping.table == u"trade")
            return readTrade;
        if (mapping.table == u"milestones")
            return [source = form.source.slug](const MappedRow& row) { return readMilestone(row, source); };
        if (mapping.table == u"organisations")
            return readOrganisation;
        if (mapping.table == u"people")
            return readPerson;
        if (mapping.table == u"polls")
            return [file = QFileInfo(table.name).completeBaseName()](const MappedRow& row) {
                return readPolls(row, file);
            };
        return readIndicators;
    };
    if (!form.parse)
        form.parse = [mapping, of = read()](const TextTable::Row& cells) {
            const MappedRow row(mapping, cells);
            const QString problem = row.problem(*mappedTable(mapping.table));
            return problem.isEmpty() ? of(row) : Draft::refused(problem);
        };
    return form;
}

} // namespace exchange
