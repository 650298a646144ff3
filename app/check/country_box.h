// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace check {

// Whether a point may lie in a country, by the places of the gazetteer there and three degrees around them. True for a country
// without such places and for an unknown code: then nothing can be said.
bool mayLieIn(const QString& country, double north, double east);

}  // namespace check
