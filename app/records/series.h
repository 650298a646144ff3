// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/decimal.h"
#include "records/id.h"
#include "records/partial_date.h"
#include "records/words.h"

namespace records {

// One wave of a poll: who was asked, about whom, in which scale. Kinds and pollsters are never mixed in one line.
struct Poll {
    PollId id;
    QString slug;
    QString pollster;
    PlaceId respondents;
    PlaceId about;
    QString questionKind;  // thermometer_0_100_mean, favorable_pct, other
    PartialDate fieldedStart;
    PartialDate fieldedEnd;
    Decimal value;
    std::optional<Decimal> unfavorable;
    std::optional<qint64> sampleSize;
    std::optional<Decimal> marginOfError;
    SourceId source;
    QString note;
};

struct Indicator {
    qint64 id = 0;
    QString slug;
    PlaceId place;
    QString name;
    PartialDate date;
    Decimal value;
    QString unit;
    SourceId source;
    QString note;
};

struct Milestone {
    qint64 id = 0;
    QString slug;
    PartialDate date;
    QStringList countries;  // ISO 3166 alpha-2
    QString title;
    QString kind;
    SourceId source;
};

// One trade figure in whole US dollars. Never in the Catalogue; read by query.
struct TradeFlow {
    qint64 id = 0;
    PlaceId reporter;
    PlaceId partner;
    int year = 0;
    int month = 0;  // 0 = whole year
    Direction direction = Direction::Export;
    QString commodity;
    QString scheme;
    qint64 valueUsd = 0;
    QString valuation;
    SourceId source;
    QString note;
};

}  // namespace records
