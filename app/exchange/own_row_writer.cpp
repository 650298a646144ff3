// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/own_row_writer.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/rows.h"
#include "document/verbs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

using Children = OwnColumn::Children;

// The rules that look at two fields of one row.
Result<void> checkTogether(const document::Document& document, Table table, qint64 id) {
    if (table == Table::Agreement)
        return document::agreements::checkDates(document, AgreementId{id}, document::Row(table));
    if (table == Table::Poll)
        return document::polls::checkDates(document, PollId{id}, document::Row(table));
    return {};
}

} // namespace

// The record that a citation is about. Rows without a short id are known by their key, as they are after the rows
// before.
Result<qint64> OwnRowWriter::citedId(const QString& tableText, const QString& name) {
    const auto table = tableFromName(tableText);
    const OwnTable* own = table ? ownTable(*table) : nullptr;
    if (!own)
        return fail(
            ErrorCode::InvalidValue,
            QCoreApplication::translate("Exchange", "Claims about \u201c%1\u201d cannot be kept.").arg(tableText));
    if (own->idColumn)
        return m_ids.idOf(*table, name);
    QHash<QString, qint64>& named = m_named[int(*table)];
    if (named.isEmpty()) {
        const auto records = readOwn(m_document, *own);
        if (!records)
            return tl::unexpected(records.error());
        for (const OwnRecord& record : *records)
            named.insert(record.name, record.id);
    }
    const qint64 id = named.value(name);
    return id ? Result<qint64>(id)
              : fail(ErrorCode::InvalidValue, QCoreApplication::translate("Exchange", "There is no %1 \u201c%2\u201d.")
                                                  .arg(shownTable(*table), name));
}

Result<void> OwnRowWriter::add(const OwnRow& own) {
    document::Row row(own.table);
    const auto columns = ownTable(own.table)->columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString value = own.cells.value(qsizetype(i));
        const FieldSpec* field = columns[i].field;
        if (!field || value.isEmpty())
            continue;
        QString typed = value;
        const bool isCited = own.table == Table::Citation && QStringView(field->name) == u"record_id";
        if (field->kind == FieldKind::Link || isCited) {
            const auto id = isCited ? citedId(own.cells.value(0), value) : m_ids.idOf(field->target, value);
            if (!id)
                return tl::unexpected(id.error());
            typed = QString::number(*id);
        }
        if (auto set = row.setTyped(*field, typed); !set)
            return set;
    }
    const auto id = document::insertRow(m_document, {}, row);
    if (!id)
        return tl::unexpected(id.error());
    if (ownTable(own.table)->idColumn)
        m_ids.noteId(own.table, own.cells.value(0), *id);
    return checkTogether(m_document, own.table, *id).and_then([&] { return addChildren(own, *id); });
}

Result<void> OwnRowWriter::addChildren(const OwnRow& row, qint64 id) {
    const auto columns = ownTable(row.table)->columns();
    int position = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].children == Children::None)
            continue;
        if (row.table != Table::Activity)
            position = 0;
        for (const QStringList& item : itemsOf(row.cells.value(qsizetype(i))))
            if (auto added = addChild(columns[i].children, item, id, position++); !added)
                return added;
    }
    return {};
}

Result<void> OwnRowWriter::addChild(Children children, const QStringList& item, qint64 id, int position) {
    if (children == Children::Names)
        return document::places::addName(m_document, PlaceId{id}, {item.value(0), item.value(1), item.value(2)});
    const Table table = children == Children::Organisations                                 ? Table::Organisation
                        : children == Children::People || children == Children::Signatories ? Table::Person
                                                                                            : Table::Place;
    const auto found = m_ids.idOf(table, item.value(0));
    if (!found)
        return tl::unexpected(found.error());
    if (children == Children::Parties) {
        document::Row party(Table::AgreementParty);
        party.set(u"agreement_id", id).set(u"place_id", *found).set(u"position", qint64(position));
        return document::insertRow(m_document, {}, party).map([](qint64) {});
    }
    if (children == Children::Signatories) {
        const auto represents = m_ids.idOf(Table::Place, item.value(1));
        if (!represents)
            return tl::unexpected(represents.error());
        return document::agreements::addSignatory(m_document, AgreementId{id},
                                                  {PersonId{*found}, PlaceId{*represents}});
    }
    return document::activities::link(m_document, ActivityId{id}, {table, *found});
}

Result<void> OwnRowWriter::addNames(const FieldChange& change) {
    const QList<QStringList> known = itemsOf(change.mine);
    for (const QStringList& item : itemsOf(change.theirs))
        if (!known.contains(item))
            if (auto added = addChild(Children::Names, item, change.record.id, 0); !added)
                return added;
    return {};
}

} // namespace exchange
