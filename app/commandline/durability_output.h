// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/durability_report.h"
#include <QJsonObject>
#include <QTextStream>

namespace commandline {

// The numbers of a durability report as they are, years unrounded; "not enough data" as words in the place of a number.
QJsonObject durabilityJson(const explore::DurabilityReport& report);
void printDurability(const explore::DurabilityReport& report, QTextStream& results);
QJsonObject weatheringJson(const explore::WeatheringReport& report);

}  // namespace commandline
