// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/catalogue.h"

namespace explore {

// What stops a life: the end alone, or a suspension too.
enum class EndKind : quint8 { Ended, EndedOrSuspended };

// How long an agreement has run, from its events and dates.
struct Lifetime {
    enum class State : quint8 {
        Running,        // to today, or to the day of a succession whose next agreement is not on record
        Ended,
        Lapsed,         // its term ran out, and its status says that it ended
        Suspended,      // only where a suspension counts as an end
        Undated,        // no date of signing
        UnknownStatus,
        EndWithoutDate, // it ended or was suspended, nobody says when
        Contradictory   // the end is not after the signing, or the signing after today
    };
    State state = State::Undated;
    double from = 0;  // Julian day: the middle of the days the date can mean
    double to = 0;
    std::vector<qsizetype> rows;  // the agreement and those that it was raised to, in their order

    bool isAnalysed() const { return state <= State::Suspended; }
    bool hasEnded() const { return isAnalysed() && state != State::Running; }
    double years() const { return (to - from) / 365.25; }
};
constexpr int lifetimeStateCount = 8;

// An agreement that was succeeded runs on in the next one of the same parties. today is a Julian day.
Lifetime lifetimeOf(const Catalogue& catalogue, qsizetype agreementRow, qint64 today, EndKind kind = EndKind::Ended);

}  // namespace explore
