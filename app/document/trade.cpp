// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/trade.h"

#include "document/rows.h"
#include "document/statement.h"
#include "document/trade_bulk.h"
#include <QCoreApplication>
#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::PlaceId;
using records::Result;
using records::Table;

namespace document::trade {
namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Verbs", text, nullptr, count);
}

void bindText(Statement& statement, int parameter, const QString& text) {
    text.isEmpty() ? statement.bindNull(parameter) : statement.bind(parameter, text);
}

}  // namespace

namespace {

Result<void> addInBulk(Document& document, std::span<const records::TradeFlow> flows) {
    BulkAdder rows(document);
    for (const records::TradeFlow& flow : flows) {
        const QByteArray direction = records::word(flow.direction).toUtf8(), commodity = flow.commodity.toUtf8(),
                         scheme = flow.scheme.toUtf8(), valuation = flow.valuation.toUtf8(), note = flow.note.toUtf8();
        if (auto added = rows.add({0, flow.reporter.value, flow.partner.value, flow.year, flow.month, direction, commodity, scheme,
                                   flow.valueUsd, valuation, flow.source.value, note});
            !added)
            return added;
    }
    return rows.finish();
}

}  // namespace

Result<void> add(Document& document, std::span<const records::TradeFlow> flows) {
    constexpr size_t bulkRows = 10'000;
    for (const records::TradeFlow& flow : flows)
        if (flow.year < 1000 || flow.year > 9999 || flow.month < 0 || flow.month > 12 || flow.valueUsd < 0 || !flow.reporter.isValid() ||
            !flow.partner.isValid() || flow.commodity.isEmpty())
            return fail(ErrorCode::InvalidValue, tr("A trade row for %1 has no reporter, partner, year or value that can be kept.").arg(flow.year),
                        tr("Months go from 1 to 12, values are whole US dollars."));
    return document.edit(tr("Add %n trade rows", int(flows.size())), [&]() -> Result<void> {
        if (flows.size() >= bulkRows)
            return addInBulk(document, flows);
        Statement insert(document.handle(), "INSERT INTO trade_flow (id, reporter_id, partner_id, year, month, direction, commodity, scheme, "
                                            "value_usd, valuation, source_id, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const records::TradeFlow& flow : flows) {
            insert.bind(1, document.newId()).bind(2, flow.reporter.value).bind(3, flow.partner.value).bind(4, qint64(flow.year));
            flow.month ? insert.bind(5, qint64(flow.month)) : insert.bindNull(5);
            insert.bind(6, records::word(flow.direction)).bind(7, flow.commodity).bind(8, flow.scheme).bind(9, flow.valueUsd);
            bindText(insert, 10, flow.valuation);
            flow.source.isValid() ? insert.bind(11, flow.source.value) : insert.bindNull(11);
            bindText(insert, 12, flow.note);
            if (!insert.run())
                return fail(ErrorCode::WriteFailed, tr("The trade rows could not be written. None of them was added."),
                            tr("Check the disk and try again."), QString::fromUtf8(sqlite3_errmsg(document.handle())));
            insert.reset();
        }
        return {};
    });
}

Result<PriceIndex> priceIndex(const Document& document) {
    PriceIndex index;
    Statement rows(document.handle(), "SELECT index_name, year, value, value_scale, source_id FROM deflator "
                                      "WHERE index_name = (SELECT min(index_name) FROM deflator) ORDER BY year");
    while (rows.next()) {
        index.name = rows.text(0);
        const int year = int(rows.integer(1));
        if (index.values.empty() || index.values.back().first != year)
            index.values.emplace_back(year, rows.decimal(2).value_or(records::Decimal()).toDouble());
        if (const records::SourceId source{rows.integer(4)}; source.isValid() && !index.sources.contains(source))
            index.sources << source;
    }
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, tr("The price index cannot be read."), tr("Restore the document from a backup."),
                    QString::fromUtf8(sqlite3_errmsg(document.handle())));
    return index;
}

namespace {

// What rounding alone may explain. A figure that ends in zeros was rounded to its last digit that is none.
qint64 roundingOf(qint64 total, qint64 parts) {
    qint64 unit = 1;
    while (total > 0 && total % (unit * 10) == 0 && unit < 100'000'000'000)
        unit *= 10;
    return std::max({total / 1000, parts * 50'000, unit / 2});
}

Result<void> collectShort(const Document& document, const char* sql, bool isOfMonths, std::vector<ShortTotal>& found) {
    Statement rows(document.handle(), sql);
    while (rows.next()) {
        const ShortTotal total{rows.integer(0), rows.id<records::PlaceId>(1), rows.id<records::PlaceId>(2), int(rows.integer(3)),
                               records::fromWord<records::Direction>(rows.text(4)).value_or(records::Direction::Export), rows.integer(5),
                               rows.integer(6), isOfMonths};
        if (total.parts - total.total > roundingOf(total.total, rows.integer(7)))
            found.push_back(total);
    }
    if (rows.failed() || !rows.isPrepared())
        return fail(ErrorCode::Damaged, Document::tr("The document is damaged: some of its records cannot be read."),
                    Document::tr("Restore it from a backup."), QString::fromUtf8(sqlite3_errmsg(document.handle())));
    return {};
}

}  // namespace

Result<std::vector<ShortTotal>> shortTotals(const Document& document) {
    std::vector<ShortTotal> found;
    const auto done =
        collectShort(document,
                     "SELECT t.id, t.reporter_id, t.partner_id, t.year, t.direction, t.value_usd, sum(p.value_usd), count(*) FROM trade_flow t "
                     "JOIN trade_flow p ON p.reporter_id = t.reporter_id AND p.partner_id = t.partner_id AND p.direction = t.direction AND "
                     "p.year = t.year AND p.month IS NOT NULL AND p.commodity = t.commodity AND p.scheme = t.scheme AND p.valuation IS t.valuation "
                     "WHERE t.month IS NULL GROUP BY t.id HAVING sum(p.value_usd) > t.value_usd", true, found)
            .and_then([&] {
                return collectShort(document,
                                    "SELECT t.id, t.reporter_id, t.partner_id, t.year, t.direction, t.value_usd, p.parts, p.number FROM "
                                    "(SELECT reporter_id, partner_id, direction, valuation, year, month, sum(value_usd) AS parts, count(*) AS number "
                                    "FROM trade_flow WHERE commodity <> 'TOTAL' GROUP BY reporter_id, partner_id, direction, valuation, year, month, scheme) p "
                                    "CROSS JOIN trade_flow t ON t.reporter_id = p.reporter_id AND t.partner_id = p.partner_id AND t.commodity = 'TOTAL' AND "
                                    "t.direction = p.direction AND t.valuation IS p.valuation AND t.year = p.year AND t.month IS p.month "
                                    "WHERE p.parts > t.value_usd", false, found);
            });
    return done.map([&] { return std::move(found); });
}

}  // namespace document::trade
