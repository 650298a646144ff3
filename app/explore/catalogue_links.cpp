// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/catalogue.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace records;
using evidence::ClimateGroup;

namespace explore {
namespace {

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
    for (const Place& place : m_places->all())
        if (place.level == Level::Country)
            derived->countries.insert(place.country, place.id);
    derived->countryOf.reserve(size_t(m_places->size()));
    for (const Place& place : m_places->all())
        derived->countryOf.push_back(derived->countries.value(place.country));
    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    for (qsizetype i = 0; i < m_agreements->size(); ++i)
        for (const PlaceId party : m_agreements->at(i).parties)
            if (const qsizetype row = m_places->indexOf(party); row >= 0)
                pairs.emplace_back(row, i);
    derived->agreementsOf = Links(m_places->size(), pairs);
    pairs.clear();
    for (qsizetype i = 0; i < m_activities->size(); ++i)
        if (const qsizetype row = m_agreements->indexOf(m_activities->at(i).agreement); row >= 0)
            pairs.emplace_back(row, i);
    derived->activitiesOf = Links(m_agreements->size(), pairs);
    pairs.clear();
    for (qsizetype i = 0; i < m_activities->size(); ++i)
        for (const PlaceId place : m_activities->at(i).places)
            if (const qsizetype row = m_places->indexOf(place); row >= 0)
                pairs.emplace_back(row, i);
    derived->activitiesAt = Links(m_places->size(), pairs);
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
    std::call_once(m_derived->slugsMade, [this] {
        auto& slugs = m_derived->slugs;
        slugs.reserve(m_activities->size() + m_agreements->size() + m_places->size());
        const auto index = [&slugs](const auto& rows, Table table) {
            for (const auto& row : rows.all())
                slugs.insert(row.slug, RecordRef{table, row.id.value});
        };
        index(*m_sources, Table::Source);
        index(*m_people, Table::Person);
        index(*m_organisations, Table::Organisation);
        index(*m_activities, Table::Activity);
        index(*m_agreements, Table::Agreement);
        index(*m_places, Table::Place);
    });
    return m_derived->slugs.value(slug.toString());
}

PlaceId Catalogue::country(PlaceId place) const {
    const qsizetype row = m_places->indexOf(place);
    return row < 0 ? PlaceId() : m_derived->countryOf[size_t(row)];
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

Links::List Catalogue::agreementsOf(PlaceId place) const {
    return m_derived->agreementsOf.of(m_places->indexOf(place));
}

Links::List Catalogue::activitiesOf(AgreementId agreement) const {
    return m_derived->activitiesOf.of(m_agreements->indexOf(agreement));
}

Links::List Catalogue::activitiesAt(PlaceId place) const {
    return m_derived->activitiesAt.of(m_places->indexOf(place));
}

std::vector<const Citation*> Catalogue::citationsOf(RecordRef record) const {
    std::vector<const Citation*> found;
    for (const qsizetype row : m_derived->citationsOf.value(record))
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
