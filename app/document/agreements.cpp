// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"

#include "document/rows.h"
#include "document/statement.h"
#include "document/verbs.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using records::AgreementId;
using records::AgreementKind;
using records::ErrorCode;
using records::fail;
using records::PlaceId;
using records::Result;
using records::Table;

namespace document::agreements {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

QString title(const Document& document, AgreementId id) {
    return titleOf(document, {Table::Agreement, id.value});
}

Result<void> checkOrder(const records::PartialDate& signedOn, const records::PartialDate& endedOn) {
    if (signedOn.isKnown() && endedOn.isKnown() && endedOn.latest() < signedOn.earliest())
        return fail(ErrorCode::InvalidValue, tr("The agreement would end (%1) before it was signed (%2).").arg(endedOn.shown(), signedOn.shown()),
                    tr("Correct one of the two dates."));
    return {};
}

bool isSister(AgreementKind kind) {
    return kind == AgreementKind::SisterCity || kind == AgreementKind::SisterState || kind == AgreementKind::SisterCounty ||
           kind == AgreementKind::SisterPort;
}

QString wishedSlug(const Document& document, const records::Agreement& agreement) {
    if (!agreement.slug.isEmpty())
        return agreement.slug;
    QStringList parts;
    for (const PlaceId party : agreement.parties) {
        Statement row(document.handle(), "SELECT slug FROM place WHERE id = ?");
        row.bind(1, party.value);
        if (row.next())
            parts << row.text(0);
    }
    if (!isSister(agreement.kind))
        parts << records::word(agreement.kind);
    return parts.join(u"--"_s);
}

Result<void> insertParty(Document& document, AgreementId agreement, PlaceId place, qint64 position) {
    Row row(Table::AgreementParty);
    row.set(u"agreement_id", agreement).set(u"place_id", place).set(u"position", position);
    return insertRow(document, {}, row).map([](qint64) {});
}

Result<records::EventId> insertEvent(Document& document, AgreementId agreement, const records::AgreementEvent& event) {
    Row row(Table::AgreementEvent);
    row.set(u"agreement_id", agreement)
        .set(u"kind", records::word(event.kind))
        .set(u"date", event.date)
        .set(u"place_text", event.placeText)
        .set(u"source_id", event.source)
        .set(u"note", event.note);
    return insertRow(document, {}, row).map([](qint64 id) { return records::EventId{id}; });
}

}  // namespace

Result<AgreementId> add(Document& document, const records::Agreement& agreement, const QString& kindOriginal) {
    const QSet<PlaceId> distinct(agreement.parties.begin(), agreement.parties.end());
    if (distinct.size() < 2 || distinct.size() != agreement.parties.size())
        return fail(ErrorCode::InvalidValue, tr("An agreement needs two or more different places."), tr("Choose the parties."));
    if (auto order = checkOrder(agreement.signedOn, agreement.endedOn); !order)
        return tl::unexpected(order.error());
    Row row(Table::Agreement);
    row.set(u"slug", freeSlug(document, Table::Agreement, wishedSlug(document, agreement)))
        .set(u"kind", records::word(agreement.kind))
        .set(u"status", records::word(agreement.status))
        .set(u"signed", agreement.signedOn)
        .set(u"ended", agreement.endedOn)
        .set(u"expires", agreement.expires)
        .set(u"renewal_due", agreement.renewalDue)
        .set(u"term", agreement.term)
        .set(u"focus", agreement.focus.join(u"; "_s))
        .set(u"note", agreement.note)
        .set(u"kind_original", kindOriginal);
    QStringList names;
    for (const PlaceId party : agreement.parties)
        names << titleOf(document, {Table::Place, party.value});
    AgreementId id;
    const auto done = document.edit(tr("Add agreement %1").arg(names.join(u" \u2013 "_s)), [&]() -> Result<void> {
        const auto added = insertRow(document, {}, row);
        if (!added)
            return tl::unexpected(added.error());
        id.value = *added;
        for (qsizetype i = 0; i < agreement.parties.size(); ++i)
            if (auto party = insertParty(document, id, agreement.parties[i], i); !party)
                return party;
        for (const records::AgreementEvent& event : agreement.events)
            if (auto inserted = insertEvent(document, id, event); !inserted)
                return tl::unexpected(inserted.error());
        for (const records::Signatory& signatory : agreement.signatories)
            if (auto inserted = addSignatory(document, id, signatory); !inserted)
                return inserted;
        return {};
    });
    return done.map([&id] { return id; });
}

Result<void> setSigned(Document& document, AgreementId agreement, const records::PartialDate& date) {
    return setField(document, {Table::Agreement, agreement.value}, u"signed", date.edtf());
}

Result<void> setStatus(Document& document, AgreementId agreement, records::AgreementStatus status) {
    return setField(document, {Table::Agreement, agreement.value}, u"status", records::word(status));
}

Result<void> setParty(Document& document, AgreementId agreement, int position, PlaceId place) {
    if (!place.isValid() || !exists(document, {Table::Place, place.value}))
        return fail(ErrorCode::InvalidValue, tr("An agreement needs two or more different places."), tr("Choose the parties."));
    Statement rows(document.handle(), "SELECT id, place_id FROM agreement_party WHERE agreement_id = ? ORDER BY position, id");
    rows.bind(1, agreement.value);
    qint64 party = 0;
    for (int at = 0; rows.next(); ++at) {
        if (at == position)
            party = rows.integer(0);
        else if (rows.integer(1) == place.value)
            return fail(ErrorCode::InvalidValue, tr("An agreement needs two or more different places."), tr("Choose the parties."));
    }
    if (!party)
        return fail(ErrorCode::NotFound, tr("This record is no longer in the document."), tr("Undo may bring it back."));
    Row row(Table::AgreementParty);
    row.set(u"place_id", place);
    return updateRow(document, tr("Change a party of %1").arg(title(document, agreement)), party, row);
}

Result<void> addParty(Document& document, AgreementId agreement, PlaceId place) {
    const qint64 count = countWhere(document, Table::AgreementParty, u"agreement_id", agreement.value);
    Statement twice(document.handle(), "SELECT 1 FROM agreement_party WHERE agreement_id = ? AND place_id = ?");
    twice.bind(1, agreement.value).bind(2, place.value);
    if (twice.next())
        return fail(ErrorCode::InvalidValue, tr("This place is a party of the agreement already."));
    return document.edit(tr("Add a party to %1").arg(title(document, agreement)),
                         [&] { return insertParty(document, agreement, place, count); });
}

Result<void> removeParty(Document& document, AgreementId agreement, PlaceId place) {
    if (countWhere(document, Table::AgreementParty, u"agreement_id", agreement.value) <= 2)
        return fail(ErrorCode::Conflict, tr("An agreement needs two or more different places."), tr("Add the other party first."));
    return document.edit(tr("Remove a party from %1").arg(title(document, agreement)), [&]() -> Result<void> {
        Statement row(document.handle(), "SELECT id FROM agreement_party WHERE agreement_id = ? AND place_id = ?");
        row.bind(1, agreement.value).bind(2, place.value);
        if (!row.next())
            return fail(ErrorCode::NotFound, tr("This place is not a party of the agreement."));
        const qint64 id = row.integer(0);
        row.reset();
        return removeRow(document, {}, {Table::AgreementParty, id});
    });
}

Result<void> removeParty(Document& document, qint64 partyRow) {
    AgreementId agreement;
    PlaceId place;
    {
        Statement row(document.handle(), "SELECT agreement_id, place_id FROM agreement_party WHERE id = ?");
        row.bind(1, partyRow);
        if (!row.next())
            return fail(ErrorCode::NotFound, tr("This record is no longer in the document."), tr("Undo may bring it back."));
        agreement = row.id<AgreementId>(0);
        place = row.id<PlaceId>(1);
    }
    return removeParty(document, agreement, place);
}

Result<records::EventId> addEvent(Document& document, AgreementId agreement, const records::AgreementEvent& event) {
    records::EventId id;
    const QString label = tr("Add \u201c%1\u201d to %2").arg(records::shown(event.kind), title(document, agreement));
    const auto done = document.edit(label, [&]() -> Result<void> {
        const auto added = insertEvent(document, agreement, event);
        if (!added)
            return tl::unexpected(added.error());
        id = *added;
        using records::AgreementStatus;
        using records::EventKind;
        const std::optional<AgreementStatus> status = event.kind == EventKind::Suspended ? std::optional(AgreementStatus::Suspended)
                                                      : event.kind == EventKind::Resumed ? std::optional(AgreementStatus::Active)
                                                      : event.kind == EventKind::Ended || event.kind == EventKind::Succeeded
                                                          ? std::optional(AgreementStatus::Ended)
                                                          : std::nullopt;
        return status ? setStatus(document, agreement, *status) : Result<void>();
    });
    return done.map([&id] { return id; });
}

Result<void> addSignatory(Document& document, AgreementId agreement, const records::Signatory& signatory) {
    const qint64 count = countWhere(document, Table::AgreementSignatory, u"agreement_id", agreement.value);
    Row row(Table::AgreementSignatory);
    row.set(u"agreement_id", agreement).set(u"person_id", signatory.person).set(u"represents_id", signatory.represents).set(u"position", count);
    return insertRow(document, tr("Add a signatory to %1").arg(title(document, agreement)), row).map([](qint64) {});
}

Result<void> remove(Document& document, AgreementId agreement) {
    return document.edit(tr("Remove agreement %1").arg(title(document, agreement)), [&]() -> Result<void> {
        Statement activities(document.handle(), "UPDATE activity SET agreement_id = NULL WHERE agreement_id = ?");
        activities.bind(1, agreement.value);
        activities.run();
        Statement events(document.handle(), "DELETE FROM citation WHERE record = 'agreement_event' AND record_id IN "
                                            "(SELECT id FROM agreement_event WHERE agreement_id = ?)");
        events.bind(1, agreement.value);
        events.run();
        for (const Table child : {Table::AgreementParty, Table::AgreementEvent, Table::AgreementSignatory})
            if (auto removed = removeWhere(document, child, u"agreement_id", agreement.value); !removed)
                return removed;
        return removeCitations(document, {Table::Agreement, agreement.value}).and_then([&] {
            return removeRow(document, {}, {Table::Agreement, agreement.value});
        });
    });
}

Result<void> checkDates(const Document& document, AgreementId agreement, const Row& row) {
    Statement stored(document.handle(), "SELECT signed, ended FROM agreement WHERE id = ?");
    stored.bind(1, agreement.value);
    if (!stored.next())
        return {};
    const auto date = [&](QStringView name, int column) {
        const QVariant* value = row.value(name);
        return value ? records::PartialDate::fromEdtf(value->toString()).value_or(records::PartialDate()) : stored.date(column);
    };
    return checkOrder(date(u"signed", 0), date(u"ended", 1));
}

}  // namespace document::agreements
