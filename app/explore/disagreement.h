// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"
#include <QLocale>

namespace explore {

// A field for which sources state different things, or something else than the record holds. Both stay.
struct Disagreement {
    records::RecordRef record;
    QString field;
    bool isConflict = false;  // else compatible: one is finer (2007-05 and 2007-05-07)
    QStringList states;       // the distinct statements, the record's own value first
    std::vector<const records::Citation*> citations;
};

// What the source states of the field, as a person reads it: "friendship", "30 June 1966", "nothing".
QString shownStatement(const Catalogue& catalogue, const records::Citation& citation, const QLocale& locale);

// Every field with at least one citation that states something else. In the order of records and fields. The pointers live as
// long as the catalogue.
std::vector<Disagreement> disagreements(const Catalogue& catalogue);
// The same for one record.
std::vector<Disagreement> disagreementsOf(const Catalogue& catalogue, records::RecordRef record);

// Whether what the citation states agrees with what the record holds now: the same, one finer than the other, or no value given.
bool agrees(const Catalogue& catalogue, const records::Citation& citation);

}  // namespace explore
