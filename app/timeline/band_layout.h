// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "timeline/timeline_layout.h"
#include <QFontMetricsF>

namespace timeline {

// The reference series of the pair in the frame, its waves as points with as many values as find room (the reading of the
// current agreement first). The caption lies in `caption`, left of the plot.
Band layOutBand(const TimelineInput& input, const picture::TimeScale& scale,
                const QFontMetricsF& metrics, const QRectF& frame, const QRectF& caption);

// The agreement whose climate is pointed out: the current one when it is dated; -1 when there is none.
qsizetype currentDatedAgreement(const TimelineInput& input);

}  // namespace timeline
