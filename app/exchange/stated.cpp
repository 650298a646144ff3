// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/stated.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString text(const std::optional<Decimal>& number) {
    return number ? number->text() : QString();
}
QString text(const std::optional<qint64>& number) {
    return number ? QString::number(*number) : QString();
}

struct Stating {
    Stated operator()(const Source& row) const {
        return {ownTable(Table::Source),
                row.slug,
                {{u"publisher"_s, row.publisher},
                 {u"title"_s, row.title},
                 {u"url"_s, row.url},
                 {u"note"_s, row.note},
                 {u"terms"_s, row.terms}},
                {}};
    }
    Stated operator()(const PlaceRow& row) const {
        const Place& place = row.place;
        return {ownTable(Table::Place),
                place.slug,
                {{u"name"_s, place.name},
                 {u"native_name"_s, place.nativeName},
                 {u"level"_s, word(place.level)},
                 {u"admin1"_s, place.admin1},
                 {u"country"_s, place.country},
                 {u"latitude"_s, text(place.latitude)},
                 {u"longitude"_s, text(place.longitude)},
                 {u"population"_s, text(place.population)},
                 {u"note"_s, place.note}},
                row.source};
    }
    Stated operator()(const AgreementRow& row) const {
        const Agreement& agreement = row.agreement;
        return {ownTable(Table::Agreement),
                agreement.slug,
                {{u"kind"_s, word(agreement.kind)},
                 {u"status"_s, word(agreement.status)},
                 {u"signed"_s, agreement.signedOn.edtf()},
                 {u"ended"_s, agreement.endedOn.edtf()},
                 {u"focus"_s, agreement.focus.join(u"; "_s)},
                 {u"note"_s, agreement.note},
                 {u"kind_original"_s, row.kindOriginal}},
                row.sources.value(0)};
    }
    Stated operator()(const EventRow& row) const {
        const AgreementEvent& event = row.event;
        return {ownTable(Table::AgreementEvent),
                u"%1/%2/%3"_s.arg(row.agreement, word(event.kind), event.date.edtf()),
                {{u"note"_s, event.note}, {u"place_text"_s, event.placeText}},
                row.source};
    }
    Stated operator()(const ActivityRow& row) const {
        const Activity& activity = row.activity;
        return {ownTable(Table::Activity),
                activity.slug,
                {{u"kind"_s, word(activity.kind)},
                 {u"title"_s, activity.title},
                 {u"start_date"_s, activity.start.edtf()},
                 {u"end_date"_s, activity.end.edtf()},
                 {u"note"_s, activity.note}},
                row.source};
    }
    Stated operator()(const IndicatorRow& row) const {
        const Indicator& indicator = row.indicator;
        return {ownTable(Table::Indicator),
                indicator.slug,
                {{u"name"_s, indicator.name},
                 {u"date"_s, indicator.date.edtf()},
                 {u"value"_s, indicator.value.text()},
                 {u"unit"_s, indicator.unit},
                 {u"note"_s, indicator.note}},
                row.source};
    }
    Stated operator()(const PollRow& row) const {
        const Poll& poll = row.poll;
        return {ownTable(Table::Poll),
                poll.slug,
                {{u"pollster"_s, poll.pollster},
                 {u"question_kind"_s, poll.questionKind},
                 {u"fielded_start"_s, poll.fieldedStart.edtf()},
                 {u"fielded_end"_s, poll.fieldedEnd.edtf()},
                 {u"value"_s, poll.value.text()},
                 {u"unfavorable"_s, text(poll.unfavorable)},
                 {u"sample_size"_s, text(poll.sampleSize)},
                 {u"margin_of_error"_s, text(poll.marginOfError)},
                 {u"note"_s, poll.note}},
                row.source};
    }
    Stated operator()(const TradeRow& row) const {
        const TradeFlow& flow = row.flow;
        const QStringList key{row.reporter,
                              row.partner,
                              QString::number(flow.year),
                              flow.month ? QString::number(flow.month) : QString(),
                              word(flow.direction),
                              flow.commodity,
                              flow.scheme,
                              flow.valuation,
                              row.source};
        return {ownTable(Table::TradeFlow),
                key.join(u'/'),
                {{u"value_usd"_s, QString::number(flow.valueUsd)}, {u"note"_s, flow.note}},
                row.source};
    }
    Stated operator()(const MilestoneRow& row) const {
        const Milestone& milestone = row.milestone;
        return {ownTable(Table::Milestone),
                milestone.slug,
                {{u"date"_s, milestone.date.edtf()},
                 {u"countries"_s, milestone.countries.join(u"; "_s)},
                 {u"title"_s, milestone.title},
                 {u"kind"_s, milestone.kind}},
                row.source};
    }
    Stated operator()(const DeflatorRow& row) const {
        return {ownTable(Table::Deflator),
                u"%1/%2"_s.arg(row.year).arg(row.index),
                {{u"value"_s, row.value.text()}, {u"base"_s, row.base}},
                row.source};
    }
    Stated operator()(const ExchangeRateRow& row) const {
        return {ownTable(Table::ExchangeRate),
                u"%1/%2"_s.arg(row.year).arg(row.currency),
                {{u"value"_s, row.value.text()}},
                row.source};
    }
    Stated operator()(const ClaimRow& row) const {
        return {ownTable(Table::Citation),
                QStringList{row.record, row.recordSlug, row.field, row.source, row.states}.join(u'/'),
                {{u"note"_s, row.note}},
                {}};
    }
    Stated operator()(const OwnRow& row) const {
        Stated result;
        result.table = ownTable(row.table);
        const auto columns = result.table->columns();
        QStringList key;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString value = row.cells.value(qsizetype(i));
            const QString field = columns[i].field ? QString::fromUtf16(columns[i].field->name) : columns[i].name;
            if (field == u"source_id")
                result.source = value;
            const bool isCompared = columns[i].field || columns[i].children == OwnColumn::Children::Names;
            if (field != u"slug" && isCompared)
                result.fields.append({field, value});
        }
        if (result.table->idColumn)
            result.name = row.cells.value(0);
        for (const char16_t* field : result.table->key)
            for (const auto& [name, value] : std::as_const(result.fields))
                if (name == QStringView(field))
                    key << value;
        if (!result.table->idColumn)
            result.name = key.join(u'/');
        return result;
    }
};

} // namespace

Stated stated(const Payload& payload) {
    return std::visit(Stating(), payload);
}

} // namespace exchange
