// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/decimal.h"
#include "records/id.h"
#include "records/partial_date.h"
#include "records/words.h"
#include <QList>

namespace records {

// Something that was done: a delegation, an exchange, an office opened.
struct Activity {
    ActivityId id;
    QString slug;
    ActivityKind kind = ActivityKind::Other;
    QString title;
    PartialDate start;
    PartialDate end;
    AgreementId agreement;  // may be none: accepted and incomplete
    std::optional<qint64> participants;
    std::optional<qint64> costUsd;
    QString outcome;
    QString note;
    QList<PlaceId> places;
    QList<OrganisationId> organisations;
    QList<PersonId> people;
};

}  // namespace records
