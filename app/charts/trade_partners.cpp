// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/summary_builders.h"

#include "explore/country_pair.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using records::PlaceId;

namespace charts {
namespace {

constexpr size_t mostPartners = 15;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("SummaryCharts", text, nullptr, count);
}

// Exports and imports with one partner in each year that has a figure for both.
struct Partner {
    PlaceId place;
    std::map<int, std::pair<qint64, qint64>> years;
    QList<records::SourceId> sources;
};

// The reporter with the most partners.
PlaceId reporterOf(const std::vector<std::pair<PlaceId, PlaceId>>& pairs, const explore::Catalogue& catalogue) {
    std::map<qint64, int> counts;
    for (const auto& [reporter, partner] : pairs)
        if (catalogue.country(reporter) == reporter && catalogue.country(partner) == partner)
            ++counts[reporter.value];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == counts.end() ? PlaceId() : PlaceId{most->first};
}

// Two lines of one direction differ in valuation and are never added: the first one with the year counts.
Partner partnerOf(const SummaryInput& input, PlaceId reporter, PlaceId place) {
    Partner partner{place, {}, {}};
    std::map<int, qint64> exports, imports;
    for (const TradeLine& line : input.trade(reporter, place)) {
        if (line.reporter != reporter)
            continue;
        for (const auto& [year, usd] : line.years)
            (line.direction == records::Direction::Export ? exports : imports).try_emplace(year, usd);
        for (const records::SourceId source : line.sources)
            if (!partner.sources.contains(source))
                partner.sources << source;
    }
    for (const auto& [year, usd] : exports)
        if (const auto found = imports.find(year); found != imports.end())
            partner.years[year] = {usd, found->second};
    return partner;
}

// The last year that the most partners have.
int commonYear(const std::vector<Partner>& partners) {
    std::map<int, int> counts;
    for (const Partner& partner : partners)
        for (const auto& [year, values] : partner.years)
            ++counts[year];
    int best = 0, most = 0;
    for (const auto& [year, count] : counts)
        if (count >= most) {
            most = count;
            best = year;
        }
    return best;
}

std::vector<qsizetype> between(const SummaryInput& input, PlaceId one, PlaceId other) {
    std::vector<qsizetype> rows;
    for (const qsizetype row : shownRows(input)) {
        const auto pair = input.catalogue->countriesOf(input.catalogue->agreements().at(row));
        if (pair == std::pair(one, other) || pair == std::pair(other, one))
            rows.push_back(row);
    }
    return rows;
}

}  // namespace

SummarySpec tradePartners(const SummaryInput& input) {
    SummarySpec spec;
    spec.empty = tr("The document has no year in which exports to and imports from a country are both known.");
    if (!input.trade || !input.tradePairs)
        return spec;
    const explore::Catalogue& catalogue = *input.catalogue;
    const auto pairs = input.tradePairs();
    const PlaceId reporter = reporterOf(pairs, catalogue);
    std::vector<Partner> partners;
    for (const auto& [from, to] : pairs)
        if (from == reporter && catalogue.country(to) == to)
            partners.push_back(partnerOf(input, reporter, to));
    const int year = commonYear(partners);
    std::erase_if(partners, [&](const Partner& partner) { return !partner.years.contains(year); });
    if (partners.empty())
        return spec;
    const auto total = [&](const Partner& partner) { return double(partner.years.at(year).first) + double(partner.years.at(year).second); };
    std::stable_sort(partners.begin(), partners.end(), [&](const Partner& one, const Partner& other) { return total(one) > total(other); });
    spec.empty.clear();
    const QString name = catalogue.title({records::Table::Place, reporter.value});
    spec.title = tr("%1: trade in goods with its largest partners in %2 (national figures)").arg(name).arg(year);
    spec.subtitle = tr("%1 of the partners with figures are shown").arg(input.locale.toString(qlonglong(std::min(mostPartners, partners.size()))));
    if (const QString scope = scopeOf(input); !scope.isEmpty())
        spec.subtitle += u" \u00b7 "_s + scope;
    spec.series = {{tr("With an agreement"), 0, {}}, {tr("Without an agreement"), 1, {}}};
    SummaryPanel panel{tr("Exports and imports, billions of US dollars, not adjusted for prices"), {}};
    for (size_t i = 0; i < partners.size() && i < mostPartners; ++i) {
        const Partner& partner = partners[i];
        const QString label = catalogue.title({records::Table::Place, partner.place.value});
        SummaryPart part, none;
        part.value = total(partner) / 1e9;
        part.rows = between(input, reporter, partner.place);
        part.text = tr("%1: %2 bn US$ in %3, %4 with %5")
                        .arg(label, input.locale.toString(part.value, 'f', 1), QString::number(year), agreementsCounted(input, qsizetype(part.rows.size())), name);
        part.narrowing = oneTerm(u"country"_s, catalogue.slug({records::Table::Place, partner.place.value}));
        const bool isTied = !part.rows.empty();
        if (!isTied)
            part.records = {{records::Table::Place, partner.place.value}};
        panel.rows.push_back({label, isTied ? std::vector{part, none} : std::vector{none, part}});
        for (const records::SourceId id : partner.sources)
            if (const records::Source* source = catalogue.sources().find(id)) {
                const QString text = source->title.isEmpty() ? source->publisher : tr("%1, %2").arg(source->publisher, source->title);
                if (!spec.sources.contains(text))
                    spec.sources << text;
            }
    }
    spec.panels = {std::move(panel)};
    return spec;
}

}  // namespace charts
