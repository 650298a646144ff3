// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules.h"

#include "check/country_box.h"
#include "document/iso3166.h"

using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace check {
void positions(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Place& place : catalogue.places().all()) {
        const RecordRef record{Table::Place, place.id.value};
        if (place.hasPosition() && (qAbs(place.latitude->toDouble()) > 90 || qAbs(place.longitude->toDouble()) > 180))
            add(findings, Severity::Wrong, record, tr("%1 lies outside the globe.").arg(place.name));
        else if (!place.hasPosition() && !catalogue.agreementsOf(place.id).empty())
            add(findings, Severity::Incomplete, record, tr("%1 has no coordinates, so the map cannot show it.").arg(place.name));
    }
}

void outsideCountry(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Place& place : catalogue.places().all())
        if (place.hasPosition() && place.level != Level::Aggregate &&
            !mayLieIn(place.country, place.latitude->toDouble(), place.longitude->toDouble()))
            add(findings, Severity::Wrong, {Table::Place, place.id.value},
                tr("The coordinates of %1 (%2, %3) lie outside its country, %4.")
                    .arg(place.name, place.latitude->text(), place.longitude->text(), catalogue.countryName(place.country)), u"latitude"_s);
}

void countryCodes(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Place& place : catalogue.places().all())
        if (!place.country.isEmpty() && place.level != Level::Aggregate && document::countryName(place.country).isEmpty())
            add(findings, Severity::Wrong, {Table::Place, place.id.value},
                tr("The country code \u201c%1\u201d of %2 is not in use.").arg(place.country, place.name), u"country"_s);
}

}  // namespace check
