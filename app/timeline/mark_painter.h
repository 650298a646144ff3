// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/theme.h"
#include "timeline/timeline_layout.h"

class QPainter;

namespace timeline {

// The shape of one mark, filled with the ground and outlined in ink.
void paintShape(QPainter& painter, MarkShape shape, QPointF centre, qreal radius, const QColor& ink, const QColor& ground);
void paintActivity(QPainter& painter, const ActivityMark& mark, const picture::Theme& theme);
// All bars, the arrow and the events of one lane.
void paintBars(QPainter& painter, const Lane& lane, const picture::Theme& theme);

}  // namespace timeline
