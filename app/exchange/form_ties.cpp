// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cell_reading.h"
#include "exchange/country_names.h"
#include "exchange/form.h"
#include "exchange/mapping.h"

#include "document/rows.h"
#include "records/fold.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

// Tables of ties: lists of partner cities as city halls publish them, and tables with a pair of towns in each row.
namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

struct SideColumns {
    int name = -1, native = -1, country = -1, region = -1, north = -1, east = -1, wikidata = -1, population = -1;
};
struct TieColumns {
    SideColumns one, other;
    int kind = -1, date = -1, ended = -1, note = -1;
    PlaceClue home; // where the file names one side only
    std::optional<AgreementKind> kindOfAll;
};

Result<PlaceClue> clueOf(const TextTable::Row& row, const SideColumns& side) {
    PlaceClue clue;
    clue.name = cell(row, side.name);
    clue.nativeName = cell(row, side.native);
    clue.country = cell(row, side.country);
    clue.region = cell(row, side.region);
    static const QRegularExpression id(u"Q[1-9]\\d*$"_s);
    clue.wikidata = id.match(cell(row, side.wikidata)).captured();
    const QString north = cell(row, side.north), east = cell(row, side.east);
    if (!north.isEmpty() && !east.isEmpty()) {
        const auto latitude = Decimal::parse(north.left(12)), longitude = Decimal::parse(east.left(13));
        if (!latitude || !longitude || qAbs(longitude->toDouble()) > 180)
            return fail(ErrorCode::InvalidValue,
                        tr("\u201c%1, %2\u201d is not a place on the globe.").arg(north.left(30), east.left(30)));
        if (qAbs(latitude->toDouble()) > 90)
            return fail(ErrorCode::InvalidValue,
                        tr("The latitude %1 is outside -90 to 90; latitude and longitude may be exchanged.")
                            .arg(north.left(30)));
        clue.latitude = *latitude;
        clue.longitude = *longitude;
    }
    QString people = cell(row, side.population);
    people.remove(u',');
    bool isNumber = false;
    const qint64 population = people.toLongLong(&isNumber);
    if (isNumber && population > 0 && population < 2'000'000'000)
        clue.population = population;
    return clue;
}

Draft readTie(const TextTable::Row& row, const TieColumns& columns) {
    TieDraft tie;
    const auto one = columns.one.name < 0 ? Result<PlaceClue>(columns.home) : clueOf(row, columns.one);
    const auto other = clueOf(row, columns.other);
    if (!one || !other)
        return Draft::refused(one ? other.error().sentence : one.error().sentence);
    tie.one = *one;
    tie.other = *other;
    Draft draft;
    if (tie.one.name.isEmpty() && tie.one.wikidata.isEmpty())
        draft.doubt = tr("The file does not say whose partners these are. Say which place\u2019s list it is.");
    if (tie.other.name.isEmpty() && tie.other.wikidata.isEmpty())
        return Draft::refused(tr("The row names no partner."));
    const QString kind = cell(row, columns.kind);
    tie.kind = kind.isEmpty() ? columns.kindOfAll : fromWord<AgreementKind>(kind);
    if (!tie.kind && !kind.isEmpty()) {
        tie.kind = kindIn(kind).value_or(AgreementKind::Other);
        tie.kindOriginal = kind;
    }
    for (const auto& [column, target] :
         {std::pair(columns.date, &tie.signedOn), std::pair(columns.ended, &tie.endedOn)}) {
        const QString text = cell(row, column);
        if (isNothing(text))
            continue;
        const auto date = PartialDate::fromTyped(text);
        if (!date)
            return Draft::refused(date.error().sentence);
        *target = *date;
    }
    tie.note = cell(row, columns.note);
    draft.parts.emplace_back(std::move(tie));
    return draft;
}

// The side's columns by names with a number or letter at their end: city1, country_1, lat1, city_b.
SideColumns numbered(const Columns& columns, const QString& end) {
    const auto find = [&](std::initializer_list<QStringView> names) {
        for (const QStringView name : names)
            for (const QString& joint : {QString(), u" "_s})
                if (const int column = columns.find({name.toString() + joint + end}); column >= 0)
                    return column;
        return -1;
    };
    SideColumns side;
    side.name = find({u"city", u"town", u"place", u"name", u"ville", u"municipality", u"label"});
    side.native = find({u"native name", u"native"});
    side.country = find({u"country", u"pays", u"nation", u"land"});
    side.region = find({u"region", u"state", u"province"});
    side.north = find({u"lat", u"latitude"});
    side.east = find({u"lng", u"lon", u"long", u"longitude"});
    side.wikidata = find({u"wikidata", u"qid", u"id", u"item"});
    side.population = find({u"population", u"pop"});
    return side;
}

int dateColumn(const Columns& columns) {
    return columns.find({u"date",
                         u"signed",
                         u"date signed",
                         u"date of agreement",
                         u"agreement date",
                         u"date of signing",
                         u"signing date",
                         u"since",
                         u"year",
                         u"established",
                         u"date established",
                         u"date of affiliation",
                         u"affiliated",
                         u"year of partnership",
                         u"start",
                         u"체결일",
                         u"체결일자",
                         u"결연일",
                         u"결연일자",
                         u"자매결연일",
                         u"협정일",
                         u"提携日",
                         u"提携年月日",
                         u"締結日",
                         u"締結年月日",
                         u"結盟日期",
                         u"缔结日期",
                         u"date de signature",
                         u"année",
                         u"jahr",
                         u"seit"});
}
int kindColumn(const Columns& columns) {
    return columns.find(
        {u"kind", u"type", u"category", u"relationship", u"type of agreement", u"구분", u"유형", u"区分", u"種類"});
}
int noteColumn(const Columns& columns) {
    return columns.find({u"remark", u"remarks", u"note", u"notes", u"comment", u"비고", u"備考", u"备注", u"備註"});
}

// The columns by the names that a person gives them.
QHash<QString, int*> roles(TieColumns& columns) {
    return {{u"city1"_s, &columns.one.name},
            {u"country1"_s, &columns.one.country},
            {u"region1"_s, &columns.one.region},
            {u"latitude1"_s, &columns.one.north},
            {u"longitude1"_s, &columns.one.east},
            {u"wikidata1"_s, &columns.one.wikidata},
            {u"city"_s, &columns.other.name},
            {u"country"_s, &columns.other.country},
            {u"region"_s, &columns.other.region},
            {u"latitude"_s, &columns.other.north},
            {u"longitude"_s, &columns.other.east},
            {u"wikidata"_s, &columns.other.wikidata},
            {u"city2"_s, &columns.other.name},
            {u"country2"_s, &columns.other.country},
            {u"region2"_s, &columns.other.region},
            {u"latitude2"_s, &columns.other.north},
            {u"longitude2"_s, &columns.other.east},
            {u"wikidata2"_s, &columns.other.wikidata},
            {u"kind"_s, &columns.kind},
            {u"signed"_s, &columns.date},
            {u"ended"_s, &columns.ended},
            {u"note"_s, &columns.note}};
}

// "City=city", "Land=country", "Partner=city2" as a script says it.
void applyMapping(const PlanOptions& options, const QStringList& header, TieColumns& columns) {
    const QHash<QString, int*> all = roles(columns);
    for (auto it = options.mapping.cbegin(); it != options.mapping.cend(); ++it)
        if (int* column = all.value(it.value()))
            *column = int(header.indexOf(it.key()));
}

// The home of a list: as chosen, else the one place of the document that the file's name or title names.
PlaceClue homeOf(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher) {
    const auto clueFor = [](const Place& place) {
        PlaceClue clue;
        clue.slug = place.slug;
        clue.name = place.name;
        clue.country = place.country;
        clue.region = place.admin1;
        clue.latitude = place.latitude;
        clue.longitude = place.longitude;
        clue.level = place.level;
        return clue;
    };
    if (const Place* chosen = matcher.place(options.mapping.value(u"home"_s)))
        return clueFor(*chosen);
    if (options.home && options.homeApplies == PlanOptions::Home::Always)
        return *options.home;
    QStringList texts = table.remarks;
    texts << QFileInfo(table.name).completeBaseName();
    static const QRegularExpression of(
        u"(?:sister|friendship|partner|twin)[ -]?(?:cities|towns|city)?[ -](?:of|with|for)[ -](?:the )?(?:city of )?([\\p{L} .'-]+?)(?:\\s*[,(]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString& text : std::as_const(texts)) {
        PlaceClue clue;
        clue.name = of.match(QString(text).replace(u'_', u' ')).captured(1).trimmed();
        if (clue.name.isEmpty())
            continue;
        if (const PlaceMatch match = matcher.find(clue); match.kind == PlaceMatch::Kind::Known)
            return clueFor(*matcher.place(match.slug));
    }
    return options.home.value_or(PlaceClue());
}

// "city, partner, country": both sides by name, and one country only.
TieColumns ownAndPartner(const Columns& names, const QStringList& header, QStringList& notes) {
    TieColumns columns;
    const int own = names.find({u"city", u"our city", u"home city", u"home", u"place", u"town", u"municipality"});
    const int partner = names.find({u"partner", u"partner city", u"sister city", u"twin city", u"twin town", u"partner place"});
    if (own < 0 || partner < 0)
        return columns;
    columns.one.name = own;
    columns.other.name = partner;
    columns.one.country = names.find({u"home country", u"our country"});
    columns.other.country = names.find({u"partner country", u"country of partner", u"country"});
    if (columns.other.country >= 0)
        notes << tr("The column \u201c%1\u201d was read as that of \u201c%2\u201d.").arg(header.value(columns.other.country), header.value(partner));
    return columns;
}

} // namespace

QStringList tieFields() {
    TieColumns columns;
    QStringList names = roles(columns).keys();
    names.sort();
    return names;
}

std::optional<Form> pairsForm(const TextTable& table, const PlanOptions& options, PlaceMatcher&) {
    const Columns names(table.header);
    TieColumns columns;
    for (const auto& [first, second] : {std::pair(u"1"_s, u"2"_s), std::pair(u"a"_s, u"b"_s)}) {
        columns.one = numbered(names, first);
        columns.other = numbered(names, second);
        if (columns.one.name >= 0 && columns.other.name >= 0)
            break;
    }
    QStringList notes;
    if (columns.one.name < 0 || columns.other.name < 0)
        columns = ownAndPartner(names, table.header, notes);
    columns.kind = kindColumn(names);
    columns.date = dateColumn(names);
    columns.ended = names.find({u"ended", u"end", u"until"});
    columns.note = noteColumn(names);
    if (options.as == u"agreements")
        applyMapping(options, table.header, columns);
    if (columns.one.name < 0 || columns.other.name < 0)
        return std::nullopt;
    Form form;
    form.notes = notes;
    form.name = tr("Table of pairs of places");
    form.table = u"agreements"_s;
    form.source = sourceOfFile(table);
    form.parse = [columns](const TextTable::Row& row) { return readTie(row, columns); };
    return form;
}

std::optional<Form> partnerListForm(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher) {
    const Columns names(table.header);
    TieColumns columns;
    SideColumns& other = columns.other;
    other.name = names.find(
        {u"city",         u"partner city", u"sister city",  u"friendship city", u"twin city",    u"city name",
         u"name of city", u"town",         u"municipality", u"partner",         u"cities",       u"name",
         u"도시",         u"도시명",       u"자매도시",     u"우호도시",        u"우호협력도시", u"결연도시",
         u"都市",         u"都市名",       u"姉妹都市",     u"友好都市",        u"城市",         u"城市名稱",
         u"ville",        u"stadt",        u"partnerstadt"});
    other.country = names.find({u"country", u"nation", u"country name", u"국가", u"국가명", u"나라", u"국명", u"国",
                                u"国名", u"國家", u"国家", u"pays", u"land"});
    other.region = names.find({u"state", u"province", u"region", u"state/province", u"prefecture"});
    other.north = names.find({u"latitude", u"lat"});
    other.east = names.find({u"longitude", u"lon", u"lng", u"long"});
    other.population = names.find({u"population"});
    columns.kind = kindColumn(names);
    columns.date = dateColumn(names);
    columns.ended = names.find({u"ended", u"end", u"until"});
    columns.note = noteColumn(names);
    const bool looksLikeOne = other.name >= 0 && other.country >= 0 && columns.date >= 0;
    if (options.as == u"agreements")
        applyMapping(options, table.header, columns);
    if (!(looksLikeOne || options.as == u"agreements") || other.name < 0)
        return std::nullopt;
    columns.home = homeOf(table, options, matcher);
    QStringList texts = table.remarks;
    texts << QFileInfo(table.name).completeBaseName().replace(u'_', u' ') << table.header.value(other.name);
    // "Partner cities" is what such a list is called whatever the kind.
    for (const QString& text : std::as_const(texts))
        if (!columns.kindOfAll && kindIn(text) != AgreementKind::Partner)
            columns.kindOfAll = kindIn(text);
    Form form;
    form.name = tr("List of partner cities");
    form.table = u"agreements"_s;
    form.source = sourceOfFile(table);
    form.home = columns.home;
    if (!columns.home.name.isEmpty())
        form.notes << tr("The list is read as that of %1.").arg(columns.home.name);
    form.parse = [columns](const TextTable::Row& row) { return readTie(row, columns); };
    return form;
}

Form mappedTies(const TextTable& table, const Mapping& mapping, const PlanOptions& options, PlaceMatcher& matcher) {
    TieColumns columns;
    const QHash<QString, int*> all = roles(columns);
    for (int i = 0; i < mapping.columns.size(); ++i)
        if (int* column = all.value(mapping.columns[i].field))
            *column = i;
    if (const QString kind = mapping.same.value(u"kind"_s); !kind.isEmpty())
        columns.kindOfAll = fromWord<AgreementKind>(kind) ? fromWord<AgreementKind>(kind) : kindIn(kind);
    Form form;
    if (columns.one.name < 0) {
        columns.home = homeOf(table, options, matcher);
        form.home = columns.home;
    }
    form.parse = [columns](const TextTable::Row& row) { return readTie(row, columns); };
    return form;
}

} // namespace exchange
