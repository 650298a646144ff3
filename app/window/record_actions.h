// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/table.h"

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
// The copy is selected.
void duplicateRecord(MainWindow& window);
// All selected records as one change. What goes with them is told before anybody is asked; where one cannot go, that is all that is said.
void removeSelected(MainWindow& window);
// A place or a source that a cell is to name: made in its form, then written into the cell.
void makeForCell(MainWindow& window, records::Table table, const QString& name, records::RecordRef record, const QString& field);

}  // namespace window
