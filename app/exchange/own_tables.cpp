// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/own_tables.h"

#include "document/reader.h"
#include "document/text_rows.h"
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

using Children = OwnColumn::Children;
using Lists = QHash<qint64, QList<QStringList>>;

QString columnName(const FieldSpec& field) {
    const QString name = QString::fromUtf16(field.name);
    return field.kind == FieldKind::Link ? name.chopped(3)
                                         : name; // "source_id" holds a short id, and is called "source"
}

QHash<qint64, QString> slugs(const QHash<QString, qint64>& ids) {
    QHash<qint64, QString> result;
    for (auto it = ids.cbegin(); it != ids.cend(); ++it)
        result.insert(it.value(), it.key());
    return result;
}

Result<QHash<qint64, QString>> slugsOf(const document::Document& document, Table table) {
    return document::text_rows::ids(document, table).map(slugs);
}

// What hangs on the records, for one column.
Result<Lists> childrenOf(const document::Document& document, Children children) {
    namespace reader = document::reader;
    Lists lists;
    Result<void> read;
    const auto places = slugsOf(document, Table::Place);
    if (!places)
        return tl::unexpected(places.error());
    switch (children) {
    case Children::None:
        break;
    case Children::Names:
        read = reader::placeNames(document, [&](PlaceId place, PlaceName&& name) {
            lists[place.value].append({name.name, name.kind, name.language});
        });
        break;
    case Children::Parties:
        read = reader::parties(document, [&](AgreementId agreement, PlaceId place) {
            lists[agreement.value].append({places->value(place.value)});
        });
        break;
    case Children::Signatories: {
        const auto people = slugsOf(document, Table::Person);
        if (!people)
            return tl::unexpected(people.error());
        read = reader::signatories(document, [&](AgreementId agreement, Signatory signatory) {
            lists[agreement.value].append(
                {people->value(signatory.person.value), places->value(signatory.represents.value)});
        });
        break;
    }
    case Children::Places:
    case Children::Organisations:
    case Children::People: {
        const Table table = children == Children::Places          ? Table::Place
                            : children == Children::Organisations ? Table::Organisation
                                                                  : Table::Person;
        const auto names = slugsOf(document, table);
        if (!names)
            return tl::unexpected(names.error());
        read = reader::activityLinks(document, [&](ActivityId activity, RecordRef record) {
            if (record.table == table)
                lists[activity.value].append({names->value(record.id)});
        });
        break;
    }
    }
    return read ? Result<Lists>(lists) : tl::unexpected(read.error());
}

// The names of rows that have no short id, for those that have one see text_rows.
void nameByKey(const OwnTable& table, std::vector<OwnRecord>& records) {
    std::vector<qsizetype> keys;
    const auto columns = table.columns();
    for (const char16_t* field : table.key)
        for (size_t i = 0; i < columns.size(); ++i)
            if (columns[i].field && QStringView(columns[i].field->name) == QStringView(field))
                keys.push_back(qsizetype(i));
    for (OwnRecord& record : records) {
        QStringList parts;
        for (const qsizetype column : keys)
            parts << record.cells[column];
        record.name = parts.join(u'/');
    }
    std::sort(records.begin(), records.end(), [](const OwnRecord& one, const OwnRecord& other) {
        return one.name != other.name     ? one.name < other.name
               : one.cells != other.cells ? one.cells < other.cells
                                          : one.id < other.id;
    });
    QString last;
    int count = 0;
    for (OwnRecord& record : records) {
        count = record.name == last ? count + 1 : 1;
        last = record.name;
        if (count > 1)
            record.name += u"#%1"_s.arg(count);
    }
}

// A citation says which record it is about: the row id becomes the record's name.
Result<void> nameCited(const document::Document& document, std::vector<QStringList*> cells, qsizetype recordColumn,
                       qsizetype idColumn) {
    QHash<QString, QHash<qint64, QString>> names;
    for (QStringList* row : cells) {
        const QString table = row->at(recordColumn);
        if (!names.contains(table)) {
            QHash<qint64, QString>& known = names[table];
            const auto cited = tableFromName(table);
            const OwnTable* own = cited ? ownTable(*cited) : nullptr;
            if (own && own->table != Table::Citation) {
                const auto records = readOwn(document, *own);
                if (!records)
                    return tl::unexpected(records.error());
                for (const OwnRecord& record : *records)
                    known.insert(record.id, record.name);
            }
        }
        (*row)[idColumn] = names[table].value(row->at(idColumn).toLongLong());
    }
    return {};
}

} // namespace

std::vector<OwnColumn> OwnTable::columns() const {
    std::vector<OwnColumn> result;
    for (const FieldSpec& field : spec(table).fields)
        result.push_back(
            {idColumn && QStringView(field.name) == u"slug" ? QString::fromUtf16(idColumn) : columnName(field), &field,
             Children::None});
    const auto add = [&result](const char16_t* column, Children children) {
        result.push_back({QString::fromUtf16(column), nullptr, children});
    };
    if (table == Table::Place) {
        add(u"names", Children::Names);
    } else if (table == Table::Agreement) {
        add(u"parties", Children::Parties);
        add(u"signatories", Children::Signatories);
    } else if (table == Table::Activity) {
        add(u"places", Children::Places);
        add(u"organisations", Children::Organisations);
        add(u"people", Children::People);
    }
    return result;
}

QStringList OwnTable::header() const {
    QStringList names;
    for (const OwnColumn& column : columns())
        names << column.name;
    return names;
}

const std::vector<OwnTable>& ownTables() {
    static const std::vector<OwnTable> all{
        {u"sources", Table::Source, u"source_id", {}},
        {u"places", Table::Place, u"place_id", {}},
        {u"organisations", Table::Organisation, u"organisation_id", {}},
        {u"people", Table::Person, u"person_id", {}},
        {u"agreements", Table::Agreement, u"agreement_id", {}},
        {u"agreement_events", Table::AgreementEvent, nullptr, {u"agreement_id", u"kind", u"date"}},
        {u"activities", Table::Activity, u"activity_id", {}},
        {u"indicators", Table::Indicator, u"indicator_id", {}},
        {u"polls", Table::Poll, u"poll_id", {}},
        {u"trade",
         Table::TradeFlow,
         nullptr,
         {u"reporter_id", u"partner_id", u"year", u"month", u"direction", u"commodity", u"scheme", u"valuation",
          u"source_id"}},
        {u"milestones", Table::Milestone, u"milestone_id", {}},
        {u"deflators", Table::Deflator, nullptr, {u"year", u"index_name"}},
        {u"exchange_rates", Table::ExchangeRate, nullptr, {u"year", u"currency"}},
        {u"citations", Table::Citation, nullptr, {u"record", u"record_id", u"field", u"source_id", u"states"}},
    };
    return all;
}

const OwnTable* ownTable(QStringView name) {
    for (const OwnTable& table : ownTables())
        if (name == QStringView(table.name))
            return &table;
    return nullptr;
}

const OwnTable* ownTable(Table table) {
    for (const OwnTable& own : ownTables())
        if (own.table == table)
            return &own;
    return nullptr;
}

const OwnTable* ownTableOf(const QStringList& header) {
    const OwnTable* best = nullptr;
    for (const OwnTable& table : ownTables()) {
        const QStringList columns = table.header();
        const bool fits = std::all_of(columns.begin(), columns.end(),
                                      [&header](const QString& column) { return header.contains(column); });
        if (fits && (!best || columns.size() > best->header().size()))
            best = &table;
    }
    return best;
}

Result<std::vector<OwnRecord>> readOwn(const document::Document& document, const OwnTable& table) {
    std::vector<OwnRecord> records;
    auto read = document::text_rows::read(document, table.table, [&](qint64 id, QStringList&& values) {
        records.push_back({id, {}, std::move(values)});
    });
    const auto columns = table.columns();
    for (size_t i = 0; i < columns.size() && read; ++i) {
        if (columns[i].children == Children::None)
            continue;
        const auto lists = childrenOf(document, columns[i].children);
        if (!lists)
            return tl::unexpected(lists.error());
        for (OwnRecord& record : records)
            record.cells << joinedItems(lists->value(record.id));
    }
    if (read && table.table == Table::Citation) {
        std::vector<QStringList*> cells;
        for (OwnRecord& record : records)
            cells.push_back(&record.cells);
        read = nameCited(document, std::move(cells), 0, 1);
    }
    if (!read)
        return tl::unexpected(read.error());
    if (!table.idColumn) {
        nameByKey(table, records);
        return records;
    }
    for (OwnRecord& record : records)
        record.name = record.cells.first(); // the short id is the first field of each table that has one
    std::sort(records.begin(), records.end(), [](const OwnRecord& one, const OwnRecord& other) {
        return one.name != other.name ? one.name < other.name : one.id < other.id;
    });
    return records;
}

QString joinedItems(const QList<QStringList>& items) {
    QString cell;
    for (const QStringList& item : items) {
        QStringList parts;
        for (QString part : item)
            parts << part.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u'|', u"\\|"_s);
        while (parts.size() > 1 && parts.last().isEmpty())
            parts.removeLast();
        cell += (cell.isEmpty() ? QString() : u";"_s) + parts.join(u'|');
    }
    return cell;
}

QList<QStringList> itemsOf(const QString& cell) {
    QList<QStringList> items;
    if (cell.isEmpty())
        return items;
    items.append({QString()});
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u';')
            items.append({QString()});
        else if (cell[i] == u'|')
            items.last().append(QString());
        else
            items.last().last() += cell[i] == u'\\' && i + 1 < cell.size() ? cell[++i] : cell[i];
    }
    return items;
}

} // namespace exchange
