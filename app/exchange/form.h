// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/plan.h"
#include <functional>

// Files of other people: what a row says, before places are matched with those of the document.
namespace exchange {

struct TieDraft {
    PlaceClue one, other;
    std::optional<records::AgreementKind> kind; // where the file says it
    QString kindOriginal;
    records::PartialDate signedOn, endedOn;
    QString note;
};
struct FlowDraft {
    records::TradeFlow flow;
    PlaceClue reporter, partner;
};
struct IndicatorDraft {
    records::Indicator indicator;
    PlaceClue place;
};
struct PollDraft {
    records::Poll poll;
    PlaceClue respondents, about;
};
struct PlaceDraft {
    PlaceClue place;
    QStringList names;
};
struct ActivityDraft {
    ActivityRow row;
    std::vector<PlaceClue> places; // where the row names them; an agreement between just these is linked
};
// A record with its own fields, where it is and whom it belongs to by their names.
struct RecordDraft {
    OwnRow row;
    PlaceClue place;      // without a name where the row says none
    QString organisation; // an organisation that is not known is added
};
using DraftPart =
    std::variant<Payload, TieDraft, FlowDraft, IndicatorDraft, PollDraft, PlaceDraft, ActivityDraft, RecordDraft>;

// One row of a file. A refusal or a doubt is a whole sentence.
struct Draft {
    QString refusal, doubt;
    QStringList notes; // what was assumed
    std::vector<DraftPart> parts;
    static Draft refused(const QString& sentence) { return {sentence, {}, {}, {}}; }
};

// What a file was recognised as, and how its rows are read.
struct Form {
    QString name;  // "Wikidata query result", as a person reads it
    QString table; // "agreements"
    records::Source source;
    std::function<Draft(const TextTable::Row&)> parse;
    QStringList notes{};
    std::optional<PlaceClue> home{}; // of a list of the partners of one place: whose; without a name when unsaid
    bool headerIsData = false; // the file has no header: its first row is one of the data
};

// Columns by header names, accents, letter case and punctuation apart; of equal names the first counts.
class Columns {
public:
    explicit Columns(const QStringList& header);
    // The first of these names that is there, -1 when none is.
    int find(std::initializer_list<QStringView> names) const;
    bool has(QStringView name) const { return find({name}) >= 0; }

private:
    QHash<QString, int> m_columns;
};
inline QString cell(const TextTable::Row& row, int column) {
    return column < 0 ? QString() : row.cells.value(column).trimmed();
}

using Recogniser = std::optional<Form> (*)(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher);
std::optional<Form> wikidataForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> censusForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> comtradeForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> oldComtradeForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> worldBankForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> oecdForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> pollForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> geonamesForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
std::optional<Form> pairsForm(const TextTable&, const PlanOptions&, PlaceMatcher&);
// What a mapping may say a column of those is.
QStringList tieFields();
std::optional<Form> partnerListForm(const TextTable&, const PlanOptions&, PlaceMatcher&);

// The file as a person said that it is to be read. Requires: a mapping for the table's header that lacks nothing.
Form mappedForm(const TextTable& table, const Mapping& mapping, const PlanOptions& options, PlaceMatcher& matcher);
Form mappedTies(const TextTable& table, const Mapping& mapping, const PlanOptions& options, PlaceMatcher& matcher);

// Any of those that fits; nothing when the file is none of them.
std::optional<Form> recogniseForm(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher);

// One reading of a poll as a file prints it. No part and no refusal where nothing was asked; a refusal is a whole
// sentence.
struct PollTexts {
    QString pollster, respondents, about, start, end, value, unfavorable, sample, margin;
    bool isThermometer = false;
};
Draft readPoll(const PollTexts& texts);

// A source for a file that names none: marked as incomplete.
records::Source sourceOfFile(const TextTable& table);
// A country as a clue: its code, or a name in any spelling.
PlaceClue countryClue(const QString& country);
PlaceClue stateClue(const QString& code); // of the United States: "IL"
// A whole number in dollars from what files print: "1,234", "1234.0", "1.5e6"; nothing for what is none, is negative or
// has cents.
std::optional<qint64> wholeDollars(const QString& text, qint64 multiplier = 1);

} // namespace exchange
