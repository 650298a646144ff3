// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "timeline/timeline_layout.h"
#include "picture/text_fit.h"

namespace timeline {

// The milestones of the two countries: those that name both, and those that name one or both and nobody else. Lines run from
// the strip down to `bottom`. Labels lie in the strip's rows and never touch each other; those nearest to the signing of the
// current agreement find room first, and one that finds none is left empty while its line stays.
std::vector<MilestoneMark> layOutMilestones(const TimelineInput& input,
                                            const picture::TimeScale& scale, const QFontMetricsF& metrics, const QRectF& strip,
                                            qreal bottom, picture::StripLabels::Words words);

}  // namespace timeline
