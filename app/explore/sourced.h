// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"
#include <QLocale>

// What rests on which source.
namespace explore {

// Whether a source stands for what the field holds: one that is cited for the field and agrees with it; where none is cited for
// the field, one of the whole record. For polls, indicators and milestones their own source does, until it is cited with another value.
bool hasSource(const Catalogue& catalogue, records::RecordRef record, QStringView field);

// A record that rests on a source, with what the source says of it.
struct Resting {
    records::RecordRef record;
    QString title;
    QString detail; // "Agreement · Signed: 7 May 2007 (p. 3), seen 2 June 2024"
};

// Every record of the Catalogue that names the source, each once, in the order of tables and titles.
std::vector<Resting> restingOn(const Catalogue& catalogue, records::SourceId source, const QLocale& locale = {});

} // namespace explore
