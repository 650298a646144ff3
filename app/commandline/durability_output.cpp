// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/durability_output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

using State = explore::Lifetime::State;

QJsonValue orNull(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject survivalJson(const evidence::Survival& survival) {
    QJsonArray steps;
    for (const evidence::SurvivalStep& step : survival.steps) {
        if (step.ends == 0)
            continue;  // the curve does not move; those last seen are in the next step's number at risk
        QJsonObject object{{u"years"_s, step.age}, {u"at_risk"_s, step.atRisk}, {u"ends"_s, step.ends}, {u"survival"_s, step.survival}};
        if (step.interval) {
            object.insert(u"low"_s, step.interval->first);
            object.insert(u"high"_s, step.interval->second);
        }
        steps << object;
    }
    return {{u"n"_s, survival.n},
            {u"ends"_s, survival.ends},
            {u"median_years"_s, orNull(survival.median)},
            {u"median_low"_s, orNull(survival.medianLow)},
            {u"median_high"_s, orNull(survival.medianHigh)},
            {u"steps"_s, steps}};
}

}  // namespace

QJsonObject durabilityJson(const explore::DurabilityReport& report) {
    QJsonObject classes, groups;
    for (const explore::DurabilityCurve& curve : report.curves)
        classes.insert(evidence::word(curve.group), survivalJson(curve.survival));
    for (int i = 0; i < evidence::climateGroupCount; ++i)
        groups.insert(evidence::word(evidence::ClimateGroup(i)), report.groups[size_t(i)]);
    QJsonObject object{{u"ends_are"_s, explore::word(report.kind)},
                       {u"method"_s, explore::durabilityMethod()},
                       {u"shown"_s, report.shown},
                       {u"continued"_s, report.continued},
                       {u"not_analysed"_s, QJsonObject{{u"unknown_status"_s, report.count(State::UnknownStatus)},
                                                       {u"undated"_s, report.count(State::Undated)},
                                                       {u"end_without_date"_s, report.count(State::EndWithoutDate)},
                                                       {u"contradictory"_s, report.count(State::Contradictory)}}},
                       {u"analysed_by_climate"_s, groups},
                       {u"all"_s, survivalJson(report.all)},
                       {u"classes"_s, classes},
                       {u"words"_s, QJsonArray::fromStringList(explore::durabilitySentences(report))}};
    if (report.test)
        object.insert(u"log_rank"_s, QJsonObject{{u"chi_square"_s, report.test->chiSquare}, {u"degrees"_s, report.test->degrees}, {u"p"_s, report.test->p}});
    else
        object.insert(u"log_rank"_s, report.noTest);
    return object;
}

void printDurability(const explore::DurabilityReport& report, QTextStream& results) {
    for (const QString& sentence : explore::durabilitySentences(report))
        results << sentence << Qt::endl;
    results << explore::durabilityMethod() << Qt::endl;
}

QJsonObject weatheringJson(const explore::WeatheringReport& report) {
    QJsonObject object{{u"words"_s, report.sentence}};
    if (!report.detail.coldShare)
        return object;
    QJsonArray downturns;
    for (size_t i = 0; i < report.exchanges.size(); ++i)
        downturns << QJsonObject{{u"wave"_s, report.exchanges[i].year},
                                 {u"fall"_s, report.detail.downturns[i].fall},
                                 {u"activities_year_before"_s, report.exchanges[i].before},
                                 {u"activities_year_after"_s, report.exchanges[i].after}};
    object.insert(u"years"_s, report.detail.years);
    object.insert(u"years_read"_s, report.detail.yearsRead);
    object.insert(u"years_cold"_s, report.detail.yearsCold);
    object.insert(u"cold_share"_s, *report.detail.coldShare);
    object.insert(u"waves"_s, report.detail.waves);
    object.insert(u"downturns"_s, downturns);
    return object;
}

}  // namespace commandline
