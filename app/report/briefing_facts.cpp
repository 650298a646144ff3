// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_parts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace report {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

Paragraph partiesShown(const BriefingParts& parts) {
    Paragraph words;
    for (const records::PlaceId id : parts.agreement.parties) {
        const records::Place* place = parts.catalogue.places().find(id);
        if (!place)
            continue;
        if (!words.isEmpty())
            words.add(u"\n"_s, parts.style.body, parts.style.theme.text);
        addPlace(words, parts, *place, parts.style.body, parts.style.theme.text);
        const QString country = parts.catalogue.countryName(place->country);
        if (!country.isEmpty())
            words.add(u", "_s + country, parts.style.body, parts.style.theme.text);
    }
    return words;
}

}  // namespace

std::vector<Block> briefingTitle(const BriefingParts& parts) {
    const PageStyle& style = parts.style;
    Paragraph title;
    for (const records::PlaceId id : parts.agreement.parties) {
        const records::Place* place = parts.catalogue.places().find(id);
        if (!place)
            continue;
        if (!title.isEmpty())
            title.add(u" \u2013 "_s, style.title, style.theme.text);
        addPlace(title, parts, *place, style.title, style.theme.muted);
    }
    if (title.isEmpty())
        title.add(parts.facts.title, style.title, style.theme.text);
    const records::PartialDate& date = parts.agreement.signedOn;
    const QString when = date.isKnown() ? tr("signed %1").arg(date.shown(parts.locale)) : tr("date of signing unknown");
    const QString status =
        parts.agreement.status == records::AgreementStatus::Unknown ? tr("status unknown") : records::shown(parts.agreement.status).toLower();
    return titleBlocks(parts, title, u"%1 \u00b7 %2 \u00b7 %3"_s.arg(records::shown(parts.agreement.kind), status, when));
}

std::vector<Block> briefingFacts(const BriefingParts& parts) {
    return factsAndMap(parts, parts.facts, [&parts](qreal width) { return factRow(parts, tr("Parties"), partiesShown(parts), width, 0); });
}

}  // namespace report
