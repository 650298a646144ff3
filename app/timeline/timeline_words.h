// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "timeline/timeline_layout.h"

namespace timeline {

enum class NameLength : quint8 { Full, Code };

QString seriesName(const explore::PollSeries& series);  // "Chicago Council thermometer"
// "United States about South Korea", or "US about KR".
QString seriesSubject(const explore::Catalogue& catalogue, const explore::PollSeries& series, NameLength length);
QString shapeName(MarkShape shape);  // "visit", for the legend

// What is said about the thing under the pointer, plain text of at most a few lines; empty when nothing is there.
QString tip(const Hit& hit, const explore::Catalogue& catalogue, const QLocale& locale);
// One sentence on what is to be seen, for a screen reader.
QString description(const TimelineLayout& layout, const explore::Catalogue& catalogue);

}  // namespace timeline
