// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_world.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/mappings.h"
#include "document/saved_views.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/rows.h"
#include "document/settings.h"
#include "document/sources.h"
#include "document/statement.h"
#include "document/trade.h"
#include "document/verbs.h"

using namespace Qt::StringLiterals;
using namespace records;
using document::Document;

namespace support {
namespace {

void must(const Result<void>& done) {
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().text()));
}

PartialDate date(const char16_t* text) {
    return PartialDate::fromEdtf(text).value();
}

Place city(const QString& name, const QString& country) {
    Place place;
    place.name = name;
    place.country = country;
    place.latitude = Decimal::parse(u"35.18").value();
    place.longitude = Decimal::parse(u"129.07").value();
    place.population = 1000;
    return place;
}

TradeFlow flow(const World& world, int year, int month, qint64 value) {
    TradeFlow row;
    row.reporter = world.us;
    row.partner = world.korea;
    row.year = year;
    row.month = month;
    row.commodity = row.scheme = u"TOTAL"_s;
    row.valueUsd = value;
    row.source = world.list;
    return row;
}

Poll poll(const World& world, const QString& day, const char16_t* value) {
    Poll row;
    row.pollster = u"Chicago Council"_s;
    row.respondents = world.us;
    row.about = world.korea;
    row.questionKind = u"thermometer_0_100_mean"_s;
    row.fieldedEnd = PartialDate::fromEdtf(day).value();
    row.value = Decimal::parse(value).value();
    row.source = world.list;
    return row;
}

// Tables that no verb fills yet get a row with every field typed.
void addTyped(Document& document, Table table, int number) {
    document::Row row(table);
    for (const FieldSpec& field : spec(table).fields)
        must(row.setTyped(field, typedValue(document, field, number)));
    document::insertRow(document, u"Add"_s, row).value();
}

}  // namespace

World fillWorld(Document& document) {
    using namespace document;
    World world;
    world.us = places::country(document, u"US"_s).value();
    world.korea = places::country(document, u"KR"_s).value();
    Source source;
    source.title = u"List of cities"_s;
    world.list = sources::add(document, source).value();
    source.title = u"Page of a city"_s;
    world.page = sources::add(document, source).value();
    world.chicago = places::add(document, city(u"Chicago"_s, u"US"_s)).value();
    Place busan = city(u"Busan"_s, u"KR"_s);
    busan.names = {{u"Pusan"_s, u"romanization"_s, u"ko-Latn"_s}, {u"Fusan"_s, u"former"_s, {}}};
    world.busan = places::add(document, busan).value();
    world.seoul = places::add(document, city(u"Seoul"_s, u"KR"_s)).value();
    Place lonely = city(u"Ulsan"_s, u"KR"_s);
    lonely.names = {{u"\uC6B8\uC0B0"_s, u"alias"_s, u"ko"_s}};
    world.lonely = places::add(document, lonely).value();
    source.title = u"Unused"_s;
    world.unused = sources::add(document, source).value();
    world.office = activities::addOrganisation(document, {{}, {}, u"City Hall"_s, {}, {}, world.busan, {}, {}}).value();
    activities::addOrganisation(document, {{}, {}, u"Port Authority"_s, {}, {}, {}, {}, {}}).value();
    world.mayor = activities::addPerson(document, {{}, {}, u"Hur Nam-sik"_s, {}, u"mayor"_s, world.office, world.busan, {}, {}, {}}).value();
    world.guest = activities::addPerson(document, {{}, {}, u"A guest"_s, {}, {}, {}, {}, {}, {}, {}}).value();
    Agreement agreement;
    agreement.parties = {world.chicago, world.busan};
    agreement.signedOn = date(u"2007-05-07");
    agreement.status = AgreementStatus::Active;
    agreement.events = {{{}, EventKind::Memorandum, date(u"2006-11"), u"Busan"_s, world.page, {}}};
    agreement.signatories = {{world.mayor, world.busan}};
    world.agreement = agreements::add(document, agreement).value();
    agreement.parties = {world.chicago, world.seoul, world.busan};
    agreement.events.clear();
    world.other = agreements::add(document, agreement, u"twin"_s).value();
    world.event = agreements::addEvent(document, world.agreement, {{}, EventKind::Renewed, date(u"2017"), {}, {}, {}}).value();
    Activity visit;
    visit.title = u"Visit"_s;
    visit.start = date(u"2010-06");
    visit.agreement = world.agreement;
    visit.places = {world.busan};
    visit.organisations = {world.office};
    visit.people = {world.guest};
    world.visit = activities::add(document, visit).value();
    visit.title = u"Return visit"_s;
    activities::add(document, visit).value();
    const TradeFlow flows[] = {flow(world, 2006, 0, 43), flow(world, 2007, 1, 5)};
    must(trade::add(document, flows));
    world.wave = polls::add(document, poll(world, u"2006-07"_s, u"44")).value();
    polls::add(document, poll(world, u"2008-07"_s, u"50.5")).value();
    series::add(document, Indicator{0, {}, world.us, u"People"_s, date(u"2020"), {2000, 0}, {}, world.list, {}}).value();
    series::add(document, Indicator{0, {}, world.korea, u"People"_s, {}, {15, 1}, {}, {}, {}}).value();
    series::add(document, Milestone{0, {}, date(u"1953-07-27"), {u"US"_s, u"KR"_s}, u"Armistice"_s, {}, world.list}).value();
    series::add(document, Milestone{0, {}, date(u"1988"), {u"KR"_s}, u"Games"_s, {}, {}}).value();
    for (const int year : {2006, 2007}) {
        series::addDeflator(document, year, u"CPI"_s, {2016, 1}, {}, world.list).value();
        series::addExchangeRate(document, year, u"KRW"_s, {9550, 1}, world.list).value();
    }
    for (const auto& [table, id] : {std::pair(Table::Agreement, world.agreement.value), std::pair(Table::Place, world.busan.value)})
        sources::cite(document, {{}, {table, id}, u"signed"_s, world.page, u"2007-05"_s, {}, {}}).value();
    must(settings::set(document, u"exploration"_s, u"{}"_s));
    must(settings::set(document, u"series"_s, u"Gallup"_s));
    must(saved_views::save(document, saved_views::Kind::Chart, u"Trade"_s, u"{}"_s));
    for (const Table table : {Table::DataSet, Table::Attachment, Table::SavedView, Table::Mapping, Table::Decision})
        for (const int number : {1, 2})
            addTyped(document, table, number);
    return world;
}

QList<qint64> ids(const Document& document, Table table) {
    QList<qint64> found;
    document::Statement rows(document.handle(), u"SELECT id FROM %1 ORDER BY id"_s.arg(tableName(table)));
    while (rows.next())
        found << rows.integer(0);
    return found;
}

QString typedValue(const Document& document, const FieldSpec& field, int number) {
    const QString name = QString::fromUtf16(field.name);
    switch (field.kind) {
    case FieldKind::Text:
        return name == u"record" ? (number % 2 ? u"organisation"_s : u"place"_s) : u"%1 %2 \uBD80\uC0B0"_s.arg(name).arg(number);
    case FieldKind::Word:
        switch (field.words) {
        case WordList::AgreementKind: return word(AgreementKind(number % wordCount<AgreementKind>()));
        case WordList::AgreementStatus: return word(AgreementStatus(number % wordCount<AgreementStatus>()));
        case WordList::Level: return word(Level(number % wordCount<Level>()));
        case WordList::ActivityKind: return word(ActivityKind(number % wordCount<ActivityKind>()));
        case WordList::EventKind: return word(EventKind(number % wordCount<EventKind>()));
        default: return word(Direction(number % wordCount<Direction>()));
        }
    case FieldKind::Date: {
        // An end never comes before its beginning.
        const bool isEnd = name.contains(u"end") || name.startsWith(u"to_") || name == u"expires";
        return u"%1-%2"_s.arg(isEnd ? 2030 + number % 60 : 1930 + number % 60).arg(1 + number % 12, 2, 10, QChar(u'0'));
    }
    case FieldKind::Decimal:
        return u"%1.%2"_s.arg(1 + number % 89).arg(number % 100, 2, 10, QChar(u'0'));
    case FieldKind::Integer:
    case FieldKind::UsDollars:
        return QString::number(qint64(qBound(field.least, qMax(field.least, 0.0) + 1 + number % 11, field.most)));
    case FieldKind::Link: {
        const QList<qint64> rows = ids(document, field.target);
        return QString::number(rows.value(number % qMax<qsizetype>(1, rows.size())));
    }
    }
    return {};
}

Result<void> randomVerb(Document& document, QRandomGenerator& random) {
    using namespace document;
    const auto any = [&](Table table) {
        const QList<qint64> rows = ids(document, table);
        return rows.isEmpty() ? 0 : rows[random.bounded(int(rows.size()))];
    };
    const auto nothing = [](auto&&) {};
    const int number = random.bounded(100);
    const QString name = u"Name %1"_s.arg(number);
    const AgreementId agreement{any(Table::Agreement)};
    switch (random.bounded(17)) {
    case 0: return places::add(document, city(name, u"KR"_s)).map(nothing);
    case 1: return places::addName(document, {any(Table::Place)}, {name, u"alias"_s, {}});
    case 2: {
        Agreement added;
        added.parties = {{any(Table::Place)}, {any(Table::Place)}};
        added.signatories = {{{any(Table::Person)}, {}}};
        return agreements::add(document, added).map(nothing);
    }
    case 3: return agreements::setSigned(document, agreement, PartialDate::fromDay(QDate(1960 + number, 1, 1)));
    case 4: return agreements::addParty(document, agreement, {any(Table::Place)});
    case 5: return agreements::removeParty(document, agreement, {any(Table::Place)});
    case 6: return agreements::addEvent(document, agreement, {{}, EventKind(number % 8), {}, name, {any(Table::Source)}, {}}).map(nothing);
    case 7: {
        Activity activity;
        activity.title = name;
        activity.agreement = agreement;
        activity.places = {{any(Table::Place)}};
        activity.people = {{any(Table::Person)}};
        return activities::add(document, activity).map(nothing);
    }
    case 8: return activities::link(document, {any(Table::Activity)}, {Table::Organisation, any(Table::Organisation)});
    case 9: return settings::set(document, u"setting %1"_s.arg(number % 5), name);
    case 10: return sources::cite(document, {{}, {Table::Agreement, agreement.value}, u"signed"_s, {any(Table::Source)}, name, {}, {}}).map(nothing);
    case 11: {
        World world;
        world.us = {any(Table::Place)};
        world.korea = {any(Table::Place)};
        world.list = {any(Table::Source)};
        const TradeFlow flows[] = {flow(world, 1900 + number, number % 13, number)};
        return trade::add(document, flows);
    }
    case 12:
        return number % 2 ? mappings::save(document, u"mapping %1"_s.arg(number % 5), name)
                          : saved_views::save(document, saved_views::Kind::Chart, u"chart %1"_s.arg(number % 5), name);
    case 13: {
        const Table table = Table(random.bounded(tableCount));
        return document::remove(document, {table, any(table)});
    }
    default: {
        const Table table = Table(random.bounded(tableCount));
        const auto fields = spec(table).fields;
        const FieldSpec& field = fields[size_t(random.bounded(int(fields.size())))];
        return setField(document, {table, any(table)}, QStringView(field.name), number < 10 ? QString() : typedValue(document, field, number));
    }
    }
}

}  // namespace support
