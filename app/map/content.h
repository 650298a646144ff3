// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "picture/great_circle.h"
#include <vector>

namespace map {

// What the map shows: an immutable copy of what the exploration holds at one moment.
struct Content {
    explore::Snapshot catalogue = explore::Catalogue::empty();
    explore::BitSet shown;       // positions of agreements in the filter
    explore::BitSet emphasised;  // empty: none stands out
    explore::Selection selection;
    explore::TimeCursor time;
    std::vector<explore::Exploration::Presence> presence;  // by position of the agreement
    qsizetype undatedHidden = 0;
};

Content contentOf(const explore::Exploration& exploration);

// True for a place that is a point on a map: it has a position and is no country and no aggregate.
bool isPoint(const records::Place& place);
picture::GeoPoint positionOf(const records::Place& place);

// Whether the time cursor stands at a moment when the agreement is certain or possible.
bool isPresent(const Content& content, qsizetype agreement);
// Whether it is in the filter as well.
bool isDrawn(const Content& content, qsizetype agreement);

}  // namespace map
