// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/polls.h"

#include "document/rows.h"
#include "document/statement.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

Result<void> checkFieldwork(const records::PartialDate& start, const records::PartialDate& end) {
    if (start.isKnown() && end.isKnown() && end.latest() < start.earliest())
        return fail(ErrorCode::InvalidValue, tr("The fieldwork would end (%1) before it began (%2).").arg(end.shown(), start.shown()),
                    tr("Correct one of the two dates."));
    return {};
}

}  // namespace

namespace document::polls {

Result<records::PollId> add(Document& document, const records::Poll& poll) {
    if (auto order = checkFieldwork(poll.fieldedStart, poll.fieldedEnd); !order)
        return tl::unexpected(order.error());
    Row row(Table::Poll);
    row.set(u"slug", poll.slug.isEmpty() ? freeSlug(document, Table::Poll, slugOf(u"poll "_s + poll.pollster + u' ' + poll.fieldedEnd.edtf())) : poll.slug)
        .set(u"pollster", poll.pollster)
        .set(u"respondents_id", poll.respondents)
        .set(u"about_id", poll.about)
        .set(u"question_kind", poll.questionKind)
        .set(u"fielded_start", poll.fieldedStart)
        .set(u"fielded_end", poll.fieldedEnd)
        .set(u"value", std::optional(poll.value))
        .set(u"unfavorable", poll.unfavorable)
        .set(u"sample_size", poll.sampleSize)
        .set(u"margin_of_error", poll.marginOfError)
        .set(u"source_id", poll.source)
        .set(u"note", poll.note);
    return insertRow(document, tr("Add a wave of %1").arg(poll.pollster), row).map([](qint64 id) { return records::PollId{id}; });
}

Result<void> checkDates(const Document& document, records::PollId poll, const Row& row) {
    Statement stored(document.handle(), "SELECT fielded_start, fielded_end FROM poll WHERE id = ?");
    stored.bind(1, poll.value);
    if (!stored.next())
        return {};
    const auto date = [&](QStringView name, int column) {
        const QVariant* value = row.value(name);
        return value ? records::PartialDate::fromEdtf(value->toString()).value_or(records::PartialDate()) : stored.date(column);
    };
    return checkFieldwork(date(u"fielded_start", 0), date(u"fielded_end", 1));
}

}  // namespace document::polls

namespace document::series {

Result<qint64> add(Document& document, const records::Indicator& indicator) {
    Row row(Table::Indicator);
    row.set(u"slug", freeSlug(document, Table::Indicator, indicator.slug.isEmpty() ? slugOf(indicator.name) : indicator.slug))
        .set(u"place_id", indicator.place)
        .set(u"name", indicator.name)
        .set(u"date", indicator.date)
        .set(u"value", std::optional(indicator.value))
        .set(u"unit", indicator.unit)
        .set(u"source_id", indicator.source)
        .set(u"note", indicator.note);
    return insertRow(document, tr("Add indicator %1").arg(indicator.name), row);
}

Result<qint64> add(Document& document, const records::Milestone& milestone) {
    Row row(Table::Milestone);
    row.set(u"slug", freeSlug(document, Table::Milestone, milestone.slug.isEmpty() ? slugOf(milestone.title) : milestone.slug))
        .set(u"date", milestone.date)
        .set(u"countries", milestone.countries.join(u"; "_s))
        .set(u"title", milestone.title)
        .set(u"kind", milestone.kind)
        .set(u"source_id", milestone.source);
    return insertRow(document, tr("Add milestone %1").arg(milestone.title), row);
}

Result<qint64> addDeflator(Document& document, int year, const QString& index, records::Decimal value, const QString& base,
                           records::SourceId source) {
    Row row(Table::Deflator);
    row.set(u"year", qint64(year)).set(u"index_name", index).set(u"value", std::optional(value)).set(u"base", base).set(u"source_id", source);
    return insertRow(document, tr("Add a deflator"), row);
}

Result<qint64> addExchangeRate(Document& document, int year, const QString& currency, records::Decimal perDollar, records::SourceId source) {
    Row row(Table::ExchangeRate);
    row.set(u"year", qint64(year)).set(u"currency", currency).set(u"value", std::optional(perDollar)).set(u"source_id", source);
    return insertRow(document, tr("Add an exchange rate"), row);
}

}  // namespace document::series
