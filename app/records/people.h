// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/id.h"
#include "records/partial_date.h"

namespace records {

struct Organisation {
    OrganisationId id;
    QString slug;
    QString name;
    QString nativeName;
    QString kind;
    PlaceId place;
    QString url;
    QString note;
};

struct Person {
    PersonId id;
    QString slug;
    QString name;
    QString nativeName;
    QString role;
    OrganisationId organisation;
    PlaceId place;
    PartialDate from;
    PartialDate to;
    QString note;  // contact data stays in the document and is read only where it is shown
};

}  // namespace records
