// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/frame_cut.h"

#include <cmath>

namespace map {
namespace {

// The share of a segment inside the frame (Liang & Barsky 1984); false when there is none.
bool insideShare(QPointF from, QPointF to, const QRectF& frame, double& enter, double& leave) {
    enter = 0;
    leave = 1;
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    const double steps[] = {-dx, dx, -dy, dy};
    const double room[] = {from.x() - frame.left(), frame.right() - from.x(), from.y() - frame.top(), frame.bottom() - from.y()};
    for (int side = 0; side < 4; ++side) {
        if (steps[side] == 0) {
            if (room[side] < 0)
                return false;
            continue;
        }
        const double share = room[side] / steps[side];
        if (steps[side] < 0)
            enter = qMax(enter, share);
        else
            leave = qMin(leave, share);
    }
    return enter <= leave;
}

QPointF held(QPointF point, const QRectF& frame) {
    return {qBound(frame.left(), point.x(), frame.right()), qBound(frame.top(), point.y(), frame.bottom())};
}

// One side of Sutherland & Hodgman (1974). inside(point) ≥ 0 within.
template <class Inside>
QPolygonF cutSide(const QPolygonF& ring, Inside inside) {
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF& from = ring[i];
        const QPointF& to = ring[i + 1 < ring.size() ? i + 1 : 0];
        const double a = inside(from);
        const double b = inside(to);
        if (a >= 0)
            kept.append(from);
        if ((a >= 0) != (b >= 0))
            kept.append(from + (to - from) * (a / (a - b)));
    }
    return kept;
}

}  // namespace

std::vector<QPolygonF> cutLine(const QPolygonF& line, const QRectF& frame) {
    std::vector<QPolygonF> parts;
    QPolygonF run;
    // One point alone is left out: a corner that is touched, a small island thinned away.
    const auto finish = [&] {
        if (run.size() > 2 || (run.size() == 2 && run.first() != run.last()))
            parts.push_back(run);
        run.clear();
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        double enter = 0;
        double leave = 1;
        if (!insideShare(line[i], line[i + 1], frame, enter, leave)) {
            finish();
            continue;
        }
        const QPointF step = line[i + 1] - line[i];
        if (run.isEmpty() || enter > 0) {
            finish();
            run.append(held(line[i] + step * enter, frame));
        }
        run.append(held(line[i] + step * leave, frame));
        if (leave < 1)
            finish();
    }
    finish();
    return parts;
}

QPolygonF cutRing(const QPolygonF& ring, const QRectF& frame) {
    const QRectF box = ring.boundingRect();
    if (box.right() < frame.left() || box.left() > frame.right() || box.bottom() < frame.top() || box.top() > frame.bottom())
        return {};
    QPolygonF kept = ring;
    if (box.left() < frame.left())
        kept = cutSide(kept, [&](QPointF point) { return point.x() - frame.left(); });
    if (box.right() > frame.right())
        kept = cutSide(kept, [&](QPointF point) { return frame.right() - point.x(); });
    if (box.top() < frame.top())
        kept = cutSide(kept, [&](QPointF point) { return point.y() - frame.top(); });
    if (box.bottom() > frame.bottom())
        kept = cutSide(kept, [&](QPointF point) { return frame.bottom() - point.y(); });
    return kept.size() > 2 ? kept : QPolygonF();
}

QPolygonF thinned(const QPolygonF& line, qreal distance) {
    if (line.size() < 3)
        return line;
    QPolygonF kept;
    kept.reserve(line.size());
    kept.append(line.first());
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const QPointF step = line[i] - kept.last();
        if (QPointF::dotProduct(step, step) >= distance * distance)
            kept.append(line[i]);
    }
    kept.append(line.last());
    return kept;
}

}  // namespace map
