// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_choices.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

template <class Choice>
Choice choiceOf(const QJsonObject& from, const QString& name, int count) {
    const int at = from.value(name).toInt();
    return at >= 0 && at < count ? Choice(at) : Choice(0);
}

}  // namespace

QString ChartChoices::toText() const {
    QJsonObject to{{u"chart"_s, chart}};
    const std::pair<QString, QString> words[] = {{u"first"_s, first}, {u"second"_s, second}, {u"filter"_s, filter}, {u"selection"_s, selection},
                                                 {u"title"_s, title}, {u"subtitle"_s, subtitle}, {u"note"_s, note}};
    for (const auto& [name, value] : words)
        if (!value.isEmpty())
            to.insert(name, value);
    if (!partners.isEmpty())
        to.insert(u"partners"_s, QJsonArray::fromStringList(partners));
    const std::pair<QString, int> numbers[] = {{u"measure"_s, int(measure)}, {u"flows"_s, int(flows)}, {u"period"_s, int(period)}, {u"comparison"_s, int(comparison)}, {u"scale"_s, int(scale)},
                                               {u"opinions"_s, int(opinions)}, {u"bands"_s, int(bands)}};
    for (const auto& [name, value] : numbers)
        if (value != 0)
            to.insert(name, value);
    return QString::fromUtf8(QJsonDocument(to).toJson(QJsonDocument::Compact));
}

records::Result<ChartChoices> ChartChoices::fromText(const QString& text) {
    const QJsonObject from = QJsonDocument::fromJson(text.toUtf8()).object();
    ChartChoices choices;
    choices.chart = from.value(u"chart"_s).toString();
    const auto names = chartNames();
    if (std::none_of(names.begin(), names.end(), [&](const ChartName& name) { return name.name == choices.chart; }))
        return records::fail(records::ErrorCode::InvalidValue,
                             QCoreApplication::translate("ChartChoices", "The saved chart is of a kind that this version does not know."),
                             QCoreApplication::translate("ChartChoices", "Save it again, or open the document with the version that made it."));
    const auto words = [&from](const QString& name) { return from.value(name).toString(); };
    choices.first = words(u"first"_s);
    choices.second = words(u"second"_s);
    choices.filter = words(u"filter"_s);
    choices.selection = words(u"selection"_s);
    choices.title = words(u"title"_s);
    choices.subtitle = words(u"subtitle"_s);
    choices.note = words(u"note"_s);
    choices.measure = choiceOf<TradeMeasure>(from, u"measure"_s, 5);
    choices.flows = choiceOf<TradeFlows>(from, u"flows"_s, 5);
    choices.period = choiceOf<TradePeriod>(from, u"period"_s, 4);
    choices.comparison = choiceOf<Comparison>(from, u"comparison"_s, 3);
    for (const QJsonValue& partner : from.value(u"partners"_s).toArray())
        choices.partners << partner.toString();
    choices.scale = choiceOf<TradeScale>(from, u"scale"_s, 2);
    choices.opinions = choiceOf<Opinions>(from, u"opinions"_s, 2);
    choices.bands = choiceOf<CrisisBands>(from, u"bands"_s, 2);
    return choices;
}

void ChartChoices::applyTo(TradeAndOpinionOptions& options) const {
    options.measure = measure;
    options.flows = flows;
    options.period = period;
    options.comparison = comparison;
    options.scale = scale;
    options.opinions = opinions;
    options.bands = bands;
}

explore::CountryPair ChartChoices::pair(const explore::Catalogue& catalogue) const {
    const auto place = [&catalogue](const QString& slug) {
        const records::RecordRef found = catalogue.fromSlug(slug);
        return found.table == records::Table::Place ? records::PlaceId{found.id} : records::PlaceId();
    };
    const explore::CountryPair chosen{place(first), place(second)};
    return chosen.isValid() ? chosen : explore::CountryPair();
}

}  // namespace charts
