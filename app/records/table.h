// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>
#include <QString>
#include <QStringView>
#include <optional>
#include <span>

// The recorded tables and their fields, described once. Schema, verbs, editors, history words and the schema test read this.
namespace records {

enum class Table : quint8 {
    Place, PlaceName, Agreement, AgreementParty, AgreementEvent, AgreementSignatory, Organisation, Person, Activity,
    ActivityLink, TradeFlow, Poll, Indicator, Milestone, Deflator, ExchangeRate, DataSet, Source, Citation, Attachment,
    SavedView, Mapping, Decision, Setting
};
constexpr int tableCount = 24;

// One row of one table: what is selected, hovered, cited, changed.
struct RecordRef {
    Table table = Table::Place;
    qint64 id = 0;
    bool isValid() const { return id > 0; }
    auto operator<=>(const RecordRef&) const = default;
};
inline size_t qHash(RecordRef ref, size_t seed = 0) { return ::qHash(ref.id, seed) ^ size_t(ref.table); }

enum class FieldKind : quint8 {
    Text,        // any text of at most 100,000 characters
    Word,        // a controlled word, see FieldSpec::words
    Date,        // three columns: NAME (EDTF), NAME_earliest, NAME_latest (Julian days)
    Decimal,     // two columns: NAME (unscaled integer), NAME_scale
    Integer,
    UsDollars,   // whole US dollars
    Link         // row id in FieldSpec::target
};

enum class WordList : quint8 { None, AgreementKind, AgreementStatus, Level, ActivityKind, EventKind, Direction };

struct FieldSpec {
    const char16_t* name;
    const char* label;  // translated in context "Fields"
    FieldKind kind = FieldKind::Text;
    bool required = false;
    WordList words = WordList::None;
    Table target = Table::Place;
    double least = -9e18;
    double most = 9e18;
};

struct TableSpec {
    Table table;
    const char16_t* name;  // in the schema
    const char* singular;  // "agreement", translated in context "Tables"
    const char* plural;
    std::span<const FieldSpec> fields;
};

const TableSpec& spec(Table table);
const FieldSpec* field(Table table, QStringView name);  // null when there is none
QString tableName(Table table);                         // the name in the schema
std::optional<Table> tableFromName(QStringView name);
QString shownTable(Table table);                        // "agreement"
QString shownTables(Table table);                       // "Agreements"
QString shownWord(WordList words, QStringView word);    // "Sister city"; the word itself when it is not in the list
QString shownField(const FieldSpec& field);             // "Signed"

}  // namespace records
