// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "timeline/timeline_layout.h"
#include <QFontMetricsF>

namespace timeline {

// Signings by year of the agreements that have no lane of their own, in `area` beside a label column; empty when there are none
// or no room. Narrow years are put together, five or ten to a bar; wide ones are months.
Histogram layOutHistogram(const TimelineInput& input, const picture::TimeScale& scale, const QFontMetricsF& metrics, const QRectF& area,
                          const QLocale& locale);

} // namespace timeline
