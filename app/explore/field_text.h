// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"
#include <QLocale>
#include <optional>

// The fields of records as text, as sources state them.
namespace explore {

// What the record holds: EDTF, controlled word, number as it came, the short id of what a link names, lists with "; "; empty when
// unknown. Nothing for a record that is gone and a field that the Catalogue does not hold.
std::optional<QString> fieldText(const Catalogue& catalogue, records::RecordRef record, QStringView field);

// The same text as a person reads it: "friendship", "30 June 1966", "Busan"; other texts as they stand.
QString shownText(const Catalogue& catalogue, records::Table table, QStringView field, const QString& text, const QLocale& locale);

}  // namespace explore
