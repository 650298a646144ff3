// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/trade_bulk.h"

#include <sqlite3.h>

using records::ErrorCode;
using records::fail;
using records::Result;

namespace document::trade {
namespace {

constexpr const char* columns = "SELECT id, reporter_id, partner_id, year, month, direction, commodity, scheme, value_usd, "
                                "valuation, source_id, note FROM trade_flow";

Result<void> each(const Document& document, Statement& rows, const std::function<bool(const StoredFlow&)>& take) {
    StoredFlow flow;
    while (rows.next()) {
        flow.id = rows.integer(0);
        flow.reporter = rows.integer(1);
        flow.partner = rows.integer(2);
        flow.year = int(rows.integer(3));
        flow.month = int(rows.integer(4));
        flow.direction = rows.bytes(5);
        flow.commodity = rows.bytes(6);
        flow.scheme = rows.bytes(7);
        flow.value = rows.integer(8);
        flow.valuation = rows.bytes(9);
        flow.source = rows.integer(10);
        flow.note = rows.bytes(11);
        if (!take(flow))
            return {};
    }
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, Document::tr("The trade rows cannot be read."),
                    Document::tr("Restore the document from a backup."),
                    QString::fromUtf8(sqlite3_errmsg(document.handle())));
    return {};
}

} // namespace

Result<void> BulkAdder::add(const StoredFlow& flow) {
    m_rows.integer(flow.reporter).integer(flow.partner).integer(flow.year);
    flow.month ? m_rows.integer(flow.month) : m_rows.null();
    m_rows.text(flow.direction).text(flow.commodity).text(flow.scheme).integer(flow.value);
    flow.valuation.isEmpty() ? m_rows.null() : m_rows.text(flow.valuation);
    flow.source ? m_rows.integer(flow.source) : m_rows.null();
    flow.note.isEmpty() ? m_rows.null() : m_rows.text(flow.note);
    return m_rows.endRow();
}

Result<void> stored(const Document& document, const std::function<bool(const StoredFlow&)>& take) {
    Statement rows(document.handle(), columns);
    return each(document, rows, take);
}

Result<void> stored(const Document& document, qint64 reporter, qint64 partner,
                    const std::function<bool(const StoredFlow&)>& take) {
    Statement rows(document.handle(),
                   QString::fromLatin1(columns) + QStringLiteral(" WHERE reporter_id = ? AND partner_id = ?"));
    rows.bind(1, reporter).bind(2, partner);
    return each(document, rows, take);
}

bool hasRows(const Document& document) {
    return Statement(document.handle(), "SELECT 1 FROM trade_flow LIMIT 1").next();
}

} // namespace document::trade
