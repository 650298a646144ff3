// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace check {
namespace {

RecordRef refOf(const Agreement& agreement) {
    return {Table::Agreement, agreement.id.value};
}

}  // namespace

void endBeforeSigning(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (agreement.signedOn.isKnown() && agreement.endedOn.isKnown() && agreement.endedOn.latest() < agreement.signedOn.earliest())
            add(findings, Severity::Wrong, refOf(agreement), tr("%1 ends before it was signed.").arg(catalogue.title(agreement)));
}

namespace {

// Whether there is a day on which both may have held. An unknown signing leaves the beginning open, no end leaves the end open.
bool mayOverlap(const Agreement& one, const Agreement& other) {
    const auto endsBefore = [](const Agreement& first, const Agreement& second) {
        return first.endedOn.isKnown() && second.signedOn.isKnown() && first.endedOn.latest() < second.signedOn.earliest();
    };
    return !endsBefore(one, other) && !endsBefore(other, one);
}

}  // namespace

void twice(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    QHash<QString, QList<const Agreement*>> seen;
    for (const Agreement& agreement : catalogue.agreements().all()) {
        QList<PlaceId> parties = agreement.parties;
        std::sort(parties.begin(), parties.end());
        QString key = word(agreement.kind);
        for (const PlaceId party : parties)
            key += u' ' + QString::number(party.value);
        QList<const Agreement*>& same = seen[key];
        if (std::any_of(same.begin(), same.end(), [&](const Agreement* other) { return mayOverlap(*other, agreement); }))
            add(findings, Severity::Doubtful, refOf(agreement), tr("%1 is in the list twice with the same kind.").arg(catalogue.title(agreement)));
        same << &agreement;
    }
}

void oneSided(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (const QSet<PlaceId> distinct(agreement.parties.begin(), agreement.parties.end()); distinct.size() < 2)
            add(findings, Severity::Wrong, refOf(agreement), tr("The agreement %1 has one side only.").arg(catalogue.title(agreement)));
}

void signedInTheFuture(const Catalogue& catalogue, QDate today, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (const QString sentence = futureSigning(catalogue, agreement.id, today); !sentence.isEmpty())
            add(findings, Severity::Doubtful, refOf(agreement), sentence);
}

void renewalDue(const Catalogue& catalogue, QDate today, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all()) {
        if (agreement.status != AgreementStatus::Active || agreement.endedOn.isKnown())
            continue;
        const QString title = catalogue.title(agreement);
        if (agreement.expires.isKnown() && agreement.expires.latest() < today.toJulianDay())
            add(findings, Severity::Doubtful, refOf(agreement), tr("%1 is listed as active, though it expired (%2).").arg(title, agreement.expires.shown()), u"expires"_s);
        else if (agreement.renewalDue.isKnown() && agreement.renewalDue.earliest() <= today.toJulianDay())
            add(findings, Severity::Doubtful, refOf(agreement), tr("The renewal of %1 is due: %2.").arg(title, agreement.renewalDue.shown()), u"renewal_due"_s);
    }
}

// Only where activities are on record: for the others nothing is known of their contacts.
void noContact(const Catalogue& catalogue, QDate today, std::vector<Finding>& findings) {
    const qint64 since = today.addYears(-5).toJulianDay();
    for (const Agreement& agreement : catalogue.agreements().all()) {
        qint64 last = 0;
        const PartialDate* date = nullptr;
        for (const qsizetype row : catalogue.activitiesOf(agreement.id)) {
            const Activity& activity = catalogue.activities().at(row);
            const PartialDate& until = activity.end.isKnown() ? activity.end : activity.start;
            if (until.isKnown() && until.latest() > last) {
                last = until.latest();
                date = &until;
            }
        }
        if (date && last < since && agreement.status == AgreementStatus::Active && !agreement.endedOn.isKnown())
            add(findings, Severity::Incomplete, refOf(agreement),
                tr("%1 is listed as active, and no activity is on record after %2.").arg(catalogue.title(agreement), date->shown()));
    }
}

void undated(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (!agreement.signedOn.isKnown())
            add(findings, Severity::Incomplete, refOf(agreement), tr("%1 has no signing date.").arg(catalogue.title(agreement)));
}

void unsourced(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (catalogue.citationsOf(refOf(agreement)).empty())
            add(findings, Severity::Incomplete, refOf(agreement), tr("%1 has no source.").arg(catalogue.title(agreement)));
}

// A year that has begun may mean a day that has passed.
QString futureSigning(const Catalogue& catalogue, AgreementId agreement, QDate today) {
    const Agreement* found = catalogue.agreements().find(agreement);
    if (!found || !found->signedOn.isKnown() || found->signedOn.earliest() <= today.toJulianDay())
        return {};
    return tr("%1 is signed in the future: %2.").arg(catalogue.title(*found), found->signedOn.shown());
}

}  // namespace check
