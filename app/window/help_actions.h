// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

class MainWindow;

void showHelp(MainWindow& window);
void showShortcuts(MainWindow& window);
void showAbout(MainWindow& window);

}  // namespace window
