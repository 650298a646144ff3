// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/id.h"
#include "records/partial_date.h"
#include "records/words.h"
#include <QList>
#include <QStringList>

namespace records {

struct AgreementEvent {
    EventId id;
    EventKind kind = EventKind::Signed;
    PartialDate date;
    QString placeText;
    SourceId source;
    QString note;
};

struct Signatory {
    PersonId person;
    PlaceId represents;  // may be none
};

// A tie between two or more places.
struct Agreement {
    AgreementId id;
    QString slug;  // "us-il-chicago--kr-busan"
    AgreementKind kind = AgreementKind::SisterCity;
    AgreementStatus status = AgreementStatus::Unknown;
    PartialDate signedOn;
    PartialDate endedOn;
    PartialDate expires;
    PartialDate renewalDue;
    QString term;
    QStringList focus;
    QString note;
    QList<PlaceId> parties;  // in the order of the paper
    QList<AgreementEvent> events;
    QList<Signatory> signatories;
};

}  // namespace records
