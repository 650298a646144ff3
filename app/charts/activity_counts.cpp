// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_builders.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

constexpr size_t mostPartnerships = 15;
constexpr int mostKinds = 5;  // with a colour and a hatching of their own
constexpr int silentYears = 5;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryCharts", text, nullptr, count);
}

QString joined(const SummaryInput& input, QStringList parts) {
    if (const QString scope = scopeOf(input); !scope.isEmpty())
        parts << scope;
    return parts.join(u" \u00b7 "_s);
}

// Activities of the shown agreements.
std::vector<const records::Activity*> activitiesOf(const SummaryInput& input) {
    std::vector<const records::Activity*> found;
    for (const qsizetype row : shownRows(input))
        for (const qsizetype at : input.catalogue->activitiesOf(input.catalogue->agreements().at(row).id))
            found.push_back(&input.catalogue->activities().at(at));
    return found;
}

// The most frequent kinds, each with its place among the series; the others share the last one.
std::array<int, records::wordCount<records::ActivityKind>()> seriesOfKinds(const std::vector<const records::Activity*>& activities, SummarySpec& spec) {
    constexpr int count = records::wordCount<records::ActivityKind>();
    std::array<int, count> counts{}, order{}, place{};
    for (const records::Activity* activity : activities)
        ++counts[size_t(activity->kind)];
    for (int i = 0; i < count; ++i)
        order[size_t(i)] = i;
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) { return counts[size_t(one)] > counts[size_t(other)]; });
    const auto used = std::count_if(counts.begin(), counts.end(), [](int n) { return n > 0; });
    for (int i = 0; i < count; ++i) {
        const int kind = order[size_t(i)];
        const bool isOwn = i < mostKinds || used <= mostKinds + 1;
        place[size_t(kind)] = isOwn ? i : mostKinds;
        if (counts[size_t(kind)] && isOwn)
            spec.series.push_back({records::shown(records::ActivityKind(kind)), i, {}});
    }
    if (used > mostKinds + 1)
        spec.series.push_back({tr("Other kinds"), mostKinds, {}});
    return place;
}

// The last day on which something of the agreement is known to have gone on; 0 when nothing is on record.
qint64 lastActivity(const SummaryInput& input, qsizetype row) {
    qint64 last = 0;
    for (const qsizetype at : input.catalogue->activitiesOf(input.catalogue->agreements().at(row).id)) {
        const records::Activity& activity = input.catalogue->activities().at(at);
        last = std::max({last, activity.start.isKnown() ? activity.start.latest() : 0, activity.end.isKnown() ? activity.end.latest() : 0});
    }
    return last;
}

}  // namespace

SummarySpec activitiesByYear(const SummaryInput& input) {
    SummarySpec spec;
    spec.shape = SummaryShape::Columns;
    const auto activities = activitiesOf(input);
    const auto place = seriesOfKinds(activities, spec);
    std::map<int, std::vector<std::vector<records::RecordRef>>> years;
    qsizetype undated = 0;
    for (const records::Activity* activity : activities) {
        if (!activity->start.isKnown() || activity->start.precision() == records::PartialDate::Precision::Decade) {
            ++undated;
            continue;
        }
        auto& kinds = years.try_emplace(activity->start.year(), spec.series.size()).first->second;
        kinds[size_t(place[size_t(activity->kind)])].push_back({records::Table::Activity, activity->id.value});
    }
    QStringList parts{tr("%n activities", int(activities.size())), agreementsCounted(input, input.shown.count())};
    if (undated)
        parts << tr("%n activities without a year are not shown", int(undated));
    spec.subtitle = joined(input, parts);
    if (years.empty()) {
        spec.empty = tr("The agreements shown have no activity with a date. Activities are added in the Activities table.");
        return spec;
    }
    const int first = years.begin()->first, last = years.rbegin()->first;
    spec.title = tr("Activities on record by year and kind, %1\u2013%2").arg(first).arg(last);
    SummaryPanel panel{tr("Activities"), {}};
    for (int year = first; year <= last; ++year) {
        SummaryRow row{QString::number(year), {}};
        auto& kinds = years.try_emplace(year, spec.series.size()).first->second;
        for (size_t i = 0; i < kinds.size(); ++i) {
            SummaryPart part;
            part.value = double(kinds[i].size());
            part.text = tr("%1, %2: %3").arg(row.label, spec.series[i].name, input.locale.toString(qlonglong(kinds[i].size())));
            part.records = std::move(kinds[i]);
            row.parts.push_back(std::move(part));
        }
        panel.rows.push_back(std::move(row));
    }
    spec.panels = {std::move(panel)};
    return spec;
}

SummarySpec mostActive(const SummaryInput& input) {
    SummarySpec spec;
    std::vector<std::pair<qsizetype, qsizetype>> counts;  // activities, row
    for (const qsizetype row : shownRows(input))
        if (const qsizetype count = qsizetype(input.catalogue->activitiesOf(input.catalogue->agreements().at(row).id).size()))
            counts.emplace_back(count, row);
    std::stable_sort(counts.begin(), counts.end(), [](const auto& one, const auto& other) { return one.first > other.first; });
    spec.title = counts.size() > mostPartnerships ? tr("The %n partnerships with the most activities on record", int(mostPartnerships))
                                                  : tr("Partnerships with activities on record");
    spec.subtitle = joined(input, {tr("%1 of %2 have any activity on record").arg(input.locale.toString(qlonglong(counts.size())),
                                                                                 agreementsCounted(input, input.shown.count()))});
    if (counts.empty()) {
        spec.empty = tr("The agreements shown have no activities. Activities are added in the Activities table.");
        return spec;
    }
    SummaryPanel panel{tr("Activities"), {}};
    for (size_t i = 0; i < counts.size() && i < mostPartnerships; ++i) {
        const auto [count, row] = counts[i];
        const QString title = input.catalogue->title(input.catalogue->agreements().at(row));
        SummaryPart part;
        part.value = double(count);
        part.text = tr("%1: %n activities", int(count)).arg(title);
        part.rows = {row};
        panel.rows.push_back({title, {std::move(part)}});
    }
    spec.panels = {std::move(panel)};
    return spec;
}

SummarySpec silentPartnerships(const SummaryInput& input) {
    SummarySpec spec;
    struct Bucket {
        QString label;
        int years;  // not longer ago than this; -1 is any, -2 none on record
        std::vector<qsizetype> rows;
    };
    std::vector<Bucket> buckets{{tr("Within a year"), 1, {}},         {tr("1 to 2 years ago"), 2, {}},
                                {tr("2 to 5 years ago"), silentYears, {}}, {tr("5 to 10 years ago"), 10, {}},
                                {tr("More than 10 years ago"), -1, {}}, {tr("No dated activity on record"), -2, {}}};
    qsizetype ended = 0, silent = 0;
    for (const qsizetype row : shownRows(input)) {
        if (input.catalogue->agreements().at(row).status == records::AgreementStatus::Ended) {
            ++ended;
            continue;
        }
        const qint64 last = lastActivity(input, row);
        size_t at = buckets.size() - 1;
        for (size_t i = 0; last && i + 1 < buckets.size(); ++i)
            if (buckets[i].years < 0 || last >= input.today.addYears(-buckets[i].years).toJulianDay()) {
                at = i;
                break;
            }
        buckets[at].rows.push_back(row);
        silent += at > 2;
    }
    spec.title = tr("When partnerships were last active");
    QStringList parts{agreementsCounted(input, input.shown.count()), tr("%1 silent for five years or more").arg(input.locale.toString(qlonglong(silent)))};
    if (ended)
        parts << tr("%1 that have ended are not shown").arg(input.locale.toString(qlonglong(ended)));
    spec.subtitle = joined(input, parts);
    spec.notes << tr("Silent means that no activity is on record; something may have gone on that nobody wrote down.");
    SummaryPanel panel{tr("Agreements"), {}};
    for (Bucket& bucket : buckets)
        panel.rows.push_back({bucket.label, {countOf(input, bucket.label, std::move(bucket.rows))}});
    if (input.shown.count() > ended)
        spec.panels = {std::move(panel)};
    return spec;
}

}  // namespace charts
