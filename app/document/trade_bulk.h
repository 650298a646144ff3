// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/bulk.h"

// Trade rows by the million, as whoever reads or writes files needs them: without an object a row.
namespace document::trade {

// A row as it is stored; texts in UTF-8, valid until the next row. 0 and empty stand for unknown.
struct StoredFlow {
    qint64 id = 0, reporter = 0, partner = 0;
    int year = 0, month = 0;
    QByteArrayView direction, commodity, scheme;
    qint64 value = 0;
    QByteArrayView valuation;
    qint64 source = 0;
    QByteArrayView note;
};

// Adds rows that are checked already, in bulk (see bulk::Adder). Those of one pair are best added together.
class BulkAdder {
public:
    explicit BulkAdder(Document& document)
        : m_rows(document, records::Table::TradeFlow) {}
    records::Result<void> add(const StoredFlow& flow); // its id is made here
    records::Result<void> finish() { return m_rows.finish(); }

private:
    bulk::Adder m_rows;
};

// Rows as they are stored, of one pair or all; `take` returns false to stop. Errors: Damaged.
records::Result<void> stored(const Document& document, const std::function<bool(const StoredFlow&)>& take);
records::Result<void> stored(const Document& document, qint64 reporter, qint64 partner,
                             const std::function<bool(const StoredFlow&)>& take);
bool hasRows(const Document& document);

} // namespace document::trade
