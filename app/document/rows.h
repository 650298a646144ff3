// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/decimal.h"
#include "records/id.h"
#include "records/partial_date.h"
#include "records/words.h"
#include <QVariant>

// Writing rows by the fields described in records/table.h. Only verbs and the importer call this; each call is one edit, or
// joins the edit it is made in.
namespace document {

// The values of some fields of one row, ready to be written. Unset fields stay NULL in a new row and unchanged in an old one.
class Row {
public:
    explicit Row(records::Table table) : m_table(table) {}
    records::Table table() const { return m_table; }

    Row& set(const char16_t* name, const QString& text);  // empty = unknown (NULL)
    Row& set(const char16_t* name, const records::PartialDate& date);
    Row& set(const char16_t* name, const std::optional<records::Decimal>& number);
    Row& set(const char16_t* name, const std::optional<qint64>& number);
    Row& set(const char16_t* name, qint64 number) { return set(name, std::optional<qint64>(number)); }
    template <class Tag>
    Row& set(const char16_t* name, records::Id<Tag> id) {
        return set(name, id.isValid() ? std::optional<qint64>(id.value) : std::nullopt);
    }
    Row& setNull(const records::FieldSpec& field);

    // What a person typed into a field, parsed by the field's kind: dates as people write them, words, numbers. Links take
    // a row id. Errors: InvalidValue with a sentence for the person.
    records::Result<void> setTyped(const records::FieldSpec& field, const QString& typed);

    struct Column {
        QString name;
        QVariant value;
    };
    const QList<Column>& columns() const { return m_columns; }
    const QVariant* value(QStringView column) const;

private:
    void put(const QString& column, const QVariant& value);
    records::Table m_table;
    QList<Column> m_columns;
};

// Errors: InvalidValue for a missing required field, an unknown word, a number out of range (latitude 91) or text that is too
// long. The row id is made here.
records::Result<qint64> insertRow(Document& document, const QString& label, const Row& row);
// The sources of a value that changes keep it as their statement: see sources::keepStatements.
records::Result<void> updateRow(Document& document, const QString& label, qint64 id, const Row& row);
records::Result<void> removeRow(Document& document, const QString& label, records::RecordRef record);
// Removes the rows of a table whose column holds a value, as verbs do with children.
records::Result<void> removeWhere(Document& document, records::Table table, const char16_t* column, qint64 value);
records::Result<void> removeCitations(Document& document, records::RecordRef record);

// Whether the fields that are set can be kept. Errors: as insertRow.
records::Result<void> checkValues(const Row& row);

bool exists(const Document& document, records::RecordRef record);
// How many rows of a table point at this id in a column.
qint64 countWhere(const Document& document, records::Table table, const char16_t* column, qint64 value);
// "Busan", "Chicago – Busan": what a label calls the record.
QString titleOf(const Document& document, records::RecordRef record);
// A slug that no row of the table has: the wish itself, else with -2, -3 …
QString freeSlug(const Document& document, records::Table table, const QString& wish);
// "Busan Metropolitan City" → "busan-metropolitan-city"; other scripts keep their letters.
QString slugOf(const QString& text);

}  // namespace document
