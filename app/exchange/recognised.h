// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/form.h"
#include "exchange/own_tables.h"
#include "exchange/rows.h"

namespace exchange {

// What a table is: one of Entente's own, one of the sample's, or a form of other people's.
struct Recognised {
    const OwnTable* own = nullptr;
    const Shape* shape = nullptr;
    std::optional<Form> form;
    QString table() const; // "agreements"
    int rank() const;      // what is referred to comes first
    bool isStreamed() const; // its rows can be imported one by one, see TradeStream
};

// Errors: InvalidValue, naming the columns, for a table that nothing is known about.
records::Result<Recognised> recognise(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher);

// The header with its columns named as Entente's own where the options say so.
QStringList mapped(const QStringList& header, const PlanOptions& options);

// A mapping that names what is not there would be left aside without a word. Errors: InvalidValue, NotFound.
records::Result<void> checkMapping(const std::vector<TextTable>& tables, const PlanOptions& options,
                                   const PlaceMatcher& matcher);

} // namespace exchange
