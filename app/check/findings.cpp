// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/findings.h"

#include "explore/disagreement.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace check {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Check", text);
}

RecordRef refOf(const Agreement& agreement) {
    return {Table::Agreement, agreement.id.value};
}

void add(std::vector<Finding>& findings, Severity severity, RecordRef record, const QString& sentence) {
    findings.push_back({severity, {}, record, sentence});
}

void endBeforeSigning(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (agreement.signedOn.isKnown() && agreement.endedOn.isKnown() && agreement.endedOn.latest() < agreement.signedOn.earliest())
            add(findings, Severity::Wrong, refOf(agreement), tr("%1 ends before it was signed.").arg(catalogue.title(agreement)));
}

void positions(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Place& place : catalogue.places().all()) {
        const RecordRef record{Table::Place, place.id.value};
        if (place.hasPosition() && (qAbs(place.latitude->toDouble()) > 90 || qAbs(place.longitude->toDouble()) > 180))
            add(findings, Severity::Wrong, record, tr("%1 lies outside the globe.").arg(place.name));
        else if (!place.hasPosition() && !catalogue.agreementsOf(place.id).empty())
            add(findings, Severity::Incomplete, record, tr("%1 has no coordinates, so the map cannot show it.").arg(place.name));
    }
}

void fieldwork(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Poll& poll : catalogue.polls().all()) {
        const RecordRef record{Table::Poll, poll.id.value};
        const double value = poll.value.toDouble();
        if (value < 0 || value > 100)
            add(findings, Severity::Wrong, record, tr("A reading of %1 by %2 is outside 0 to 100.").arg(poll.value.text(), poll.pollster));
        if (poll.fieldedStart.isKnown() && poll.fieldedEnd.isKnown() && poll.fieldedEnd.latest() < poll.fieldedStart.earliest())
            add(findings, Severity::Wrong, record, tr("A wave of %1 ends before it begins.").arg(poll.pollster));
    }
}

void conflicts(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const auto& found : explore::disagreements(catalogue)) {
        if (!found.isConflict)
            continue;
        const FieldSpec* field = records::field(found.record.table, found.field);
        QStringList states;
        for (const QString& each : found.states)
            states << explore::shownStatement(found.field, each, QLocale());
        add(findings, Severity::Doubtful, found.record,
            tr("Sources disagree on \u201c%1\u201d of %2: %3.")
                .arg(field ? shownField(*field) : found.field, catalogue.title(found.record), states.join(tr(" or "))));
    }
}

void twice(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    QSet<QString> seen;
    for (const Agreement& agreement : catalogue.agreements().all()) {
        QList<PlaceId> parties = agreement.parties;
        std::sort(parties.begin(), parties.end());
        QString key = word(agreement.kind);
        for (const PlaceId party : parties)
            key += u' ' + QString::number(party.value);
        if (seen.contains(key))
            add(findings, Severity::Doubtful, refOf(agreement), tr("%1 is in the list twice with the same kind.").arg(catalogue.title(agreement)));
        seen.insert(key);
    }
}

void activityBeforeSigning(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Activity& activity : catalogue.activities().all()) {
        const Agreement* agreement = catalogue.agreements().find(activity.agreement);
        if (agreement && agreement->endedOn.isKnown() && activity.start.isKnown() && activity.start.earliest() > agreement->endedOn.latest())
            add(findings, Severity::Doubtful, {Table::Activity, activity.id.value},
                tr("\u201c%1\u201d took place after its agreement had ended.").arg(activity.title));
    }
}

void signedInTheFuture(const Catalogue& catalogue, QDate today, std::vector<Finding>& findings) {
    for (const Agreement& agreement : catalogue.agreements().all())
        if (const QString sentence = futureSigning(catalogue, agreement.id, today); !sentence.isEmpty())
            add(findings, Severity::Doubtful, refOf(agreement), sentence);
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

void looseActivities(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Activity& activity : catalogue.activities().all()) {
        const RecordRef record{Table::Activity, activity.id.value};
        if (!activity.agreement.isValid() || activity.places.isEmpty())
            add(findings, Severity::Incomplete, record, tr("\u201c%1\u201d has no agreement or no place.").arg(activity.title));
        else if (!activity.start.isKnown())
            add(findings, Severity::Incomplete, record, tr("\u201c%1\u201d has no date.").arg(activity.title));
    }
}

}  // namespace

const std::vector<Checker>& checkers() {
    static const std::vector<Checker> all{
        {u"end-before-signing", QT_TRANSLATE_NOOP("Check", "Agreements that end before they were signed."), endBeforeSigning},
        {u"position", QT_TRANSLATE_NOOP("Check", "Places outside the globe, and parties without coordinates."), positions},
        {u"fieldwork", QT_TRANSLATE_NOOP("Check", "Waves outside 0 to 100, or that end before they begin."), fieldwork},
        {u"conflict", QT_TRANSLATE_NOOP("Check", "Fields on which sources disagree."), conflicts},
        {u"twice", QT_TRANSLATE_NOOP("Check", "Agreements that are in the list twice."), twice},
        {u"activity-after-end", QT_TRANSLATE_NOOP("Check", "Activities after the end of their agreement."), activityBeforeSigning},
        {u"future-signing", QT_TRANSLATE_NOOP("Check", "Agreements signed in the future."), signedInTheFuture},
        {u"undated", QT_TRANSLATE_NOOP("Check", "Agreements without a signing date."), undated},
        {u"unsourced", QT_TRANSLATE_NOOP("Check", "Agreements without a source."), unsourced},
        {u"loose-activity", QT_TRANSLATE_NOOP("Check", "Activities without agreement, place or date."), looseActivities},
    };
    return all;
}

// A year that has begun may mean a day that has passed.
QString futureSigning(const Catalogue& catalogue, AgreementId agreement, QDate today) {
    const Agreement* found = catalogue.agreements().find(agreement);
    if (!found || !found->signedOn.isKnown() || found->signedOn.earliest() <= today.toJulianDay())
        return {};
    return tr("%1 is signed in the future: %2.").arg(catalogue.title(*found), found->signedOn.shown());
}

std::vector<Finding> findAll(const Catalogue& catalogue, QDate today) {
    std::vector<Finding> findings;
    for (const Checker& checker : checkers()) {
        const size_t before = findings.size();
        checker.run(catalogue, today, findings);
        for (size_t i = before; i < findings.size(); ++i)
            findings[i].checker = QString::fromUtf16(checker.name);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    return findings;
}

QString word(Severity severity) {
    return severity == Severity::Wrong ? u"wrong"_s : severity == Severity::Doubtful ? u"doubtful"_s : u"incomplete"_s;
}

QString shown(Severity severity) {
    return severity == Severity::Wrong ? tr("Wrong") : severity == Severity::Doubtful ? tr("Doubtful") : tr("Incomplete");
}

}  // namespace check
