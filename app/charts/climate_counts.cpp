// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_builders.h"
#include "explore/durability_report.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using evidence::ClimateGroup;

namespace charts {
namespace {

constexpr int statusCount = records::wordCount<records::AgreementStatus>();
constexpr int yearsABand = 5;
constexpr qsizetype mostCountries = 12;
constexpr qsizetype mostTags = 8;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryCharts", text, nullptr, count);
}

QString joined(const SummaryInput& input, QStringList parts) {
    if (const QString scope = scopeOf(input); !scope.isEmpty())
        parts << scope;
    return parts.join(u" \u00b7 "_s);
}

using Lists = std::map<QString, std::vector<qsizetype>>;

// The most frequent keys, the most frequent first.
QStringList mostFrequent(const Lists& lists, qsizetype most) {
    std::vector<std::pair<qsizetype, QString>> sorted;
    for (const auto& [key, rows] : lists)
        sorted.emplace_back(qsizetype(rows.size()), key);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) { return one.first > other.first; });
    QStringList keys;
    for (const auto& [count, key] : sorted)
        if (keys.size() < most)
            keys << key;
    return keys;
}

}  // namespace

SummarySpec climateAndStatus(const SummaryInput& input) {
    SummarySpec spec;
    spec.title = tr("Status today by the climate at signing");
    spec.subtitle = joined(input, {agreementsCounted(input, input.shown.count())});
    spec.notes << tr("The climate is what one nation thought of the other when an agreement was signed, against the whole series of polls.");
    std::array<std::array<std::vector<qsizetype>, statusCount>, evidence::climateGroupCount> counts;
    std::array<bool, statusCount> isUsed{};
    for (const qsizetype row : shownRows(input)) {
        const auto status = size_t(input.catalogue->agreements().at(row).status);
        counts[size_t(input.catalogue->climate(row).group)][status].push_back(row);
        isUsed[status] = true;
    }
    SummaryPanel panel{tr("Agreements"), {}};
    for (int status = 0; status < statusCount; ++status)
        if (isUsed[size_t(status)])
            spec.series.push_back({records::shown(records::AgreementStatus(status)), status, {}});
    for (int i = 0; i < evidence::climateGroupCount; ++i) {
        const auto group = ClimateGroup(i);
        SummaryRow row{evidence::shown(group), {}};
        bool isEmpty = true;
        for (int status = 0; status < statusCount; ++status) {
            if (!isUsed[size_t(status)])
                continue;
            auto& rows = counts[size_t(i)][size_t(status)];
            isEmpty = isEmpty && rows.empty();
            explore::Filter narrowing = oneTerm(u"climate"_s, evidence::word(group));
            narrowing.terms << oneTerm(u"status"_s, records::word(records::AgreementStatus(status))).terms;
            const QString label = tr("%1, %2").arg(row.label, records::shown(records::AgreementStatus(status)).toLower());
            row.parts.push_back(countOf(input, label, std::move(rows), narrowing));
        }
        if (!isEmpty)
            panel.rows.push_back(std::move(row));
    }
    if (!panel.rows.empty())
        spec.panels = {std::move(panel)};
    return spec;
}

SummarySpec agePyramid(const SummaryInput& input) {
    SummarySpec spec;
    spec.shape = SummaryShape::TwoSided;
    spec.title = tr("How old agreements are, in years since the signing");
    std::map<int, std::array<std::vector<qsizetype>, 2>> bands;
    qsizetype counted = 0, ended = 0;
    for (const qsizetype row : shownRows(input)) {
        const records::Agreement& agreement = input.catalogue->agreements().at(row);
        if (agreement.status == records::AgreementStatus::Ended) {
            ++ended;
            continue;
        }
        const explore::Lifetime life = explore::lifetimeOf(*input.catalogue, row, input.today.toJulianDay());
        if (life.state == explore::Lifetime::State::Undated || life.state == explore::Lifetime::State::Contradictory)
            continue;
        const double years = (double(input.today.toJulianDay()) - life.from) / 365.25;
        bands[int(years) / yearsABand][agreement.status == records::AgreementStatus::Active ? 0 : 1].push_back(row);
        ++counted;
    }
    QStringList parts{agreementsCounted(input, input.shown.count())};
    if (ended)
        parts << tr("%1 that have ended are not shown").arg(input.locale.toString(qlonglong(ended)));
    if (const qsizetype left = input.shown.count() - ended - counted)
        parts << tr("%1 without a date are not shown").arg(input.locale.toString(qlonglong(left)));
    spec.subtitle = joined(input, parts);
    spec.series = {{tr("Active"), 0, {}}, {tr("Dormant, suspended or unknown"), 1, {}}};
    if (bands.empty())
        return spec;
    SummaryPanel panel{tr("Agreements"), {}};
    for (int band = bands.rbegin()->first; band >= 0; --band) {
        const QString label = tr("%1\u2013%2").arg(band * yearsABand).arg(band * yearsABand + yearsABand - 1);
        SummaryRow row{label, {}};
        for (size_t side = 0; side < 2; ++side)
            row.parts.push_back(countOf(input, tr("%1 years, %2").arg(label, spec.series[side].name.toLower()), std::move(bands[band][side])));
        panel.rows.push_back(std::move(row));
    }
    spec.panels = {std::move(panel)};
    return spec;
}

SummarySpec partnersAndFocus(const SummaryInput& input) {
    SummarySpec spec;
    spec.shape = SummaryShape::Grid;
    spec.title = tr("What agreements are about, by country");
    Lists tags, countries;
    qsizetype without = 0;
    for (const qsizetype row : shownRows(input)) {
        const QStringList focus = explore::facetValues(*input.catalogue, row, u"focus");
        without += focus.isEmpty();
        for (const QString& tag : focus)
            tags[tag].push_back(row);
        if (!focus.isEmpty())
            for (const QString& country : explore::facetValues(*input.catalogue, row, u"country"))
                countries[country].push_back(row);
    }
    spec.subtitle = joined(input, {agreementsCounted(input, input.shown.count()), tr("%1 name no focus").arg(input.locale.toString(qlonglong(without)))});
    if (tags.empty()) {
        spec.empty = tr("The agreements shown name no focus. It is written in the Agreements table, such as \u201cculture\u201d.");
        return spec;
    }
    spec.columns = mostFrequent(tags, mostTags);
    if (qsizetype(tags.size()) > mostTags)
        spec.notes << tr("The %1 most frequent of %2 focus words are shown.").arg(mostTags).arg(tags.size());
    SummaryPanel panel{tr("Agreements"), {}};
    for (const QString& country : mostFrequent(countries, mostCountries)) {
        SummaryRow row{input.catalogue->countryName(country), {}};
        for (const QString& tag : spec.columns) {
            std::vector<qsizetype> both;
            std::set_intersection(countries[country].begin(), countries[country].end(), tags[tag].begin(), tags[tag].end(), std::back_inserter(both));
            explore::Filter narrowing = oneTerm(u"country"_s, country);
            narrowing.terms << oneTerm(u"focus"_s, tag).terms;
            row.parts.push_back(countOf(input, tr("%1, %2").arg(row.label, tag), std::move(both), narrowing));
        }
        if (std::any_of(row.parts.begin(), row.parts.end(), [](const SummaryPart& part) { return part.value > 0; }))
            panel.rows.push_back(std::move(row));
    }
    spec.panels = {std::move(panel)};
    return spec;
}

SummarySpec survivalByClimate(const SummaryInput& input) {
    SummarySpec spec;
    spec.shape = SummaryShape::Curves;
    spec.title = tr("Share of agreements that last, by the climate they were signed in");
    const explore::DurabilityReport report = explore::durabilityReport(*input.catalogue, input.shown, input.today.toJulianDay());
    spec.subtitle = joined(input, {agreementsCounted(input, input.shown.count()), tr("%1 analysed").arg(input.locale.toString(report.all.n))});
    for (const explore::DurabilityCurve& found : report.curves) {
        if (found.survival.steps.empty())
            continue;
        SummaryCurve curve;
        curve.group = found.group;
        curve.name = tr("%1 (%2)").arg(evidence::shown(found.group), input.locale.toString(found.survival.n));
        curve.end = found.survival.steps.back().age;
        for (const evidence::SurvivalStep& step : found.survival.steps)
            if (step.ends)
                curve.points.push_back({step.age, step.survival, step.interval ? step.interval->first : 0, step.interval ? step.interval->second : 0, step.interval.has_value()});
        curve.part = countOf(input, evidence::shown(found.group), found.rows, oneTerm(u"climate"_s, evidence::word(found.group)));
        spec.curves.push_back(std::move(curve));
    }
    spec.notes = explore::durabilitySentences(report) << explore::durabilityMethod();
    if (spec.curves.empty())
        spec.empty = report.all.n ? tr("None of the agreements shown was signed in a climate that has a class.") : spec.notes.join(u' ');
    return spec;
}

}  // namespace charts
