// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_builders.h"

#include "charts/chart_spec.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryCharts", text, nullptr, count);
}

struct Entry {
    const char16_t* name;
    const char* title;
    SummarySpec (*make)(const SummaryInput&);
};

constexpr Entry entries[] = {
    {u"agreements-by-year", QT_TRANSLATE_NOOP("SummaryCharts", "Agreements by year"), agreementsByYear},
    {u"agreements-by-decade", QT_TRANSLATE_NOOP("SummaryCharts", "Agreements by decade"), agreementsByDecade},
    {u"agreements-by-country", QT_TRANSLATE_NOOP("SummaryCharts", "Agreements by country"), agreementsByCountry},
    {u"agreements-by-kind", QT_TRANSLATE_NOOP("SummaryCharts", "Agreements by kind"), agreementsByKind},
    {u"agreements-by-status", QT_TRANSLATE_NOOP("SummaryCharts", "Agreements by status"), agreementsByStatus},
    {u"age-pyramid", QT_TRANSLATE_NOOP("SummaryCharts", "Ages of agreements"), agePyramid},
    {u"climate-and-status", QT_TRANSLATE_NOOP("SummaryCharts", "Climate at signing and status"), climateAndStatus},
    {u"survival-by-climate", QT_TRANSLATE_NOOP("SummaryCharts", "How long agreements last"), survivalByClimate},
    {u"activities-by-year", QT_TRANSLATE_NOOP("SummaryCharts", "Activities by year and kind"), activitiesByYear},
    {u"most-active", QT_TRANSLATE_NOOP("SummaryCharts", "Most active partnerships"), mostActive},
    {u"silent", QT_TRANSLATE_NOOP("SummaryCharts", "Silent partnerships"), silentPartnerships},
    {u"partners-and-focus", QT_TRANSLATE_NOOP("SummaryCharts", "Partner countries and focus"), partnersAndFocus},
    {u"trade-partners", QT_TRANSLATE_NOOP("SummaryCharts", "Trade partners with and without agreements"), tradePartners},
};

// The conditions of both. A condition that a key already has is replaced where the key can have one value only, else added.
explore::Filter combined(const explore::Filter& now, const explore::Filter& more) {
    explore::Filter all = now;
    for (const explore::Filter::Term& term : more.terms) {
        const bool hasOneValue = term.key == u"kind" || term.key == u"status" || term.key == u"climate";
        if (hasOneValue || now.chosen(term.key).isEmpty())
            all = all.with(term.key, term.values);
        else if (!all.terms.contains(term))
            all.terms << term;
    }
    const auto cut = [](explore::YearRange& range, const explore::YearRange& other) {
        if (other.from)
            range.from = range.from ? std::max(*range.from, *other.from) : other.from;
        if (other.to)
            range.to = range.to ? std::min(*range.to, *other.to) : other.to;
    };
    cut(all.signedBetween, more.signedBetween);
    return all;
}

}  // namespace

const QString& tradeAndOpinionName() {
    static const QString name = u"trade-and-opinion"_s;
    return name;
}

std::vector<ChartName> chartNames() {
    std::vector<ChartName> names{{tradeAndOpinionName(), tr("Trade and opinion")}};
    for (const Entry& entry : entries)
        names.push_back({QString::fromUtf16(entry.name), tr(entry.title)});
    return names;
}

std::optional<SummarySpec> summaryChart(const QString& name, const SummaryInput& input) {
    for (const Entry& entry : entries) {
        if (name != QStringView(entry.name))
            continue;
        SummarySpec spec = entry.make(input);
        spec.name = name;
        if (spec.isEmpty() && spec.empty.isEmpty())
            spec.empty = input.shown.count() == 0 ? tr("The filter lets no agreement through, so there is nothing to count.")
                                                  : tr("The agreements shown have nothing that this chart counts.");
        return described(std::move(spec), input.locale);
    }
    return std::nullopt;
}

std::optional<explore::Filter> filterOf(const SummaryPart& part, const explore::Catalogue& catalogue, const explore::Filter& now) {
    if (part.narrowing.isEmpty())
        return std::nullopt;
    explore::BitSet wanted(catalogue.agreements().size());
    for (const qsizetype row : part.rows)
        wanted.set(row);
    const explore::Filter all = combined(now, part.narrowing);
    return all.evaluate(catalogue) == wanted ? std::optional(all) : std::nullopt;
}

std::vector<qsizetype> shownRows(const SummaryInput& input) {
    std::vector<qsizetype> rows;
    for (qsizetype row = 0; row < input.catalogue->agreements().size(); ++row)
        if (input.shown.test(row))
            rows.push_back(row);
    return rows;
}

QString agreementsCounted(const SummaryInput& input, qsizetype count) {
    return count == 1 ? tr("1 agreement") : tr("%1 agreements").arg(input.locale.toString(qlonglong(count)));
}

QString scopeOf(const SummaryInput& input) {
    return input.filter.isEmpty() ? QString() : tr("filter: %1").arg(input.filter.print());
}

SummaryPart countOf(const SummaryInput& input, const QString& label, std::vector<qsizetype> rows, explore::Filter narrowing) {
    SummaryPart part;
    part.value = double(rows.size());
    part.text = tr("%1: %2").arg(label, agreementsCounted(input, qsizetype(rows.size())));
    part.rows = std::move(rows);
    part.narrowing = std::move(narrowing);
    return part;
}

explore::Filter oneTerm(const QString& key, const QString& value) {
    return explore::Filter{{{key, {value}, false}}, {}, {}};
}

explore::Filter signedIn(int from, int to) {
    return explore::Filter{{}, {from, to}, {}};
}

SummarySpec described(SummarySpec spec, const QLocale& locale) {
    if (spec.isEmpty()) {
        spec.description = spec.empty;
        return spec;
    }
    QStringList parts{spec.title};
    if (!spec.subtitle.isEmpty())
        parts << spec.subtitle;
    constexpr qsizetype mostNamed = 3;
    for (const SummaryPanel& panel : spec.panels) {
        std::vector<const SummaryPart*> highest;
        for (const SummaryRow& row : panel.rows)
            for (const SummaryPart& part : row.parts)
                if (part.value > 0)
                    highest.push_back(&part);
        std::stable_sort(highest.begin(), highest.end(), [](const SummaryPart* one, const SummaryPart* other) { return one->value > other->value; });
        QStringList named;
        for (const SummaryPart* part : highest)
            if (named.size() < mostNamed)
                named << part->text;
        if (!named.isEmpty())
            parts << tr("Highest: %1").arg(named.join(u"; "_s));
    }
    for (const SummaryCurve& curve : spec.curves)
        parts << tr("%1: %2 % after %3 years")
                     .arg(curve.name, locale.toString(100 * (curve.points.empty() ? 1 : curve.points.back().y), 'f', 0), locale.toString(curve.end, 'f', 0));
    spec.description = parts.join(u". "_s) + u'.';
    return spec;
}

ValueAxis countAxis(double highest) {
    double step = std::max(1.0, roundStep(std::max(highest, 1.0)));
    if (step != std::floor(step))
        step *= 2;  // nothing is counted in halves
    return {std::ceil(highest / step) * step, step};
}

}  // namespace charts
