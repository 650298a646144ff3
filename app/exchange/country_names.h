// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace exchange {

// The ISO 3166 alpha-2 code for a country as people and agencies write it: "KR", "KOR", "410", "Korea, South",
// "Republic of Korea", "대한민국", "England" (GB), "Austrailia" (one slip forgiven from six letters on). Empty when it
// is none, and for a name that stands for more than one state. Codes of FIPS are not ISO codes and are never guessed.
QString countryFromName(const QString& text);
// The country of a code of the US Census Bureau's Schedule C ("5800"), empty for groups and for codes that are not
// known here.
QString countryFromScheduleC(const QString& code);

// The postal code of a US state, the District of Columbia or a territory, from its name or code in any letter case;
// else empty.
QString usState(const QString& nameOrCode);
QString usStateName(const QString& code);

} // namespace exchange
