// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "picture/export.h"
#include "picture/theme.h"
#include "timeline/timeline_layout.h"

namespace timeline {

struct PictureOptions {
    QLocale locale;
    qint64 today = 0;           // Julian day; 0: the system's
    picture::TimeSpan span;     // not valid: everything fits
    Medium medium = Medium::Paper;
    LaneChoice lanes = {};
};

// The timeline of the exploration as it stands now, for pictures, paper and the briefing. Keeps its own snapshot.
picture::Paint timelinePaint(const explore::Exploration& exploration, const picture::Theme& theme, const PictureOptions& options = {});

}  // namespace timeline
