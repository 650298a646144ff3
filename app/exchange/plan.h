// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/csv.h"
#include "exchange/mapping.h"
#include "exchange/place_matcher.h"
#include "records/activity.h"
#include "records/agreement.h"
#include "records/place.h"
#include "records/series.h"
#include "records/source.h"
#include <QHash>
#include <QSet>
#include <functional>
#include <variant>

namespace exchange {

class TradeStream;

// What a file row becomes. References stay the short ids of the files until the plan is applied.
struct PlaceRow {
    records::Place place;
    QString coordinateSource, source;
};
struct AgreementRow {
    records::Agreement agreement;
    QString kindOriginal;
    QStringList parties, signatories, sources;
};
struct EventRow {
    records::AgreementEvent event;
    QString agreement, source;
};
struct ActivityRow {
    records::Activity activity;
    QString agreement, source;
    QStringList places, organisations, people;
};
struct IndicatorRow {
    records::Indicator indicator;
    QString place, source;
};
struct PollRow {
    records::Poll poll;
    QString respondents, about, source;
};
struct TradeRow {
    records::TradeFlow flow;
    QString reporter, partner, source;
};
struct MilestoneRow {
    records::Milestone milestone;
    QString source;
};
struct DeflatorRow {
    int year = 0;
    QString index, base, source;
    records::Decimal value;
};
struct ExchangeRateRow {
    int year = 0;
    QString currency, source;
    records::Decimal value;
};
struct ClaimRow {
    QString record, recordSlug, field, states, note, source;
};
// A row of one of Entente's own tables, as a file that it wrote holds it: texts in the order of OwnTable::columns.
struct OwnRow {
    records::Table table = records::Table::Place;
    QStringList cells;
};
using Payload = std::variant<records::Source, PlaceRow, AgreementRow, EventRow, ActivityRow, IndicatorRow, PollRow,
                             TradeRow, MilestoneRow, DeflatorRow, ExchangeRateRow, ClaimRow, OwnRow>;

// What becomes of a row. Changed: the record is there and the file states another value; Same: it is there and agrees.
enum class Outcome : quint8 { New, Changed, Same, Doubtful, Refused };

// What to do where the file states another value than the document.
enum class Keep : quint8 {
    Mine,   // leave the value; the file's is not asked about again
    Theirs, // take the file's value
    Both    // leave the value, and keep the file's as a citation of its source
};

struct FieldChange {
    records::RecordRef record;
    QString field;        // as in records::spec
    QString mine, theirs; // the stored texts
    QString source;       // short id of the source that states it, may be empty
};

struct PlannedRow {
    int input = 0;  // position in Plan::inputs
    int number = 0; // of the row in its file
    Outcome outcome = Outcome::New;
    bool isTicked = true; // false: the person does not want it; nothing of it is written, and it counts as unticked
    QString reason;       // why it is doubtful or refused; what was assumed, for the others
    std::vector<Payload> payloads;                // what is to be added, in this order
    std::vector<FieldChange> changes;             // what is to be changed
    std::vector<std::pair<QString, QString>> ids; // "wikidata:Q16520" and the slug it stands for, to be remembered
};

struct InputCounts {
    QString name;
    QString table;          // the file's table, "places"
    QString form = {};      // what the file was recognised as, "Wikidata query result"
    QString digest = {};    // SHA-256 of the file
    QStringList notes = {}; // how it was read: whole sentences
    // A list of the partners of one place: who that is, as a person reads it; empty when the file does not say.
    std::optional<QString> home = {};
    int unticked = 0; // rows that would be new or changed, and are not wanted
    int read = 0, added = 0, changed = 0, same = 0, doubtful = 0, refused = 0;
    int& of(Outcome outcome);
};

// What an import would do, as a value one can look at before anything is written.
struct Plan {
    QList<InputCounts> inputs;
    std::vector<PlannedRow> rows;            // in the order they are applied
    std::vector<std::pair<QString, QString>> ids{}; // likewise, of rows that write nothing themselves
    QHash<QString, records::Source> sources; // that are added when a row that names them is
    Keep keep = Keep::Both;
    std::vector<Mapping> kept; // saved in the document by the import, under their names
    // Tables that are too large to be held: their rows are in the counts, and only those that are changed or left out
    // stand in `rows`. What is not counted yet has no digest, and is counted when it is written.
    std::vector<std::shared_ptr<const TradeStream>> streams{};

    int count(Outcome outcome) const; // over all inputs
    int read() const;
    int unticked() const;
    int unticked(Outcome outcome) const; // of those that would be new, or changed
    bool writesNothing() const;
};

struct PlanOptions {
    QString as;                       // the table that the files hold, "agreements"; empty: recognised
    QHash<QString, QString> mapping;  // the file's header → the field's name, for files that are not recognised
    std::vector<Mapping> mappings;    // for files with these headers, before anything is recognised
    std::vector<PlannedRow> unticked; // rows of an earlier plan that are not wanted: the others do without them
    QSet<size_t> leftAside;           // positions of tables that are not read
    bool usesSaved = true;            // after those, what the document keeps for a header
    Keep keep = Keep::Both;
    bool doubtfulAsNew = false; // a doubtful place with a name and a country is added as a new one
    // Whose partners a list names, where the file does not say; where it does, only when this is the person's word
    // against the file's.
    std::optional<PlaceClue> home;
    enum class Home : quint8 { WhereUnsaid, Always } homeApplies = Home::Always;
    LoadGazetteer loadGazetteer = &Gazetteer::load;
    // What is too large to be held is read once when it need not be counted before it is written.
    enum class Streams : quint8 { Counted, CountedWhenWritten } streams = Streams::Counted;
    std::function<bool(size_t done, size_t all)> progress{}; // see Progress; false ends planImport with Cancelled
};

// Recognises each table, parses every row, matches places and agreements, and compares with the document and the other
// inputs. A row that cannot be taken is refused with a reason and the rest goes on. Every row of a file ends in exactly
// one of the counts. Errors: InvalidValue for a table that is not recognised.
records::Result<Plan> planImport(const document::Document& document, const std::vector<TextTable>& tables,
                                 const PlanOptions& options = {});

// The positions of the tables that nothing is known about: neither recognised nor mapped. Errors: those of reading the
// document.
records::Result<std::vector<size_t>>
unrecognised(const document::Document& document, const std::vector<TextTable>& tables, const PlanOptions& options = {});

// Called now and then with the rows that are done; false stops the work, and nothing of it stays.
using Progress = std::function<bool(size_t done, size_t all)>;

// Writes the rows that are new or changed. Requires: called inside one edit, or as the base of a new document. A row
// that the document refuses is counted as refused in the plan with its reason; a failure to write is an error,
// Cancelled when progress said so.
records::Result<void> applyPlan(document::Document& document, Plan& plan, const Progress& progress = {});

// The whole import as one undoable change, with a data set for each file that brought something. Nothing is written
// when nothing is new or changed. Errors: those of Document::edit; then nothing happened.
records::Result<void> importPlan(document::Document& document, Plan& plan, const Progress& progress = {});
// The same without a trace: the plan's counts are afterwards those that importPlan would give.
records::Result<void> rehearsePlan(document::Document& document, Plan& plan, const Progress& progress = {});

} // namespace exchange
