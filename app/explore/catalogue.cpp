// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/catalogue.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {

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
