// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"
#include "records/error.h"

namespace check {

enum class Severity : quint8 { Wrong, Doubtful, Incomplete };

// Something a person should look at.
struct Finding {
    Severity severity = Severity::Incomplete;
    QString checker;  // the rule's name, "signed-after-end"
    records::RecordRef record;
    QString sentence;
    QString field{};   // that it is about, where it is one
    QString reason{};  // why somebody dismissed it
};

// What is open, and what was dismissed with a reason; each wrong ones first.
struct Findings {
    std::vector<Finding> open, dismissed;
};

// A named rule over the records.
struct Checker {
    const char16_t* name;
    const char* purpose;  // one sentence, translated in context "Check"
    void (*run)(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
};

const std::vector<Checker>& checkers();
// All rules, wrong ones first. May run on any thread.
std::vector<Finding> findAll(const explore::Catalogue& catalogue, QDate today);
// The same with what only the document knows: sums of trade, and what was dismissed. Errors: those of reading.
records::Result<Findings> findAll(const document::Document& document, const explore::Catalogue& catalogue, QDate today);
// How many are open, by grade. The same numbers as of the list, without keeping a list: of a world there are 600,000.
struct Counts {
    qsizetype wrong = 0, doubtful = 0, incomplete = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};
records::Result<Counts> countOpen(const document::Document& document, const explore::Catalogue& catalogue, QDate today);
// What a decision about the finding is kept under: rule, table, row id, field.
QString subjectOf(const Finding& finding);
// The finding is none, for a reason. Undoable. Errors: InvalidValue without a reason, and those of an edit.
records::Result<void> dismiss(document::Document& document, const Finding& finding, const QString& reason);
records::Result<void> bringBack(document::Document& document, const Finding& finding);
// What is said when a signing date lies after today; empty when it does not, or may not, or is unknown.
QString futureSigning(const explore::Catalogue& catalogue, records::AgreementId agreement, QDate today);

QString word(Severity severity);   // wrong, doubtful, incomplete
QString shown(Severity severity);

}  // namespace check
