// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "timeline/timeline_layout.h"
#include <QFontMetricsF>

namespace timeline {

// What every lane of one layout shares.
struct LaneFrame {
    const TimelineInput& input;
    const TimelineOptions& options;
    const picture::TimeScale& scale;
    QFontMetricsF metrics;      // of the labels
    QFontMetricsF boldMetrics;  // of the current one's
    QRectF area;                // of all lanes, gutter included
    qreal gutter = 0;           // width of the label column
    qreal laneHeight = 0;
};

// One lane whose top lies at `top`. Requires: it fits into the area.
Lane layOutLane(const LaneFrame& frame, const LaneOrder::Entry& entry, qreal top);

}  // namespace timeline
