// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/climate_report.h"
#include "explore/disagreement.h"

namespace explore {

// A value with the sources that it rests on: positions in RecordFacts::sources, shown as numbers from 1.
struct Fact {
    QString label;
    QString value;
    QList<int> sources;
    QString note;  // what other sources state, in words
    bool isUnsourced = false;  // a fact that no source stands for
};

// A line that leads to another record.
struct FactLink {
    records::RecordRef record;
    QString text;
    QString detail;
    QList<int> sources;
};

// Everything that a profile or a briefing says about a record, each fact with its sources.
struct RecordFacts {
    records::RecordRef record;
    QString title;
    QString subtitle;  // "Sister city · active"
    QList<Fact> facts;
    QString climateSentence;  // agreements only
    evidence::ClimateGroup climateGroup = evidence::ClimateGroup::Undated;
    QList<int> climateSources;
    QStringList climateStatements;  // what sources state about the reading
    QList<FactLink> activities;     // newest first, undated last
    QList<FactLink> neighbours;     // agreements of a place, parties of an agreement, …
    QString neighboursHeading;
    QList<records::SourceId> sources;  // numbered by their position + 1
};

// Empty title when the record is gone.
RecordFacts recordFacts(const Catalogue& catalogue, records::RecordRef record, const QLocale& locale = {});
// Who says so: the publisher, or the title of a source without one.
QString sourceName(const records::Source& source);
// "Busan Metropolitan City, Sister Cities. https://…"
QString sourceShown(const Catalogue& catalogue, records::SourceId source);

}  // namespace explore
