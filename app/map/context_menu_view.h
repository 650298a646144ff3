// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"
#include <QMenu>

namespace map {

class MapView;

// What can be done with what lies at a point of the map: show or hide it, come nearer, centre, copy.
class ContextMenuView : public QMenu {
    Q_OBJECT
public:
    ContextMenuView(MapView& view, explore::Exploration& exploration, const Hit& met, QPointF at);

private:
    void addPlace(records::PlaceId place);
    void addSelect(records::RecordRef record);

    MapView& m_view;
    explore::Exploration& m_exploration;
};

} // namespace map
