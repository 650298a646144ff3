// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/lifetime.h"

#include <algorithm>

using namespace records;

namespace explore {
namespace {

double middle(const PartialDate& date) {
    return (double(date.earliest()) + double(date.latest()) + 1) / 2;
}

const AgreementEvent* eventOf(const Agreement& agreement, EventKind kind) {
    const AgreementEvent* first = nullptr;
    for (const AgreementEvent& event : agreement.events)
        if (event.kind == kind && (!first || (event.date.isKnown() && event.date.earliest() < first->date.earliest())))
            first = &event;
    return first;
}

bool haveSameParties(const Agreement& one, const Agreement& other) {
    return one.parties.size() == other.parties.size() &&
           std::is_permutation(one.parties.begin(), one.parties.end(), other.parties.begin());
}

// The agreement that this one was raised to: the first of the same parties that was signed when it was succeeded or later;
// dates that may mean the same day are not in each other's way. -1 when none is on record.
qsizetype nextOf(const Catalogue& catalogue, qsizetype row, const PartialDate& succeeded) {
    const Agreement& agreement = catalogue.agreements().at(row);
    qsizetype next = -1;
    for (const qsizetype other : agreement.parties.isEmpty() ? Links::List() : catalogue.agreementsOf(agreement.parties.front())) {
        const Agreement& candidate = catalogue.agreements().at(other);
        if (other == row || !candidate.signedOn.isKnown() || !haveSameParties(agreement, candidate))
            continue;
        const bool isLater = succeeded.isKnown() ? candidate.signedOn.latest() >= succeeded.earliest()
                                                 : candidate.signedOn.earliest() > agreement.signedOn.latest();
        if (isLater && (next < 0 || candidate.signedOn.earliest() < catalogue.agreements().at(next).signedOn.earliest()))
            next = other;
    }
    return next;
}

struct End {
    Lifetime::State state = Lifetime::State::Running;
    PartialDate date;
};

End endOf(const Agreement& agreement, qint64 today) {
    if (const AgreementEvent* ended = eventOf(agreement, EventKind::Ended))
        return {Lifetime::State::Ended, ended->date.isKnown() ? ended->date : agreement.endedOn};
    if (agreement.status != AgreementStatus::Ended)
        return {};
    if (agreement.endedOn.isKnown())
        return {Lifetime::State::Ended, agreement.endedOn};
    if (agreement.expires.isKnown() && agreement.expires.latest() <= today)
        return {Lifetime::State::Lapsed, agreement.expires};
    return {Lifetime::State::EndWithoutDate, {}};
}

void stop(Lifetime& life, const End& end) {
    life.state = end.date.isKnown() ? end.state : Lifetime::State::EndWithoutDate;
    life.to = end.date.isKnown() ? middle(end.date) : life.from;
}

}  // namespace

Lifetime lifetimeOf(const Catalogue& catalogue, qsizetype agreementRow, qint64 today, EndKind kind) {
    Lifetime life;
    life.rows = {agreementRow};
    const PartialDate& start = catalogue.agreements().at(agreementRow).signedOn;
    if (!start.isKnown())
        return life;
    life.from = middle(start);
    life.to = double(today);
    life.state = Lifetime::State::Running;
    while (true) {
        const Agreement& agreement = catalogue.agreements().at(life.rows.back());
        if (agreement.status == AgreementStatus::Unknown) {
            life.state = Lifetime::State::UnknownStatus;
            return life;
        }
        const AgreementEvent* suspended = kind == EndKind::EndedOrSuspended ? eventOf(agreement, EventKind::Suspended) : nullptr;
        if (suspended || (kind == EndKind::EndedOrSuspended && agreement.status == AgreementStatus::Suspended)) {
            stop(life, {Lifetime::State::Suspended, suspended ? suspended->date : PartialDate()});
            break;
        }
        const AgreementEvent* succeeded = eventOf(agreement, EventKind::Succeeded);
        if (!succeeded) {
            if (const End end = endOf(agreement, today); end.state != Lifetime::State::Running)
                stop(life, end);
            break;
        }
        const qsizetype next = nextOf(catalogue, life.rows.back(), succeeded->date);
        if (next < 0 || std::find(life.rows.begin(), life.rows.end(), next) != life.rows.end()) {
            const PartialDate& last = succeeded->date.isKnown() ? succeeded->date : agreement.endedOn;
            if (last.isKnown())
                life.to = middle(last);
            break;
        }
        life.rows.push_back(next);
    }
    // A date that is known to the year only may lie half a year ahead.
    if (life.hasEnded() && life.to > double(today))
        life.to = double(today);
    if (life.isAnalysed() && life.to <= life.from)
        life.state = start.earliest() <= today && life.state == Lifetime::State::Running ? life.state : Lifetime::State::Contradictory;
    life.to = std::max(life.to, life.from);
    return life;
}

}  // namespace explore
