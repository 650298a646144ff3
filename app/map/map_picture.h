// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "map/map_layout.h"
#include "picture/export.h"

namespace map {

// The map as a picture of any size for export, reports and printing. Holds immutable copies only. Without a camera each
// frame is fitted as the options say.
picture::Paint mapPaint(Content content, const picture::Theme& theme, const MapOptions& options = {},
                        const std::optional<Camera>& camera = {});
picture::Paint mapPaint(const explore::Exploration& exploration, const picture::Theme& theme, const MapOptions& options = {});

// What the map shows in words, for those who do not see it: "In view: 38 agreements, 57 places."
QString described(const MapLayout& layout);
// Lines of plain text about an agreement or place on the map: names, dates, status, number of activities.
QStringList described(const Content& content, records::RecordRef record);
// What is merged: "Tokyo and 41 places near it", and how many agreements.
QStringList described(const Content& content, const MapLayout::Cluster& cluster);
QStringList described(const Content& content, const MapLayout::Bundle& bundle);

}  // namespace map
