// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/summary_charts.h"
#include "charts/trade_and_opinion.h"
#include "explore/country_pair.h"

namespace charts {

// Everything that a person chose about a chart, so that it can be kept under a name and shown again. Ids are the readable ones,
// and what was left alone is empty.
struct ChartChoices {
    QString chart = tradeAndOpinionName();  // one of chartNames()
    QString first, second;  // the countries of trade and opinion; empty: as the selection says
    TradeMeasure measure = TradeMeasure::Nominal;
    TradeFlows flows = TradeFlows::Both;
    TradePeriod period = TradePeriod::Annual;
    Comparison comparison = Comparison::None;
    QStringList partners;              // of the first, that are compared
    TradeScale scale = TradeScale::Linear;
    Opinions opinions = Opinions::Reference;
    CrisisBands bands = CrisisBands::Hidden;
    QString filter, selection;         // of the exploration
    QString title, subtitle, note;     // in place of those that are made from the data; a note goes below the others
    friend bool operator==(const ChartChoices&, const ChartChoices&) = default;

    QString toText() const;
    // Errors: InvalidValue for a text that is none.
    static records::Result<ChartChoices> fromText(const QString& text);

    // The measure and the like, for the builder.
    void applyTo(TradeAndOpinionOptions& options) const;
    // The words in place of those of the spec.
    template <class Spec>
    void word(Spec& spec) const {
        if (!title.isEmpty())
            spec.title = title;
        if (!subtitle.isEmpty())
            spec.subtitle = subtitle;
        if (!note.isEmpty())
            spec.notes << note;
        if (!title.isEmpty() && !spec.isEmpty())
            spec.description = title + QStringLiteral(": ") + spec.description;
    }
    // The chosen countries; invalid where one is not chosen or not there.
    explore::CountryPair pair(const explore::Catalogue& catalogue) const;
};

}  // namespace charts
