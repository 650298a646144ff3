// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/durability_report.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using evidence::ClimateGroup;

namespace explore {
namespace {

using State = Lifetime::State;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Durability", text, nullptr, count);
}

QString whyNoTest(const DurabilityReport& report, const std::vector<std::vector<evidence::Life>>& classes) {
    int ends = 0, filled = 0;
    for (const std::vector<evidence::Life>& lives : classes) {
        filled += !lives.empty();
        for (const evidence::Life& life : lives)
            ends += life.ended;
    }
    if (filled < 2)
        return tr("Not enough data: fewer than two climate classes have agreements to compare.");
    if (ends < fewestEndsForTest)
        return tr("Not enough data: the climate classes have %n ends on record, and a test takes ten.", ends);
    return report.test ? QString() : tr("Not enough data: no two classes were ever running together when an agreement ended.");
}

QString curveSentence(const DurabilityCurve& curve) {
    const evidence::Survival& found = curve.survival;
    const QString ends = tr("%n of them ended", found.ends);
    const QString name = evidence::shown(curve.group);
    if (!found.median)
        return tr("%1: %2 agreements, %3; the median is not reached.").arg(name).arg(found.n).arg(ends);
    const QLocale locale;
    return tr("%1: %2 agreements, %3; half of them last %4 years or less.").arg(name).arg(found.n).arg(ends, locale.toString(*found.median, 'f', 1));
}

QString leftOut(const DurabilityReport& report) {
    QStringList parts;
    const auto add = [&](State state, const char* text) {
        if (const int count = report.count(state))
            parts << tr(text, count);
    };
    add(State::UnknownStatus, QT_TRANSLATE_NOOP("Durability", "%n of unknown status"));
    add(State::Undated, QT_TRANSLATE_NOOP("Durability", "%n without a date of signing"));
    add(State::EndWithoutDate, QT_TRANSLATE_NOOP("Durability", "%n with an end that has no date"));
    add(State::Contradictory, QT_TRANSLATE_NOOP("Durability", "%n whose dates contradict each other"));
    return parts.join(u", "_s);
}

int certainlyWithin(const Catalogue& catalogue, const std::vector<qsizetype>& agreements, qint64 from, qint64 to) {
    int count = 0;
    for (const qsizetype row : agreements)
        for (const qsizetype at : catalogue.activitiesOf(catalogue.agreements().at(row).id)) {
            const records::PartialDate& date = catalogue.activities().at(at).start;
            count += date.isKnown() && date.earliest() >= from && date.latest() < to;
        }
    return count;
}

}  // namespace

DurabilityReport durabilityReport(const Catalogue& catalogue, const BitSet& shown, qint64 today, EndKind kind) {
    DurabilityReport report;
    report.kind = kind;
    const qsizetype count = catalogue.agreements().size();
    std::vector<Lifetime> lives{size_t(count)};
    BitSet continuing(count);
    for (qsizetype row = 0; row < count; ++row) {
        if (!shown.test(row))
            continue;
        ++report.shown;
        lives[size_t(row)] = lifetimeOf(catalogue, row, today, kind);
        for (size_t i = 1; i < lives[size_t(row)].rows.size(); ++i)
            continuing.set(lives[size_t(row)].rows[i]);
    }
    std::vector<evidence::Life> all;
    std::vector<std::vector<evidence::Life>> classes(3);
    report.curves = {{ClimateGroup::Cold, {}, {}}, {ClimateGroup::Mild, {}, {}}, {ClimateGroup::Warm, {}, {}}};
    for (qsizetype row = 0; row < count; ++row) {
        if (!shown.test(row))
            continue;
        if (continuing.test(row)) {
            ++report.continued;
            continue;
        }
        const Lifetime& life = lives[size_t(row)];
        ++report.states[size_t(life.state)];
        if (!life.isAnalysed())
            continue;
        const evidence::Life entry{life.years(), life.hasEnded()};
        all.push_back(entry);
        const ClimateGroup group = catalogue.climate(row).group;
        ++report.groups[size_t(group)];
        if (group > ClimateGroup::Warm)
            continue;
        classes[size_t(group)].push_back(entry);
        report.curves[size_t(group)].rows.push_back(row);
    }
    report.all = evidence::survival(all);
    int ends = 0;
    for (size_t i = 0; i < classes.size(); ++i) {
        report.curves[i].survival = evidence::survival(classes[i]);
        ends += report.curves[i].survival.ends;
    }
    if (ends >= fewestEndsForTest)
        report.test = evidence::logRank(classes);
    report.noTest = whyNoTest(report, classes);
    return report;
}

QString word(EndKind kind) {
    return kind == EndKind::Ended ? u"ended"_s : u"ended_or_suspended"_s;
}

QStringList durabilitySentences(const DurabilityReport& report) {
    QStringList sentences;
    sentences << (report.kind == EndKind::Ended ? tr("%n agreements are analysed to their end or to today.", report.all.n)
                                                : tr("%n agreements are analysed to their end, their first suspension or today.", report.all.n));
    if (report.continued)
        sentences << tr("%n agreements continue an earlier one of the same parties and are counted with it.", report.continued);
    if (report.left())
        sentences << tr("Not analysed: %1.").arg(leftOut(report));
    if (report.all.n == 0)
        return sentences;
    sentences << (report.all.ends ? tr("%n ends are on record.", report.all.ends) : tr("Not one of these has an end on record, so nothing can be said about how long agreements last."));
    for (const DurabilityCurve& curve : report.curves)
        if (curve.survival.n && report.all.ends)
            sentences << curveSentence(curve);
    const QLocale locale;
    if (report.test)
        sentences << tr("Log-rank test between the classes: chi-square %1 on %2 degrees of freedom, p %3.")
                         .arg(locale.toString(report.test->chiSquare, 'f', 2)).arg(report.test->degrees)
                         .arg(report.test->p < 0.001 ? tr("below 0.001") : locale.toString(report.test->p, 'f', 3));
    else
        sentences << report.noTest;
    return sentences << tr("Agreements that ended before anybody listed them are not on record, so lives look longer than they were.");
}

QString durabilityMethod() {
    return tr("Kaplan-Meier survival from the signing, with Greenwood intervals of 95 % on the log scale; log-rank test between climate classes.");
}

WeatheringReport weatheringReport(const Catalogue& catalogue, qsizetype agreementRow, qint64 today) {
    WeatheringReport report;
    const Lifetime life = lifetimeOf(catalogue, agreementRow, today);
    const AgreementClimate& climate = catalogue.climate(agreementRow);
    if (!life.isAnalysed())
        report.detail.reason = life.state == State::UnknownStatus ? tr("Not enough data: nobody says whether the agreement is still in force.")
                                                                  : tr("Not enough data: the dates do not say how long the agreement ran.");
    else if (climate.series < 0)
        report.detail.reason = climate.group == ClimateGroup::WithinOneCountry ? tr("The places lie in one country, so there is no climate between nations.")
                                                                               : tr("Not enough data: no poll is about this pair of countries.");
    if (report.detail.reason.isEmpty()) {
        report.waves = catalogue.waves(catalogue.series()[size_t(climate.series)]);
        report.detail = evidence::weathering(report.waves, life.from, life.to);
    }
    for (const evidence::Downturn& downturn : report.detail.downturns) {
        const evidence::Wave& wave = report.waves[size_t(downturn.wave)];
        report.exchanges.push_back({wave.year, certainlyWithin(catalogue, life.rows, wave.latest - 365, wave.latest),
                                    certainlyWithin(catalogue, life.rows, wave.latest, wave.latest + 365)});
    }
    report.sentence = evidence::weatheringSentence(report.waves, report.detail);
    return report;
}

}  // namespace explore
