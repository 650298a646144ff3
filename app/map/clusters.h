// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/network.h"
#include "map/projection.h"

namespace map {

// Places that lie near each other, merged level by level: on level 0 every place is by itself, and on each
// higher one the marks keep a larger distance. A cluster stands where the one of its places stands that has the most ties,
// and lies whole in one of the next level, so that coming nearer splits it and moves nothing. Immutable; for any thread.
// Measured on one plane whatever the projection of the map is, so that they serve every one.
class Clusters {
public:
    struct Cluster {
        int lead = 0; // the node with the most ties
        int leadTies = 0;
        QPointF plane; // where that one is
    };

    Clusters() = default;
    explicit Clusters(const Network& network);

    int levels() const { return int(m_levels.size()); }
    // Marks of this level lie at least so far apart, in units of the plane; 0 on level 0.
    double spacing(int level) const { return m_levels[size_t(level)].spacing; }
    // The coarsest level whose marks need no more than this distance.
    int levelFor(double spacing) const;
    const std::vector<Cluster>& at(int level) const { return m_levels[size_t(level)].clusters; }
    int clusterOf(int level, int node) const { return m_levels[size_t(level)].ofNode[size_t(node)]; }

private:
    struct Level {
        std::vector<Cluster> clusters;
        std::vector<int> ofNode;
        double spacing = 0;
    };
    std::vector<Level> m_levels;
};

} // namespace map
