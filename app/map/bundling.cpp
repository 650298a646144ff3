// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/bundling.h"

#include <utility>

namespace map {
namespace {

// Numbers pairs in the order in which they are first met. Open addressing: a node per pair, as in QHash, takes five times as long.
class PairNumbers {
public:
    int count() const { return m_count; }
    int numberOf(int one, int other) {
        if (size_t(m_count) * 2 >= m_slots.size())
            grow();
        Slot& slot = slotOf(quint64(quint32(qMin(one, other))) << 32 | quint32(qMax(one, other)));
        if (slot.number < 0)
            slot.number = m_count++;
        return slot.number;
    }

private:
    struct Slot {
        quint64 pair = 0;
        int number = -1;
    };
    Slot& slotOf(quint64 pair) {
        size_t at = size_t((pair * 0x9e3779b97f4a7c15u) >> 32) & (m_slots.size() - 1);
        while (m_slots[at].number >= 0 && m_slots[at].pair != pair)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at].pair = pair;
        return m_slots[at];
    }
    void grow() {
        std::vector<Slot> old(qMax(size_t(1024), m_slots.size() * 4));
        std::swap(old, m_slots);
        for (const Slot& slot : old)
            if (slot.number >= 0)
                slotOf(slot.pair).number = slot.number;
    }
    std::vector<Slot> m_slots;
    int m_count = 0;
};

void widen(QRectF& box, QPointF point) {
    box.setCoords(qMin(box.left(), point.x()), qMin(box.top(), point.y()), qMax(box.right(), point.x()),
                  qMax(box.bottom(), point.y()));
}

// The knots of a view, and which one each node in the filter belongs to.
class Knots {
public:
    Knots(const Network& network, const Clusters& clusters, const NodePlaces& places, const Focus& focus,
          std::vector<Bundles::Knot>& knots)
        : m_network(network)
        , m_clusters(clusters)
        , m_places(places)
        , m_outside(focus.outside)
        , m_near(qMin(focus.outside, clusters.levelFor(focus.spacing)))
        , m_knots(knots)
        , m_ofNode(network.nodes.size(), -1)
        , m_ofNear(clusters.at(m_near).size(), -1)
        , m_ofFar(clusters.at(m_outside).size(), -1)
        , m_isSplit(m_ofFar.size(), false) {
        // A cluster is split as a whole, or not.
        for (size_t node = 0; node < network.nodes.size(); ++node)
            if (places.isVisible[node] && focus.box.contains(places.plane[node]))
                m_isSplit[size_t(clusters.clusterOf(m_outside, int(node)))] = true;
    }

    int of(int node) {
        int& known = m_ofNode[size_t(node)];
        return known >= 0 ? known : known = added(node);
    }

private:
    int added(int node) {
        const bool isNear = m_isSplit[size_t(m_clusters.clusterOf(m_outside, node))];
        int& number = isNear ? m_ofNear[size_t(m_clusters.clusterOf(m_near, node))]
                             : m_ofFar[size_t(m_clusters.clusterOf(m_outside, node))];
        const QPointF plane = m_places.plane[size_t(node)];
        if (number < 0) {
            number = int(m_knots.size());
            m_knots.push_back({-1, 0, 0, 0, plane, true, QRectF(plane, plane)});
        }
        Bundles::Knot& knot = m_knots[size_t(number)];
        const auto rank = [this](int of) { return std::pair(-m_network.nodes[size_t(of)].ties, of); };
        if (knot.lead < 0 || rank(node) < rank(knot.lead)) {
            knot.lead = node;
            knot.plane = plane;
            knot.isVisible = m_places.isVisible[size_t(node)];
        }
        ++knot.places;
        widen(knot.bounds, plane);
        return number;
    }

    const Network& m_network;
    const Clusters& m_clusters;
    const NodePlaces& m_places;
    int m_outside, m_near;
    std::vector<Bundles::Knot>& m_knots;
    std::vector<int> m_ofNode, m_ofNear, m_ofFar;
    std::vector<bool> m_isSplit;
};

} // namespace

NodePlaces::NodePlaces(const Network& network, const Projection& projection) {
    plane.reserve(network.nodes.size());
    for (const Network::Node& node : network.nodes) {
        plane.push_back(projection.forward(node.position));
        isVisible.push_back(projection.isVisible(node.position));
    }
}

Bundles bundled(const Network& network, const Clusters& clusters, const NodePlaces& places, const Content& content, const Focus& focus) {
    Bundles result;
    Knots knots(network, clusters, places, focus, result.knots);
    PairNumbers pairs;
    std::vector<std::pair<int, int>> gathered; // bundle and tie
    const bool someStandOut = content.emphasised.count() > 0;
    for (size_t i = 0; i < network.ties.size(); ++i) {
        const Network::Tie& tie = network.ties[i];
        if (!content.shown.test(tie.agreement))
            continue;
        const bool present = isPresent(content, tie.agreement);
        if (focus.outside == 0 || (someStandOut && content.emphasised.test(tie.agreement))) {
            if (present)
                result.apart.push_back(int(i));
            continue;
        }
        const int from = knots.of(tie.from), to = knots.of(tie.to);
        if (!present)
            continue;
        ++result.knots[size_t(from)].touching;
        if (from == to) {
            ++result.knots[size_t(from)].within;
            continue;
        }
        ++result.knots[size_t(to)].touching;
        const int bundle = pairs.numberOf(from, to);
        if (size_t(bundle) == result.bundles.size())
            result.bundles.push_back({from, to, 0, 0});
        ++result.bundles[size_t(bundle)].count;
        gathered.emplace_back(bundle, int(i));
    }
    int first = 0;
    for (Bundles::Bundle& bundle : result.bundles)
        bundle.first = std::exchange(first, first + bundle.count);
    std::vector<int> next;
    next.reserve(result.bundles.size());
    for (const Bundles::Bundle& bundle : result.bundles)
        next.push_back(bundle.first);
    result.ties.resize(gathered.size());
    for (const auto& [bundle, tie] : gathered)
        result.ties[size_t(next[size_t(bundle)]++)] = tie;
    return result;
}

int levelWithin(const Network& network, const Clusters& clusters, const explore::BitSet& shown, int mostBundles) {
    std::vector<const Network::Tie*> ties;
    for (const Network::Tie& tie : network.ties)
        if (shown.test(tie.agreement))
            ties.push_back(&tie);
    const auto isWithin = [&](int level) {
        PairNumbers pairs;
        for (const Network::Tie* tie : ties) {
            const int from = clusters.clusterOf(level, tie->from), to = clusters.clusterOf(level, tie->to);
            if (from != to && pairs.numberOf(from, to) >= mostBundles)
                return false;
        }
        return true;
    };
    int low = 0, high = clusters.levels() - 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (isWithin(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace map
