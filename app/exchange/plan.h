// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "exchange/csv.h"
#include "records/activity.h"
#include "records/agreement.h"
#include "records/place.h"
#include "records/series.h"
#include "records/source.h"
#include <variant>

namespace exchange {

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
using Payload = std::variant<records::Source, PlaceRow, AgreementRow, EventRow, ActivityRow, IndicatorRow, PollRow, TradeRow, MilestoneRow,
                             DeflatorRow, ExchangeRateRow, ClaimRow>;

enum class Outcome : quint8 { New, Doubtful, Refused };

struct PlannedRow {
    int input = 0;   // position in Plan::inputs
    int number = 0;  // of the row in its file
    Outcome outcome = Outcome::New;
    QString reason;  // why it is doubtful or refused
    Payload payload;
};

struct InputCounts {
    QString name;
    QString table;  // the file's table, "places"
    int read = 0, added = 0, doubtful = 0, refused = 0;
};

// What an import would do, as a value one can look at before anything is written.
struct Plan {
    QList<InputCounts> inputs;
    std::vector<PlannedRow> rows;  // in the order they are applied
};

// Recognises each table by its header, parses every row and checks what it refers to, in the document and in the other
// inputs. A row that cannot be taken is refused with a reason and the rest goes on. Errors: InvalidValue for a table that is
// not recognised.
records::Result<Plan> planImport(const document::Document& document, const std::vector<TextTable>& tables);

// Writes the rows that are new. Requires: called inside one edit, or as the base of a new document. A row that the document
// refuses is counted as refused in the plan with its reason; a failure to write is an error.
records::Result<void> applyPlan(document::Document& document, Plan& plan);

}  // namespace exchange
