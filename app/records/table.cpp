// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/table.h"

#include "records/words.h"
#include <QCoreApplication>

namespace records {
namespace {

using enum FieldKind;

constexpr FieldSpec placeFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"native_name", .label = QT_TRANSLATE_NOOP("Fields", "Native name"), .kind = Text},
    {.name = u"level",
     .label = QT_TRANSLATE_NOOP("Fields", "Level"),
     .kind = Word,
     .required = true,
     .words = WordList::Level},
    {.name = u"admin1", .label = QT_TRANSLATE_NOOP("Fields", "Region code"), .kind = Text},
    {.name = u"country", .label = QT_TRANSLATE_NOOP("Fields", "Country code"), .kind = Text},
    {.name = u"parent_id", .label = QT_TRANSLATE_NOOP("Fields", "Part of"), .kind = Link, .target = Table::Place},
    {.name = u"latitude", .label = QT_TRANSLATE_NOOP("Fields", "Latitude"), .kind = Decimal, .least = -90, .most = 90},
    {.name = u"longitude",
     .label = QT_TRANSLATE_NOOP("Fields", "Longitude"),
     .kind = Decimal,
     .least = -180,
     .most = 180},
    {.name = u"population",
     .label = QT_TRANSLATE_NOOP("Fields", "Population"),
     .kind = Integer,
     .least = 0,
     .most = 2e+10},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec placeNameFields[] = {
    {.name = u"place_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Place"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"kind", .label = QT_TRANSLATE_NOOP("Fields", "Kind of name"), .kind = Text},
    {.name = u"language", .label = QT_TRANSLATE_NOOP("Fields", "Language"), .kind = Text},
};
constexpr FieldSpec agreementFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"kind",
     .label = QT_TRANSLATE_NOOP("Fields", "Kind"),
     .kind = Word,
     .required = true,
     .words = WordList::AgreementKind},
    {.name = u"status",
     .label = QT_TRANSLATE_NOOP("Fields", "Status"),
     .kind = Word,
     .required = true,
     .words = WordList::AgreementStatus},
    {.name = u"signed", .label = QT_TRANSLATE_NOOP("Fields", "Signed"), .kind = Date},
    {.name = u"ended", .label = QT_TRANSLATE_NOOP("Fields", "Ended"), .kind = Date},
    {.name = u"expires", .label = QT_TRANSLATE_NOOP("Fields", "Expires"), .kind = Date},
    {.name = u"renewal_due", .label = QT_TRANSLATE_NOOP("Fields", "Renewal due"), .kind = Date},
    {.name = u"term", .label = QT_TRANSLATE_NOOP("Fields", "Term"), .kind = Text},
    {.name = u"focus", .label = QT_TRANSLATE_NOOP("Fields", "Focus"), .kind = Text},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
    {.name = u"kind_original", .label = QT_TRANSLATE_NOOP("Fields", "Kind as imported"), .kind = Text},
};
constexpr FieldSpec agreementPartyFields[] = {
    {.name = u"agreement_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Agreement"),
     .kind = Link,
     .required = true,
     .target = Table::Agreement},
    {.name = u"place_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Place"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"position",
     .label = QT_TRANSLATE_NOOP("Fields", "Position"),
     .kind = Integer,
     .required = true,
     .least = 0,
     .most = 1000},
};
constexpr FieldSpec agreementEventFields[] = {
    {.name = u"agreement_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Agreement"),
     .kind = Link,
     .required = true,
     .target = Table::Agreement},
    {.name = u"kind",
     .label = QT_TRANSLATE_NOOP("Fields", "Kind"),
     .kind = Word,
     .required = true,
     .words = WordList::EventKind},
    {.name = u"date", .label = QT_TRANSLATE_NOOP("Fields", "Date"), .kind = Date},
    {.name = u"place_text", .label = QT_TRANSLATE_NOOP("Fields", "Where"), .kind = Text},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec agreementSignatoryFields[] = {
    {.name = u"agreement_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Agreement"),
     .kind = Link,
     .required = true,
     .target = Table::Agreement},
    {.name = u"person_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Person"),
     .kind = Link,
     .required = true,
     .target = Table::Person},
    {.name = u"represents_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Represents"),
     .kind = Link,
     .target = Table::Place},
    {.name = u"position",
     .label = QT_TRANSLATE_NOOP("Fields", "Position"),
     .kind = Integer,
     .required = true,
     .least = 0,
     .most = 1000},
};
constexpr FieldSpec organisationFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"native_name", .label = QT_TRANSLATE_NOOP("Fields", "Native name"), .kind = Text},
    {.name = u"kind", .label = QT_TRANSLATE_NOOP("Fields", "Kind"), .kind = Text},
    {.name = u"place_id", .label = QT_TRANSLATE_NOOP("Fields", "Place"), .kind = Link, .target = Table::Place},
    {.name = u"url", .label = QT_TRANSLATE_NOOP("Fields", "Address on the web"), .kind = Text},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec personFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"native_name", .label = QT_TRANSLATE_NOOP("Fields", "Native name"), .kind = Text},
    {.name = u"role", .label = QT_TRANSLATE_NOOP("Fields", "Role"), .kind = Text},
    {.name = u"organisation_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Organisation"),
     .kind = Link,
     .target = Table::Organisation},
    {.name = u"place_id", .label = QT_TRANSLATE_NOOP("Fields", "Place"), .kind = Link, .target = Table::Place},
    {.name = u"from_date", .label = QT_TRANSLATE_NOOP("Fields", "From"), .kind = Date},
    {.name = u"to_date", .label = QT_TRANSLATE_NOOP("Fields", "To"), .kind = Date},
    {.name = u"email", .label = QT_TRANSLATE_NOOP("Fields", "Email"), .kind = Text},
    {.name = u"phone", .label = QT_TRANSLATE_NOOP("Fields", "Phone"), .kind = Text},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec activityFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"kind",
     .label = QT_TRANSLATE_NOOP("Fields", "Kind"),
     .kind = Word,
     .required = true,
     .words = WordList::ActivityKind},
    {.name = u"title", .label = QT_TRANSLATE_NOOP("Fields", "Title"), .kind = Text, .required = true},
    {.name = u"start_date", .label = QT_TRANSLATE_NOOP("Fields", "Start"), .kind = Date},
    {.name = u"end_date", .label = QT_TRANSLATE_NOOP("Fields", "End"), .kind = Date},
    {.name = u"agreement_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Agreement"),
     .kind = Link,
     .target = Table::Agreement},
    {.name = u"participants",
     .label = QT_TRANSLATE_NOOP("Fields", "Participants"),
     .kind = Integer,
     .least = 0,
     .most = 1e+09},
    {.name = u"cost_usd", .label = QT_TRANSLATE_NOOP("Fields", "Cost"), .kind = UsDollars, .least = 0, .most = 9e+15},
    {.name = u"outcome", .label = QT_TRANSLATE_NOOP("Fields", "Outcome"), .kind = Text},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec activityLinkFields[] = {
    {.name = u"activity_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Activity"),
     .kind = Link,
     .required = true,
     .target = Table::Activity},
    {.name = u"record", .label = QT_TRANSLATE_NOOP("Fields", "Record"), .kind = Text, .required = true},
    {.name = u"record_id", .label = QT_TRANSLATE_NOOP("Fields", "Linked record"), .kind = Integer, .required = true},
    {.name = u"position",
     .label = QT_TRANSLATE_NOOP("Fields", "Position"),
     .kind = Integer,
     .required = true,
     .least = 0,
     .most = 1000},
};
constexpr FieldSpec tradeFlowFields[] = {
    {.name = u"reporter_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Reporter"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"partner_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Partner"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"year",
     .label = QT_TRANSLATE_NOOP("Fields", "Year"),
     .kind = Integer,
     .required = true,
     .least = 1000,
     .most = 9999},
    {.name = u"month", .label = QT_TRANSLATE_NOOP("Fields", "Month"), .kind = Integer, .least = 1, .most = 12},
    {.name = u"direction",
     .label = QT_TRANSLATE_NOOP("Fields", "Direction"),
     .kind = Word,
     .required = true,
     .words = WordList::Direction},
    {.name = u"commodity", .label = QT_TRANSLATE_NOOP("Fields", "Commodity"), .kind = Text, .required = true},
    {.name = u"scheme", .label = QT_TRANSLATE_NOOP("Fields", "Commodity scheme"), .kind = Text, .required = true},
    {.name = u"value_usd",
     .label = QT_TRANSLATE_NOOP("Fields", "Value"),
     .kind = UsDollars,
     .required = true,
     .least = 0,
     .most = 9e+18},
    {.name = u"valuation", .label = QT_TRANSLATE_NOOP("Fields", "Valuation"), .kind = Text},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec pollFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"pollster", .label = QT_TRANSLATE_NOOP("Fields", "Pollster"), .kind = Text, .required = true},
    {.name = u"respondents_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Respondents"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"about_id",
     .label = QT_TRANSLATE_NOOP("Fields", "About"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"question_kind",
     .label = QT_TRANSLATE_NOOP("Fields", "Kind of question"),
     .kind = Text,
     .required = true},
    {.name = u"fielded_start", .label = QT_TRANSLATE_NOOP("Fields", "Fielded from"), .kind = Date},
    {.name = u"fielded_end", .label = QT_TRANSLATE_NOOP("Fields", "Fielded to"), .kind = Date},
    {.name = u"value",
     .label = QT_TRANSLATE_NOOP("Fields", "Reading"),
     .kind = Decimal,
     .required = true,
     .least = 0,
     .most = 100},
    {.name = u"unfavorable",
     .label = QT_TRANSLATE_NOOP("Fields", "Unfavorable"),
     .kind = Decimal,
     .least = 0,
     .most = 100},
    {.name = u"sample_size",
     .label = QT_TRANSLATE_NOOP("Fields", "Sample size"),
     .kind = Integer,
     .least = 1,
     .most = 1e+09},
    {.name = u"margin_of_error",
     .label = QT_TRANSLATE_NOOP("Fields", "Margin of error"),
     .kind = Decimal,
     .least = 0,
     .most = 100},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec indicatorFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"place_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Place"),
     .kind = Link,
     .required = true,
     .target = Table::Place},
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"date", .label = QT_TRANSLATE_NOOP("Fields", "Date"), .kind = Date},
    {.name = u"value", .label = QT_TRANSLATE_NOOP("Fields", "Value"), .kind = Decimal, .required = true},
    {.name = u"unit", .label = QT_TRANSLATE_NOOP("Fields", "Unit"), .kind = Text},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec milestoneFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"date", .label = QT_TRANSLATE_NOOP("Fields", "Date"), .kind = Date},
    {.name = u"countries", .label = QT_TRANSLATE_NOOP("Fields", "Countries"), .kind = Text},
    {.name = u"title", .label = QT_TRANSLATE_NOOP("Fields", "Title"), .kind = Text, .required = true},
    {.name = u"kind", .label = QT_TRANSLATE_NOOP("Fields", "Kind"), .kind = Text},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
};
constexpr FieldSpec deflatorFields[] = {
    {.name = u"year",
     .label = QT_TRANSLATE_NOOP("Fields", "Year"),
     .kind = Integer,
     .required = true,
     .least = 1000,
     .most = 9999},
    {.name = u"index_name", .label = QT_TRANSLATE_NOOP("Fields", "Index"), .kind = Text, .required = true},
    {.name = u"value", .label = QT_TRANSLATE_NOOP("Fields", "Value"), .kind = Decimal, .required = true},
    {.name = u"base", .label = QT_TRANSLATE_NOOP("Fields", "Base"), .kind = Text},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
};
constexpr FieldSpec exchangeRateFields[] = {
    {.name = u"year",
     .label = QT_TRANSLATE_NOOP("Fields", "Year"),
     .kind = Integer,
     .required = true,
     .least = 1000,
     .most = 9999},
    {.name = u"currency", .label = QT_TRANSLATE_NOOP("Fields", "Currency"), .kind = Text, .required = true},
    {.name = u"value", .label = QT_TRANSLATE_NOOP("Fields", "Per US dollar"), .kind = Decimal, .required = true},
    {.name = u"source_id", .label = QT_TRANSLATE_NOOP("Fields", "Source"), .kind = Link, .target = Table::Source},
};
constexpr FieldSpec dataSetFields[] = {
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"imported", .label = QT_TRANSLATE_NOOP("Fields", "Imported"), .kind = Text, .required = true},
    {.name = u"digest", .label = QT_TRANSLATE_NOOP("Fields", "Digest"), .kind = Text},
    {.name = u"report", .label = QT_TRANSLATE_NOOP("Fields", "Report"), .kind = Text},
};
constexpr FieldSpec sourceFields[] = {
    {.name = u"slug", .label = QT_TRANSLATE_NOOP("Fields", "Id"), .kind = Text, .required = true},
    {.name = u"publisher", .label = QT_TRANSLATE_NOOP("Fields", "Publisher"), .kind = Text},
    {.name = u"title", .label = QT_TRANSLATE_NOOP("Fields", "Title"), .kind = Text, .required = true},
    {.name = u"url", .label = QT_TRANSLATE_NOOP("Fields", "Address on the web"), .kind = Text},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
    {.name = u"terms", .label = QT_TRANSLATE_NOOP("Fields", "Terms"), .kind = Text},
};
constexpr FieldSpec citationFields[] = {
    {.name = u"record", .label = QT_TRANSLATE_NOOP("Fields", "Record"), .kind = Text, .required = true},
    {.name = u"record_id", .label = QT_TRANSLATE_NOOP("Fields", "Cited record"), .kind = Integer, .required = true},
    {.name = u"field", .label = QT_TRANSLATE_NOOP("Fields", "Field"), .kind = Text},
    {.name = u"source_id",
     .label = QT_TRANSLATE_NOOP("Fields", "Source"),
     .kind = Link,
     .required = true,
     .target = Table::Source},
    {.name = u"states", .label = QT_TRANSLATE_NOOP("Fields", "States"), .kind = Text},
    {.name = u"where_in", .label = QT_TRANSLATE_NOOP("Fields", "Where in it"), .kind = Text},
    {.name = u"seen", .label = QT_TRANSLATE_NOOP("Fields", "Date seen"), .kind = Date},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec attachmentFields[] = {
    {.name = u"record", .label = QT_TRANSLATE_NOOP("Fields", "Record"), .kind = Text, .required = true},
    {.name = u"record_id", .label = QT_TRANSLATE_NOOP("Fields", "Attached to"), .kind = Integer, .required = true},
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"digest", .label = QT_TRANSLATE_NOOP("Fields", "Digest"), .kind = Text, .required = true},
    {.name = u"bytes",
     .label = QT_TRANSLATE_NOOP("Fields", "Size"),
     .kind = Integer,
     .required = true,
     .least = 0,
     .most = 5.24288e+07},
};
constexpr FieldSpec savedViewFields[] = {
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"kind", .label = QT_TRANSLATE_NOOP("Fields", "Kind"), .kind = Text, .required = true},
    {.name = u"content", .label = QT_TRANSLATE_NOOP("Fields", "Content"), .kind = Text, .required = true},
};
constexpr FieldSpec mappingFields[] = {
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"content", .label = QT_TRANSLATE_NOOP("Fields", "Content"), .kind = Text, .required = true},
};
constexpr FieldSpec decisionFields[] = {
    {.name = u"kind", .label = QT_TRANSLATE_NOOP("Fields", "Kind"), .kind = Text, .required = true},
    {.name = u"subject", .label = QT_TRANSLATE_NOOP("Fields", "Subject"), .kind = Text, .required = true},
    {.name = u"verdict", .label = QT_TRANSLATE_NOOP("Fields", "Verdict"), .kind = Text, .required = true},
    {.name = u"note", .label = QT_TRANSLATE_NOOP("Fields", "Note"), .kind = Text},
};
constexpr FieldSpec settingFields[] = {
    {.name = u"name", .label = QT_TRANSLATE_NOOP("Fields", "Name"), .kind = Text, .required = true},
    {.name = u"value", .label = QT_TRANSLATE_NOOP("Fields", "Value"), .kind = Text},
};

constexpr TableSpec tables[] = {
    {Table::Place, u"place", QT_TRANSLATE_NOOP("Tables", "place"), QT_TRANSLATE_NOOP("Tables", "Places"), placeFields},
    {Table::PlaceName, u"place_name", QT_TRANSLATE_NOOP("Tables", "place name"),
     QT_TRANSLATE_NOOP("Tables", "Place names"), placeNameFields},
    {Table::Agreement, u"agreement", QT_TRANSLATE_NOOP("Tables", "agreement"),
     QT_TRANSLATE_NOOP("Tables", "Agreements"), agreementFields},
    {Table::AgreementParty, u"agreement_party", QT_TRANSLATE_NOOP("Tables", "party"),
     QT_TRANSLATE_NOOP("Tables", "Parties"), agreementPartyFields},
    {Table::AgreementEvent, u"agreement_event", QT_TRANSLATE_NOOP("Tables", "event"),
     QT_TRANSLATE_NOOP("Tables", "Agreement events"), agreementEventFields},
    {Table::AgreementSignatory, u"agreement_signatory", QT_TRANSLATE_NOOP("Tables", "signatory"),
     QT_TRANSLATE_NOOP("Tables", "Signatories"), agreementSignatoryFields},
    {Table::Organisation, u"organisation", QT_TRANSLATE_NOOP("Tables", "organisation"),
     QT_TRANSLATE_NOOP("Tables", "Organisations"), organisationFields},
    {Table::Person, u"person", QT_TRANSLATE_NOOP("Tables", "person"), QT_TRANSLATE_NOOP("Tables", "People"),
     personFields},
    {Table::Activity, u"activity", QT_TRANSLATE_NOOP("Tables", "activity"), QT_TRANSLATE_NOOP("Tables", "Activities"),
     activityFields},
    {Table::ActivityLink, u"activity_link", QT_TRANSLATE_NOOP("Tables", "link"),
     QT_TRANSLATE_NOOP("Tables", "Activity links"), activityLinkFields},
    {Table::TradeFlow, u"trade_flow", QT_TRANSLATE_NOOP("Tables", "trade row"), QT_TRANSLATE_NOOP("Tables", "Trade"),
     tradeFlowFields},
    {Table::Poll, u"poll", QT_TRANSLATE_NOOP("Tables", "poll"), QT_TRANSLATE_NOOP("Tables", "Polls"), pollFields},
    {Table::Indicator, u"indicator", QT_TRANSLATE_NOOP("Tables", "indicator"),
     QT_TRANSLATE_NOOP("Tables", "Indicators"), indicatorFields},
    {Table::Milestone, u"milestone", QT_TRANSLATE_NOOP("Tables", "milestone"),
     QT_TRANSLATE_NOOP("Tables", "Milestones"), milestoneFields},
    {Table::Deflator, u"deflator", QT_TRANSLATE_NOOP("Tables", "deflator"), QT_TRANSLATE_NOOP("Tables", "Deflators"),
     deflatorFields},
    {Table::ExchangeRate, u"exchange_rate", QT_TRANSLATE_NOOP("Tables", "exchange rate"),
     QT_TRANSLATE_NOOP("Tables", "Exchange rates"), exchangeRateFields},
    {Table::DataSet, u"data_set", QT_TRANSLATE_NOOP("Tables", "data set"), QT_TRANSLATE_NOOP("Tables", "Data sets"),
     dataSetFields},
    {Table::Source, u"source", QT_TRANSLATE_NOOP("Tables", "source"), QT_TRANSLATE_NOOP("Tables", "Sources"),
     sourceFields},
    {Table::Citation, u"citation", QT_TRANSLATE_NOOP("Tables", "citation"), QT_TRANSLATE_NOOP("Tables", "Citations"),
     citationFields},
    {Table::Attachment, u"attachment", QT_TRANSLATE_NOOP("Tables", "attachment"),
     QT_TRANSLATE_NOOP("Tables", "Attachments"), attachmentFields},
    {Table::SavedView, u"saved_view", QT_TRANSLATE_NOOP("Tables", "saved view"),
     QT_TRANSLATE_NOOP("Tables", "Saved views"), savedViewFields},
    {Table::Mapping, u"mapping", QT_TRANSLATE_NOOP("Tables", "mapping"), QT_TRANSLATE_NOOP("Tables", "Mappings"),
     mappingFields},
    {Table::Decision, u"decision", QT_TRANSLATE_NOOP("Tables", "decision"), QT_TRANSLATE_NOOP("Tables", "Decisions"),
     decisionFields},
    {Table::Setting, u"setting", QT_TRANSLATE_NOOP("Tables", "setting"), QT_TRANSLATE_NOOP("Tables", "Settings"),
     settingFields},
};
static_assert(std::size(tables) == tableCount);

} // namespace

const TableSpec& spec(Table table) {
    return tables[size_t(table)];
}

const FieldSpec* field(Table table, QStringView name) {
    for (const FieldSpec& candidate : spec(table).fields)
        if (name == QStringView(candidate.name))
            return &candidate;
    return nullptr;
}

QString tableName(Table table) {
    return QString::fromUtf16(spec(table).name);
}

std::optional<Table> tableFromName(QStringView name) {
    for (const TableSpec& candidate : tables)
        if (name == QStringView(candidate.name))
            return candidate.table;
    return std::nullopt;
}

QString shownTable(Table table) {
    return QCoreApplication::translate("Tables", spec(table).singular);
}

QString shownTables(Table table) {
    return QCoreApplication::translate("Tables", spec(table).plural);
}

QString shownWord(WordList words, QStringView word) {
    const auto shownAs = [word]<class Word>(Word) {
        const auto value = fromWord<Word>(word);
        return value ? shown(*value) : word.toString();
    };
    switch (words) {
    case WordList::None:
        return word.toString();
    case WordList::AgreementKind:
        return shownAs(AgreementKind());
    case WordList::AgreementStatus:
        return shownAs(AgreementStatus());
    case WordList::Level:
        return shownAs(Level());
    case WordList::ActivityKind:
        return shownAs(ActivityKind());
    case WordList::EventKind:
        return shownAs(EventKind());
    case WordList::Direction:
        return shownAs(Direction());
    }
    return word.toString();
}

QString shownField(const FieldSpec& field) {
    return QCoreApplication::translate("Fields", field.label);
}

} // namespace records
