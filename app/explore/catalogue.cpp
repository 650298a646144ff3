// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/catalogue.h"

#include "document/changes.h"
#include "document/reader.h"
#include <functional>
#include <future>

using namespace Qt::StringLiterals;
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

Result<Shared<Catalogue::Activities>> readActivities(reader::From from) {
    auto rows = std::make_shared<Catalogue::Activities>();
    rows->reserve(size_t(reader::count(from, Table::Activity).value_or(0)));
    return reader::activities(from, [&](Activity&& activity) { const ActivityId id = activity.id; rows->add(std::move(activity), id); })
        .and_then([&] {
            return reader::activityLinks(from, [&](ActivityId id, RecordRef record) {
                Activity* activity = rows->edit(id);
                if (!activity)
                    return;
                if (record.table == Table::Place)
                    activity->places.append(PlaceId{record.id});
                else if (record.table == Table::Organisation)
                    activity->organisations.append(OrganisationId{record.id});
                else if (record.table == Table::Person)
                    activity->people.append(PersonId{record.id});
            });
        })
        .map([&] { return Shared<Catalogue::Activities>(rows); });
}

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

std::shared_ptr<const Catalogue> Catalogue::empty() {
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->m_places = std::make_shared<Places>();
    catalogue->m_agreements = std::make_shared<Agreements>();
    catalogue->m_activities = std::make_shared<Activities>();
    catalogue->m_organisations = std::make_shared<Organisations>();
    catalogue->m_people = std::make_shared<People>();
    catalogue->m_sources = std::make_shared<Sources>();
    catalogue->m_polls = std::make_shared<Polls>();
    catalogue->m_indicators = std::make_shared<Indicators>();
    catalogue->m_milestones = std::make_shared<Milestones>();
    catalogue->m_citations = std::make_shared<Citations>();
    catalogue->m_derived = std::make_shared<Derived>();
    return catalogue;
}

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
    // Beside many activities everything else is read by another thread.
    const bool hasActivities = touched({Table::Activity, Table::ActivityLink});
    std::future<Result<void>> beside;
    if (hasActivities && changes.everything && reader::count(document, Table::Activity).value_or(0) > manyActivities)
        if (std::shared_ptr look = document::SecondLook::at(document))
            beside = std::async(std::launch::async, [&readOthers, look] { return readOthers(*look); });
    Result<void> read = beside.valid() ? Result<void>() : readOthers(document);
    if (Error error; read && hasActivities && !take(readActivities(document), next->m_activities, error))
        read = tl::unexpected(error);
    if (beside.valid())
        if (const auto others = beside.get(); !others)
            read = others;
    if (!read)
        return tl::unexpected(read.error());
    next->derive();
    return std::shared_ptr<const Catalogue>(next);
}

QString Catalogue::title(const Agreement& agreement) const {
    QString text;
    for (const PlaceId party : agreement.parties) {
        const Place* place = m_places->find(party);
        if (!text.isEmpty())
            text += u" \u2013 "_s;
        text += place ? place->name : u"?"_s;
    }
    return text;
}

QString Catalogue::title(RecordRef record) const {
    switch (record.table) {
    case Table::Place: {
        const Place* place = m_places->find(PlaceId{record.id});
        return place ? place->name : QString();
    }
    case Table::Agreement: {
        const Agreement* agreement = m_agreements->find(AgreementId{record.id});
        return agreement ? title(*agreement) : QString();
    }
    case Table::Activity: {
        const Activity* activity = m_activities->find(ActivityId{record.id});
        return activity ? activity->title : QString();
    }
    case Table::Organisation: {
        const Organisation* organisation = m_organisations->find(OrganisationId{record.id});
        return organisation ? organisation->name : QString();
    }
    case Table::Person: {
        const Person* person = m_people->find(PersonId{record.id});
        return person ? person->name : QString();
    }
    case Table::Source: {
        const Source* source = m_sources->find(SourceId{record.id});
        return source ? source->title : QString();
    }
    case Table::Poll: {
        const Poll* poll = m_polls->find(PollId{record.id});
        return poll ? poll->pollster + u' ' + poll->fieldedEnd.shown() : QString();
    }
    case Table::Indicator: {
        const Indicator* indicator = m_indicators->find(record.id);
        return indicator ? indicator->name : QString();
    }
    case Table::Milestone: {
        const Milestone* milestone = m_milestones->find(record.id);
        return milestone ? milestone->title : QString();
    }
    default:
        return {};
    }
}

QString Catalogue::slug(RecordRef record) const {
    switch (record.table) {
    case Table::Place:
        if (const Place* place = m_places->find(PlaceId{record.id}))
            return place->slug;
        break;
    case Table::Agreement:
        if (const Agreement* agreement = m_agreements->find(AgreementId{record.id}))
            return agreement->slug;
        break;
    case Table::Activity:
        if (const Activity* activity = m_activities->find(ActivityId{record.id}))
            return activity->slug;
        break;
    case Table::Organisation:
        if (const Organisation* organisation = m_organisations->find(OrganisationId{record.id}))
            return organisation->slug;
        break;
    case Table::Person:
        if (const Person* person = m_people->find(PersonId{record.id}))
            return person->slug;
        break;
    case Table::Source:
        if (const Source* source = m_sources->find(SourceId{record.id}))
            return source->slug;
        break;
    default:
        break;
    }
    return {};
}

}  // namespace explore
