// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/bundling.h"

#include <algorithm>

namespace map {
namespace {

quint64 pairKey(int one, int other) {
    return quint64(quint32(qMin(one, other))) << 32 | quint32(qMax(one, other));
}

// QRectF::intersects knows no boxes without a width, and one place alone has none.
bool meets(const QRectF& box, const QRectF& other) {
    return box.left() <= other.right() && other.left() <= box.right() && box.top() <= other.bottom() &&
           other.top() <= box.bottom();
}

} // namespace

Bundles bundled(const Network& network, const Clusters& clusters, const Content& content, const Focus& focus) {
    Bundles result;
    const int near = qMin(focus.outside, clusters.levelFor(focus.spacing));
    // The knot of each node, made when the first tie asks for it.
    std::vector<int> knotOfNear(clusters.at(near).size(), -1), knotOfFar(clusters.at(focus.outside).size(), -1);
    // A cluster is split as a whole, or not.
    std::vector<bool> isSplit;
    for (const Clusters::Cluster& cluster : clusters.at(focus.outside))
        isSplit.push_back(meets(focus.box, cluster.bounds));
    const auto knotOf = [&](int node) {
        const bool isNear = isSplit[size_t(clusters.clusterOf(focus.outside, node))];
        const int level = isNear ? near : focus.outside;
        const int cluster = clusters.clusterOf(level, node);
        int& knot = (isNear ? knotOfNear : knotOfFar)[size_t(cluster)];
        if (knot < 0) {
            const Clusters::Cluster& made = clusters.at(level)[size_t(cluster)];
            knot = int(result.knots.size());
            result.knots.push_back({made.lead, level, cluster, made.places, 0, 0});
        }
        return knot;
    };
    std::vector<std::pair<quint64, int>> keys;
    keys.reserve(network.ties.size());
    const bool someStandOut = content.emphasised.count() > 0;
    for (size_t i = 0; i < network.ties.size(); ++i) {
        const Network::Tie& tie = network.ties[i];
        if (!isPresent(content, tie.agreement))
            continue;
        if (focus.outside == 0 || (someStandOut && content.emphasised.test(tie.agreement))) {
            result.apart.push_back(int(i));
            continue;
        }
        const int from = knotOf(tie.from), to = knotOf(tie.to);
        ++result.knots[size_t(from)].touching;
        if (from == to) {
            ++result.knots[size_t(from)].within;
        } else {
            ++result.knots[size_t(to)].touching;
            keys.emplace_back(pairKey(from, to), int(i));
        }
    }
    std::sort(keys.begin(), keys.end());
    result.ties.reserve(keys.size());
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || keys[i].first != keys[i - 1].first)
            result.bundles.push_back({int(keys[i].first >> 32), int(keys[i].first & 0xffffffff), int(i), 0});
        ++result.bundles.back().count;
        result.ties.push_back(keys[i].second);
    }
    return result;
}

int levelWithin(const Network& network, const Clusters& clusters, int mostBundles) {
    const auto bundlesAt = [&](int level) {
        std::vector<quint64> keys;
        keys.reserve(network.ties.size());
        for (const Network::Tie& tie : network.ties) {
            const int from = clusters.clusterOf(level, tie.from), to = clusters.clusterOf(level, tie.to);
            if (from != to)
                keys.push_back(pairKey(from, to));
        }
        std::sort(keys.begin(), keys.end());
        return std::unique(keys.begin(), keys.end()) - keys.begin();
    };
    int low = 0, high = clusters.levels() - 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (bundlesAt(middle) <= mostBundles)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace map
