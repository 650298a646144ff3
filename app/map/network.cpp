// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/network.h"

#include "map/projection.h"
#include <cmath>
#include <limits>

namespace map {
namespace {

constexpr size_t mostForEachPair = 4;
constexpr size_t mostLookedAt = 2'000; // ties tell the meridian; of more a part drawn evenly tells it as well

// Whether the shorter way between the two crosses the meridian; good enough to choose an edge, off only near the poles.
bool crosses(GeoPoint start, GeoPoint end, double meridian) {
    const double from = wrapped(start.longitude - meridian);
    const double to = wrapped(end.longitude - meridian);
    return (from < 0) != (to < 0) && std::abs(from - to) < 180;
}

} // namespace

Network networkOf(const explore::Catalogue& catalogue) {
    Network network;
    const auto& places = catalogue.places();
    const auto& agreements = catalogue.agreements();
    std::vector<int> nodeOf(size_t(places.size()), -1); // by position of the place
    std::vector<int> points;
    for (qsizetype row = 0; row < agreements.size(); ++row) {
        points.clear();
        for (const records::PlaceId id : agreements.at(row).parties) {
            const qsizetype at = places.indexOf(id);
            if (at < 0 || !isPoint(places.at(at)))
                continue;
            int& node = nodeOf[size_t(at)];
            if (node < 0) {
                node = int(network.nodes.size());
                network.nodes.push_back({id, positionOf(places.at(at)), 0});
            }
            points.push_back(node);
        }
        if (points.size() < 2)
            network.unplaced.push_back(row);
        for (size_t i = 0; i + 1 < points.size(); ++i) {
            const size_t last = points.size() <= mostForEachPair ? points.size() - 1 : i + 1;
            for (size_t j = i + 1; j <= last; ++j) {
                network.ties.push_back({row, points[i], points[j]});
                ++network.nodes[size_t(points[i])].ties;
                ++network.nodes[size_t(points[j])].ties;
            }
        }
    }
    return network;
}

double bestMeridian(const Network& network, const explore::BitSet& shown, const explore::BitSet& emphasised) {
    std::vector<const Network::Tie*> ties;
    const size_t step = size_t(shown.count()) / mostLookedAt + 1;
    size_t number = 0;
    for (const Network::Tie& tie : network.ties)
        if (shown.test(tie.agreement) && (number++ % step == 0 || emphasised.test(tie.agreement)))
            ties.push_back(&tie);
    double best = 0;
    double least = std::numeric_limits<double>::max();
    // 11° E divides at the Bering Strait, 150° E in the Atlantic, where the least land is cut; the others come after them.
    for (const double meridian : {11.0, 150.0, 170.0, -160.0, -130.0, -100.0, -70.0, -40.0, -10.0, 40.0, 70.0, 100.0, 130.0}) {
        double cost = meridian == 11 || meridian == 150 ? 0 : 3500; // as bad as three ties
        double away = 0;
        for (const Network::Tie* tie : ties) {
            const GeoPoint start = network.start(*tie), end = network.end(*tie);
            if (crosses(start, end, meridian + 180))
                cost += emphasised.test(tie->agreement) ? 1e6 : 1000;
            away += std::abs(wrapped(start.longitude - meridian)) + std::abs(wrapped(end.longitude - meridian));
        }
        if (!ties.empty())
            cost += away / double(ties.size());
        if (cost < least) {
            least = cost;
            best = meridian;
        }
    }
    return best;
}

std::optional<GeoPoint> middleOf(const Network& network, const explore::BitSet& agreements) {
    constexpr double radian = 57.29577951308232;
    double x = 0, y = 0, z = 0;
    for (const Network::Tie& tie : network.ties)
        if (agreements.test(tie.agreement))
            for (const GeoPoint& point : {network.start(tie), network.end(tie)}) {
                const double longitude = point.longitude / radian, latitude = point.latitude / radian;
                x += std::cos(latitude) * std::cos(longitude);
                y += std::cos(latitude) * std::sin(longitude);
                z += std::sin(latitude);
            }
    if (std::hypot(x, y, z) < 1e-6)
        return std::nullopt;
    return GeoPoint{std::atan2(y, x) * radian, std::atan2(z, std::hypot(x, y)) * radian};
}

} // namespace map
