// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace charts {
class ChartsView;
}

namespace window {

class MainWindow;

// Keeps the saved charts in the chooser as the document has them, and saves and removes them by verbs, so that both are undone
// like every other change.
void followSavedCharts(MainWindow& window, charts::ChartsView& view);

}  // namespace window
