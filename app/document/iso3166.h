// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace document {

// The English short name for an ISO 3166-1 alpha-2 code, from the committed list; empty for a code that is not in it.
QString countryName(const QString& alpha2);
// The alpha-2 code for alpha-3, numeric or alpha-2; empty when unknown.
QString countryCode(const QString& code);
// All alpha-2 codes, sorted.
QStringList countryCodes();

}  // namespace document
