// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/bit_set.h"
#include "explore/catalogue.h"
#include <QDate>

namespace report {

// Something that the coming year asks for.
struct Due {
    enum class Reason : quint8 { Renewal, Expiry, Anniversary };
    Reason reason = Reason::Anniversary;
    qsizetype agreementRow = 0;
    records::PartialDate date;  // of the renewal or expiry; of an anniversary the signing
    qint64 day = 0;             // Julian day on which it is due, the first that it can be
    int years = 0;              // of an anniversary
};

// Renewals and expiries that are overdue or come within a year, and anniversaries of whole tens and quarter centuries within a
// year, of the agreements shown that have not ended; the earliest first. A date known to the year only counts in its year.
std::vector<Due> dueWithinAYear(const explore::Catalogue& catalogue, const explore::BitSet& shown, QDate today);

}  // namespace report
