// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"

// The rows of a table in the Catalogue, whatever kind of record they are. Tables that it does not hold have none.
namespace models {

qsizetype rowCount(const explore::Catalogue& catalogue, records::Table table);
qint64 idAt(const explore::Catalogue& catalogue, records::Table table, qsizetype row);
qsizetype rowOf(const explore::Catalogue& catalogue, records::RecordRef record);  // -1 when there is none

}  // namespace models
