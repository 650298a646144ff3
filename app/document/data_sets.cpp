// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/data_sets.h"

#include "document/bulk.h"
#include "document/change_details.h"
#include "document/rows.h"
#include "document/session.h"
#include "document/statement.h"
#include <QSet>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::Error;
using records::ErrorCode;
using records::fail;
using records::FieldKind;
using records::FieldSpec;
using records::RecordRef;
using records::Result;
using records::Table;

namespace document::data_sets {
namespace {

tl::unexpected<Error> unreadable() {
    return fail(ErrorCode::Damaged, Document::tr("The imports of the document cannot be read."),
                Document::tr("Restore a copy from the backups."));
}

// What the change of an import did to the rows; nothing when the history does not have it.
struct Import {
    QString uuid; // of the change
    std::vector<ChangedRow> rows;
};
Import importOf(const Document& document, qint64 id) {
    Statement change(document.handle(),
                     "SELECT changeset, uuid FROM change WHERE kind = 'edit' AND changeset IS NOT NULL ORDER BY sequence");
    while (change.next()) {
        auto rows = valuesOf(document.handle(), change.blob(0));
        for (const ChangedRow& row : rows)
            if (row.change == RowChange::Added && row.record == RecordRef{Table::DataSet, id})
                return {change.text(1), std::move(rows)};
    }
    return {};
}

class Remover {
public:
    Remover(Document& document, Import brought)
        : m_document(document)
        , m_uuid(std::move(brought.uuid))
        , m_rows(std::move(brought.rows)) {}

    Result<Removal> run() {
        sqlite3_exec(m_document.handle(), "PRAGMA defer_foreign_keys = ON", nullptr, nullptr, nullptr);
        if (!restoreFields())
            return unreadable();
        for (const ChangedRow& row : m_rows)
            if (row.change == RowChange::Added && row.record.table != Table::Mapping && isThere(row.record))
                m_added.insert(row.record);
        for (const ChangedRow& row : m_rows)
            if (m_added.contains(row.record) && !isAsItCame(row))
                keep(row.record);
        if (auto found = findBulk().and_then([this] { return keepCitedBulk(); }); !found)
            return tl::unexpected(found.error());
        if (!findLinks())
            return unreadable();
        while (!m_toFollow.isEmpty())
            follow(m_toFollow.takeLast());
        return takeOut();
    }

private:
    bool isThere(RecordRef record) const { return exists(m_document, record); }
    void keep(RecordRef record) {
        if (!m_added.contains(record) || m_kept.contains(record) || record.table == Table::DataSet)
            return;
        m_kept.insert(record);
        m_toFollow.append(record);
    }

    // Of the rows that were written in bulk those that are as they came.
    Result<void> findBulk() {
        auto read = bulk::blocks(m_document, m_uuid, bulk::Content::Rows, [this](const bulk::Block& block) {
            if (block.change != RowChange::Added)
                return true;
            bulk::Comparison comparison(m_document, block.table);
            RowUnpacker rows(block.packed, bulk::columnCount(m_document, block.table));
            while (rows.next())
                if (const auto isAsPacked = comparison.isAsPacked(rows)) {
                    if (*isAsPacked)
                        m_bulk[block.table].push_back(rows.integer(0));
                    else
                        countStayed({block.table, rows.integer(0)});
                }
            return true;
        });
        for (auto& [table, ids] : m_bulk)
            std::sort(ids.begin(), ids.end());
        return read;
    }
    bool isBulk(RecordRef record) const {
        const auto ids = m_bulk.find(record.table);
        return ids != m_bulk.end() && std::binary_search(ids->second.begin(), ids->second.end(), record.id);
    }
    void countStayed(RecordRef record) {
        constexpr int mostTitles = 5;
        ++m_removal.stayed;
        if (m_removal.stayedTitles.size() < mostTitles)
            m_removal.stayedTitles << titleOf(m_document, record);
    }
    // What something else rests on stays; before what it rests on itself is looked for.
    Result<void> keepCitedBulk() {
        Statement cited(m_document.handle(), "SELECT record, record_id, id FROM citation");
        while (cited.next()) {
            const auto table = records::tableFromName(cited.text(0));
            const RecordRef record{table.value_or(Table::Citation), cited.integer(1)};
            if (!table || !isBulk(record) || m_added.contains({Table::Citation, cited.integer(2)}))
                continue;
            std::erase(m_bulk[*table], record.id);
            countStayed(record);
        }
        return cited.failed() || !cited.isPrepared() ? Result<void>(unreadable()) : Result<void>();
    }

    // A field has its former value again where it still has the one that the import gave it.
    bool restoreFields() {
        for (const ChangedRow& row : m_rows) {
            if (row.change != RowChange::Changed || !isThere(row.record))
                continue;
            if (!isAsItCame(row))
                continue;
            QStringList columns;
            for (auto value = row.before.cbegin(); value != row.before.cend(); ++value)
                if (row.after.contains(value.key()))
                    columns << value.key();
            Statement update(m_document.handle(), u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(
                                                      records::tableName(row.record.table), columns.join(u" = ?, "_s)));
            int parameter = 0;
            for (const QString& column : std::as_const(columns))
                bind(update, ++parameter, row.before.value(column));
            update.bind(++parameter, row.record.id);
            if (columns.isEmpty())
                continue;
            if (!update.run())
                return false;
            ++m_removal.restored;
        }
        return true;
    }

    static void bind(Statement& statement, int parameter, const QVariant& value) {
        if (!value.isValid())
            statement.bindNull(parameter);
        else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int)
            statement.bind(parameter, value.toLongLong());
        else
            statement.bind(parameter, value.toString());
    }

    // Whether the columns that the import wrote hold what it wrote.
    bool isAsItCame(const ChangedRow& row) const {
        const QStringList columns(row.after.keyBegin(), row.after.keyEnd());
        if (columns.isEmpty())
            return true;
        Statement now(m_document.handle(), u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(
                                               columns.join(u", "_s), records::tableName(row.record.table)));
        now.bind(1, row.record.id);
        if (!now.next())
            return false;
        for (int i = 0; i < columns.size(); ++i) {
            const QVariant value = row.after.value(columns[i]);
            if (value.isValid() == now.isNull(i) || (value.isValid() && value.toString() != now.text(i)))
                return false;
        }
        return true;
    }

    // Who rests on whom. What did not come with the import keeps what it rests on.
    bool findLinks() {
        for (int i = 0; i < records::tableCount; ++i) {
            const auto table = Table(i);
            QStringList columns{u"id"_s};
            std::vector<Table> targets;
            for (const FieldSpec& field : records::spec(table).fields)
                if (field.kind == FieldKind::Link) {
                    columns << QString::fromUtf16(field.name);
                    targets.push_back(field.target);
                }
            const bool isOfAny = records::field(table, u"record") && records::field(table, u"record_id");
            if (isOfAny)
                columns << u"record"_s << u"record_id"_s;
            if (columns.size() == 1)
                continue;
            Statement rows(m_document.handle(),
                           u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), records::tableName(table)));
            while (rows.next()) {
                const RecordRef from{table, rows.integer(0)};
                for (size_t link = 0; link < targets.size(); ++link)
                    note(from, {targets[link], rows.integer(int(link) + 1)});
                if (isOfAny)
                    if (const auto target = records::tableFromName(rows.text(int(columns.size()) - 2)))
                        note(from, {*target, rows.integer(int(columns.size()) - 1)});
            }
            if (rows.failed() || !rows.isPrepared())
                return false;
        }
        return true;
    }
    void note(RecordRef from, RecordRef to) {
        if (!m_added.contains(to) || isBulk(from))
            return;
        if (!m_added.contains(from))
            return keep(to);
        m_restsOn.insert(from, to);
        if (isPart(from.table))
            m_parts.insert(to, from);
    }
    void follow(RecordRef kept) {
        for (const RecordRef target : m_restsOn.values(kept))
            keep(target);
        for (const RecordRef part : m_parts.values(kept))
            if (isOwnedBy(part, kept))
                keep(part);
    }
    // A party belongs to its agreement, not to its place; a citation to its record, not to its source.
    static bool isOwnedBy(RecordRef part, RecordRef owner) {
        switch (part.table) {
        case Table::PlaceName:
            return owner.table == Table::Place;
        case Table::AgreementParty:
        case Table::AgreementEvent:
        case Table::AgreementSignatory:
            return owner.table == Table::Agreement;
        case Table::ActivityLink:
            return owner.table == Table::Activity;
        default:
            return owner.table != Table::Source;
        }
    }

    static bool counts(Table table) { return !isPart(table) && table != Table::DataSet && table != Table::Decision; }

    Result<Removal> takeOut() {
        for (const ChangedRow& row : m_rows)
            if (m_kept.contains(row.record) && counts(row.record.table))
                countStayed(row.record);
        for (const auto& [table, ids] : m_bulk) {
            if (auto gone = bulk::remove(m_document, table, ids); !gone)
                return tl::unexpected(gone.error());
            m_removal.removed += int(ids.size());
        }
        for (const ChangedRow& row : m_rows) {
            if (!m_added.contains(row.record) || m_kept.contains(row.record) || row.record.table == Table::Decision)
                continue;
            Statement gone(m_document.handle(),
                           u"DELETE FROM %1 WHERE id = ?"_s.arg(records::tableName(row.record.table)));
            gone.bind(1, row.record.id);
            if (!gone.run())
                return fail(ErrorCode::WriteFailed,
                            Document::tr("The import could not be removed. Nothing was changed."),
                            Document::tr("Check the space on the disk, and try again."));
            m_removal.removed += counts(row.record.table);
        }
        // What was decided about a place that stays is still of use.
        QSet<QString> slugs;
        for (const ChangedRow& row : m_rows)
            if (row.record.table == Table::Place && m_kept.contains(row.record))
                slugs.insert(row.after.value(u"slug"_s).toString());
        for (const ChangedRow& row : m_rows) {
            if (row.record.table != Table::Decision || !m_added.contains(row.record) ||
                slugs.contains(row.after.value(u"verdict"_s).toString()))
                continue;
            Statement gone(m_document.handle(), "DELETE FROM decision WHERE id = ?");
            gone.bind(1, row.record.id);
            if (!gone.run())
                return unreadable();
        }
        return m_removal;
    }

    Document& m_document;
    const QString m_uuid;
    const std::vector<ChangedRow> m_rows;
    std::map<Table, std::vector<qint64>> m_bulk; // that go, sorted
    QSet<RecordRef> m_added, m_kept;
    QList<RecordRef> m_toFollow;
    QMultiHash<RecordRef, RecordRef> m_restsOn, m_parts;
    Removal m_removal;
};

} // namespace

Result<void> add(Document& document, const QString& name, const QString& digest, const QString& report) {
    Row row(Table::DataSet);
    row.set(u"name", name)
        .set(u"imported", document.now().toString(Qt::ISODate))
        .set(u"digest", digest)
        .set(u"report", report);
    return insertRow(document, Document::tr("Note the import of %1").arg(name), row).map([](qint64) {});
}

Result<std::vector<DataSet>> all(const Document& document) {
    std::vector<DataSet> found;
    Statement rows(document.handle(),
                   "SELECT id, name, imported, report FROM data_set ORDER BY imported DESC, id DESC");
    while (rows.next())
        found.push_back(
            {rows.integer(0), rows.text(1), QDateTime::fromString(rows.text(2), Qt::ISODate), rows.text(3)});
    if (rows.failed() || !rows.isPrepared())
        return unreadable();
    return found;
}

Result<Removal> remove(Document& document, qint64 id) {
    auto found = importOf(document, id);
    if (found.rows.empty() || !exists(document, {Table::DataSet, id}))
        return fail(ErrorCode::NotFound,
                    Document::tr("The history does not hold that import, so it cannot be removed."),
                    Document::tr("Remove its records one by one."));
    QStringList names;
    for (const ChangedRow& row : found.rows)
        if (row.record.table == Table::DataSet && row.change == RowChange::Added)
            names << row.after.value(u"name"_s).toString();
    Removal removal;
    const auto done = document.edit(Document::tr("Remove the import of %1").arg(names.join(u", "_s).left(120)),
                                    [&]() -> Result<void> {
                                        auto removed = Remover(document, std::move(found)).run();
                                        if (!removed)
                                            return tl::unexpected(removed.error());
                                        removal = std::move(*removed);
                                        return {};
                                    });
    return done ? Result<Removal>(std::move(removal)) : tl::unexpected(done.error());
}

} // namespace document::data_sets
