// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/activities.h"

#include "document/rows.h"
#include "document/statement.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ActivityId;
using records::ErrorCode;
using records::fail;
using records::RecordRef;
using records::Result;
using records::Table;

namespace document::activities {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

Result<void> removeLinksTo(Document& document, RecordRef record) {
    Statement links(document.handle(), "DELETE FROM activity_link WHERE record = ? AND record_id = ?");
    links.bind(1, records::tableName(record.table)).bind(2, record.id);
    links.run();
    return removeCitations(document, record).and_then([&] { return removeRow(document, {}, record); });
}

}  // namespace

Result<ActivityId> add(Document& document, const records::Activity& activity) {
    Row row(Table::Activity);
    row.set(u"slug", freeSlug(document, Table::Activity, activity.slug.isEmpty() ? slugOf(activity.title) : activity.slug))
        .set(u"kind", records::word(activity.kind))
        .set(u"title", activity.title)
        .set(u"start_date", activity.start)
        .set(u"end_date", activity.end)
        .set(u"agreement_id", activity.agreement)
        .set(u"participants", activity.participants)
        .set(u"cost_usd", activity.costUsd)
        .set(u"outcome", activity.outcome)
        .set(u"note", activity.note);
    ActivityId id;
    const auto done = document.edit(tr("Add activity %1").arg(activity.title), [&]() -> Result<void> {
        const auto added = insertRow(document, {}, row);
        if (!added)
            return tl::unexpected(added.error());
        id.value = *added;
        QList<RecordRef> links;
        for (const auto place : activity.places)
            links << RecordRef{Table::Place, place.value};
        for (const auto organisation : activity.organisations)
            links << RecordRef{Table::Organisation, organisation.value};
        for (const auto person : activity.people)
            links << RecordRef{Table::Person, person.value};
        for (const RecordRef& record : links)
            if (auto linked = link(document, id, record); !linked)
                return linked;
        return {};
    });
    return done.map([&id] { return id; });
}

Result<void> link(Document& document, ActivityId activity, RecordRef record) {
    if ((record.table != Table::Place && record.table != Table::Organisation && record.table != Table::Person) || !exists(document, record))
        return fail(ErrorCode::InvalidValue, tr("An activity links places, organisations and people that are in the document."));
    Row row(Table::ActivityLink);
    row.set(u"activity_id", activity)
        .set(u"record", records::tableName(record.table))
        .set(u"record_id", record.id)
        .set(u"position", countWhere(document, Table::ActivityLink, u"activity_id", activity.value));
    return insertRow(document, tr("Add %1 to an activity").arg(titleOf(document, record)), row).map([](qint64) {});
}

Result<void> remove(Document& document, ActivityId activity) {
    const RecordRef record{Table::Activity, activity.value};
    return document.edit(tr("Remove activity %1").arg(titleOf(document, record)), [&] {
        return removeWhere(document, Table::ActivityLink, u"activity_id", activity.value)
            .and_then([&] { return removeCitations(document, record); })
            .and_then([&] { return removeRow(document, {}, record); });
    });
}

Result<records::OrganisationId> addOrganisation(Document& document, const records::Organisation& organisation) {
    Row row(Table::Organisation);
    row.set(u"slug", freeSlug(document, Table::Organisation, organisation.slug.isEmpty() ? slugOf(organisation.name) : organisation.slug))
        .set(u"name", organisation.name)
        .set(u"native_name", organisation.nativeName)
        .set(u"kind", organisation.kind)
        .set(u"place_id", organisation.place)
        .set(u"url", organisation.url)
        .set(u"note", organisation.note);
    return insertRow(document, tr("Add organisation %1").arg(organisation.name), row).map([](qint64 id) { return records::OrganisationId{id}; });
}

Result<records::PersonId> addPerson(Document& document, const records::Person& person) {
    Row row(Table::Person);
    row.set(u"slug", freeSlug(document, Table::Person, person.slug.isEmpty() ? slugOf(person.name) : person.slug))
        .set(u"name", person.name)
        .set(u"native_name", person.nativeName)
        .set(u"role", person.role)
        .set(u"organisation_id", person.organisation)
        .set(u"place_id", person.place)
        .set(u"from_date", person.from)
        .set(u"to_date", person.to)
        .set(u"note", person.note);
    return insertRow(document, tr("Add person %1").arg(person.name), row).map([](qint64 id) { return records::PersonId{id}; });
}

Result<void> removeParticipant(Document& document, RecordRef record) {
    const QString name = titleOf(document, record);
    const bool isPerson = record.table == Table::Person;
    const qint64 uses = isPerson ? countWhere(document, Table::AgreementSignatory, u"person_id", record.id)
                                 : countWhere(document, Table::Person, u"organisation_id", record.id);
    if (uses > 0)
        return fail(ErrorCode::Conflict, isPerson ? tr("%1 was not removed: agreements name this person as signatory.").arg(name)
                                                  : tr("%1 was not removed: people belong to this organisation.").arg(name),
                    tr("Remove or change those first."));
    return document.edit(tr("Remove %1").arg(name), [&] { return removeLinksTo(document, record); });
}

}  // namespace document::activities
