// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/due.h"

#include <algorithm>

using records::AgreementStatus;
using records::PartialDate;

namespace report {
namespace {

bool isRound(int years) {
    return years > 0 && (years % 10 == 0 || years % 25 == 0);
}

// The day and month of the signing in the year of the anniversary; the first day that they can be.
std::optional<Due> anniversary(const records::Agreement& agreement, qsizetype row, QDate today) {
    const PartialDate& date = agreement.signedOn;
    if (!date.isKnown() || date.precision() == PartialDate::Precision::Decade)
        return std::nullopt;
    const QDate first = QDate::fromJulianDay(date.earliest()), last = QDate::fromJulianDay(date.latest());
    for (int year = today.year(); year <= today.year() + 1; ++year) {
        const int years = year - date.year();
        // Added as years, so that 29 February has a day in every year.
        const QDate from = first.addYears(years), to = last.addYears(years);
        if (isRound(years) && to >= today && from < today.addYears(1))
            return Due{Due::Reason::Anniversary, row, date, from.toJulianDay(), years};
    }
    return std::nullopt;
}

}  // namespace

std::vector<Due> dueWithinAYear(const explore::Catalogue& catalogue, const explore::BitSet& shown, QDate today) {
    std::vector<Due> all;
    const qint64 end = today.addYears(1).toJulianDay();
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        const records::Agreement& agreement = catalogue.agreements().at(row);
        if (!shown.test(row) || agreement.status == AgreementStatus::Ended)
            continue;
        for (const auto& [reason, date] : {std::pair(Due::Reason::Renewal, agreement.renewalDue), std::pair(Due::Reason::Expiry, agreement.expires)})
            if (date.isKnown() && date.earliest() < end)
                all.push_back({reason, row, date, date.earliest(), 0});
        if (const auto found = anniversary(agreement, row, today))
            all.push_back(*found);
    }
    std::stable_sort(all.begin(), all.end(), [](const Due& one, const Due& other) { return one.day < other.day; });
    return all;
}

}  // namespace report
