// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/climate_report.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;
using evidence::ClimateGroup;

namespace explore {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ClimateReport", text);
}

void addSource(QList<SourceId>& sources, SourceId source) {
    if (source.isValid() && !sources.contains(source))
        sources << source;
}

}  // namespace

QString questionShown(const QString& kind) {
    if (kind == u"thermometer_0_100_mean")
        return tr("thermometer");
    if (kind == u"favorable_pct")
        return tr("favorable, per cent");
    return kind;
}

QString seriesTitle(const Catalogue& catalogue, const PollSeries& series) {
    return tr("%1 %2, %3 about %4")
        .arg(series.pollster, questionShown(series.questionKind), catalogue.title({Table::Place, series.respondents.value}),
             catalogue.title({Table::Place, series.about.value}));
}

ClimateReport climateReport(const Catalogue& catalogue, qsizetype row) {
    const Agreement& agreement = catalogue.agreements().at(row);
    const AgreementClimate& climate = catalogue.climate(row);
    ClimateReport report;
    report.group = climate.group;
    report.series = climate.series;
    if (climate.group == ClimateGroup::WithinOneCountry) {
        report.sentence = tr("A tie within one country has no climate.");
        return report;
    }
    const auto pair = catalogue.countriesOf(agreement);
    for (const qsizetype other : catalogue.seriesOf(pair.first, pair.second))
        if (other != climate.series)
            report.others.push_back(other);
    if (climate.series < 0) {
        report.sentence = tr("No poll about this pair of countries is in the document.");
        return report;
    }
    const PollSeries& series = catalogue.series()[size_t(climate.series)];
    report.subject = seriesTitle(catalogue, series);
    report.waves = catalogue.waves(series);
    if (climate.group == ClimateGroup::Undated) {
        report.sentence = tr("The signing has no date, so no reading can be named.");
        return report;
    }
    report.detail = climate.detail;
    report.sentence = evidence::climateSentence(report.waves, report.detail, report.subject);
    if (report.detail.reading < 0)
        return report;
    const auto addWave = [&](int wave) {
        const Poll& poll = catalogue.polls().at(series.polls[size_t(wave)]);
        addSource(report.sources, poll.source);
        for (const Citation* citation : catalogue.citationsOf({Table::Poll, poll.id.value})) {
            report.statements.push_back(citation);
            addSource(report.sources, citation->source);
        }
    };
    report.reading = catalogue.polls().at(series.polls[size_t(report.detail.reading)]).id;
    addWave(report.detail.reading);
    if (report.detail.equalWave >= 0)
        addWave(report.detail.equalWave);
    return report;
}

}  // namespace explore
