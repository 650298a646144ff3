// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/text_table.h"
#include "records/error.h"
#include <QByteArray>

namespace exchange {

// Reads JSON in UTF-8: an array of objects, an array of arrays whose first row names the columns (the Census API), the
// results of a SPARQL query (Wikidata), or an object that has one of these under any name. Numbers keep their exact
// digits up to 15; values inside values are kept as JSON text. Row numbers count the rows, the header being 1. Errors:
// InvalidValue, with line and column where it is no JSON; an empty array is a table without rows only if something
// names the columns.
records::Result<std::vector<TextTable>> readJson(const QString& name, const QByteArray& utf8);

} // namespace exchange
