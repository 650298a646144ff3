// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/known_records.h"

#include "document/reader.h"
#include "document/text_rows.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString citedKey(RecordRef record, const QString& field, const QString& states) {
    return u"%1/%2/%3/%4"_s.arg(int(record.table)).arg(record.id).arg(field, states);
}

QString partiesKey(QStringList parties) {
    parties.sort();
    return parties.join(u' ');
}

qsizetype columnOf(const std::vector<OwnColumn>& columns, QStringView field) {
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].field ? field == QStringView(columns[i].field->name) : field == columns[i].name)
            return qsizetype(i);
    return -1;
}

// Whether the two texts say the same of a field.
bool agrees(const FieldSpec* field, const QString& mine, const QString& theirs) {
    if (mine == theirs || mine.simplified() == theirs.simplified())
        return true;
    if (!field) { // a list: what the file leaves out is not denied
        const QList<QStringList> known = itemsOf(mine), stated = itemsOf(theirs);
        return std::all_of(stated.begin(), stated.end(),
                           [&known](const QStringList& item) { return known.contains(item); });
    }
    if (field->kind == FieldKind::Date) {
        const auto one = PartialDate::fromEdtf(mine), other = PartialDate::fromEdtf(theirs);
        return one && other && one->isKnown() && other->contains(*one);
    }
    if (field->kind == FieldKind::Decimal) {
        const auto one = Decimal::parse(mine), other = Decimal::parse(theirs);
        return one && other && one->toDouble() == other->toDouble();
    }
    return false;
}

} // namespace

KnownRecords::Loaded& KnownRecords::load(const OwnTable& table) {
    auto& loaded = m_tables[int(table.table)];
    if (!loaded) {
        loaded = std::make_shared<Loaded>();
        auto read = readOwn(m_document, table);
        if (!read) {
            m_error = read.error();
        } else {
            loaded->records = std::move(*read);
            for (size_t i = loaded->records.size(); i-- > 0;)
                loaded->byName.insert(loaded->records[i].name, i);
        }
    }
    return *loaded;
}

const OwnRecord* KnownRecords::find(const OwnTable& table, const QString& name) {
    const Loaded& loaded = load(table);
    const auto at = loaded.byName.constFind(name);
    return at == loaded.byName.constEnd() ? nullptr : &loaded.records[*at];
}

QString KnownRecords::kept(const FieldChange& change) {
    return citedKey(change.record, change.field, change.theirs);
}

std::vector<FieldChange> KnownRecords::differences(const OwnTable& table, const OwnRecord& record,
                                                   const QList<std::pair<QString, QString>>& stated,
                                                   const QString& source, Keep keep) {
    if (!m_citationsRead) {
        m_citationsRead = true;
        const auto cited = document::reader::citations(
            m_document, [this](Citation&& one) { m_cited.insert(citedKey(one.record, one.field, one.states)); });
        const auto decided = document::decisions::all(m_document, u"kept"_s);
        if (!cited || !decided)
            m_error = cited ? decided.error() : cited.error();
        else
            m_kept = *decided;
    }
    std::vector<FieldChange> changes;
    const auto columns = table.columns();
    for (const auto& [name, theirs] : stated) {
        const qsizetype column = columnOf(columns, name);
        if (column < 0 || theirs.trimmed().isEmpty())
            continue;
        const QString& mine = record.cells[column];
        if (agrees(columns[size_t(column)].field, mine, theirs))
            continue;
        const FieldChange change{{table.table, record.id}, name, mine, theirs, source};
        if ((keep == Keep::Both && !mine.isEmpty() &&
             m_cited.contains(citedKey(change.record, change.field, change.theirs))) ||
            (keep == Keep::Mine && m_kept.contains(kept(change))))
            continue;
        changes.push_back(change);
    }
    return changes;
}

std::vector<const OwnRecord*> KnownRecords::agreementsBetween(const QStringList& parties) {
    const OwnTable& table = *ownTable(Table::Agreement);
    const Loaded& loaded = load(table);
    if (!m_agreementsRead) {
        m_agreementsRead = true;
        const qsizetype column = columnOf(table.columns(), u"parties");
        for (size_t i = 0; i < loaded.records.size(); ++i) {
            QStringList slugs;
            for (const QStringList& item : itemsOf(loaded.records[i].cells[column]))
                slugs << item.first();
            m_agreements.insert(partiesKey(slugs), i);
        }
    }
    std::vector<const OwnRecord*> found;
    for (const size_t at : m_agreements.values(partiesKey(parties)))
        found.push_back(&loaded.records[at]);
    std::sort(found.begin(), found.end(),
              [](const OwnRecord* one, const OwnRecord* other) { return one->name < other->name; });
    return found;
}

const OwnRecord* KnownRecords::sameFlow(const QStringList& key) {
    const OwnTable& table = *ownTable(Table::TradeFlow);
    const Loaded& loaded = load(table);
    if (!m_flowsRead) {
        m_flowsRead = true;
        // The cells stand in the order of the fields: reporter, partner, year, month, direction, commodity, scheme,
        // value, valuation.
        for (size_t i = loaded.records.size(); i-- > 0;) {
            const QStringList& cells = loaded.records[i].cells;
            m_flows.insert((cells.sliced(0, 7) << cells[8]).join(u'/'), i);
        }
    }
    const auto at = m_flows.constFind(key.join(u'/'));
    return at == m_flows.constEnd() ? nullptr : &loaded.records[*at];
}

} // namespace exchange
