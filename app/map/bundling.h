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

// The ties that are drawn, gathered: every tie that is present is in exactly one bundle, or within one knot, or apart.
struct Bundles {
    struct Knot {
        int lead = 0, level = 0, cluster = 0;
        int places = 1;
        int touching = 0; // ties that end here or lie within
        int within = 0;
    };
    struct Bundle {
        int from = 0, to = 0;    // positions in knots
        int first = 0, count = 0; // its ties, in `ties`
    };
    std::vector<Knot> knots;
    std::vector<Bundle> bundles;
    std::vector<int> ties;  // positions in Network::ties, bundle by bundle
    std::vector<int> apart; // those drawn by themselves: of agreements that stand out, or all when nothing is merged
};

// Requires: clusters of that network. Linear in the ties but for sorting them.
Bundles bundled(const Network& network, const Clusters& clusters, const Content& content, const Focus& focus);

// The finest level on which the whole network has no more bundles than that, whatever the time: 0 when nothing need be merged.
int levelWithin(const Network& network, const Clusters& clusters, int mostBundles);

} // namespace map
