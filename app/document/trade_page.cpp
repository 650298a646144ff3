// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/trade_page.h"

#include "document/statement.h"
#include "records/words.h"
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::Direction;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace document::trade {
namespace {

tl::unexpected<records::Error> damaged(const Document& document) {
    return fail(ErrorCode::Damaged, Document::tr("The document is damaged: some of its records cannot be read."),
                Document::tr("Restore it from a backup."), QString::fromUtf8(sqlite3_errmsg(document.handle())));
}

}  // namespace

// The covering index has what is asked for, in this order, so that no row is touched.
Result<std::vector<qint64>> rowIds(const Document& document, const Choice& choice) {
    QStringList conditions;
    if (choice.reporter.isValid())
        conditions << u"reporter_id = ?1"_s;
    if (choice.partner.isValid())
        conditions << u"partner_id = ?2"_s;
    if (choice.direction)
        conditions << u"direction = ?3"_s;
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    Statement list(document.handle(), u"SELECT id FROM trade_flow%1 ORDER BY reporter_id, partner_id, commodity, direction, valuation, year, month"_s.arg(where));
    if (choice.reporter.isValid())
        list.bind(1, choice.reporter.value);
    if (choice.partner.isValid())
        list.bind(2, choice.partner.value);
    if (choice.direction)
        list.bind(3, records::word(*choice.direction));
    std::vector<qint64> ids;
    while (list.next())
        ids.push_back(list.integer(0));
    if (list.failed() || !list.isPrepared())
        return damaged(document);
    return ids;
}

Result<std::vector<records::TradeFlow>> rows(const Document& document, std::span<const qint64> ids) {
    std::vector<records::TradeFlow> found;
    found.reserve(ids.size());
    Statement row(document.handle(), "SELECT id, reporter_id, partner_id, year, month, direction, commodity, scheme, value_usd, valuation, source_id, "
                                     "note FROM trade_flow WHERE id = ?");
    for (const qint64 id : ids) {
        row.bind(1, id);
        if (row.next())
            found.push_back({row.integer(0), row.id<records::PlaceId>(1), row.id<records::PlaceId>(2), int(row.integer(3)),
                             row.isNull(4) ? 0 : int(row.integer(4)), records::fromWord<Direction>(row.text(5)).value_or(Direction::Export), row.text(6),
                             row.text(7), row.integer(8), row.text(9), row.id<records::SourceId>(10), row.text(11)});
        if (row.failed())
            return damaged(document);
        row.reset();
    }
    if (!row.isPrepared())
        return damaged(document);
    return found;
}

}  // namespace document::trade
