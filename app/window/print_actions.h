// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

class MainWindow;

void exportView(MainWindow& window);    // PNG, SVG or PDF of the current view
void saveBriefing(MainWindow& window);  // of the selected agreement, as PDF
void printPreview(MainWindow& window);
void printView(MainWindow& window);

}  // namespace window
