// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/clusters.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

namespace map {
namespace {

constexpr double leastSpacing = 1.5e-4; // ten pixels when one is as near as one can get
constexpr double mostSpacing = 1.2;     // more than the half of a continent

// Steps are long where one looks at a town and few places merge, and short where the whole earth has to be read.
double nextSpacing(double spacing) {
    return spacing * (spacing < 0.01 ? 2 : 1.4);
}

// Clusters in squares of the plane, to find those near a point: chains in one table.
class Grid {
public:
    Grid(const std::vector<Clusters::Cluster>& clusters, double side)
        : m_side(side)
        , m_heads(std::bit_ceil(2 * clusters.size() + 1), -1)
        , m_next(clusters.size()) {
        for (size_t i = 0; i < clusters.size(); ++i) {
            int& head = m_heads[slot(column(clusters[i].plane.x()), column(clusters[i].plane.y()))];
            m_next[i] = std::exchange(head, int(i));
        }
    }
    // Visits those of the squares around it, and others that fell into the same chain.
    template <class Visit>
    void around(QPointF at, Visit visit) const {
        for (int x = column(at.x()) - 1; x <= column(at.x()) + 1; ++x)
            for (int y = column(at.y()) - 1; y <= column(at.y()) + 1; ++y)
                for (int i = m_heads[slot(x, y)]; i >= 0; i = m_next[size_t(i)])
                    visit(i);
    }

private:
    int column(double coordinate) const { return int(std::floor(coordinate / m_side)); }
    size_t slot(int x, int y) const {
        const quint64 key = (quint64(quint32(x)) << 32 | quint32(y)) * 0x9e3779b97f4a7c15u;
        return size_t(key >> 32) & (m_heads.size() - 1);
    }
    double m_side;
    std::vector<int> m_heads, m_next;
};

struct Merged {
    std::vector<Clusters::Cluster> clusters;
    std::vector<int> parent; // of each cluster that was given
};

Merged merged(const std::vector<Clusters::Cluster>& from, double spacing) {
    std::vector<int> order(from.size());
    std::iota(order.begin(), order.end(), 0);
    const auto leads = [&](int one, int other) { return from[size_t(one)].leadTies > from[size_t(other)].leadTies; };
    if (!std::is_sorted(order.begin(), order.end(), leads)) // as it is on every level but the first
        std::stable_sort(order.begin(), order.end(), leads);
    const Grid grid(from, spacing);
    Merged result;
    result.parent.assign(from.size(), -1);
    for (const int first : order) {
        if (result.parent[size_t(first)] >= 0)
            continue;
        const int number = int(result.clusters.size());
        const Clusters::Cluster cluster = from[size_t(first)];
        result.parent[size_t(first)] = number;
        grid.around(cluster.plane, [&](int other) {
            const QPointF way = from[size_t(other)].plane - cluster.plane;
            if (result.parent[size_t(other)] >= 0 || QPointF::dotProduct(way, way) >= spacing * spacing)
                return;
            result.parent[size_t(other)] = number;
        });
        result.clusters.push_back(cluster);
    }
    return result;
}

} // namespace

Clusters::Clusters(const Network& network) {
    const Projection projection(11); // ends at the Bering Strait, where the fewest are near each other and kept apart
    Level level;
    level.clusters.reserve(network.nodes.size());
    for (size_t i = 0; i < network.nodes.size(); ++i) {
        const Network::Node& node = network.nodes[i];
        level.clusters.push_back({int(i), node.ties, projection.forward(node.position)});
    }
    level.ofNode.resize(network.nodes.size());
    std::iota(level.ofNode.begin(), level.ofNode.end(), 0);
    m_levels.push_back(std::move(level));
    for (double spacing = leastSpacing; spacing < mostSpacing; spacing = nextSpacing(spacing)) {
        const Level& below = m_levels.back();
        Merged up = merged(below.clusters, spacing);
        Level next;
        next.ofNode.resize(below.ofNode.size());
        for (size_t i = 0; i < below.ofNode.size(); ++i)
            next.ofNode[i] = up.parent[size_t(below.ofNode[i])];
        next.clusters = std::move(up.clusters);
        next.spacing = spacing;
        m_levels.push_back(std::move(next));
    }
}

int Clusters::levelFor(double wanted) const {
    int level = 0;
    while (level + 1 < levels() && spacing(level + 1) <= wanted)
        ++level;
    return level;
}

} // namespace map
