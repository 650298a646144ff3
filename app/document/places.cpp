// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/places.h"

#include "document/iso3166.h"
#include "document/rows.h"
#include "document/statement.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::PlaceId;
using records::Result;
using records::Table;

namespace document::places {
namespace {

QString tr(const char* text, const char* note = nullptr, int count = -1) {
    return QCoreApplication::translate("Verbs", text, note, count);
}

QString wishedSlug(const records::Place& place) {
    if (!place.slug.isEmpty())
        return place.slug;
    QStringList parts;
    if (!place.country.isEmpty())
        parts << place.country.toLower();
    if (place.country == u"US" && !place.admin1.isEmpty())
        parts << place.admin1.toLower();
    parts << slugOf(place.name);
    return parts.join(u'-');
}

}  // namespace

Result<PlaceId> add(Document& document, const records::Place& place) {
    Row row(Table::Place);
    row.set(u"slug", freeSlug(document, Table::Place, wishedSlug(place)))
        .set(u"name", place.name)
        .set(u"native_name", place.nativeName)
        .set(u"level", records::word(place.level))
        .set(u"admin1", place.admin1)
        .set(u"country", place.country)
        .set(u"parent_id", place.parent)
        .set(u"latitude", place.latitude)
        .set(u"longitude", place.longitude)
        .set(u"population", place.population)
        .set(u"note", place.note);
    PlaceId id;
    const QString label = tr("Add place %1").arg(place.name);
    const auto done = document.edit(label, [&]() -> Result<void> {
        const auto added = insertRow(document, label, row);
        if (!added)
            return tl::unexpected(added.error());
        id.value = *added;
        for (const records::PlaceName& name : place.names)
            if (auto named = addName(document, id, name); !named)
                return named;
        return {};
    });
    return done.map([&id] { return id; });
}

Result<PlaceId> country(Document& document, const QString& code) {
    Statement known(document.handle(), "SELECT id FROM place WHERE slug = ? AND level IN ('country', 'aggregate')");
    known.bind(1, code);
    if (known.next())
        return known.id<PlaceId>(0);
    records::Place place;
    place.slug = code;
    if (code == u"WORLD") {
        place.name = tr("World");
        place.level = records::Level::Aggregate;
    } else {
        place.name = countryName(code);
        place.level = records::Level::Country;
        place.country = code;
    }
    if (place.name.isEmpty())
        return fail(ErrorCode::InvalidValue, tr("\u201c%1\u201d is not a country code of ISO 3166.").arg(code.left(20)),
                    tr("Use the two letters, such as KR or US."));
    return add(document, place);
}

Result<void> addName(Document& document, PlaceId place, const records::PlaceName& name) {
    Row row(Table::PlaceName);
    row.set(u"place_id", place).set(u"name", name.name).set(u"kind", name.kind).set(u"language", name.language);
    return insertRow(document, tr("Add name %1").arg(name.name), row).map([](qint64) {});
}

Result<void> setCountry(Document& document, PlaceId place, const QString& code) {
    const records::RecordRef record{Table::Place, place.value};
    return document.edit(tr("Change \u201cCountry\u201d of %1").arg(titleOf(document, record)), [&]() -> Result<void> {
        const auto above = country(document, code);
        if (!above)
            return tl::unexpected(above.error());
        Statement parent(document.handle(), "SELECT p.level FROM place c LEFT JOIN place p ON p.id = c.parent_id WHERE c.id = ?");
        parent.bind(1, place.value);
        const bool isDirect = parent.next() && (parent.isNull(0) || parent.text(0) == records::word(records::Level::Country));
        Row row(Table::Place);
        row.set(u"country", code);
        if (isDirect && *above != place)
            row.set(u"parent_id", *above);
        return updateRow(document, {}, place.value, row);
    });
}

Result<void> remove(Document& document, PlaceId place) {
    const struct {
        Table table;
        const char16_t* column;
    } uses[] = {{Table::AgreementParty, u"place_id"}, {Table::Place, u"parent_id"},     {Table::TradeFlow, u"reporter_id"},
                {Table::TradeFlow, u"partner_id"},    {Table::Poll, u"respondents_id"}, {Table::Poll, u"about_id"},
                {Table::Indicator, u"place_id"},      {Table::Organisation, u"place_id"}, {Table::Person, u"place_id"},
                {Table::AgreementSignatory, u"represents_id"}};
    const QString name = titleOf(document, {Table::Place, place.value});
    QStringList resting;
    for (const auto& use : uses)
        if (const qint64 count = countWhere(document, use.table, use.column, place.value))
            resting << u"%1: %2"_s.arg(records::shownTables(use.table == Table::AgreementParty || use.table == Table::AgreementSignatory
                                                                ? Table::Agreement
                                                                : use.table))
                           .arg(count);
    if (!resting.isEmpty())
        return fail(ErrorCode::Conflict, tr("%1 was not removed: other records rest on it (%2).").arg(name, resting.join(u", "_s)),
                    tr("Remove or change those first."));
    return document.edit(tr("Remove place %1").arg(name), [&] {
        return removeWhere(document, Table::PlaceName, u"place_id", place.value)
            .and_then([&]() -> Result<void> {
                Statement links(document.handle(), "DELETE FROM activity_link WHERE record = 'place' AND record_id = ?");
                links.bind(1, place.value);
                links.run();
                return removeCitations(document, {Table::Place, place.value});
            })
            .and_then([&] { return removeRow(document, {}, {Table::Place, place.value}); });
    });
}

Result<void> checkParent(const Document& document, PlaceId place, const Row& row) {
    const QVariant* chosen = row.value(u"parent_id");
    qint64 above = chosen ? chosen->toLongLong() : 0;
    constexpr int mostLevels = 32;  // a file from outside may go round already
    for (int level = 0; above != 0 && level < mostLevels; ++level) {
        if (above == place.value)
            return fail(ErrorCode::InvalidValue, tr("A place cannot be a part of itself."), tr("Choose a region or a country above it."));
        Statement parent(document.handle(), "SELECT parent_id FROM place WHERE id = ?");
        parent.bind(1, above);
        above = parent.next() ? parent.integer(0) : 0;
    }
    return {};
}

}  // namespace document::places
