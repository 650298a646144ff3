// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "check/findings.h"
#include <QCoreApplication>

// The rules behind the checkers, by what they look at. Each adds what it finds.
namespace check {

inline QString tr(const char* text) {
    return QCoreApplication::translate("Check", text);
}

inline void add(std::vector<Finding>& findings, Severity severity, records::RecordRef record, const QString& sentence, const QString& field = {}) {
    findings.push_back({severity, {}, record, sentence, field, {}});
}

// Agreements
void endBeforeSigning(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void twice(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void oneSided(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void signedInTheFuture(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void renewalDue(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void noContact(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void undated(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void unsourced(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
// Activities
void activityOutside(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void looseActivities(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void unsourcedActivities(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
// Places
void positions(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void outsideCountry(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void countryCodes(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
// Series, and what sources say
void fieldwork(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void outOfSeries(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);
void conflicts(const explore::Catalogue& catalogue, QDate today, std::vector<Finding>& findings);

}  // namespace check
