// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/clusters.h"

namespace map {

// What a view looks at: places in the focus are told apart as finely as their marks have room for, those outside only as far
// as is needed to show where a line goes.
struct Focus {
    QRectF box;           // of the plane
    double spacing = 0;   // between marks in it, in units of the plane
    int outside = 0;      // the level of places outside of the box; 0: nothing is merged anywhere
};

// Where each node of a network is on the map.
struct NodePlaces {
    NodePlaces() = default;
    NodePlaces(const Network& network, const Projection& projection);
    std::vector<QPointF> plane;
    std::vector<bool> isVisible;
};

// The ties that are drawn, gathered: every tie that is in the filter and present is in exactly one bundle, or within one knot,
// or apart.
struct Bundles {
    // A mark: the places in the filter of one cluster, whatever the moment.
    struct Knot {
        int lead = -1;  // the node it stands at: of its places the one with the most ties, so that splitting it moves nothing
        int places = 0;
        int touching = 0; // ties that end here or lie within
        int within = 0;
        QPointF plane; // where it stands
        bool isVisible = true;
        QRectF bounds; // of its places
    };
    struct Bundle {
        int from = 0, to = 0;    // positions in knots
        int first = 0, count = 0; // its ties, in `ties`
    };
    std::vector<Knot> knots; // also those without a tie at this moment
    std::vector<Bundle> bundles;
    std::vector<int> ties;  // positions in Network::ties, bundle by bundle
    std::vector<int> apart; // those drawn by themselves: of agreements that stand out, or all when nothing is merged
};

// Requires: clusters and places of that network. Linear in the ties.
Bundles bundled(const Network& network, const Clusters& clusters, const NodePlaces& places, const Content& content, const Focus& focus);

// The finest level on which the ties in the filter have no more bundles than that, whatever the moment: 0 when nothing need be
// merged.
int levelWithin(const Network& network, const Clusters& clusters, const explore::BitSet& shown, int mostBundles);

} // namespace map
