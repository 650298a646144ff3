// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/people.h"

#include "document/activities.h"
#include "document/reader.h"
#include "records/activity.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {

Result<void> People::prepare() {
    namespace reader = document::reader;
    m_organisations.clear();
    m_people.clear();
    QHash<PersonId, QString> names;
    QHash<PersonId, Seen> seen;
    return reader::organisations(m_document, [&](Organisation&& row) { m_organisations.insert(row.name, row.id); })
        .and_then([&] {
            return reader::people(m_document, [&](Person&& row) {
                names.insert(row.id, row.name);
                Seen& person = seen[row.id];
                person.id = row.id;
                if (row.place.isValid())
                    person.places.insert(row.place);
                if (row.organisation.isValid())
                    person.organisations.insert(row.organisation);
            });
        })
        .and_then([&] { return seenTogether(seen); })
        .map([&] {
            for (const Seen& person : std::as_const(seen))
                m_people[names.value(person.id)].append(person);
        });
}

// The places and organisations that people were active with, and the parties they signed for.
Result<void> People::seenTogether(QHash<PersonId, Seen>& seen) const {
    namespace reader = document::reader;
    QHash<ActivityId, Activity> links;
    return reader::activityLinks(m_document, [&](ActivityId id, RecordRef record) {
               Activity& activity = links[id];
               if (record.table == Table::Place)
                   activity.places << PlaceId{record.id};
               else if (record.table == Table::Organisation)
                   activity.organisations << OrganisationId{record.id};
               else if (record.table == Table::Person)
                   activity.people << PersonId{record.id};
           })
        .and_then([&] {
            for (const Activity& activity : std::as_const(links))
                for (const PersonId person : activity.people) {
                    seen[person].places.unite(QSet<PlaceId>(activity.places.begin(), activity.places.end()));
                    seen[person].organisations.unite(QSet<OrganisationId>(activity.organisations.begin(), activity.organisations.end()));
                }
            return reader::signatories(m_document, [&](AgreementId, Signatory signatory) {
                if (signatory.represents.isValid())
                    seen[signatory.person].places.insert(signatory.represents);
            });
        });
}

Result<OrganisationId> People::organisation(const QString& name) {
    const auto known = m_organisations.constFind(name);
    if (known != m_organisations.constEnd())
        return *known;
    Organisation organisation;
    organisation.name = name;
    const auto added = document::activities::addOrganisation(m_document, organisation);
    if (added)
        m_organisations.insert(name, *added);
    return added;
}

Result<PersonId> People::person(const QString& name, const QList<PlaceId>& places, const QList<OrganisationId>& organisations) {
    const QSet<PlaceId> placeSet(places.begin(), places.end());
    const QSet<OrganisationId> organisationSet(organisations.begin(), organisations.end());
    for (Seen& seen : m_people[name])
        if (seen.places.intersects(placeSet) || seen.organisations.intersects(organisationSet)) {
            seen.places.unite(placeSet);
            seen.organisations.unite(organisationSet);
            return seen.id;
        }
    Person person;
    person.name = name;
    if (places.size() == 1)
        person.place = places.first();
    const auto added = document::activities::addPerson(m_document, person);
    if (added)
        m_people[name].append({*added, placeSet, organisationSet});
    return added;
}

Result<Signatory> People::signatory(const QString& text, const QList<PlaceId>& parties, const QHash<QString, Place>& places) {
    static const QRegularExpression bracket(u"^(.*?)\\s*\\(([^()]*)\\)$"_s);
    Signatory signatory;
    QString name = text;
    if (const auto match = bracket.match(text); match.hasMatch()) {
        const QString represented = match.captured(2).trimmed();
        for (const Place& place : places) {
            const bool isNamed = place.name.compare(represented, Qt::CaseInsensitive) == 0 || place.nativeName == represented ||
                                 std::any_of(place.names.begin(), place.names.end(), [&](const PlaceName& other) { return other.name == represented; });
            if (isNamed && parties.contains(place.id))
                signatory.represents = place.id;
        }
        if (signatory.represents.isValid())
            name = match.captured(1);  // otherwise the bracket stays with the name: nothing is lost
    }
    const auto found = person(name, signatory.represents.isValid() ? QList{signatory.represents} : parties, {});
    if (!found)
        return tl::unexpected(found.error());
    signatory.person = *found;
    return signatory;
}

}  // namespace exchange
