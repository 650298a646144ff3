// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// Collects the first problem of a row, so that a reader is one straight list of fields.
class Reader {
public:
    explicit Reader(const Cells& cells) : m_cells(cells) {}
    QString text(const char16_t* column) const { return m_cells.text(column); }
    QString required(const char16_t* column) {
        const QString value = m_cells.text(column);
        if (value.isEmpty())
            refuse(tr("The column \u201c%1\u201d is empty.").arg(QString::fromUtf16(column)));
        return value;
    }
    PartialDate date(const char16_t* column) { return taken(PartialDate::fromTyped(m_cells.text(column)), PartialDate()); }
    std::optional<Decimal> decimal(const char16_t* column) {
        const QString value = m_cells.text(column);
        return value.isEmpty() ? std::nullopt : std::optional(taken(Decimal::parse(value), Decimal()));
    }
    std::optional<qint64> integer(const char16_t* column) {
        const QString value = m_cells.text(column);
        if (value.isEmpty())
            return std::nullopt;
        bool read = false;
        const qint64 number = value.toLongLong(&read);
        if (!read)
            refuse(tr("\u201c%1\u201d is not a whole number.").arg(value.left(60)));
        return number;
    }
    template <class Word>
    Word word(const char16_t* column) {
        const auto value = fromWord<Word>(m_cells.text(column));
        if (!value)
            refuse(tr("\u201c%1\u201d is not a word for \u201c%2\u201d.").arg(m_cells.text(column).left(60), QString::fromUtf16(column)));
        return value.value_or(Word(0));
    }
    void refuse(const QString& reason) {
        if (m_reason.isEmpty())
            m_reason = reason;
    }
    Result<Payload> finish(Payload payload) const {
        return m_reason.isEmpty() ? Result<Payload>(std::move(payload)) : fail(ErrorCode::InvalidValue, m_reason);
    }

private:
    template <class T>
    T taken(Result<T> value, T other) {
        if (value)
            return *value;
        refuse(value.error().sentence);
        return other;
    }
    const Cells& m_cells;
    QString m_reason;
};

Result<Payload> source(const Cells& cells) {
    Reader row(cells);
    Source source;
    source.slug = row.required(u"source_id");
    source.publisher = row.text(u"publisher");
    source.title = row.required(u"title");
    source.url = row.text(u"url");
    source.note = row.text(u"note");
    source.terms = row.text(u"licence_or_terms");
    return row.finish(source);
}

Result<Payload> place(const Cells& cells) {
    Reader row(cells);
    PlaceRow result;
    Place& place = result.place;
    place.slug = row.required(u"place_id");
    place.name = row.required(u"name");
    place.nativeName = row.text(u"native_name");
    place.level = row.word<Level>(u"level");
    place.admin1 = row.text(u"admin1");
    place.country = row.required(u"country_iso2");
    place.latitude = row.decimal(u"latitude");
    place.longitude = row.decimal(u"longitude");
    if (place.latitude && qAbs(place.latitude->toDouble()) > 90)
        row.refuse(tr("The latitude %1 is outside -90 to 90.").arg(place.latitude->text()));
    if (place.longitude && qAbs(place.longitude->toDouble()) > 180)
        row.refuse(tr("The longitude %1 is outside -180 to 180.").arg(place.longitude->text()));
    place.population = row.integer(u"population");
    place.note = row.text(u"note");
    for (const QString& name : cells.list(u"alternate_names"))
        place.names.append({name, u"alias"_s, QString()});
    result.coordinateSource = row.text(u"coord_source");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> agreement(const Cells& cells) {
    Reader row(cells);
    AgreementRow result;
    Agreement& agreement = result.agreement;
    agreement.slug = row.required(u"agreement_id");
    const QString kind = row.required(u"kind");
    agreement.kind = fromWord<AgreementKind>(kind).value_or(AgreementKind::Other);
    if (word(agreement.kind) != kind)
        result.kindOriginal = kind;
    agreement.status = row.word<AgreementStatus>(u"status");
    agreement.signedOn = row.date(u"signed");
    agreement.endedOn = row.date(u"ended");
    agreement.focus = cells.list(u"focus");
    agreement.note = row.text(u"note");
    result.parties = {row.required(u"place_a_id"), row.required(u"place_b_id")};
    result.signatories = cells.list(u"signatories");
    for (const char16_t* column : {u"source_id", u"second_source_id"})
        if (const QString slug = row.text(column); !slug.isEmpty())
            result.sources << slug;
    return row.finish(result);
}

Result<Payload> event(const Cells& cells) {
    Reader row(cells);
    EventRow result;
    result.agreement = row.required(u"agreement_id");
    result.event.kind = row.word<EventKind>(u"kind");
    result.event.date = row.date(u"date");
    result.event.note = row.text(u"note");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> activity(const Cells& cells) {
    Reader row(cells);
    ActivityRow result;
    result.activity.slug = row.required(u"activity_id");
    result.activity.kind = row.word<ActivityKind>(u"kind");
    result.activity.title = row.required(u"title");
    result.activity.start = row.date(u"date");
    result.activity.note = row.text(u"note");
    result.agreement = row.text(u"agreement_id");
    result.places = cells.list(u"place_ids");
    result.organisations = cells.list(u"organisations");
    result.people = cells.list(u"people");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> indicator(const Cells& cells) {
    Reader row(cells);
    IndicatorRow result;
    result.indicator.slug = row.required(u"indicator_id");
    result.place = row.required(u"place_id");
    result.indicator.name = row.required(u"name");
    result.indicator.date = row.date(u"date");
    row.required(u"value");
    result.indicator.value = row.decimal(u"value").value_or(Decimal());
    result.indicator.unit = row.text(u"unit");
    result.indicator.note = row.text(u"note");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> poll(const Cells& cells) {
    Reader row(cells);
    PollRow result;
    Poll& poll = result.poll;
    poll.slug = row.required(u"poll_id");
    poll.pollster = row.required(u"pollster");
    result.respondents = row.required(u"respondents_country_iso2");
    result.about = row.required(u"about_country_iso2");
    poll.questionKind = row.required(u"question_kind");
    poll.fieldedStart = row.date(u"fielded_start");
    poll.fieldedEnd = row.date(u"fielded_end");
    row.required(u"value");
    poll.value = row.decimal(u"value").value_or(Decimal());
    poll.unfavorable = row.decimal(u"unfavorable_value");
    poll.sampleSize = row.integer(u"sample_size");
    poll.marginOfError = row.decimal(u"margin_of_error");
    poll.note = row.text(u"note");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> trade(const Cells& cells) {
    Reader row(cells);
    TradeRow result;
    TradeFlow& flow = result.flow;
    result.reporter = row.required(u"reporter");
    result.partner = row.required(u"partner");
    row.required(u"year");
    flow.year = int(row.integer(u"year").value_or(0));
    flow.month = int(row.integer(u"month").value_or(0));
    if (flow.year < 1000 || flow.year > 9999 || flow.month < 0 || flow.month > 12)
        row.refuse(tr("There is no month %1 of %2.").arg(flow.month).arg(flow.year));
    flow.direction = row.word<Direction>(u"direction");
    flow.commodity = row.required(u"commodity_code");
    flow.scheme = row.text(u"commodity_scheme");
    row.required(u"value_usd");
    flow.valueUsd = row.integer(u"value_usd").value_or(0);
    if (flow.valueUsd < 0)
        row.refuse(tr("A trade value cannot be negative."));
    flow.valuation = row.text(u"valuation");
    flow.note = row.text(u"note");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> milestone(const Cells& cells) {
    Reader row(cells);
    MilestoneRow result;
    result.milestone.slug = row.required(u"milestone_id");
    result.milestone.date = row.date(u"date");
    result.milestone.countries = cells.list(u"countries");
    result.milestone.title = row.required(u"title");
    result.milestone.kind = row.text(u"kind");
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> deflator(const Cells& cells) {
    Reader row(cells);
    DeflatorRow result;
    row.required(u"value");
    result.year = int(row.integer(u"year").value_or(0));
    result.index = row.required(u"index_name");
    result.base = row.text(u"base");
    result.value = row.decimal(u"value").value_or(Decimal());
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> exchangeRate(const Cells& cells) {
    Reader row(cells);
    ExchangeRateRow result;
    row.required(u"krw_per_usd_annual_average");
    result.year = int(row.integer(u"year").value_or(0));
    result.currency = u"KRW"_s;
    result.value = row.decimal(u"krw_per_usd_annual_average").value_or(Decimal());
    result.source = row.text(u"source_id");
    return row.finish(result);
}

Result<Payload> claim(const Cells& cells) {
    Reader row(cells);
    return row.finish(ClaimRow{row.required(u"record"), row.required(u"record_id"), row.text(u"field"), row.text(u"states"), row.text(u"note"),
                               row.required(u"source_id")});
}

}  // namespace

QStringList Cells::list(const char16_t* column) const {
    QStringList items;
    for (const QString& item : text(column).split(u';', Qt::SkipEmptyParts))
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items << trimmed;
    return items;
}

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all{
        {u"sources", {u"source_id", u"publisher", u"title", u"url"}, source},
        {u"places", {u"place_id", u"name", u"level", u"country_iso2", u"latitude", u"longitude"}, place},
        {u"agreements", {u"agreement_id", u"place_a_id", u"place_b_id", u"kind", u"signed", u"status"}, agreement},
        {u"agreement_events", {u"agreement_id", u"kind", u"date", u"source_id"}, event},
        {u"activities", {u"activity_id", u"agreement_id", u"place_ids", u"date", u"kind", u"title"}, activity},
        {u"indicators", {u"indicator_id", u"place_id", u"name", u"value", u"unit"}, indicator},
        {u"polls", {u"poll_id", u"pollster", u"respondents_country_iso2", u"about_country_iso2", u"question_kind", u"value"}, poll},
        {u"trade", {u"reporter", u"partner", u"year", u"direction", u"value_usd"}, trade},
        {u"milestones", {u"milestone_id", u"date", u"countries", u"title"}, milestone},
        {u"deflators", {u"year", u"index_name", u"value", u"base"}, deflator},
        {u"exchange_rates", {u"year", u"krw_per_usd_annual_average"}, exchangeRate},
        {u"claims", {u"record", u"record_id", u"field", u"states", u"source_id"}, claim},
    };
    return all;
}

}  // namespace exchange
