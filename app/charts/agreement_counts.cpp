// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_builders.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

constexpr qsizetype mostBars = 15;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryCharts", text, nullptr, count);
}

bool hasYear(const records::PartialDate& date) {
    return date.isKnown() && date.precision() != records::PartialDate::Precision::Decade;
}

// "537 agreements; filter: country:JP; 111 without a year are not shown"
QString subtitleOf(const SummaryInput& input, const QString& leftOut = {}) {
    QStringList parts{agreementsCounted(input, input.shown.count())};
    if (!leftOut.isEmpty())
        parts << leftOut;
    if (const QString scope = scopeOf(input); !scope.isEmpty())
        parts << scope;
    return parts.join(u" \u00b7 "_s);
}

QString spanShown(int from, int to) {
    return from == to ? QString::number(from) : tr("%1\u2013%2").arg(from).arg(to);
}

// Agreements in force at the end of a year, as far as the records say.
std::vector<qsizetype> runningAt(const SummaryInput& input, const std::vector<qsizetype>& rows, int year) {
    const qint64 day = QDate(year, 12, 31).toJulianDay();
    std::vector<qsizetype> running;
    for (const qsizetype row : rows) {
        const records::Agreement& agreement = input.catalogue->agreements().at(row);
        if (agreement.signedOn.year() <= year && (!agreement.endedOn.isKnown() || agreement.endedOn.latest() > day))
            running.push_back(row);
    }
    return running;
}

// Bars by a key of the filter, the longest first; what is beyond the most bars is one bar.
SummaryPanel barsBy(const SummaryInput& input, const QString& key, const std::function<QString(const QString&)>& shown) {
    std::map<QString, std::vector<qsizetype>> counts;
    for (const qsizetype row : shownRows(input))
        for (const QString& value : explore::facetValues(*input.catalogue, row, key))
            counts[value].push_back(row);
    std::vector<std::pair<QString, std::vector<qsizetype>>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) { return one.second.size() > other.second.size(); });
    SummaryPanel panel;
    std::vector<qsizetype> rest;
    for (qsizetype i = 0; i < qsizetype(sorted.size()); ++i) {
        auto& [value, rows] = sorted[size_t(i)];
        if (i >= mostBars) {
            rest.insert(rest.end(), rows.begin(), rows.end());
            continue;
        }
        const QString label = shown(value);
        panel.rows.push_back({label, {countOf(input, label, std::move(rows), oneTerm(key, value))}});
    }
    if (!rest.empty()) {
        std::sort(rest.begin(), rest.end());
        rest.erase(std::unique(rest.begin(), rest.end()), rest.end());
        const QString label = tr("%n others", int(sorted.size()) - int(mostBars));
        panel.rows.push_back({label, {countOf(input, label, std::move(rest))}});
    }
    return panel;
}

template <class Word>
SummarySpec byWord(const SummaryInput& input, const QString& key, const QString& title) {
    SummarySpec spec;
    spec.shape = SummaryShape::Bars;
    spec.title = title;
    spec.subtitle = subtitleOf(input);
    SummaryPanel panel = barsBy(input, key, [](const QString& value) { return records::shown(*records::fromWord<Word>(value)); });
    panel.title = tr("Agreements");
    if (!panel.rows.empty())
        spec.panels.push_back(std::move(panel));
    return spec;
}

}  // namespace

SummarySpec agreementsByYear(const SummaryInput& input) {
    SummarySpec spec;
    spec.shape = SummaryShape::Columns;
    std::map<int, std::vector<qsizetype>> years;
    std::vector<qsizetype> dated;
    for (const qsizetype row : shownRows(input)) {
        const records::PartialDate& date = input.catalogue->agreements().at(row).signedOn;
        if (!hasYear(date))
            continue;
        years[date.year()].push_back(row);
        dated.push_back(row);
    }
    const qsizetype undated = input.shown.count() - qsizetype(dated.size());
    spec.subtitle = subtitleOf(input, undated ? tr("%1 without a year of signing are not shown").arg(input.locale.toString(qlonglong(undated))) : QString());
    if (years.empty())
        return spec;
    const int first = years.begin()->first, last = years.rbegin()->first;
    spec.title = tr("Agreements signed each year, and those in force, %1").arg(spanShown(first, last));
    SummaryPanel signing{tr("Signed in the year"), {}}, running{tr("In force at the end of the year, as far as ends are on record"), {}};
    for (int year = first; year <= last; ++year) {
        const QString label = QString::number(year);
        signing.rows.push_back({label, {countOf(input, tr("Signed in %1").arg(label), years[year], signedIn(year, year))}});
        running.rows.push_back({label, {countOf(input, tr("In force at the end of %1").arg(label), runningAt(input, dated, year), signedIn(first, year))}});
    }
    spec.panels = {std::move(running), std::move(signing)};
    return spec;
}

SummarySpec agreementsByDecade(const SummaryInput& input) {
    SummarySpec spec;
    spec.shape = SummaryShape::Columns;
    std::map<int, std::vector<qsizetype>> decades;
    for (const qsizetype row : shownRows(input))
        if (const records::PartialDate& date = input.catalogue->agreements().at(row).signedOn; date.isKnown())
            decades[date.year() / 10 * 10].push_back(row);
    qsizetype dated = 0;
    for (const auto& [decade, rows] : decades)
        dated += qsizetype(rows.size());
    const qsizetype undated = input.shown.count() - dated;
    spec.subtitle = subtitleOf(input, undated ? tr("%1 without a date of signing are not shown").arg(input.locale.toString(qlonglong(undated))) : QString());
    if (decades.empty())
        return spec;
    spec.title = tr("Agreements by the decade they were signed in, %1s to %2s").arg(decades.begin()->first).arg(decades.rbegin()->first);
    SummaryPanel panel{tr("Agreements"), {}};
    for (int decade = decades.begin()->first; decade <= decades.rbegin()->first; decade += 10) {
        const QString label = tr("%1s").arg(decade);
        panel.rows.push_back({label, {countOf(input, label, decades[decade], signedIn(decade, decade + 9))}});
    }
    spec.panels = {std::move(panel)};
    return spec;
}

SummarySpec agreementsByCountry(const SummaryInput& input) {
    SummarySpec spec;
    spec.title = tr("Agreements by country");
    spec.subtitle = subtitleOf(input, tr("each counts once for every country it ties"));
    SummaryPanel panel = barsBy(input, u"country"_s, [&](const QString& code) { return input.catalogue->countryName(code); });
    panel.title = tr("Agreements");
    if (!panel.rows.empty())
        spec.panels.push_back(std::move(panel));
    return spec;
}

SummarySpec agreementsByKind(const SummaryInput& input) {
    return byWord<records::AgreementKind>(input, u"kind"_s, tr("Agreements by kind"));
}

SummarySpec agreementsByStatus(const SummaryInput& input) {
    SummarySpec spec = byWord<records::AgreementStatus>(input, u"status"_s, tr("Agreements by status"));
    spec.notes << tr("Active means listed by one side; it does not prove that anything goes on.");
    return spec;
}

}  // namespace charts
