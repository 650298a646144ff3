// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cell_reading.h"
#include "exchange/country_names.h"
#include "exchange/form.h"

#include "document/rows.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

bool isDump(const QStringList& cells) {
    static const QRegularExpression id(u"^[1-9]\\d*$"_s), degrees(u"^-?\\d{1,3}(?:\\.\\d+)?$"_s),
        country(u"^[A-Z]{2}$"_s);
    return cells.size() >= 15 && cells.size() <= 19 && id.match(cells[0]).hasMatch() &&
           degrees.match(cells[4]).hasMatch() && degrees.match(cells[5]).hasMatch() &&
           country.match(cells[8]).hasMatch();
}

} // namespace

// GeoNames: 19 columns between tabs, no header, quotation marks are ordinary characters.
std::optional<Form> geonamesForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    if (!isDump(table.header))
        return std::nullopt;
    Form form;
    form.name = tr("GeoNames dump");
    form.table = u"places"_s;
    form.headerIsData = true;
    form.source.slug = u"geonames"_s;
    form.source.publisher = u"GeoNames"_s;
    form.source.title = u"GeoNames"_s;
    form.source.url = u"https://www.geonames.org"_s;
    form.source.terms = u"CC BY 4.0"_s;
    form.parse = [](const TextTable::Row& row) {
        if (!isDump(row.cells))
            return Draft::refused(tr("The row has %1 cells, and not those of GeoNames.").arg(row.cells.size()));
        const QString feature = cell(row, 6);
        if (feature != u"P" && cell(row, 7) != u"ADM1")
            return Draft::refused(
                tr("\u201c%1\u201d is not a place where people live, nor a first-level region.").arg(cell(row, 1)));
        PlaceDraft draft;
        PlaceClue& clue = draft.place;
        clue.geonames = cell(row, 0);
        clue.name = cell(row, 1);
        clue.country = cell(row, 8);
        clue.region = clue.country == u"US" ? cell(row, 10) : QString();
        clue.level = feature == u"P" ? Level::City : Level::Region;
        const auto north = Decimal::parse(cell(row, 4)), east = Decimal::parse(cell(row, 5));
        if (!north || !east || qAbs(north->toDouble()) > 90 || qAbs(east->toDouble()) > 180)
            return Draft::refused(tr("The coordinates are not on the globe."));
        clue.latitude = *north;
        clue.longitude = *east;
        if (const qint64 population = cell(row, 14).toLongLong(); population > 0)
            clue.population = population;
        draft.names = cell(row, 3).split(u',', Qt::SkipEmptyParts);
        Draft result;
        result.parts.emplace_back(std::move(draft));
        return result;
    };
    return form;
}

// Long tables of polls: who asked, whom, about whom, when, and the reading. Kinds of question are never mixed.
std::optional<Form> pollForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const Columns columns(table.header);
    const int pollster = columns.find({u"pollster", u"organisation", u"organization", u"survey", u"polling firm"}),
              respondents = columns.find(
                  {u"respondents", u"respondents country", u"asked in", u"surveyed country", u"sample country"}),
              about = columns.find(
                  {u"about", u"about country", u"country rated", u"rated country", u"target", u"target country"}),
              start = columns.find(
                  {u"fielded start", u"field start", u"start date", u"fielded", u"date", u"year", u"wave"}),
              end = columns.find({u"fielded end", u"field end", u"end date"}),
              sample = columns.find({u"n", u"sample size", u"sample", u"respondents n"}),
              margin = columns.find({u"margin of error", u"moe", u"margin"}),
              thermometer = columns.find({u"mean", u"thermometer", u"mean temperature", u"thermometer mean"}),
              favorable = columns.find(
                  {u"favorable", u"favourable", u"favorable pct", u"percent favorable", u"total favorable"}),
              unfavorable = columns.find(
                  {u"unfavorable", u"unfavourable", u"unfavorable pct", u"percent unfavorable", u"total unfavorable"});
    if (respondents < 0 || about < 0 || start < 0 || (thermometer < 0) == (favorable < 0))
        return std::nullopt;
    Form form;
    form.name = tr("Table of polls");
    form.table = u"polls"_s;
    form.source = sourceOfFile(table);
    form.parse = [=, name = QFileInfo(table.name).completeBaseName()](const TextTable::Row& row) {
        PollTexts texts;
        texts.pollster = cell(row, pollster).isEmpty() ? name : cell(row, pollster);
        texts.respondents = cell(row, respondents);
        texts.about = cell(row, about);
        texts.start = cell(row, start);
        texts.end = cell(row, end);
        texts.value = cell(row, thermometer >= 0 ? thermometer : favorable);
        texts.isThermometer = thermometer >= 0;
        texts.unfavorable = cell(row, unfavorable);
        texts.sample = cell(row, sample);
        texts.margin = cell(row, margin);
        Draft draft = readPoll(texts);
        if (draft.parts.empty() && draft.refusal.isEmpty())
            return Draft::refused(tr("The row holds no reading: not asked, or too small to print."));
        return draft;
    };
    return form;
}

Draft readPoll(const PollTexts& texts) {
    if (isNothing(texts.value))
        return {};
    const auto value = percentOf(texts.value);
    if (!value)
        return Draft::refused(tr("\u201c%1\u201d is not a reading from 0 to 100.").arg(texts.value.left(60)));
    PollDraft draft;
    Poll& poll = draft.poll;
    poll.pollster = texts.pollster;
    poll.questionKind = texts.isThermometer ? u"thermometer_0_100_mean"_s : u"favorable_pct"_s;
    poll.value = *value;
    poll.unfavorable = percentOf(texts.unfavorable);
    poll.marginOfError = percentOf(texts.margin);
    if (const auto people = wholeDollars(texts.sample); people && *people > 0)
        poll.sampleSize = *people;
    for (const auto& [text, target] :
         {std::pair(&texts.start, &poll.fieldedStart), std::pair(&texts.end, &poll.fieldedEnd)}) {
        const auto date = PartialDate::fromTyped(*text);
        if (!date)
            return Draft::refused(date.error().sentence);
        *target = *date;
    }
    if (!poll.fieldedStart.isKnown())
        return Draft::refused(tr("The row does not say when people were asked."));
    if (!poll.fieldedEnd.isKnown())
        poll.fieldedEnd = poll.fieldedStart;
    const QString asked = countryFromName(texts.respondents), rated = countryFromName(texts.about);
    if (asked.isEmpty() || rated.isEmpty())
        return Draft::refused(tr("\u201c%1\u201d is not a country, or it may be more than one.")
                                  .arg(asked.isEmpty() ? texts.respondents : texts.about));
    draft.respondents = countryClue(asked);
    draft.about = countryClue(rated);
    poll.slug = u"poll-%1-%2-%3-%4-%5"_s.arg(document::slugOf(poll.pollster), asked.toLower(), rated.toLower(),
                                             texts.isThermometer ? u"therm"_s : u"fav"_s, poll.fieldedStart.edtf());
    Draft result;
    result.parts.emplace_back(std::move(draft));
    return result;
}

} // namespace exchange
