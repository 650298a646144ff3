// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules.h"


using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace check {
// Something that led to an agreement may come some time before it; what comes years before belongs elsewhere.
void activityOutside(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    constexpr qint64 longestLead = 5 * 365;
    for (const Activity& activity : catalogue.activities().all()) {
        const Agreement* agreement = catalogue.agreements().find(activity.agreement);
        if (!agreement || !activity.start.isKnown())
            continue;
        const RecordRef record{Table::Activity, activity.id.value};
        const PartialDate& until = activity.end.isKnown() ? activity.end : activity.start;
        if (agreement->endedOn.isKnown() && activity.start.earliest() > agreement->endedOn.latest())
            add(findings, Severity::Doubtful, record, tr("\u201c%1\u201d took place after its agreement had ended.").arg(activity.title), u"start_date"_s);
        else if (agreement->signedOn.isKnown() && until.latest() + longestLead < agreement->signedOn.earliest())
            add(findings, Severity::Doubtful, record, tr("\u201c%1\u201d took place more than five years before its agreement was signed.").arg(activity.title), u"start_date"_s);
    }
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

void unsourcedActivities(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const Activity& activity : catalogue.activities().all()) {
        const RecordRef record{Table::Activity, activity.id.value};
        if (catalogue.citationsOf(record).empty())
            add(findings, Severity::Incomplete, record, tr("\u201c%1\u201d has no source.").arg(activity.title));
    }
}

}  // namespace check
