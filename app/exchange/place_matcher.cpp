// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/place_matcher.h"

#include "document/iso3166.h"
#include "document/reader.h"
#include "document/rows.h"
#include "document/text_rows.h"
#include "exchange/country_names.h"
#include "records/fold.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

constexpr double samePlaceKilometres = 30;   // two sources may point at the harbour and at the city hall
constexpr double otherPlaceKilometres = 100; // farther off than this it is another place of that name
constexpr double wideAreaKilometres = 400;   // for states and provinces
constexpr qint64 byFarTheLargest = 20;

QString tr(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("Exchange", text, note);
}

bool isWide(Level level) {
    return level == Level::Province || level == Level::Prefecture || level == Level::State || level == Level::Region ||
           level == Level::Country;
}

// What lists add to a name or put before it. Looked for only where the name as it stands is not known: Kansas City
// keeps its City.
QString withoutSort(const QString& name) {
    static const QRegularExpression before(
        u"^(?:city|town|municipality|county|province|prefecture|metropolis) of (?:the )?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(u"(?:[ -](?:(?:metropolitan|special|self-governing|capital|municipal|metro)[ "
                                          u"-])?(?:city|si|shi|gun|gu|town|municipality|metropolis)|"
                                          "(?:광역시|특별자치시|특별시|시|군|市|縣|县|県))$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bracket(u"\\s*[(（\\[][^()（）\\[\\]]*[)）\\]]\\s*"_s);
    QString result = name;
    result.remove(bracket).remove(before).remove(after);
    return result.trimmed();
}

// "Varna, Bulgaria" and "Gering, Nebraska" name the country or the state behind a comma.
void splitName(QString& name, QString& country, QString& region) {
    QStringList parts = name.split(u',');
    for (QString& part : parts)
        part = part.trimmed();
    while (parts.size() > 1) {
        const QString last = parts.last();
        if (const QString state = usState(last);
            !state.isEmpty() && (country.isEmpty() || country == u"US") && region.isEmpty()) {
            region = state;
            country = u"US"_s;
        } else if (const QString code = countryFromName(last);
                   !code.isEmpty() && (country.isEmpty() || country == code)) {
            country = code;
        } else {
            break;
        }
        parts.removeLast();
    }
    name = parts.join(u", "_s);
}

// All names of a place, folded, each once.
QSet<QString> namesOf(const Place& place) {
    QSet<QString> names{fold(place.name), fold(place.nativeName)};
    for (const PlaceName& name : place.names)
        names.insert(fold(name.name));
    names.remove(QString());
    return names;
}

} // namespace

struct PlaceMatcher::Candidate {
    const Place* known = nullptr;           // of the document, or
    const GazetteerPlace* listed = nullptr; // of the gazetteer; both when they are one place
    double kilometres = -1;                 // from the clue's position; below 0 when unknown
    bool byMainName = false;
    QString country() const { return known ? known->country : listed->country; }
    qint64 population() const {
        return known && known->population ? *known->population : listed ? listed->population : 0;
    }
    QString shown() const {
        if (known)
            return PlaceMatcher::shown(*known);
        return listed->country == u"US" ? tr("%1 (US-%2)").arg(listed->name, listed->admin1)
                                        : tr("%1 (%2)").arg(listed->name, listed->country);
    }
};

QString PlaceMatcher::shown(const Place& place) {
    if (place.country == u"US" && !place.admin1.isEmpty())
        return tr("%1 (US-%2)").arg(place.name, place.admin1);
    return place.country.isEmpty() ? place.name : tr("%1 (%2)").arg(place.name, place.country);
}

Result<PlaceMatcher> PlaceMatcher::read(const document::Document& document,
                                        LoadGazetteer loadGazetteer) {
    PlaceMatcher matcher;
    matcher.m_loadGazetteer = std::move(loadGazetteer);
    QHash<PlaceId, qsizetype> byId;
    std::vector<Place> places;
    auto read = document::reader::places(document, [&](Place&& place) {
                    byId.insert(place.id, qsizetype(places.size()));
                    places.push_back(std::move(place));
                }).and_then([&] {
        return document::reader::placeNames(document, [&](PlaceId id, PlaceName&& name) {
            if (const auto at = byId.constFind(id); at != byId.constEnd())
                places[size_t(*at)].names << std::move(name);
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    auto decided = document::decisions::all(document, u"place"_s);
    if (!decided)
        return tl::unexpected(decided.error());
    matcher.m_remembered = QSet<QString>(decided->keyBegin(), decided->keyEnd());
    matcher.m_ids = std::move(*decided);
    for (const Place& place : places)
        matcher.note(place);
    return matcher;
}

void PlaceMatcher::note(const Place& place) {
    const auto at = qsizetype(m_places.size());
    m_places.push_back(place);
    m_bySlug.insert(place.slug, at);
    for (const QString& name : namesOf(place))
        m_byName.insert(name, at);
}

QStringList PlaceMatcher::add(const PlaceMatch& match) {
    if (match.kind == PlaceMatch::Kind::New)
        note(match.place);
    QStringList learned;
    for (const QString& id : match.ids) {
        if (!m_ids.contains(id))
            learned << id;
        m_ids.insert(id, match.slug);
    }
    return learned;
}

void PlaceMatcher::unlearn(const QStringList& ids) {
    for (const QString& id : ids)
        m_ids.remove(id);
}

void PlaceMatcher::forget(const QString& slug) {
    const auto at = m_bySlug.constFind(slug);
    if (at == m_bySlug.constEnd() || *at + 1 != qsizetype(m_places.size()))
        return;
    for (const QString& name : namesOf(m_places.back()))
        m_byName.remove(name, *at);
    m_places.pop_back();
    m_bySlug.remove(slug);
}

PlaceMatch PlaceMatcher::asNew(const PlaceClue& clue, const PlaceMatch& doubtful) {
    QString name = clue.name.simplified(), country = countryFromName(clue.country), region = usState(clue.region);
    splitName(name, country, region);
    if (name.isEmpty() || country.isEmpty())
        return doubtful;
    PlaceClue settled = clue;
    settled.name = name;
    return made(settled, country, country == u"US" ? region : QString(), doubtful.reasons);
}

const Place* PlaceMatcher::place(const QString& slug) const {
    const auto at = m_bySlug.constFind(slug);
    return at == m_bySlug.constEnd() ? nullptr : &m_places[size_t(*at)];
}

const Gazetteer& PlaceMatcher::gazetteer() {
    if (!m_gazetteer)
        m_gazetteer = m_loadGazetteer();
    return *m_gazetteer;
}

// The country by the coordinates where the file has none, or where the one it has cannot be true.
void PlaceMatcher::settleCountry(const PlaceClue& clue, QString& country, QStringList& reasons) {
    if (!clue.latitude || !clue.longitude || (clue.level && *clue.level == Level::Country))
        return;
    const double north = clue.latitude->toDouble(), east = clue.longitude->toDouble();
    constexpr double near = 40;
    const GazetteerPlace* nearest = gazetteer().nearest(north, east, country.isEmpty() ? otherPlaceKilometres : near);
    if (!nearest || nearest->country == country)
        return;
    if (country.isEmpty()) {
        reasons
            << tr("Its coordinates lie in %1, near %2.").arg(document::countryName(nearest->country), nearest->name);
        country = nearest->country;
    } else if (!gazetteer().nearest(north, east, wideAreaKilometres, country)) {
        reasons << tr("The file says %1, but its coordinates lie in %2, near %3.")
                       .arg(document::countryName(country), document::countryName(nearest->country), nearest->name);
        country = nearest->country;
    }
}

std::vector<PlaceMatcher::Candidate> PlaceMatcher::candidates(const QString& name, const PlaceClue& clue,
                                                              const QString& country, const QString& region) {
    std::vector<Candidate> found;
    const bool hasPosition = clue.latitude && clue.longitude;
    const auto distance = [&](double north, double east) {
        return hasPosition ? kilometresBetween(clue.latitude->toDouble(), clue.longitude->toDouble(), north, east) : -1;
    };
    const auto fits = [&](const QString& itsCountry, const QString& itsRegion, double kilometres, bool wide) {
        return (country.isEmpty() || itsCountry == country) &&
               (region.isEmpty() || itsCountry != u"US" || itsRegion.isEmpty() || itsRegion == region) &&
               kilometres <= (wide ? wideAreaKilometres : otherPlaceKilometres);
    };
    const QString folded = fold(name);
    const auto addKnown = [&](qsizetype at, bool byMainName) -> qsizetype {
        const Place& place = m_places[size_t(at)];
        const double away =
            place.hasPosition() ? distance(place.latitude->toDouble(), place.longitude->toDouble()) : -1;
        const bool levelFits = !clue.level || isWide(*clue.level) == isWide(place.level);
        if (place.level == Level::Aggregate ||
            (place.level == Level::Country && (!clue.level || *clue.level != Level::Country)) || !levelFits ||
            !fits(place.country, place.admin1, away, isWide(place.level)))
            return -1;
        for (size_t i = 0; i < found.size(); ++i)
            if (found[i].known == &place)
                return qsizetype(i);
        found.push_back({&place, nullptr, away, byMainName});
        return qsizetype(found.size()) - 1;
    };
    for (const qsizetype at : m_byName.values(folded))
        addKnown(at, fold(m_places[size_t(at)].name) == folded);
    if (clue.level && isWide(*clue.level))
        return found; // the gazetteer has cities only
    for (const GazetteerPlace* listed : gazetteer().named(name)) {
        const double away = distance(listed->degreesNorth, listed->degreesEast);
        if (!fits(listed->country, listed->admin1, away, false))
            continue;
        // The document may have it under a name that the file does not use.
        qsizetype same = -1;
        for (const qsizetype at : m_byName.values(fold(listed->name))) {
            const Place& place = m_places[size_t(at)];
            const bool isNear = !place.hasPosition() ||
                                kilometresBetween(place.latitude->toDouble(), place.longitude->toDouble(),
                                                  listed->degreesNorth, listed->degreesEast) < samePlaceKilometres;
            const bool sameRegion = place.country != u"US" || place.admin1.isEmpty() || place.admin1 == listed->admin1;
            if (place.country == listed->country && isNear && sameRegion && !isWide(place.level))
                if (const qsizetype known = addKnown(at, fold(listed->name) == folded);
                    known >= 0 && (same < 0 || place.hasPosition()))
                    same = known;
        }
        if (same >= 0)
            found[size_t(same)].listed = listed;
        else
            found.push_back({nullptr, listed, away, fold(listed->name) == folded});
    }
    return found;
}

QString PlaceMatcher::freeSlug(const Place& place) const {
    QStringList parts{place.country.toLower()};
    if (place.country == u"US" && !place.admin1.isEmpty())
        parts << place.admin1.toLower();
    if (place.level != Level::State || parts.size() == 1)  // a state's code is its name: "us-il"
        parts << document::slugOf(place.name);
    const QString wish = parts.join(u'-');
    QString slug = wish;
    for (int number = 2; m_bySlug.contains(slug); ++number)
        slug = u"%1-%2"_s.arg(wish).arg(number);
    return slug;
}

PlaceMatch PlaceMatcher::chosen(const Candidate& candidate, const PlaceClue& clue, QStringList reasons) {
    PlaceMatch match;
    match.score = qBound(0,
                         50 + (candidate.byMainName ? 10 : 0) + (clue.country.isEmpty() ? 0 : 20) +
                             (candidate.kilometres < 0                     ? 0
                              : candidate.kilometres < samePlaceKilometres ? 20
                                                                           : 5),
                         100);
    if (candidate.kilometres >= 0)
        reasons << tr("It lies %1 km from there.").arg(qRound(candidate.kilometres));
    match.reasons = reasons;
    if (!clue.wikidata.isEmpty())
        match.ids << u"wikidata:"_s + clue.wikidata;
    if (candidate.listed)
        match.ids << u"geonames:%1"_s.arg(candidate.listed->id);
    if (candidate.known) {
        match.kind = PlaceMatch::Kind::Known;
        match.slug = candidate.known->slug;
        return match;
    }
    const GazetteerPlace& listed = *candidate.listed;
    match.kind = PlaceMatch::Kind::New;
    Place& place = match.place;
    place.name = listed.name;
    place.nativeName = clue.nativeName;
    place.country = listed.country;
    place.admin1 = listed.country == u"US" ? listed.admin1 : QString();
    place.level = clue.level.value_or(Level::City);
    place.latitude = Decimal::parse(listed.latitude)
                         .map([](Decimal number) { return std::optional(number); })
                         .value_or(std::nullopt);
    place.longitude = Decimal::parse(listed.longitude)
                          .map([](Decimal number) { return std::optional(number); })
                          .value_or(std::nullopt);
    place.population = listed.population;
    if (fold(clue.name) != fold(listed.name))
        place.names.append({clue.name, u"alias"_s, QString()});
    place.slug = match.slug = freeSlug(place);
    return match;
}

PlaceMatch PlaceMatcher::made(const PlaceClue& clue, const QString& country, const QString& region,
                              QStringList reasons) {
    PlaceMatch match;
    match.kind = PlaceMatch::Kind::New;
    match.score = clue.latitude ? 80 : 60;
    Place& place = match.place;
    place.name = clue.name;
    place.nativeName = clue.nativeName;
    place.country = country;
    place.admin1 = region;
    place.level = clue.level.value_or(Level::City);
    place.latitude = clue.latitude;
    place.longitude = clue.longitude;
    place.population = clue.population;
    place.slug = match.slug = freeSlug(place);
    match.reasons = reasons << tr("No place on record is called so.");
    if (!clue.wikidata.isEmpty())
        match.ids << u"wikidata:"_s + clue.wikidata;
    if (!clue.geonames.isEmpty())
        match.ids << u"geonames:"_s + clue.geonames;
    return match;
}

PlaceMatch PlaceMatcher::find(const PlaceClue& clue) {
    PlaceMatch match;
    if (!clue.slug.isEmpty() && m_bySlug.contains(clue.slug)) {
        match.kind = PlaceMatch::Kind::Known;
        match.slug = clue.slug;
        match.score = 100;
        return match;
    }
    for (const auto& [key, id] : {std::pair(u"wikidata:"_s, clue.wikidata), std::pair(u"geonames:"_s, clue.geonames)})
        if (const QString slug = id.isEmpty() ? QString() : m_ids.value(key + id);
            !slug.isEmpty() && m_bySlug.contains(slug)) {
            match.kind = PlaceMatch::Kind::Known;
            match.slug = slug;
            match.score = 100;
            match.reasons << tr("It has the id %1.").arg(id);
            return match;
        }
    QString name = clue.name.simplified(), country = countryFromName(clue.country);
    QString region = clue.region.isEmpty() ? QString() : usState(clue.region);
    if (country.isEmpty() && !region.isEmpty())
        country = u"US"_s;
    if (country != u"US")
        region.clear();
    if (name.isEmpty()) {
        match.reasons << tr("The place has no name.");
        return match;
    }
    splitName(name, country, region);
    if (!clue.country.trimmed().isEmpty() && country.isEmpty() && !clue.latitude) {
        match.kind = PlaceMatch::Kind::Doubtful;
        match.reasons
            << tr("\u201c%1\u201d is not a country, or it may be more than one.").arg(clue.country.trimmed().left(60));
        return match;
    }
    QStringList reasons;
    settleCountry(clue, country, reasons);
    PlaceClue settled = clue;
    settled.name = name;
    settled.country = country;
    auto found = candidates(name, settled, country, region);
    if (const QString shorter = withoutSort(name); found.empty() && !shorter.isEmpty() && shorter != name)
        found = candidates(shorter, settled, country, region);
    // Who bears a name as the first one is meant rather than who was once called so.
    if (std::any_of(found.begin(), found.end(), [](const Candidate& one) { return one.byMainName; }))
        std::erase_if(found, [](const Candidate& one) { return !one.byMainName && !one.known; });
    const bool hasPosition = clue.latitude && clue.longitude;
    std::sort(found.begin(), found.end(), [hasPosition](const Candidate& one, const Candidate& other) {
        if (hasPosition && one.kilometres >= 0 && other.kilometres >= 0)
            return one.kilometres < other.kilometres;
        return one.population() > other.population();
    });
    if (found.empty()) {
        if (!country.isEmpty() && (hasPosition || !clue.wikidata.isEmpty() || !clue.country.isEmpty() ||
                                   !region.isEmpty() || name != clue.name.simplified()))
            return made(settled, country, region, reasons);
        match.kind = PlaceMatch::Kind::Doubtful;
        match.reasons = reasons << tr("Nothing says where \u201c%1\u201d is: no country, no coordinates, and no place "
                                      "on record of that name.")
                                       .arg(name.left(60));
        return match;
    }
    if (found.size() == 1) {
        if (country.isEmpty() && !found[0].byMainName && !found[0].known)
            reasons << tr("Only the gazetteer knows it by that name: as %1.").arg(found[0].shown());
        return chosen(found[0], settled, reasons);
    }
    const bool nearestIsClear = hasPosition && found[0].kilometres >= 0 && found[0].kilometres < samePlaceKilometres &&
                                (found[1].kilometres < 0 || found[1].kilometres > 2 * found[0].kilometres);
    if (nearestIsClear)
        return chosen(found[0], settled, reasons);
    if (region.isEmpty() && !hasPosition &&
        found[0].population() >= byFarTheLargest * qMax<qint64>(found[1].population(), 1) && found[0].byMainName)
        return chosen(found[0], settled, reasons << tr("It is by far the largest place of that name."));
    QStringList names;
    for (const Candidate& candidate : found)
        if (names.size() < 5)
            names << candidate.shown();
    match.kind = PlaceMatch::Kind::Doubtful;
    match.score = 40;
    match.reasons = reasons << tr("\u201c%1\u201d may be %2.")
                                   .arg(name.left(60), names.join(tr(" or ", "between names of places")));
    return match;
}

} // namespace exchange
