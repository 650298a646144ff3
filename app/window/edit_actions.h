// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

class MainWindow;

// Undoing a change of an earlier day or of somebody else first names author and date.
void undo(MainWindow& window);
void redo(MainWindow& window);
void showHistory(MainWindow& window);
void askName(MainWindow& window);

enum class Zoom { In, Out, Fit, Selection };
// The timeline when it has the focus, else the map.
void zoom(MainWindow& window, Zoom how);

}  // namespace window
