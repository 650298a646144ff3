// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/colouring.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace map {
namespace {

using picture::LegendEntry;

constexpr int firstDecade = 1950; // the first class holds what is older as well
constexpr int decades = 8;        // to the 2020s and later
constexpr int undated = decades;
constexpr int leastActivities[] = {0, 1, 3, 10};

QString tr(const char* text) {
    return QCoreApplication::translate("Map", text);
}

int decadeOf(const records::Agreement& agreement) {
    if (!agreement.signedOn.isKnown())
        return undated;
    return std::clamp((agreement.signedOn.year() - firstDecade) / 10, 0, decades - 1);
}

QString decadeShown(int number) {
    if (number == undated)
        return tr("Without a date");
    const int year = firstDecade + 10 * number;
    return number == 0 ? tr("1950s and before") : number == decades - 1 ? tr("2020s and later") : tr("%1s").arg(year);
}

QString activitiesShown(int number) {
    switch (number) {
    case 0:
        return tr("No activity recorded");
    case 1:
        return tr("1 or 2 activities");
    case 2:
        return tr("3 to 9 activities");
    default:
        return tr("10 activities or more");
    }
}

} // namespace

QString shown(ColourBy colouring) {
    switch (colouring) {
    case ColourBy::Climate:
        return tr("Climate at signing");
    case ColourBy::Kind:
        return tr("Kind");
    case ColourBy::Status:
        return tr("Status");
    case ColourBy::Decade:
        return tr("Decade of signing");
    case ColourBy::Activities:
        return tr("Activities");
    }
    return {};
}

QString word(ColourBy colouring) {
    static const QString words[] = {u"climate"_s, u"kind"_s, u"status"_s, u"decade"_s, u"activities"_s};
    return words[size_t(colouring)];
}

std::optional<ColourBy> colourByFromWord(QStringView wanted) {
    for (int number = 0; number < colourByCount; ++number)
        if (word(ColourBy(number)) == wanted)
            return ColourBy(number);
    return std::nullopt;
}

int classOf(const Content& content, qsizetype row, ColourBy colouring) {
    const records::Agreement& agreement = content.catalogue->agreements().at(row);
    switch (colouring) {
    case ColourBy::Climate:
        return int(content.catalogue->climate(row).group);
    case ColourBy::Kind:
        return int(agreement.kind);
    case ColourBy::Status:
        return int(agreement.status);
    case ColourBy::Decade:
        return decadeOf(agreement);
    case ColourBy::Activities: {
        const auto count = int(content.catalogue->activitiesOf(agreement.id).size());
        return int(std::upper_bound(std::begin(leastActivities), std::end(leastActivities), count) - std::begin(leastActivities)) - 1;
    }
    }
    return 0;
}

int classCount(ColourBy colouring) {
    switch (colouring) {
    case ColourBy::Climate:
        return evidence::climateGroupCount;
    case ColourBy::Kind:
        return records::wordCount<records::AgreementKind>();
    case ColourBy::Status:
        return records::wordCount<records::AgreementStatus>();
    case ColourBy::Decade:
        return decades + 1;
    case ColourBy::Activities:
        return int(std::size(leastActivities));
    }
    return 0;
}

QString classShown(ColourBy colouring, int number) {
    switch (colouring) {
    case ColourBy::Climate:
        return evidence::shown(evidence::ClimateGroup(number));
    case ColourBy::Kind:
        return records::shown(records::AgreementKind(number));
    case ColourBy::Status:
        return records::shown(records::AgreementStatus(number));
    case ColourBy::Decade:
        return decadeShown(number);
    case ColourBy::Activities:
        return activitiesShown(number);
    }
    return {};
}

ClassLook lookOf(const picture::Theme& theme, ColourBy colouring, int number) {
    switch (colouring) {
    case ColourBy::Climate: {
        const bool isMarked = !picture::climateMark(evidence::ClimateGroup(number)).isNull();
        return {theme.climate(evidence::ClimateGroup(number)), isMarked ? 1.2 : 1.0};
    }
    case ColourBy::Kind:
        return {theme.category(number), 1.2, LegendEntry::Shape(qMin(number + 1, int(LegendEntry::Shape::Ring)))};
    case ColourBy::Status:
        return {theme.category(number), 1.2};
    case ColourBy::Decade:
        return {number == undated ? theme.muted : theme.ramp(double(number) / (decades - 1)), 1.2};
    case ColourBy::Activities:
        return {theme.ramp(number / 3.0), 1.0 + 0.8 * number};
    }
    return {};
}

} // namespace map
