// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/catalogue.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace records;
using evidence::ClimateGroup;

namespace explore {
namespace {

template <class Key>
const std::vector<qsizetype>& listOr(const QHash<Key, std::vector<qsizetype>>& lists, Key key) {
    static const std::vector<qsizetype> none;
    const auto found = lists.constFind(key);
    return found == lists.constEnd() ? none : *found;
}

// Default order of reference series; question kinds that form no series ("other") are left out.
int pollsterRank(const PollSeries& series) {
    if (series.pollster == u"Chicago Council" && series.questionKind == u"thermometer_0_100_mean")
        return 0;
    if (series.pollster == u"Gallup")
        return 1;
    if (series.pollster == u"Pew")
        return 2;
    return 3;
}

std::vector<PollSeries> gatherSeries(const Catalogue::Polls& polls) {
    using Key = std::tuple<QString, QString, qint64, qint64>;
    std::map<Key, std::vector<qsizetype>> lines;
    for (qsizetype i = 0; i < polls.size(); ++i) {
        const Poll& poll = polls.at(i);
        if (poll.questionKind != u"other" && poll.fieldedEnd.isKnown())
            lines[{poll.pollster, poll.questionKind, poll.respondents.value, poll.about.value}].push_back(i);
    }
    std::vector<PollSeries> result;
    for (auto& [key, rows] : lines) {
        std::stable_sort(rows.begin(), rows.end(), [&polls](qsizetype a, qsizetype b) {
            return polls.at(a).fieldedEnd.latest() < polls.at(b).fieldedEnd.latest();
        });
        result.push_back({std::get<0>(key), std::get<1>(key), PlaceId{std::get<2>(key)}, PlaceId{std::get<3>(key)}, std::move(rows)});
    }
    return result;
}

}  // namespace

void Catalogue::derive() {
    auto derived = std::make_shared<Derived>();
    derived->series = gatherSeries(*m_polls);
    const auto index = [&derived](const auto& rows, Table table) {
        for (const auto& row : rows.all())
            derived->slugs.insert(row.slug, RecordRef{table, row.id.value});
    };
    index(*m_sources, Table::Source);
    index(*m_people, Table::Person);
    index(*m_organisations, Table::Organisation);
    index(*m_activities, Table::Activity);
    index(*m_agreements, Table::Agreement);
    index(*m_places, Table::Place);
    for (const Place& place : m_places->all())
        if (place.level == Level::Country)
            derived->countries.insert(place.country, place.id);
    for (qsizetype i = 0; i < m_agreements->size(); ++i)
        for (const PlaceId party : m_agreements->at(i).parties)
            derived->agreementsOf[party].push_back(i);
    for (qsizetype i = 0; i < m_activities->size(); ++i) {
        const Activity& activity = m_activities->at(i);
        if (activity.agreement.isValid())
            derived->activitiesOf[activity.agreement].push_back(i);
        for (const PlaceId place : activity.places)
            derived->activitiesAt[place].push_back(i);
    }
    for (qsizetype i = 0; i < m_citations->size(); ++i)
        derived->citationsOf[m_citations->at(i).record].push_back(i);
    m_derived = derived;

    // One look-up a pair of countries, not one an agreement.
    QHash<std::pair<PlaceId, PlaceId>, qsizetype> reference;
    QHash<qsizetype, std::vector<evidence::Wave>> seriesWaves;
    derived->climates.resize(size_t(m_agreements->size()));
    for (qsizetype i = 0; i < m_agreements->size(); ++i) {
        const Agreement& agreement = m_agreements->at(i);
        AgreementClimate& climate = derived->climates[size_t(i)];
        const auto pair = countriesOf(agreement);
        if (!pair.first.isValid() || !pair.second.isValid()) {
            climate.group = ClimateGroup::WithinOneCountry;
            continue;
        }
        if (!reference.contains(pair)) {
            const auto all = seriesOf(pair.first, pair.second);
            reference.insert(pair, all.empty() ? -1 : all.front());
        }
        climate.series = reference.value(pair);
        if (!agreement.signedOn.isKnown()) {
            climate.group = ClimateGroup::Undated;
            continue;
        }
        if (climate.series < 0) {
            climate.group = ClimateGroup::NoReading;
            continue;
        }
        if (!seriesWaves.contains(climate.series))
            seriesWaves.insert(climate.series, waves(derived->series[size_t(climate.series)]));
        climate.detail = evidence::climateAtSigning(seriesWaves[climate.series], agreement.signedOn.earliest());
        climate.group = evidence::groupOf(climate.detail);
    }
}

RecordRef Catalogue::fromSlug(QStringView slug) const {
    return m_derived->slugs.value(slug.toString());
}

PlaceId Catalogue::country(PlaceId place) const {
    const Place* found = m_places->find(place);
    return found ? m_derived->countries.value(found->country) : PlaceId();
}

QString Catalogue::countryName(QStringView alpha2) const {
    const Place* place = m_places->find(m_derived->countries.value(alpha2.toString()));
    return place ? place->name : alpha2.toString();
}

QString Catalogue::placeShown(PlaceId id) const {
    const Place* place = m_places->find(id);
    if (!place)
        return {};
    if (place->level == Level::Country || place->level == Level::Aggregate || place->country.isEmpty())
        return place->name;
    return u"%1, %2"_s.arg(place->name, countryName(place->country));
}

const std::vector<qsizetype>& Catalogue::agreementsOf(PlaceId place) const {
    return listOr(m_derived->agreementsOf, place);
}

const std::vector<qsizetype>& Catalogue::activitiesOf(AgreementId agreement) const {
    return listOr(m_derived->activitiesOf, agreement);
}

const std::vector<qsizetype>& Catalogue::activitiesAt(PlaceId place) const {
    return listOr(m_derived->activitiesAt, place);
}

std::vector<const Citation*> Catalogue::citationsOf(RecordRef record) const {
    std::vector<const Citation*> found;
    for (const qsizetype row : listOr(m_derived->citationsOf, record))
        found.push_back(&m_citations->at(row));
    return found;
}

std::pair<PlaceId, PlaceId> Catalogue::countriesOf(const Agreement& agreement) const {
    PlaceId first, second;
    for (const PlaceId party : agreement.parties) {
        const PlaceId found = country(party);
        if (!found.isValid() || found == first)
            continue;
        if (!first.isValid()) {
            first = found;
        } else {
            second = found;
            break;
        }
    }
    return second.isValid() ? std::pair(first, second) : std::pair(PlaceId(), PlaceId());
}

std::vector<qsizetype> Catalogue::seriesOf(PlaceId one, PlaceId other) const {
    const PlaceId us = m_derived->countries.value(u"US"_s);
    std::vector<qsizetype> found;
    const auto& all = m_derived->series;
    for (qsizetype i = 0; i < qsizetype(all.size()); ++i) {
        const PollSeries& series = all[size_t(i)];
        if ((series.respondents == one && series.about == other) || (series.respondents == other && series.about == one))
            found.push_back(i);
    }
    // US respondents first, then the pollsters in their order, then the longer series.
    std::stable_sort(found.begin(), found.end(), [&](qsizetype a, qsizetype b) {
        const PollSeries& left = all[size_t(a)];
        const PollSeries& right = all[size_t(b)];
        const auto rank = [&](const PollSeries& series) {
            return std::tuple(series.respondents == us ? 0 : 1, pollsterRank(series), -qsizetype(series.polls.size()));
        };
        return rank(left) < rank(right);
    });
    return found;
}

std::vector<evidence::Wave> Catalogue::waves(const PollSeries& series) const {
    std::vector<evidence::Wave> result;
    result.reserve(series.polls.size());
    for (const qsizetype row : series.polls) {
        const Poll& poll = m_polls->at(row);
        const PartialDate& start = poll.fieldedStart.isKnown() ? poll.fieldedStart : poll.fieldedEnd;
        result.push_back({start.earliest(), poll.fieldedEnd.latest(), poll.fieldedEnd.year(), poll.value.toDouble(), poll.source.value});
    }
    return result;
}

}  // namespace explore
