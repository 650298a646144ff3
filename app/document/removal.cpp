// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/removal.h"

#include "document/rows.h"
#include "document/statement.h"
#include "document/verbs.h"
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::RecordRef;
using records::Result;
using records::Table;

namespace document {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Verbs", text);
}

struct Use {
    Table table;
    const char16_t* column;
};

qint64 countAbout(const Document& document, const char* sql, RecordRef record) {
    Statement row(document.handle(), sql);
    row.bind(1, records::tableName(record.table)).bind(2, record.id);
    return row.next() ? row.integer(0) : 0;
}

void note(QStringList& list, Table table, qint64 count) {
    if (count > 0)
        list << tr("%1: %2").arg(records::shownTables(table)).arg(count);
}

void note(const Document& document, QStringList& list, std::initializer_list<Use> uses, qint64 id) {
    QList<Table> order;
    QHash<int, qint64> counts;
    for (const Use& use : uses) {
        const bool isParty = use.table == Table::AgreementParty || use.table == Table::AgreementSignatory;
        const Table shown = isParty ? Table::Agreement : use.table;
        if (!order.contains(shown))
            order << shown;
        counts[int(shown)] += countWhere(document, use.table, use.column, id);
    }
    for (const Table table : order)
        note(list, table, counts.value(int(table)));
}

// The children that are copied with a record, by the column that names it.
std::optional<Use> copiedChildren(Table table) {
    switch (table) {
    case Table::Place:
        return Use{Table::PlaceName, u"place_id"};
    case Table::Agreement:
        return Use{Table::AgreementParty, u"agreement_id"};
    case Table::Activity:
        return Use{Table::ActivityLink, u"activity_id"};
    default:
        return {};
    }
}

QStringList columnsOf(const Document& document, Table table) {
    QStringList names;
    Statement columns(document.handle(), u"SELECT name FROM pragma_table_info('%1') ORDER BY cid"_s.arg(records::tableName(table)));
    while (columns.next())
        names << columns.text(0);
    return names;
}

// Copies rows of a table with new ids and one column replaced.
Result<void> copyRow(Document& document, Table table, qint64 from, qint64 to, const QString& column, const QVariant& value) {
    const QStringList names = columnsOf(document, table);
    QStringList values;
    for (const QString& name : names)
        values << (name == u"id" ? u"?1"_s : name == column ? u"?2"_s : name);
    Statement copy(document.handle(), u"INSERT INTO %1 (%2) SELECT %3 FROM %1 WHERE id = ?3"_s.arg(records::tableName(table), names.join(u", "_s),
                                                                                                  values.join(u", "_s)));
    copy.bind(1, to).bind(3, from);
    if (value.typeId() == QMetaType::QString)
        copy.bind(2, value.toString());
    else
        copy.bind(2, qint64(value.toLongLong()));
    if (copy.isPrepared() && copy.run())
        return {};
    return fail(ErrorCode::WriteFailed, tr("The copy could not be written. The document is as it was."), tr("Try again, or save a copy."));
}

}  // namespace

Removal removalOf(const Document& document, RecordRef record) {
    Removal found{record, titleOf(document, record), {}, {}, {}};
    const qint64 links = countAbout(document, "SELECT count(DISTINCT activity_id) FROM activity_link WHERE record = ? AND record_id = ?", record);
    switch (record.table) {
    case Table::Agreement:
        note(document, found.goes, {{Table::AgreementEvent, u"agreement_id"}}, record.id);
        note(document, found.loses, {{Table::Activity, u"agreement_id"}}, record.id);
        break;
    case Table::Place:
        note(document, found.blocks,
             {{Table::AgreementParty, u"place_id"}, {Table::AgreementSignatory, u"represents_id"}, {Table::Place, u"parent_id"},
              {Table::TradeFlow, u"reporter_id"}, {Table::TradeFlow, u"partner_id"}, {Table::Poll, u"respondents_id"}, {Table::Poll, u"about_id"},
              {Table::Indicator, u"place_id"}, {Table::Organisation, u"place_id"}, {Table::Person, u"place_id"}}, record.id);
        note(document, found.goes, {{Table::PlaceName, u"place_id"}}, record.id);
        note(found.loses, Table::Activity, links);
        break;
    case Table::Organisation:
        note(document, found.blocks, {{Table::Person, u"organisation_id"}}, record.id);
        note(found.loses, Table::Activity, links);
        break;
    case Table::Person:
        note(document, found.blocks, {{Table::AgreementSignatory, u"person_id"}}, record.id);
        note(found.loses, Table::Activity, links);
        break;
    case Table::Source:
        note(document, found.blocks,
             {{Table::Citation, u"source_id"}, {Table::AgreementEvent, u"source_id"}, {Table::TradeFlow, u"source_id"}, {Table::Poll, u"source_id"},
              {Table::Indicator, u"source_id"}, {Table::Milestone, u"source_id"}, {Table::Deflator, u"source_id"},
              {Table::ExchangeRate, u"source_id"}}, record.id);
        break;
    default:
        break;
    }
    note(found.goes, Table::Citation, countAbout(document, "SELECT count(*) FROM citation WHERE record = ? AND record_id = ?", record));
    note(found.goes, Table::Attachment, countAbout(document, "SELECT count(*) FROM attachment WHERE record = ? AND record_id = ?", record));
    return found;
}

Result<void> removeAll(Document& document, const QList<RecordRef>& records) {
    if (records.size() == 1)
        return remove(document, records.first());
    return document.edit(tr("Remove %1 records").arg(records.size()), [&]() -> Result<void> {
        for (const RecordRef record : records)
            if (auto removed = remove(document, record); !removed)
                return removed;
        return {};
    });
}

Result<RecordRef> duplicate(Document& document, RecordRef record) {
    if (!exists(document, record))
        return fail(ErrorCode::NotFound, tr("This record is no longer in the document."), tr("Undo may bring it back."));
    const RecordRef made{record.table, document.newId()};
    const auto done = document.edit(tr("Duplicate %1").arg(titleOf(document, record)), [&]() -> Result<void> {
        QString slug;
        if (records::field(record.table, u"slug")) {
            Statement row(document.handle(), u"SELECT slug FROM %1 WHERE id = ?"_s.arg(records::tableName(record.table)));
            row.bind(1, record.id);
            slug = row.next() ? freeSlug(document, record.table, row.text(0)) : QString();
        }
        if (auto copied = copyRow(document, record.table, record.id, made.id, slug.isEmpty() ? u"id"_s : u"slug"_s, slug); !copied)
            return copied;
        const auto children = copiedChildren(record.table);
        if (!children)
            return {};
        QList<qint64> ids;
        Statement rows(document.handle(), u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(records::tableName(children->table),
                                                                                            QString::fromUtf16(children->column)));
        rows.bind(1, record.id);
        while (rows.next())
            ids << rows.integer(0);
        for (const qint64 id : ids)
            if (auto copied = copyRow(document, children->table, id, document.newId(), QString::fromUtf16(children->column), made.id); !copied)
                return copied;
        return {};
    });
    return done.map([made] { return made; });
}

}  // namespace document
