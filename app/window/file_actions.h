// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace window {

class MainWindow;

// Where file dialogs begin: the user's documents folder, or the home folder where there is none.
QString documentsFolder();

void newDocument(MainWindow& window);
void openDocument(MainWindow& window);
// A copy in the user's documents folder, made when there is none yet; an existing one is opened, never overwritten.
void openSample(MainWindow& window);
void saveCopy(MainWindow& window);
void restoreBackup(MainWindow& window);
void compact(MainWindow& window);
void showProperties(MainWindow& window);

}  // namespace window
