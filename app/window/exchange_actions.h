// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace window {

class MainWindow;

// Asks for a file, shows the plan of its import and writes it when the person says so.
void importFile(MainWindow& window);
// The same for files and folders that were dropped on the window.
void importFiles(MainWindow& window, const QStringList& paths);
// Every file with a table in a folder that is asked for, as one import.
void importFolder(MainWindow& window);
// The table that was copied elsewhere: a piece of a spreadsheet or of a web page.
void pasteTable(MainWindow& window);
// What was imported so far, to be removed as a whole.
void showImports(MainWindow& window);
// Writes the table in front to a file; agreements and places as the filter shows them.
void exportTable(MainWindow& window);

} // namespace window
