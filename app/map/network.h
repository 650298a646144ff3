// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/content.h"

namespace map {

// Who is tied to whom: the places that a map can show, and a line for each two of an agreement's places. Of every agreement,
// whatever the filter and the moment, so that it serves them all.
struct Network {
    struct Node {
        records::PlaceId id;
        picture::GeoPoint position;
        int ties = 0; // lines that end here
    };
    // An agreement of three or four places has a line between each two, one of more places a line from each to the next.
    struct Tie {
        qsizetype agreement = 0; // position in the catalogue
        int from = 0, to = 0;    // positions in nodes
    };
    std::vector<Node> nodes;
    std::vector<Tie> ties;
    std::vector<qsizetype> unplaced; // agreements with fewer than two such places

    picture::GeoPoint start(const Tie& tie) const { return nodes[size_t(tie.from)].position; }
    picture::GeoPoint end(const Tie& tie) const { return nodes[size_t(tie.to)].position; }
};

Network networkOf(const explore::Catalogue& catalogue);

// The central meridian that divides as few of the shown ties as possible, those of emphasised agreements before all; then one
// whose edge lies in an ocean, then one near the places. The sets are of positions in the catalogue.
double bestMeridian(const Network& network, const explore::BitSet& shown, const explore::BitSet& emphasised);

// The point in the middle of the places of these agreements, a place counted for each; nothing when they lie all around.
std::optional<picture::GeoPoint> middleOf(const Network& network, const explore::BitSet& agreements);

} // namespace map
