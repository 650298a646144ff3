// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules.h"

#include "explore/disagreement.h"
#include "explore/field_text.h"
#include <QHash>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace check {
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

// A value in thousands beside values in units, or in another unit, stands far from the rest of its series.
void outOfSeries(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    constexpr double farthest = 100;  // times the median, or a hundredth of it
    std::map<std::pair<qint64, QString>, std::vector<const Indicator*>> series;
    for (const Indicator& indicator : catalogue.indicators().all())
        series[{indicator.place.value, indicator.name}].push_back(&indicator);
    for (const auto& [key, members] : series) {
        if (members.size() < 3)
            continue;  // nothing says which of two is the odd one
        std::vector<double> values;
        QHash<QString, qsizetype> units;
        for (const Indicator* each : members) {
            values.push_back(qAbs(each->value.toDouble()));
            ++units[each->unit];
        }
        std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
        const double median = values[values.size() / 2];
        for (const Indicator* each : members) {
            const RecordRef record{Table::Indicator, each->id};
            const double value = qAbs(each->value.toDouble());
            if (units.value(each->unit) * 2 < qsizetype(members.size()))
                add(findings, Severity::Doubtful, record,
                    tr("\u201c%1\u201d is in \u201c%2\u201d here, and in another unit in the rest of its series.").arg(each->name, each->unit), u"unit"_s);
            else if (median > 0 && value > 0 && (value > median * farthest || value * farthest < median))
                add(findings, Severity::Doubtful, record,
                    tr("A value of %1 for \u201c%2\u201d is far from the rest of its series.").arg(each->value.text(), each->name), u"value"_s);
        }
    }
}

void conflicts(const Catalogue& catalogue, QDate, std::vector<Finding>& findings) {
    for (const auto& found : explore::disagreements(catalogue)) {
        if (!found.isConflict)
            continue;
        const FieldSpec* field = records::field(found.record.table, found.field);
        QStringList states;
        for (const QString& each : found.states)
            states << explore::shownText(catalogue, found.record.table, found.field, each, QLocale());
        add(findings, Severity::Doubtful, found.record,
            tr("Sources disagree on \u201c%1\u201d of %2: %3.")
                .arg(field ? shownField(*field) : found.field, catalogue.title(found.record), states.join(tr(" or "))),
            found.field);
    }
}

}  // namespace check
