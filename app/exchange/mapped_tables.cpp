// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// What the columns of other people's files may become, table by table.
namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Mapping", text);
}

enum class Use : quint8 { Once, Repeated, MayBeSame };

MappedField field(const char16_t* name, const QString& shown, Reads reads, const QString& names, Use use = Use::Once) {
    return {QString::fromUtf16(name), shown, reads, names.split(u'|', Qt::SkipEmptyParts), use == Use::Repeated,
            use == Use::MayBeSame};
}

MappedTable agreements() {
    return {
        u"agreements"_s,
        tr("Agreements"),
        {field(u"city2", tr("Partner city"), Reads::Place,
               u"city2|partner city|sister city|twin city|friendship city|city|town|municipality|partner|city_b|ville|"
               "stadt|ort|partnerstadt|partnerort|자매도시|도시|도시명|姉妹都市|都市名"_s),
         field(u"country2", tr("Partner country"), Reads::Country,
               u"country2|partner country|country|nation|country_b|land|staat|pays|국가|국가명|国名|國家"_s),
         field(u"region2", tr("Partner state or province"), Reads::Text, u"region2|state|province|region|prefecture"_s),
         field(u"city1", tr("Own city"), Reads::Place, u"city1|own city|our city|home city|city_a|from city"_s),
         field(u"country1", tr("Own country"), Reads::Country, u"country1|own country|country_a|from country"_s),
         field(u"region1", tr("Own state or province"), Reads::Text, u"region1|own state"_s),
         field(u"signed", tr("Signed"), Reads::Date,
               u"signed|date signed|signing date|date of signing|date|since|year|established|agreement date|start|"
               "seit|jahr|datum|am|année|체결일|결연일|締結日|提携日"_s),
         field(u"ended", tr("Ended"), Reads::Date, u"ended|end|until|terminated|bis"_s),
         field(u"kind", tr("Kind"), Reads::AgreementKind, u"kind|type|category|relationship|art|구분|유형|区分"_s,
               Use::MayBeSame),
         field(u"note", tr("Note"), Reads::Text, u"note|notes|remark|remarks|comment|bemerkung|비고|備考"_s),
         field(u"latitude2", tr("Partner latitude"), Reads::Latitude, u"latitude2|lat2|latitude|lat"_s),
         field(u"longitude2", tr("Partner longitude"), Reads::Longitude, u"longitude2|lng2|longitude|lng|lon"_s),
         field(u"latitude1", tr("Own latitude"), Reads::Latitude, u"latitude1|lat1"_s),
         field(u"longitude1", tr("Own longitude"), Reads::Longitude, u"longitude1|lng1"_s),
         field(u"wikidata2", tr("Partner Wikidata id"), Reads::Text, u"wikidata2|wikidata|qid"_s),
         field(u"wikidata1", tr("Own Wikidata id"), Reads::Text, u"wikidata1"_s)},
        {{u"city2"_s}}};
}

MappedTable places() {
    return {u"places"_s,
            tr("Places"),
            {field(u"name", tr("Name"), Reads::Place, u"name|place|city|town|municipality|ville|stadt|도시|都市"_s),
             field(u"native_name", tr("Native name"), Reads::Text, u"native name|local name"_s),
             field(u"other_names", tr("Other names, separated by commas"), Reads::Text,
                   u"other names|alternate names|alternatenames|aliases"_s),
             field(u"country", tr("Country"), Reads::Country, u"country|nation|land|pays|국가|国"_s, Use::MayBeSame),
             field(u"region", tr("State or province"), Reads::Text, u"region|state|province|prefecture|admin1"_s),
             field(u"latitude", tr("Latitude"), Reads::Latitude, u"latitude|lat"_s),
             field(u"longitude", tr("Longitude"), Reads::Longitude, u"longitude|lng|lon|long"_s),
             field(u"population", tr("Population"), Reads::Count, u"population|inhabitants|pop|einwohner|인구|人口"_s),
             field(u"wikidata", tr("Wikidata id"), Reads::Text, u"wikidata|qid"_s),
             field(u"geonames", tr("GeoNames id"), Reads::Text, u"geonames|geonameid|geonames id"_s)},
            {{u"name"_s}, {u"country"_s, u"latitude"_s, u"wikidata"_s}}};
}

MappedTable activities() {
    return {
        u"activities"_s,
        tr("Activities"),
        {field(u"title", tr("Title"), Reads::Text,
               u"title|activity|event|description|what|project|programme|program|name|행사|내용|内容"_s),
         field(u"kind", tr("Kind"), Reads::ActivityKind, u"kind|type|category"_s, Use::MayBeSame),
         field(u"start", tr("Start"), Reads::Date, u"start|start date|date|from|year|when|일시|기간|日付"_s),
         field(u"end", tr("End"), Reads::Date, u"end|end date|to|until"_s),
         field(u"place", tr("Place"), Reads::Place, u"place|city|where|location|partner|partner city"_s, Use::Repeated),
         field(u"country", tr("Country of the places"), Reads::Country, u"country"_s),
         field(u"agreement", tr("Id of the agreement"), Reads::Text, u"agreement|agreement id"_s),
         field(u"participants", tr("Participants"), Reads::Count, u"participants|people|number of participants|인원"_s),
         field(u"cost", tr("Cost in US dollars"), Reads::Money, u"cost|cost usd|budget|amount|예산"_s),
         field(u"outcome", tr("Outcome"), Reads::Text, u"outcome|result|results"_s),
         field(u"note", tr("Note"), Reads::Text, u"note|notes|remark|remarks|comment|비고"_s)},
        {{u"title"_s}}};
}

MappedTable trade() {
    return {
        u"trade"_s,
        tr("Trade"),
        {field(u"partner", tr("Partner country"), Reads::Country,
               u"partner|partner country|partner economy|country|counterpart|destination"_s, Use::MayBeSame),
         field(u"reporter", tr("Reporting country or state"), Reads::Place,
               u"reporter|reporting country|reporting economy|from|origin"_s, Use::MayBeSame),
         field(u"period", tr("Year, or year and month"), Reads::Date, u"period|year|time|date|month|jahr|연도|年"_s),
         field(u"exports", tr("Exports in US dollars"), Reads::Money,
               u"exports|export|export value|수출|수출액|輸出"_s),
         field(u"imports", tr("Imports in US dollars"), Reads::Money,
               u"imports|import|import value|수입|수입액|輸入"_s),
         field(u"value", tr("Value in US dollars"), Reads::Money, u"value|trade value|amount|value usd|total"_s),
         field(u"direction", tr("Export or import"), Reads::Direction, u"direction|flow|trade flow|flow desc"_s,
               Use::MayBeSame),
         field(u"commodity", tr("Code of the commodity"), Reads::Text,
               u"commodity|commodity code|hs|hs code|product"_s),
         field(u"note", tr("Note"), Reads::Text, u"note|notes|remark|remarks"_s)},
        {{u"reporter"_s}, {u"partner"_s}, {u"period"_s}, {u"exports"_s, u"imports"_s, u"value"_s}}};
}

MappedTable polls() {
    return {u"polls"_s,
            tr("Polls"),
            {field(u"pollster", tr("Pollster"), Reads::Text,
                   u"pollster|organisation|organization|survey|polling firm"_s, Use::MayBeSame),
             field(u"respondents", tr("Country that was asked"), Reads::Country,
                   u"respondents|asked in|surveyed country|sample country"_s, Use::MayBeSame),
             field(u"about", tr("Country that was rated"), Reads::Country,
                   u"about|rated country|country rated|target|target country|country"_s, Use::MayBeSame),
             field(u"start", tr("Asked from"), Reads::Date,
                   u"fielded start|fielded|field start|start|start date|date|year|wave"_s),
             field(u"end", tr("Asked until"), Reads::Date, u"fielded end|field end|end|end date"_s),
             field(u"favorable", tr("Favorable, percent"), Reads::Percent,
                   u"favorable|favourable|percent favorable|total favorable"_s),
             field(u"thermometer", tr("Thermometer, mean of 0 to 100"), Reads::Percent,
                   u"thermometer|mean|mean temperature|thermometer mean"_s),
             field(u"favorable_of", tr("Favorable, percent, of the country in the heading"), Reads::Percent, QString(),
                   Use::Repeated),
             field(u"thermometer_of", tr("Thermometer mean, of the country in the heading"), Reads::Percent, QString(),
                   Use::Repeated),
             field(u"unfavorable", tr("Unfavorable, percent"), Reads::Percent,
                   u"unfavorable|unfavourable|percent unfavorable|total unfavorable"_s),
             field(u"sample", tr("Number of people asked"), Reads::Count, u"n|sample size|sample|respondents n"_s),
             field(u"margin", tr("Margin of error"), Reads::Percent, u"margin of error|moe|margin"_s)},
            {{u"respondents"_s},
             {u"about"_s, u"favorable_of"_s, u"thermometer_of"_s},
             {u"start"_s},
             {u"favorable"_s, u"thermometer"_s, u"favorable_of"_s, u"thermometer_of"_s}}};
}

MappedTable indicators() {
    return {u"indicators"_s,
            tr("Indicators"),
            {field(u"place", tr("Country or place"), Reads::Place,
                   u"place|country|country name|economy|city|state|nation"_s, Use::MayBeSame),
             field(u"name", tr("Name of the indicator"), Reads::Text,
                   u"indicator|indicator name|series|variable|measure"_s, Use::MayBeSame),
             field(u"date", tr("Date or year"), Reads::Date, u"date|year|time|period"_s),
             field(u"value", tr("Value"), Reads::Number, u"value|amount|figure|obs value"_s),
             field(u"value_of", tr("Value in the year of the heading"), Reads::Number, QString(), Use::Repeated),
             field(u"unit", tr("Unit"), Reads::Text, u"unit|units|unit of measure"_s, Use::MayBeSame),
             field(u"note", tr("Note"), Reads::Text, u"note|notes|remark|remarks"_s)},
            {{u"place"_s}, {u"name"_s}, {u"date"_s, u"value_of"_s}, {u"value"_s, u"value_of"_s}}};
}

MappedTable milestones() {
    return {u"milestones"_s,
            tr("Milestones"),
            {field(u"title", tr("Title"), Reads::Text, u"milestone|treaty|summit|what happened|title|event"_s),
             field(u"date", tr("Date"), Reads::Date, u"date|year|when|day"_s),
             field(u"countries", tr("Countries, separated by semicolons"), Reads::Text, u"countries|between|parties"_s,
                   Use::MayBeSame),
             field(u"kind", tr("Kind"), Reads::Text, u"kind|type|category"_s, Use::MayBeSame)},
            {{u"title"_s}, {u"date"_s}, {u"countries"_s}}};
}

MappedTable organisations() {
    return {u"organisations"_s,
            tr("Organisations"),
            {field(u"name", tr("Name"), Reads::Text,
                   u"organisation|organization|institution|company|association|committee|name of organisation"_s),
             field(u"native_name", tr("Native name"), Reads::Text, u"native name|local name"_s),
             field(u"kind", tr("Kind"), Reads::Text, u"kind|type|category"_s, Use::MayBeSame),
             field(u"place", tr("Place"), Reads::Place, u"place|city|town|seat"_s, Use::MayBeSame),
             field(u"country", tr("Country of the place"), Reads::Country, u"country"_s, Use::MayBeSame),
             field(u"url", tr("Address on the web"), Reads::Text, u"url|website|web|homepage"_s),
             field(u"note", tr("Note"), Reads::Text, u"note|notes|remark|remarks"_s)},
            {{u"name"_s}}};
}

MappedTable people() {
    return {u"people"_s,
            tr("People"),
            {field(u"name", tr("Name"), Reads::Text, u"person|full name|name of person|contact|mayor|signatory"_s),
             field(u"native_name", tr("Native name"), Reads::Text, u"native name|local name"_s),
             field(u"role", tr("Role"), Reads::Text, u"role|position|office|job title"_s, Use::MayBeSame),
             field(u"organisation", tr("Organisation"), Reads::Text,
                   u"organisation|organization|institution|company|committee"_s, Use::MayBeSame),
             field(u"place", tr("Place"), Reads::Place, u"place|city|town"_s, Use::MayBeSame),
             field(u"country", tr("Country of the place"), Reads::Country, u"country"_s, Use::MayBeSame),
             field(u"from", tr("From"), Reads::Date, u"from|since|start|in office from"_s),
             field(u"to", tr("Until"), Reads::Date, u"to|until|end|in office until"_s),
             field(u"email", tr("Email"), Reads::Text, u"email|e-mail|mail"_s),
             field(u"phone", tr("Phone"), Reads::Text, u"phone|telephone|tel"_s),
             field(u"note", tr("Note"), Reads::Text, u"note|notes|remark|remarks"_s)},
            {{u"name"_s}}};
}

} // namespace

const MappedField* MappedTable::field(QStringView wanted) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.name == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

const std::vector<MappedTable>& mappedTables() {
    static const std::vector<MappedTable> all{agreements(), places(),     activities(), trade(),         polls(),
                                              indicators(), milestones(), organisations(), people()};
    return all;
}

const MappedTable* mappedTable(QStringView name) {
    for (const MappedTable& table : mappedTables())
        if (table.name == name)
            return &table;
    return nullptr;
}

} // namespace exchange
