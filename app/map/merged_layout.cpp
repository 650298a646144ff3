// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/frame_cut.h"
#include "map/label_placing.h"
#include "map/map_layout.h"
#include <QLocale>
#include <algorithm>
#include <cmath>

// What stands for several: bundles of ties, and clusters of places.
namespace map {
namespace {

constexpr double inkShare = 0.12; // of the frame that bundles may cover
constexpr qreal mostWidth = 9, leastWidth = 0.5;

double lengthOf(const std::vector<QPolygonF>& lines) {
    double length = 0;
    for (const QPolygonF& line : lines)
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            length += std::hypot(line[i + 1].x() - line[i].x(), line[i + 1].y() - line[i].y());
    return length;
}

// The wider the more a bundle holds, and so that all together leave the map to be seen. Those that only pass through say less.
void setWidths(MapLayout& layout) {
    const auto weightOf = [](const MapLayout::Bundle& bundle) {
        return std::pow(double(bundle.agreements.size()), 0.75) * (bundle.passes ? 0.3 : 1.0);
    };
    double ink = 0;
    for (const MapLayout::Bundle& bundle : layout.bundles)
        ink += weightOf(bundle) * lengthOf(bundle.lines);
    const double room = inkShare * layout.frame.width() * layout.frame.height();
    const double share = ink > 0 ? qMin(1.0, room / ink) : 1;
    for (MapLayout::Bundle& bundle : layout.bundles) {
        bundle.width = qBound(leastWidth, weightOf(bundle) * share, mostWidth);
        const qreal half = bundle.width / 2;
        for (const QPolygonF& line : bundle.lines)
            bundle.bounds |= line.boundingRect().adjusted(-half, -half, half, half);
    }
}

qreal radiusOf(int agreements, qreal textWidth) {
    return qMax(qMin(20.0, 5.5 + 1.1 * std::log2(double(agreements + 1))), textWidth / 2 + 3);
}

} // namespace

void addBundles(MapLayout& layout, const Drawing& drawing, const QTransform& toPixels) {
    const Bundles& bundles = drawing.bundles;
    for (size_t i = 0; i < bundles.bundles.size(); ++i) {
        const Bundles::Bundle& bundle = bundles.bundles[i];
        const PlaneArc& arc = *drawing.bundleLines[i];
        if (bundle.count < 2 || !toPixels.mapRect(arc.bounds).adjusted(-6, -6, 6, 6).intersects(layout.frame))
            continue;
        MapLayout::Bundle drawn;
        drawn.lines = cutLines(arc, toPixels, layout.frame);
        if (drawn.lines.empty())
            continue;
        const Bundles::Knot& from = bundles.knots[size_t(bundle.from)];
        const Bundles::Knot& to = bundles.knots[size_t(bundle.to)];
        drawn.from = drawing.network.nodes[size_t(from.lead)].id;
        drawn.to = drawing.network.nodes[size_t(to.lead)].id;
        drawn.fromPlaces = from.places;
        drawn.toPlaces = to.places;
        const auto isInView = [&](const Bundles::Knot& knot) { return knot.isVisible && layout.frame.contains(toPixels.map(knot.plane)); };
        drawn.passes = !isInView(from) && !isInView(to);
        drawn.agreements.reserve(size_t(bundle.count));
        for (int tie = bundle.first; tie < bundle.first + bundle.count; ++tie)
            drawn.agreements.push_back(drawing.network.ties[size_t(bundles.ties[size_t(tie)])].agreement);
        layout.bundles.push_back(std::move(drawn));
    }
    setWidths(layout);
    std::stable_sort(layout.bundles.begin(), layout.bundles.end(),
                     [](const auto& one, const auto& other) { return one.width < other.width; });
}

void addClusters(MapLayout& layout, const Drawing& drawing, const QTransform& toPixels, const picture::Theme& theme) {
    const QFontMetricsF metrics(labelFont(theme, false));
    const QLocale locale;
    for (const Bundles::Knot& knot : drawing.bundles.knots) {
        if (knot.places == 1 || knot.touching == 0 || !knot.isVisible)
            continue;
        MapLayout::Cluster drawn;
        drawn.centre = toPixels.map(knot.plane);
        drawn.text = locale.toString(knot.touching);
        drawn.radius = radiusOf(knot.touching, metrics.horizontalAdvance(drawn.text));
        const qreal reach = drawn.radius + 2;
        if (!layout.frame.adjusted(reach, reach, -reach, -reach).contains(drawn.centre))
            continue;
        drawn.lead = drawing.network.nodes[size_t(knot.lead)].id;
        drawn.places = knot.places;
        drawn.agreements = knot.touching;
        drawn.within = knot.within;
        drawn.area = knot.bounds;
        layout.clusters.push_back(std::move(drawn));
    }
    std::sort(layout.clusters.begin(), layout.clusters.end(), [](const auto& one, const auto& other) {
        return std::tuple(one.agreements, other.lead) < std::tuple(other.agreements, one.lead);
    });
}

} // namespace map
