// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"

class QMenu;

namespace window {

class Actions;

// How the map is drawn, as it was chosen last; kept in the settings.
map::MapOptions savedMapOptions();
// Projection, colours, meridians, native names.
void addMapMenu(Actions& actions, QMenu* menu);

} // namespace window
