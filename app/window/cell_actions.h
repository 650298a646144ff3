// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the menu Edit does with the cells of the table in front.
namespace window {

class MainWindow;

void copyCells(MainWindow& window);
void pasteCells(MainWindow& window);
void fillDown(MainWindow& window);
void setValue(MainWindow& window);
void replaceInTable(MainWindow& window);
void findInTable(MainWindow& window);

}  // namespace window
