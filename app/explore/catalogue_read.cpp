// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/changes.h"
#include "document/reader.h"
#include "explore/catalogue.h"
#include <functional>
#include <future>
#include <list>
#include <mutex>

using namespace records;

namespace explore {
namespace {

using document::Document;
namespace reader = document::reader;

constexpr qint64 manyActivities = 20'000;  // fewer are read faster than a thread starts

template <class T>
using Shared = std::shared_ptr<const T>;

Result<Shared<Catalogue::Places>> readPlaces(reader::From from) {
    auto rows = std::make_shared<Catalogue::Places>();
    rows->reserve(size_t(reader::count(from, Table::Place).value_or(0)));
    return reader::places(from, [&](Place&& place) { const PlaceId id = place.id; rows->add(std::move(place), id); })
        .and_then([&] {
            return reader::placeNames(from, [&](PlaceId id, PlaceName&& name) {
                if (Place* place = rows->edit(id))
                    place->names.append(std::move(name));
            });
        })
        .map([&] { return Shared<Catalogue::Places>(rows); });
}

Result<Shared<Catalogue::Agreements>> readAgreements(reader::From from) {
    auto rows = std::make_shared<Catalogue::Agreements>();
    rows->reserve(size_t(reader::count(from, Table::Agreement).value_or(0)));
    return reader::agreements(from, [&](Agreement&& agreement) { const AgreementId id = agreement.id; rows->add(std::move(agreement), id); })
        .and_then([&] {
            return reader::parties(from, [&](AgreementId id, PlaceId place) {
                if (Agreement* agreement = rows->edit(id))
                    agreement->parties.append(place);
            });
        })
        .and_then([&] {
            return reader::events(from, [&](AgreementId id, AgreementEvent&& event) {
                if (Agreement* agreement = rows->edit(id))
                    agreement->events.append(std::move(event));
            });
        })
        .and_then([&] {
            return reader::signatories(from, [&](AgreementId id, Signatory signatory) {
                if (Agreement* agreement = rows->edit(id))
                    agreement->signatories.append(signatory);
            });
        })
        .map([&] { return Shared<Catalogue::Agreements>(rows); });
}

Result<void> readLinks(reader::From from, Catalogue::Activities& rows) {
    return reader::activityLinks(from, [&](ActivityId id, RecordRef record) {
        Activity* activity = rows.edit(id);
        if (!activity)
            return;
        if (record.table == Table::Place)
            activity->places.append(PlaceId{record.id});
        else if (record.table == Table::Organisation)
            activity->organisations.append(OrganisationId{record.id});
        else if (record.table == Table::Person)
            activity->people.append(PersonId{record.id});
    });
}

// Activities are by far the most: two threads share them, one from the front and one from the back, until they meet.
class ActivityReader {
public:
    explicit ActivityReader(const Document& document)
        : m_count(reader::count(document, Table::Activity).value_or(0)), m_ids(reader::ids(document, Table::Activity)) {
        m_rows->reserve(size_t(m_count));
    }
    bool areMany() const { return m_count > manyActivities; }

    Result<void> readFront(reader::From from) {
        return readParts([this] { return m_next < m_end ? std::optional(m_next++) : std::nullopt; },
                         [&](int part) { return reader::activities(from, [this](Activity&& activity) { add(std::move(activity)); }, rangeOf(part)); });
    }
    Result<void> readBack(reader::From from) {
        return readParts([this] { return m_next < m_end ? std::optional(--m_end) : std::nullopt; }, [&](int part) {
            std::vector<Activity>& rows = m_back.emplace_back();
            return reader::activities(from, [&rows](Activity&& activity) { rows.push_back(std::move(activity)); }, rangeOf(part));
        });
    }
    // When both have ended.
    Result<Shared<Catalogue::Activities>> finish(reader::From from) {
        for (; !m_back.empty(); m_back.pop_back())
            for (Activity& activity : m_back.back())
                add(std::move(activity));
        return readLinks(from, *m_rows).map([this] { return Shared<Catalogue::Activities>(m_rows); });
    }

private:
    static constexpr int parts = 32;

    void add(Activity&& activity) {
        const ActivityId id = activity.id;
        m_rows->add(std::move(activity), id);
    }

    template <class Next, class Read>
    Result<void> readParts(const Next& next, const Read& read) {
        for (;;) {
            std::unique_lock lock(m_mutex);
            const std::optional<int> part = next();
            lock.unlock();
            if (!part)
                return {};
            if (auto done = read(*part); !done)
                return done;
        }
    }

    reader::IdRange rangeOf(int part) const {
        const auto [first, last] = m_ids;
                if (!areMany())
            return part == 0 ? m_ids : reader::IdRange{0, -1};
        const qint64 step = (last - first) / parts + 1;
        const qint64 from = first + part * step;
        return {from, part == parts - 1 ? last : from + step - 1};
    }

    std::shared_ptr<Catalogue::Activities> m_rows = std::make_shared<Catalogue::Activities>();
    std::list<std::vector<Activity>> m_back;  // the last part first
    std::mutex m_mutex;
    int m_next = 0, m_end = parts;  // parts that nobody has begun
    qint64 m_count;
    reader::IdRange m_ids;
};

// Tables whose records need no children.
template <class RowsOf, class Record>
Result<Shared<RowsOf>> readPlain(reader::From from, Result<void> (*read)(reader::From, const reader::Take<Record>&)) {
    auto rows = std::make_shared<RowsOf>();
    return read(from, [&](Record&& record) { const auto id = record.id; rows->add(std::move(record), id); }).map([&] {
        return Shared<RowsOf>(rows);
    });
}

template <class T>
bool take(Result<Shared<T>>&& read, Shared<T>& into, Error& error) {
    if (!read) {
        error = read.error();
        return false;
    }
    into = std::move(*read);
    return true;
}

}  // namespace

Result<std::shared_ptr<const Catalogue>> Catalogue::read(const Document& document) {
    document::RowChanges all;
    all.everything = true;
    return empty()->updated(document, all);
}

Result<std::shared_ptr<const Catalogue>> Catalogue::updated(const Document& document, const document::RowChanges& changes) const {
    auto next = std::make_shared<Catalogue>(*this);
    const auto touched = [&changes](std::initializer_list<Table> tables) {
        return std::any_of(tables.begin(), tables.end(), [&](Table table) { return changes.touches(table); });
    };
    const auto readOthers = [&](reader::From from) -> Result<void> {
        Error error;
        const bool read =
            (!touched({Table::Place, Table::PlaceName}) || take(readPlaces(from), next->m_places, error)) &&
            (!touched({Table::Agreement, Table::AgreementParty, Table::AgreementEvent, Table::AgreementSignatory}) ||
             take(readAgreements(from), next->m_agreements, error)) &&
            (!touched({Table::Organisation}) || take(readPlain<Organisations>(from, reader::organisations), next->m_organisations, error)) &&
            (!touched({Table::Person}) || take(readPlain<People>(from, reader::people), next->m_people, error)) &&
            (!touched({Table::Source}) || take(readPlain<Sources>(from, reader::sources), next->m_sources, error)) &&
            (!touched({Table::Poll}) || take(readPlain<Polls>(from, reader::polls), next->m_polls, error)) &&
            (!touched({Table::Indicator}) || take(readPlain<Indicators>(from, reader::indicators), next->m_indicators, error)) &&
            (!touched({Table::Milestone}) || take(readPlain<Milestones>(from, reader::milestones), next->m_milestones, error)) &&
            (!touched({Table::Citation}) || take(readPlain<Citations>(from, reader::citations), next->m_citations, error));
        return read ? Result<void>() : tl::unexpected(error);
    };
    // Where there are many activities another thread reads everything else, and then helps with them.
    const bool hasActivities = touched({Table::Activity, Table::ActivityLink});
    std::optional<ActivityReader> activities;
    if (hasActivities)
        activities.emplace(document);
    std::shared_ptr<document::SecondLook> look;
    if (hasActivities && changes.everything && activities->areMany())
        look = document::SecondLook::at(document);
    std::future<Result<void>> beside;
    if (look)
        beside = std::async(std::launch::async, [&] { return readOthers(*look).and_then([&] { return activities->readBack(*look); }); });
    Result<void> read = look ? Result<void>() : readOthers(document);
    if (read && hasActivities)
        read = activities->readFront(document);
    if (look)
        if (const auto others = beside.get(); !others)
            read = others;
    if (Error error; read && hasActivities && !take(activities->finish(document), next->m_activities, error))
        read = tl::unexpected(error);
    if (!read)
        return tl::unexpected(read.error());
    next->derive();
    return std::shared_ptr<const Catalogue>(next);
}

}  // namespace explore
