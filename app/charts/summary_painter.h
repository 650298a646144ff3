// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/summary_spec.h"
#include "picture/export.h"
#include "picture/theme.h"
#include <QLocale>

namespace charts {

struct SummaryLayout;

// Draws a layout. Series are told apart by colour and by hatching; on paper the hatching is all that copies in black and white.
void paintSummary(QPainter& painter, const SummaryLayout& layout, const picture::Theme& theme, const SummaryPart* hovered = nullptr);

// The chart for pictures and paper; text stays text in PDF. Holds a copy of the spec.
picture::Paint summaryPaint(const SummarySpec& spec, const picture::Theme& theme, const QLocale& locale = {});

}  // namespace charts
