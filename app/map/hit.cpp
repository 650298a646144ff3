// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/map_layout.h"

#include <QLineF>

namespace map {
namespace {

using records::Table;

double distanceTo(QPointF point, QPointF from, QPointF to) {
    const QPointF step = to - from;
    const double square = QPointF::dotProduct(step, step);
    const double share = square > 0 ? qBound(0.0, QPointF::dotProduct(point - from, step) / square, 1.0) : 0.0;
    return QLineF(point, from + step * share).length();
}

double distanceTo(QPointF point, const std::vector<QPolygonF>& lines, double least) {
    for (const QPolygonF& line : lines)
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            least = qMin(least, distanceTo(point, line[i], line[i + 1]));
    return least;
}

// Of two that cover the point the smaller one is meant: the larger can still be met beside it.
double rankOf(QPointF point, QPointF centre, double radius) {
    const double distance = QLineF(point, centre).length() - radius;
    return distance < 0 ? radius / 1000 : distance;
}

} // namespace

Hit hit(const MapLayout& layout, QPointF point, qreal tolerance) {
    Hit nearest;
    if (layout.legendBox.contains(point))
        return nearest;
    double least = tolerance;
    for (const MapLayout::Place& place : layout.places)
        if (const double rank = rankOf(point, place.centre, place.radius); rank < least) {
            least = rank;
            nearest.record = {Table::Place, place.id.value};
        }
    for (const MapLayout::Cluster& cluster : layout.clusters)
        if (const double rank = rankOf(point, cluster.centre, cluster.radius); rank < least) {
            least = rank;
            nearest = {{}, &cluster, nullptr};
        }
    if (least < tolerance)
        return nearest;
    const QRectF around(point - QPointF(tolerance, tolerance), QSizeF(2, 2) * tolerance);
    for (auto arc = layout.arcs.rbegin(); arc != layout.arcs.rend(); ++arc) {
        if (!arc->bounds.intersects(around))
            continue;
        // A faded line gives way to one that stands out.
        const double handicap = layout.fades && !arc->emphasised ? tolerance / 2 : 0;
        if (const double distance = distanceTo(point, arc->lines, least - handicap) + handicap; distance < least) {
            least = distance;
            nearest.record = {Table::Agreement, arc->id.value};
        }
    }
    if (nearest.record.isValid())
        return nearest;
    for (auto bundle = layout.bundles.rbegin(); bundle != layout.bundles.rend(); ++bundle)
        if (bundle->bounds.intersects(around))
            if (const double distance = distanceTo(point, bundle->lines, least + bundle->width / 2) - bundle->width / 2; distance < least) {
                least = distance;
                nearest.bundle = &*bundle;
            }
    return nearest;
}

} // namespace map
