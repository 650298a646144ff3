// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the menu Records does.
namespace window {

class MainWindow;

void newAgreement(MainWindow& window);
void newPlace(MainWindow& window);
void newActivity(MainWindow& window);
void newSource(MainWindow& window);
// A source for the current record, and for the field of the current cell where a table is in front.
void citeSource(MainWindow& window);
void showDisagreements(MainWindow& window);
void showFindings(MainWindow& window);
void removeSelected(MainWindow& window);

}  // namespace window
