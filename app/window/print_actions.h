// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

class MainWindow;

void exportView(MainWindow& window);    // PNG, SVG or PDF of the current view
void makeReport(MainWindow& window);    // a report that fits the selection: paper, preview, PDF, printer
void printPreview(MainWindow& window);
void printView(MainWindow& window);

}  // namespace window
