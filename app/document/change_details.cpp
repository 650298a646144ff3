// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/change_details.h"

#include "document/bulk.h"
#include "document/rows.h"
#include "document/session.h"
#include "document/statement.h"
#include <QLocale>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using records::FieldKind;
using records::FieldSpec;
using records::RecordRef;
using records::Table;

namespace document {
namespace {

// Reads the history backwards. A changeset holds only the columns that changed, so the other ones are looked up: in what later
// entries found when they changed or removed them, else in the document itself.
class Describer {
public:
    explicit Describer(const Document& document) : m_document(document) {}

    std::vector<RecordChange> describe(const std::vector<ChangedRow>& rows, size_t most) {
        // Names first: what this entry removed is named by what it held.
        for (const ChangedRow& row : rows)
            remember(row, m_names);
        std::vector<RecordChange> described;
        for (const ChangedRow& row : rows)
            if (described.size() < most)
                described.push_back(describe(row));
        for (const ChangedRow& row : rows)
            remember(row, m_before);
        return described;
    }

private:
    using Cells = QHash<QString, QVariant>;

    static void remember(const ChangedRow& row, QHash<RecordRef, Cells>& cells) {
        if (!row.before.isEmpty())
            cells[row.record].insert(row.before);
    }

    RecordChange describe(const ChangedRow& row) const {
        const RecordRef named = owner(row.record);
        RecordChange change{row.record, row.change, titleAt(named), idOf(named), {}};
        for (const FieldSpec& field : records::spec(row.record.table).fields) {
            FieldChange values{&field, {}, {}, {}, {}};
            if (row.change != RowChange::Added)
                std::tie(values.before, values.shownBefore) = read(field, row, true);
            if (row.change != RowChange::Removed)
                std::tie(values.after, values.shownAfter) = read(field, row, false);
            if (values.before != values.after)
                change.fields.push_back(values);
        }
        return change;
    }

    QVariant lookUp(RecordRef record, const QString& column) const {
        const auto later = m_before.constFind(record);
        if (later != m_before.constEnd() && later->contains(column))
            return later->value(column);
        Statement now(m_document.handle(), u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, records::tableName(record.table)));
        now.bind(1, record.id);
        return now.next() && !now.isNull(0) ? QVariant(now.text(0)) : QVariant();
    }

    QVariant value(const ChangedRow& row, const QString& column, bool before) const {
        const QHash<QString, QVariant>& values = before ? row.before : row.after;
        const auto known = values.constFind(column);
        return known != values.constEnd() ? *known : lookUp(row.record, column);
    }

    // As stored and as shown.
    std::pair<QString, QString> read(const FieldSpec& field, const ChangedRow& row, bool before) const {
        const QString column = QString::fromUtf16(field.name);
        const bool hasScale = field.kind == FieldKind::Decimal;
        const auto isIn = [&](const QString& name) { return row.before.contains(name) || row.after.contains(name); };
        if (row.change == RowChange::Changed && !isIn(column) && !(hasScale && isIn(column + u"_scale"_s)))
            return {};
        const QVariant stored = value(row, column, before);
        if (stored.isNull())
            return {};
        const QString text = stored.toString();
        switch (field.kind) {
        case FieldKind::Date:
            return {text, records::PartialDate::fromEdtf(text).value_or(records::PartialDate()).shown(QLocale())};
        case FieldKind::Decimal: {
            const QString number = records::Decimal{stored.toLongLong(), quint8(value(row, column + u"_scale"_s, before).toInt())}.text();
            return {number, number};
        }
        case FieldKind::Word:
            return {text, records::shownWord(field.words, text)};
        case FieldKind::Link: {
            const RecordRef target{field.target, stored.toLongLong()};
            return {idOf(target), titleAt(target)};
        }
        case FieldKind::UsDollars:
            return {text, tr("%1 US dollars").arg(QLocale().toString(stored.toLongLong()))};
        default:
            return {text, text};
        }
    }

    QString titleAt(RecordRef record) const {
        if (record.table == Table::Agreement)
            return agreementTitle(record);
        for (const QString& column : {u"title"_s, u"name"_s, u"slug"_s})
            if (records::field(record.table, column))
                if (const QString text = lookUpNow(record, column); !text.isEmpty())
                    return text;
        return records::shownTable(record.table);
    }

    // The document's own word counts while the record is there.
    QString lookUpNow(RecordRef record, const QString& column) const {
        Statement now(m_document.handle(), u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, records::tableName(record.table)));
        now.bind(1, record.id);
        return now.next() ? now.text(0) : m_names.value(record).value(column).toString();
    }

    QString agreementTitle(RecordRef record) const {
        if (const QString now = titleOf(m_document, record); !now.isEmpty())
            return now;
        QMap<qint64, QString> parties;
        for (auto row = m_names.constBegin(); row != m_names.constEnd(); ++row)
            if (row.key().table == Table::AgreementParty && row->value(u"agreement_id"_s).toLongLong() == record.id)
                parties.insert(row->value(u"position"_s).toLongLong(), titleAt({Table::Place, row->value(u"place_id"_s).toLongLong()}));
        return QStringList(parties.values()).join(u" \u2013 "_s);
    }

    QString idOf(RecordRef record) const {
        return records::field(record.table, u"slug") ? lookUpNow(record, u"slug"_s) : QString();
    }

    RecordRef owner(RecordRef record) const {
        const auto link = [&](const QString& column, Table table) { return RecordRef{table, lookUpNow(record, column).toLongLong()}; };
        switch (record.table) {
        case Table::PlaceName:
            return link(u"place_id"_s, Table::Place);
        case Table::AgreementParty:
        case Table::AgreementEvent:
        case Table::AgreementSignatory:
            return link(u"agreement_id"_s, Table::Agreement);
        case Table::ActivityLink:
            return link(u"activity_id"_s, Table::Activity);
        case Table::Citation:
        case Table::Attachment:
            return link(u"record_id"_s, records::tableFromName(lookUpNow(record, u"record"_s)).value_or(record.table));
        default:
            return record;
        }
    }

    static QString tr(const char* text) { return QCoreApplication::translate("History", text); }

    const Document& m_document;
    QHash<RecordRef, Cells> m_names;   // the last values of what changed or is gone
    QHash<RecordRef, Cells> m_before;  // what later entries found
};

// Rows that were written in bulk are counted, and the first of them are listed.
records::Result<void> addBulk(const Document& document, const QString& uuid, size_t most, std::vector<ChangedRow>& rows,
                              ChangeDetails& change) {
    auto read = bulk::blocks(document, uuid, bulk::Content::Counts, [&change](const bulk::Block& block) {
        change.counts[{block.change, block.table}] += block.rows;
        return true;
    });
    if (!read || rows.size() >= most)
        return read;
    return bulk::blocks(document, uuid, bulk::Content::Rows, [&](const bulk::Block& block) {
        const QStringList names = bulk::columnNames(document, block.table);
        RowUnpacker unpacked(block.packed, int(names.size()));
        while (rows.size() < most && unpacked.next()) {
            ChangedRow row{{block.table, unpacked.integer(0)}, block.change, {}, {}};
            QHash<QString, QVariant>& values = block.change == RowChange::Added ? row.after : row.before;
            for (int column = 0; column < unpacked.columns(); ++column)
                values.insert(names[column], unpacked.isNull(column)   ? QVariant()
                                             : unpacked.isText(column) ? QVariant(QString::fromUtf8(unpacked.text(column)))
                                                                       : QVariant(unpacked.integer(column)));
            rows.push_back(std::move(row));
        }
        return rows.size() < most;
    });
}

}  // namespace

bool isPart(Table table) {
    return table == Table::PlaceName || table == Table::AgreementParty || table == Table::AgreementSignatory || table == Table::ActivityLink ||
           table == Table::Citation || table == Table::Attachment;
}

records::Result<std::vector<ChangeDetails>> historyDetails(const Document& document, size_t most) {
    const auto entries = document.history();
    if (!entries)
        return tl::unexpected(entries.error());
    Describer describer(document);
    std::vector<ChangeDetails> details;
    Statement recorded(document.handle(), "SELECT changeset FROM change WHERE uuid = ?");
    for (const ChangeEntry& entry : *entries) {
        recorded.bind(1, entry.uuid);
        const QByteArray changeset = recorded.next() && !recorded.isNull(0) ? recorded.blob(0) : QByteArray();
        recorded.reset();
        auto rows = changeset.isEmpty() ? std::vector<ChangedRow>() : valuesOf(document.handle(), changeset);
        ChangeDetails change{entry, {}, {}};
        for (const ChangedRow& row : rows)
            ++change.counts[{row.change, row.record.table}];
        if (auto added = addBulk(document, entry.uuid, most, rows, change); !added)
            return tl::unexpected(added.error());
        change.records = describer.describe(rows, most);
        details.push_back(std::move(change));
    }
    return details;
}

}  // namespace document
