// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_order.h"

#include <algorithm>
#include <limits>

namespace timeline {

using namespace Qt::StringLiterals;
using records::Agreement;
using records::RecordRef;
using records::Table;

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

qint64 signedFirst(const Agreement& agreement) {
    return agreement.signedOn.isKnown() ? agreement.signedOn.earliest() : never;
}

bool isSignedIn(const Agreement& agreement, const picture::TimeSpan& span) {
    return agreement.signedOn.isKnown() && double(agreement.signedOn.earliest()) <= span.to && double(agreement.signedOn.latest()) >= span.from;
}

void addAgreements(LaneOrder& order, const explore::Catalogue& catalogue, const explore::BitSet& shown, const explore::BitSet& emphasised,
                   RecordRef current, const picture::TimeSpan& span) {
    const auto& agreements = catalogue.agreements();
    const auto add = [&](qsizetype row) { order.lanes.push_back({{Table::Agreement, agreements.at(row).id.value}, {row}}); };
    qsizetype inSpan = 0;
    if (order.agreements > mostLanes && span.isValid())
        for (qsizetype row = 0; row < agreements.size(); ++row)
            inSpan += shown.test(row) && isSignedIn(agreements.at(row), span);
    const bool opens = inSpan > 0 && inSpan <= mostLanes;
    for (qsizetype row = 0; row < agreements.size(); ++row) {
        if (!shown.test(row))
            continue;
        const bool standsOut = emphasised.test(row) || current == RecordRef{Table::Agreement, agreements.at(row).id.value};
        if (order.agreements <= mostLanes || (standsOut && qsizetype(order.lanes.size()) < mostLanes) ||
            (opens && isSignedIn(agreements.at(row), span)))
            add(row);
        else
            order.apart.push_back(row);
    }
    // Opened, the lanes stand for what is in sight.
    if (opens)
        order.apart.clear();
}

void addGroups(LaneOrder& order, const explore::Catalogue& catalogue, const explore::BitSet& shown, const explore::BitSet& emphasised) {
    QHash<records::PlaceId, std::vector<qsizetype>> groups;
    std::vector<records::PlaceId> own;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        if (!shown.test(row))
            continue;
        own.clear();
        for (const records::PlaceId party : catalogue.agreements().at(row).parties) {
            const records::PlaceId group = order.by == LanesBy::Country ? catalogue.country(party) : party;
            if (group.isValid() && std::find(own.begin(), own.end(), group) == own.end())
                own.push_back(group);
        }
        for (const records::PlaceId group : own)
            groups[group].push_back(row);
        if (own.empty())
            order.apart.push_back(row);
    }
    for (auto group = groups.begin(); group != groups.end(); ++group)
        order.lanes.push_back({{Table::Place, group.key().value}, std::move(group.value())});
    if (qsizetype(order.lanes.size()) <= mostLanes)
        return;
    const auto standsOut = [&](const LaneOrder::Entry& lane) {
        return std::any_of(lane.rows.begin(), lane.rows.end(), [&](qsizetype row) { return emphasised.test(row); });
    };
    std::sort(order.lanes.begin(), order.lanes.end(), [&](const auto& one, const auto& other) {
        return std::tuple(standsOut(other), other.rows.size(), one.record.id) < std::tuple(standsOut(one), one.rows.size(), other.record.id);
    });
    explore::BitSet kept(catalogue.agreements().size());
    for (size_t i = 0; i < size_t(mostLanes); ++i)
        for (const qsizetype row : order.lanes[i].rows)
            kept.set(row);
    order.lanes.resize(size_t(mostLanes));
    for (qsizetype row = 0; row < shown.size(); ++row)
        if (shown.test(row) && !kept.test(row))
            order.apart.push_back(row);
}

} // namespace

QString word(LanesBy by) {
    static const QString words[] = {u"agreement"_s, u"place"_s, u"country"_s};
    return words[size_t(by)];
}

QString word(LaneSort sort) {
    static const QString words[] = {u"signing"_s, u"name"_s, u"activity"_s};
    return words[size_t(sort)];
}

qsizetype LaneOrder::laneOf(RecordRef record) const {
    const auto found = std::find_if(lanes.begin(), lanes.end(), [record](const Entry& lane) { return lane.record == record; });
    return found == lanes.end() ? -1 : found - lanes.begin();
}

LaneOrder laneOrder(const explore::Catalogue& catalogue, const explore::BitSet& shown, const explore::BitSet& emphasised,
                    RecordRef current, const LaneChoice& choice, const picture::TimeSpan& span) {
    LaneOrder order;
    order.by = choice.by;
    order.agreements = shown.count();
    if (choice.by == LanesBy::Agreement)
        addAgreements(order, catalogue, shown, emphasised, current, span);
    else
        addGroups(order, catalogue, shown, emphasised);

    struct Key {
        int group = 2;
        qsizetype activities = 0; // fewer than none, so that the most come first
        QString name;
        qint64 day = never;
        qint64 id = 0;
        size_t lane = 0;
        auto tied() const { return std::tie(group, activities, name, day, id); }
    };
    std::vector<Key> keys(order.lanes.size());
    for (size_t i = 0; i < keys.size(); ++i) {
        const LaneOrder::Entry& lane = order.lanes[i];
        Key& key = keys[i];
        for (const qsizetype row : lane.rows) {
            key.day = qMin(key.day, signedFirst(catalogue.agreements().at(row)));
            if (emphasised.test(row))
                key.group = 1;
            if (choice.sort == LaneSort::Activity)
                key.activities -= qsizetype(catalogue.activitiesOf(catalogue.agreements().at(row).id).size());
        }
        if (lane.record == current)
            key.group = 0;
        if (choice.sort == LaneSort::Name)
            key.name = catalogue.title(lane.record);
        key.id = choice.by == LanesBy::Agreement ? lane.rows.front() : lane.record.id;
        key.lane = i;
    }
    std::sort(keys.begin(), keys.end(), [](const Key& one, const Key& other) {
        if (one.group == other.group && one.name != other.name)
            return QString::localeAwareCompare(one.name, other.name) < 0;
        return one.tied() < other.tied();
    });
    std::vector<LaneOrder::Entry> sorted;
    sorted.reserve(keys.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(order.lanes[key.lane]));
    order.lanes = std::move(sorted);
    return order;
}

picture::TimeSpan signingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown) {
    picture::TimeSpan span;
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        const Agreement& agreement = catalogue.agreements().at(row);
        if (!shown.test(row) || !agreement.signedOn.isKnown())
            continue;
        const double first = double(agreement.signedOn.earliest());
        const double last = double(agreement.signedOn.latest());
        span.from = span.from == 0 ? first : qMin(span.from, first);
        span.to = qMax(span.to, last);
    }
    return span;
}

picture::TimeSpan fittingSpan(const explore::Catalogue& catalogue, const explore::BitSet& shown,
                             const explore::CountryPair& pair, qint64 today) {
    constexpr double year = 365.2425;
    picture::TimeSpan span = signingSpan(catalogue, shown);
    span.to = qMax(span.to, double(today));
    if (span.from == 0)
        span.from = span.to - 50 * year;
    const std::vector<qsizetype> series = pair.isValid() ? catalogue.seriesOf(pair.first, pair.second) : std::vector<qsizetype>{};
    if (!series.empty()) {
        for (const evidence::Wave& wave : catalogue.waves(catalogue.series()[size_t(series.front())])) {
            span.from = qMin(span.from, double(wave.earliest));
            span.to = qMax(span.to, double(wave.latest));
        }
    }
    const double margin = qMax(span.length() * 0.02, year / 4);
    return {span.from - margin, span.to + margin};
}

}  // namespace timeline
