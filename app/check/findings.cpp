// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/findings.h"

#include "check/rules.h"
#include "document/decisions.h"
#include "document/trade.h"
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace check {
namespace {

const QString decisionKind = u"dismissed_finding"_s;

void sortBySeverity(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

// Trade is not in the Catalogue: it is summed up by the document.
Result<void> shortTotals(const document::Document& document, const Catalogue& catalogue, std::vector<Finding>& findings) {
    const auto totals = document::trade::shortTotals(document);
    if (!totals)
        return tl::unexpected(totals.error());
    for (const auto& total : *totals)
        findings.push_back({Severity::Doubtful, u"trade-total"_s, {Table::TradeFlow, total.row},
                            (total.isOfMonths ? tr("The %1 of %2 to or from %3 in %4 are %5 US dollars, less than the months add up to: %6.")
                                              : tr("The %1 of %2 to or from %3 in %4 are %5 US dollars, less than the commodities add up to: %6."))
                                .arg(total.direction == Direction::Export ? tr("exports") : tr("imports"),
                                     catalogue.title({Table::Place, total.reporter.value}), catalogue.title({Table::Place, total.partner.value}),
                                     QString::number(total.year), QLocale().toString(total.total), QLocale().toString(total.parts)),
                            u"value_usd"_s, {}});
    return {};
}

// Why what was dismissed, by subject.
Result<QHash<QString, QString>> reasonsIn(const document::Document& document) {
    const auto decisions = document::decisions::withReasons(document, decisionKind);
    if (!decisions)
        return tl::unexpected(decisions.error());
    QHash<QString, QString> reasons;
    for (const auto& decision : *decisions)
        reasons.insert(decision.subject, decision.note);
    return reasons;
}

void run(const Checker& checker, const Catalogue& catalogue, QDate today, std::vector<Finding>& findings) {
    const size_t before = findings.size();
    checker.run(catalogue, today, findings);
    const QString name = QString::fromUtf16(checker.name);
    for (size_t i = before; i < findings.size(); ++i)
        findings[i].checker = name;
}

}  // namespace

const std::vector<Checker>& checkers() {
    static const std::vector<Checker> all{
        {u"end-before-signing", QT_TRANSLATE_NOOP("Check", "Agreements that end before they were signed."), endBeforeSigning},
        {u"one-sided", QT_TRANSLATE_NOOP("Check", "Agreements with one side only."), oneSided},
        {u"position", QT_TRANSLATE_NOOP("Check", "Places outside the globe, and parties without coordinates."), positions},
        {u"outside-country", QT_TRANSLATE_NOOP("Check", "Places whose coordinates lie outside their country."), outsideCountry},
        {u"country-code", QT_TRANSLATE_NOOP("Check", "Country codes that are not in use."), countryCodes},
        {u"fieldwork", QT_TRANSLATE_NOOP("Check", "Waves outside 0 to 100, or that end before they begin."), fieldwork},
        {u"conflict", QT_TRANSLATE_NOOP("Check", "Fields on which sources disagree."), conflicts},
        {u"out-of-series", QT_TRANSLATE_NOOP("Check", "Values in another unit than their series, or far from it."), outOfSeries},
        {u"twice", QT_TRANSLATE_NOOP("Check", "Agreements that are in the list twice."), twice},
        {u"activity-outside", QT_TRANSLATE_NOOP("Check", "Activities outside the life of their agreement."), activityOutside},
        {u"future-signing", QT_TRANSLATE_NOOP("Check", "Agreements signed in the future."), signedInTheFuture},
        {u"renewal", QT_TRANSLATE_NOOP("Check", "Agreements that expired or whose renewal is due."), renewalDue},
        {u"no-contact", QT_TRANSLATE_NOOP("Check", "Agreements without an activity for five years."), noContact},
        {u"undated", QT_TRANSLATE_NOOP("Check", "Agreements without a signing date."), undated},
        {u"unsourced", QT_TRANSLATE_NOOP("Check", "Agreements without a source."), unsourced},
        {u"loose-activity", QT_TRANSLATE_NOOP("Check", "Activities without agreement, place or date."), looseActivities},
        {u"unsourced-activity", QT_TRANSLATE_NOOP("Check", "Activities without a source."), unsourcedActivities},
    };
    return all;
}

std::vector<Finding> findAll(const Catalogue& catalogue, QDate today) {
    std::vector<Finding> findings;
    for (const Checker& checker : checkers())
        run(checker, catalogue, today, findings);
    sortBySeverity(findings);
    return findings;
}

Result<Counts> countOpen(const document::Document& document, const Catalogue& catalogue, QDate today) {
    const auto reasons = reasonsIn(document);
    if (!reasons)
        return tl::unexpected(reasons.error());
    Counts counts;
    const auto take = [&](std::vector<Finding>& findings) {
        for (const Finding& finding : findings)
            if (reasons->isEmpty() || !reasons->contains(subjectOf(finding)))
                ++(finding.severity == Severity::Wrong ? counts.wrong : finding.severity == Severity::Doubtful ? counts.doubtful : counts.incomplete);
        findings.clear();
    };
    std::vector<Finding> findings; // of one rule at a time
    for (const Checker& checker : checkers()) {
        run(checker, catalogue, today, findings);
        take(findings);
    }
    if (auto added = shortTotals(document, catalogue, findings); !added)
        return tl::unexpected(added.error());
    take(findings);
    return counts;
}

Result<Findings> findAll(const document::Document& document, const Catalogue& catalogue, QDate today) {
    std::vector<Finding> findings = findAll(catalogue, today);
    if (auto added = shortTotals(document, catalogue, findings); !added)
        return tl::unexpected(added.error());
    sortBySeverity(findings);
    const auto reasons = reasonsIn(document);
    if (!reasons)
        return tl::unexpected(reasons.error());
    Findings result;
    for (Finding& finding : findings) {
        if (!reasons->isEmpty())
            finding.reason = reasons->value(subjectOf(finding));
        (finding.reason.isEmpty() ? result.open : result.dismissed).push_back(std::move(finding));
    }
    return result;
}

QString subjectOf(const Finding& finding) {
    QStringList parts{finding.checker, tableName(finding.record.table), QString::number(finding.record.id)};
    if (!finding.field.isEmpty())
        parts << finding.field;
    return parts.join(u' ');
}

Result<void> dismiss(document::Document& document, const Finding& finding, const QString& reason) {
    return document::decisions::keep(document, tr("Dismiss the finding: %1").arg(finding.sentence), decisionKind,
                                     {subjectOf(finding), u"dismissed"_s, reason});
}

Result<void> bringBack(document::Document& document, const Finding& finding) {
    return document::decisions::drop(document, tr("Bring back the finding: %1").arg(finding.sentence), decisionKind, subjectOf(finding));
}

QString word(Severity severity) {
    return severity == Severity::Wrong ? u"wrong"_s : severity == Severity::Doubtful ? u"doubtful"_s : u"incomplete"_s;
}

QString shown(Severity severity) {
    return severity == Severity::Wrong ? tr("Wrong") : severity == Severity::Doubtful ? tr("Doubtful") : tr("Incomplete");
}

}  // namespace check
