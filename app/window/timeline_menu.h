// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "timeline/lane_order.h"

class QMenu;

namespace window {

class Actions;

// The lanes of the timeline as they were chosen last; kept in the settings.
timeline::LaneChoice savedLanes();
// A menu of what has a lane, and their order.
void addTimelineMenu(Actions& actions, QMenu* above);

} // namespace window
