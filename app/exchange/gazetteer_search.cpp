// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gazetteer_search.h"

#include "document/iso3166.h"
#include "exchange/country_names.h"
#include "records/fold.h"
#include "records/near.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;
using records::Extent;
using records::isOneEditAway;

namespace exchange {
namespace {

constexpr qsizetype fewestLettersForTypo = 4;

// How well a name matches, 0 when it does not.
int matchOf(const QString& typed, const QString& name, bool isMain) {
    const int main = isMain ? 1 : 0; // who bears the name as the first one comes before who has it as another
    if (name == typed)
        return 30 + main;
    if (name.startsWith(typed))
        return 20 + main;
    return typed.size() >= fewestLettersForTypo && isOneEditAway(typed, name, Extent::Whole) ? 10 + main : 0;
}

} // namespace

GazetteerSearch::GazetteerSearch(std::shared_ptr<const Gazetteer> gazetteer)
    : m_gazetteer(std::move(gazetteer)) {
    for (size_t i = 0; i < m_gazetteer->size(); ++i) {
        const GazetteerPlace& place = m_gazetteer->at(i);
        m_names.push_back({records::fold(place.name), qint32(i), true});
        for (const QString& name : m_gazetteer->otherNames(place))
            m_names.push_back({records::fold(name), qint32(i), false});
    }
}

QString GazetteerSearch::shown(const GazetteerPlace& place) {
    const QString country = document::countryName(place.country);
    const QString state = place.country == u"US" ? usStateName(place.admin1) : QString();
    return QStringList{place.name, state, country}.filter(QRegularExpression(u"."_s)).join(u", "_s);
}

std::vector<const GazetteerPlace*> GazetteerSearch::find(const QString& text, qsizetype limit) const {
    QString name = text, country;
    if (const qsizetype comma = text.lastIndexOf(u','); comma > 0)
        if (country = countryFromName(text.mid(comma + 1).trimmed()); !country.isEmpty())
            name = text.left(comma);
    const QString typed = records::fold(name.section(u',', 0, 0));
    const QString state = country == u"US" || country.isEmpty() ? usState(name.section(u',', 1).trimmed()) : QString();
    if (typed.isEmpty())
        return {};
    struct Hit {
        const GazetteerPlace* place;
        int match;
    };
    std::vector<Hit> hits;
    for (const Name& one : m_names) {
        const GazetteerPlace& place = m_gazetteer->at(size_t(one.place));
        if ((!country.isEmpty() && place.country != country) ||
            (!state.isEmpty() && (place.country != u"US" || place.admin1 != state)))
            continue;
        const int match = matchOf(typed, one.folded, one.isMain);
        if (match == 0)
            continue;
        // The names of a place stand together.
        if (!hits.empty() && hits.back().place == &place)
            hits.back().match = std::max(hits.back().match, match);
        else
            hits.push_back({&place, match});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& one, const Hit& other) {
        return one.match != other.match ? one.match > other.match : one.place->population > other.place->population;
    });
    std::vector<const GazetteerPlace*> found;
    for (const Hit& hit : hits)
        if (qsizetype(found.size()) < limit)
            found.push_back(hit.place);
    return found;
}

} // namespace exchange
