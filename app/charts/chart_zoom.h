// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_spec.h"

namespace charts {

// The part of a chart in a stretch of time: what lies outside is taken out, the scales of values stay. Requires: a
// valid span.
ChartSpec zoomed(ChartSpec spec, const picture::TimeSpan& span);

// The span nearer to or farther from the day by a factor, which stays where it is; within the whole, and not shorter than two months.
picture::TimeSpan nearer(const picture::TimeSpan& span, const picture::TimeSpan& whole, double day, double factor);

}  // namespace charts
