// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/decimal.h"
#include "records/error.h"
#include "records/words.h"
#include <QStringList>
#include <optional>

namespace exchange {

// What the cells of a column are read as.
enum class Reads : quint8 {
    Text,
    Place, // the name of a place, matched when the plan is made
    Country,
    Date,
    Number,
    Percent, // 0 to 100, also a mean on that scale
    Count,
    Money, // whole US dollars
    Latitude,
    Longitude,
    AgreementKind,
    ActivityKind,
    Direction
};

// How a cell will be read, as a person sees it: "7 May 2007", "South Korea", "1,200,000 US dollars"; empty for an empty
// cell. Errors: InvalidValue with a whole sentence why it cannot be read.
records::Result<QString> readCell(Reads reads, const QString& text, qint64 multiplier = 1);

// True for what stands for "nothing": a blank, "-", "n/a", "..", "0000-00-00", "unknown".
bool isNothing(const QString& text);
// "1,234.5" and "−3" as numbers; nothing for what is none.
std::optional<records::Decimal> numberOf(const QString& text);
// Dollars as people print them: "$1,234", "US$ 1.2" times a million; cents are rounded. Nothing for what is none.
std::optional<qint64> dollarsOf(const QString& text, qint64 multiplier);
// A percentage or a mean of 0 to 100: "44", "44%".
std::optional<records::Decimal> percentOf(QString text);
// Degrees within ±most: "35.18", "129.08".
std::optional<records::Decimal> degreesOf(const QString& text, int most);
// The kind that words such as "Friendship city", "자매결연" or "MOU" stand for.
std::optional<records::AgreementKind> kindIn(const QString& text);
std::optional<records::Direction> directionIn(const QString& text);

} // namespace exchange
