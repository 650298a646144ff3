// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/form.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

// Results of queries for twinned administrative bodies (P190), as JSON and as CSV. Whoever wrote the query chose the
// names of the variables, so the columns are told by what stands in them; names only say which of two is which.
namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

QString entity(const QString& text) {
    static const QRegularExpression form(u"^(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q[1-9]\\d*)$"_s);
    return form.match(text.trimmed()).captured(1);
}

// "Point(129.07 35.17)": longitude comes first.
bool readPoint(const QString& text, PlaceClue& clue) {
    static const QRegularExpression form(u"^Point\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return false;
    // Wikidata prints more digits than a place has: nine are a tenth of a millimetre.
    const auto number = [](QString digits) {
        const qsizetype point = digits.indexOf(u'.');
        if (point >= 0)
            digits = digits.left(point + 10);
        return Decimal::parse(digits);
    };
    const auto east = number(match.captured(1)), north = number(match.captured(2));
    if (!east || !north || qAbs(north->toDouble()) > 90 || qAbs(east->toDouble()) > 180)
        return false;
    clue.longitude = *east;
    clue.latitude = *north;
    return true;
}

struct Side {
    int entity = -1, label = -1, point = -1, country = -1, countryLabel = -1, population = -1;
};
struct Roles {
    Side one, other;
    int start = -1, startPrecision = -1, end = -1, endPrecision = -1, kind = -1;
};

int columnNamed(const QStringList& header, const QString& name) {
    for (int i = 0; i < header.size(); ++i)
        if (header[i].compare(name, Qt::CaseInsensitive) == 0)
            return i;
    return -1;
}

// The first filled cell of each column.
QStringList samples(const TextTable& table) {
    QStringList result(table.header.size());
    for (size_t row = 0; row < std::min<size_t>(table.rows.size(), 500); ++row)
        for (int i = 0; i < result.size(); ++i)
            if (result[i].isEmpty())
                result[i] = cell(table.rows[row], i);
    return result;
}

// Of two columns of one sort the first belongs to the first place, unless their names say otherwise.
void assign(const QStringList& header, QList<int> columns, Roles& roles, int Side::*member) {
    const QString other = header.value(roles.other.entity);
    for (qsizetype i = 0; i < columns.size() && columns.size() == 1; ++i)
        if (header[columns[i]].startsWith(other, Qt::CaseInsensitive) ||
            header[columns[i]].contains(u"other"_s, Qt::CaseInsensitive) || header[columns[i]].endsWith(u'2')) {
            roles.other.*member = columns[i];
            return;
        }
    if (columns.size() > 1 && header[columns[0]].startsWith(other, Qt::CaseInsensitive))
        std::swap(columns[0], columns[1]);
    roles.one.*member = columns.value(0, -1);
    roles.other.*member = columns.value(1, -1);
}

std::optional<Roles> rolesOf(const TextTable& table) {
    const QStringList& header = table.header;
    const QStringList sample = samples(table);
    static const QRegularExpression countryName(u"country|nation|land|state"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    QList<int> places, countries, points, populations;
    Roles roles;
    PlaceClue scratch;
    for (int i = 0; i < header.size(); ++i) {
        const QString& name = header[i];
        const bool isTime = sample[i].size() >= 20 && sample[i].contains(u'T') && sample[i].endsWith(u'Z');
        if (sample[i].contains(u"wikidata.org/entity/Q"))
            (countryName.match(name).hasMatch() ? countries : places) << i;
        else if (readPoint(sample[i], scratch))
            points << i;
        else if (name.contains(u"population"_s, Qt::CaseInsensitive) && !name.endsWith(u"Label"))
            populations << i;
        else if (name.contains(u"precision"_s, Qt::CaseInsensitive))
            (name.contains(u"end"_s, Qt::CaseInsensitive) ? roles.endPrecision : roles.startPrecision) = i;
        else if (isTime)
            (name.contains(u"end"_s, Qt::CaseInsensitive) || name.contains(u"582") ? roles.end : roles.start) = i;
    }
    if (places.size() < 2)
        return std::nullopt;
    roles.one.entity = places[0];
    roles.other.entity = places[1];
    assign(header, countries, roles, &Side::country);
    assign(header, points, roles, &Side::point);
    assign(header, populations, roles, &Side::population);
    for (Side* side : {&roles.one, &roles.other}) {
        side->label = columnNamed(header, header[side->entity] + u"Label"_s);
        side->countryLabel = side->country < 0 ? -1 : columnNamed(header, header[side->country] + u"Label"_s);
    }
    QList<int> bareCountries; // only the labels were asked for
    for (int i = 0; i < header.size(); ++i)
        if (countryName.match(header[i]).hasMatch() && header[i].endsWith(u"Label") && i != roles.one.countryLabel &&
            i != roles.other.countryLabel)
            bareCountries << i;
    if (countries.isEmpty())
        assign(header, bareCountries, roles, &Side::countryLabel);
    return roles;
}

PlaceClue clueOf(const TextTable::Row& row, const Side& side) {
    // The states that most ties are with; others are told by their label or by the coordinates.
    static const QHash<QString, QString> countries{
        {u"Q30"_s, u"US"_s},  {u"Q884"_s, u"KR"_s}, {u"Q17"_s, u"JP"_s},  {u"Q148"_s, u"CN"_s}, {u"Q865"_s, u"TW"_s},
        {u"Q183"_s, u"DE"_s}, {u"Q142"_s, u"FR"_s}, {u"Q145"_s, u"GB"_s}, {u"Q38"_s, u"IT"_s},  {u"Q29"_s, u"ES"_s},
        {u"Q159"_s, u"RU"_s}, {u"Q16"_s, u"CA"_s},  {u"Q96"_s, u"MX"_s},  {u"Q408"_s, u"AU"_s}, {u"Q155"_s, u"BR"_s},
        {u"Q668"_s, u"IN"_s}, {u"Q36"_s, u"PL"_s}};
    PlaceClue clue;
    clue.wikidata = entity(cell(row, side.entity));
    clue.name = cell(row, side.label);
    if (clue.name == clue.wikidata)
        clue.name.clear(); // a bare id stands where there is no label in the language
    const QString label = cell(row, side.countryLabel);
    clue.country = entity(label).isEmpty() ? label : QString();
    if (clue.country.isEmpty())
        clue.country = countries.value(entity(cell(row, side.country)));
    readPoint(cell(row, side.point), clue);
    bool isNumber = false;
    const double population = cell(row, side.population).toDouble(&isNumber);
    if (isNumber && population > 0 && population < 1e9)
        clue.population = qint64(population);
    return clue;
}

// Wikidata writes 1 January where it knows only the year. The precision says so (9 year, 10 month, 11 day); without one
// the day stays as it is stated, and is reported.
PartialDate dateOf(const QString& text, const QString& precision, Draft& draft) {
    if (text.isEmpty() || text.startsWith(u"http") || text.startsWith(u"t")) // an unknown value
        return {};
    QString day = text.left(10);
    const int digits = precision.toInt();
    if (digits == 9)
        day = day.left(4);
    else if (digits == 10)
        day = day.left(7);
    else if (digits == 8)
        day = day.left(3) + u'X';
    else if (digits == 0 && day.endsWith(u"-01-01"))
        draft.notes << tr("1 January %1 may stand for the year alone: the file does not say how exact its dates are.")
                           .arg(day.left(4));
    const auto date = PartialDate::fromEdtf(day);
    if (!date)
        draft.refusal = date.error().sentence;
    return date.value_or(PartialDate());
}

} // namespace

std::optional<Form> wikidataForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const auto roles = rolesOf(table);
    if (!roles)
        return std::nullopt;
    Form form;
    form.name = tr("Wikidata query result");
    form.table = u"agreements"_s;
    form.source.slug = u"wikidata"_s;
    form.source.publisher = u"Wikidata"_s;
    form.source.title = tr("Twinned administrative bodies (P190)");
    form.source.url = u"https://www.wikidata.org/wiki/Property:P190"_s;
    form.source.terms = u"CC0"_s;
    if (roles->start >= 0 && roles->startPrecision < 0)
        form.notes << tr("The query did not ask how exact the dates are, so days on 1 January are kept as stated.");
    form.parse = [roles = *roles](const TextTable::Row& row) {
        Draft draft;
        TieDraft tie;
        tie.one = clueOf(row, roles.one);
        tie.other = clueOf(row, roles.other);
        if (tie.one.wikidata.isEmpty() || tie.other.wikidata.isEmpty())
            return Draft::refused(tr("One of the two places is unknown to Wikidata."));
        tie.signedOn = dateOf(cell(row, roles.start), cell(row, roles.startPrecision), draft);
        tie.endedOn = dateOf(cell(row, roles.end), cell(row, roles.endPrecision), draft);
        draft.parts.emplace_back(std::move(tie));
        return draft;
    };
    return form;
}

} // namespace exchange
