// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/series.h"

namespace document {
class Row;
}

// Series rows: polls, trade, indicators, milestones, deflators, exchange rates. Each carries its one source in the row.
namespace document::polls {

records::Result<records::PollId> add(Document& document, const records::Poll& poll);
// Errors: InvalidValue when the fieldwork would end before it began. Used by setField.
records::Result<void> checkDates(const Document& document, records::PollId poll, const Row& row);

}  // namespace document::polls

namespace document::series {

records::Result<qint64> add(Document& document, const records::Indicator& indicator);
records::Result<qint64> add(Document& document, const records::Milestone& milestone);
records::Result<qint64> addDeflator(Document& document, int year, const QString& index, records::Decimal value, const QString& base,
                                    records::SourceId source);
records::Result<qint64> addExchangeRate(Document& document, int year, const QString& currency, records::Decimal perDollar,
                                        records::SourceId source);

}  // namespace document::series
