// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"

namespace check {

enum class Severity : quint8 { Wrong, Doubtful, Incomplete };

// Something a person should look at.
struct Finding {
    Severity severity = Severity::Incomplete;
    QString checker;  // the rule's name, "signed-after-end"
    records::RecordRef record;
    QString sentence;
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
// What is said when a signing date lies after today; empty when it does not, or may not, or is unknown.
QString futureSigning(const explore::Catalogue& catalogue, records::AgreementId agreement, QDate today);

QString word(Severity severity);   // wrong, doubtful, incomplete
QString shown(Severity severity);

}  // namespace check
