// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/decimal.h"
#include "records/id.h"
#include "records/words.h"
#include <QList>

namespace records {

// A party of agreements, or a country, region or aggregate that trades and is asked about.
struct PlaceName {
    QString name;
    QString kind;      // alias, former, romanization
    QString language;  // BCP 47, may be empty
};

struct Place {
    PlaceId id;
    QString slug;  // "kr-busan"; countries "KR"; the total "WORLD"
    QString name;
    QString nativeName;
    Level level = Level::City;
    QString admin1;   // "IL"
    QString country;  // ISO 3166 alpha-2, empty for WORLD
    PlaceId parent;   // city → state → country
    std::optional<Decimal> latitude;
    std::optional<Decimal> longitude;
    std::optional<qint64> population;
    QString note;
    QList<PlaceName> names;  // aliases beside name and nativeName

    bool hasPosition() const { return latitude && longitude; }
};

}  // namespace records
