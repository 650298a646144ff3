// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/briefing_parts.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

// "Los Angeles (1967), Montgomery County (2013, suspended)", by date, undated ones last.
QString listed(const BriefingParts& parts, std::vector<qsizetype> rows, records::PlaceId seenFrom) {
    const auto& agreements = parts.catalogue.agreements();
    std::stable_sort(rows.begin(), rows.end(), [&](qsizetype a, qsizetype b) {
        const auto key = [&](qsizetype row) { return std::pair(!agreements.at(row).signedOn.isKnown(), agreements.at(row).signedOn.earliest()); };
        return key(a) < key(b);
    });
    QStringList names;
    for (const qsizetype row : rows) {
        const records::Agreement& agreement = agreements.at(row);
        QStringList others, remarks;
        for (const records::PlaceId party : agreement.parties)
            if (party != seenFrom)
                others << parts.catalogue.title({records::Table::Place, party.value});
        if (agreement.signedOn.isKnown())
            remarks << QString::number(agreement.signedOn.year());
        if (agreement.status != records::AgreementStatus::Active && agreement.status != records::AgreementStatus::Unknown)
            remarks << records::shown(agreement.status).toLower();
        names << others.join(u'\u2013') + (remarks.isEmpty() ? QString() : u"\u00a0("_s + remarks.join(u",\u00a0"_s) + u')');
    }
    return names.join(u", "_s);
}

// "43 others in 31 countries, 42 of them active. With places in the United States: Los Angeles (1967)."
QString counted(const BriefingParts& parts, const std::vector<qsizetype>& rows, records::PlaceId party) {
    const auto& agreements = parts.catalogue.agreements();
    QSet<records::PlaceId> own, countries;
    for (const records::PlaceId id : parts.agreement.parties)
        if (id != party)
            own.insert(parts.catalogue.country(id));
    qsizetype active = 0;
    std::vector<qsizetype> same;
    for (const qsizetype row : rows) {
        active += agreements.at(row).status == records::AgreementStatus::Active;
        bool isSame = false;
        for (const records::PlaceId other : agreements.at(row).parties) {
            if (other == party)
                continue;
            countries.insert(parts.catalogue.country(other));
            isSame = isSame || own.contains(parts.catalogue.country(other));
        }
        if (isSame)
            same.push_back(row);
    }
    QStringList names;
    for (const records::PlaceId country : own)
        names << parts.catalogue.title({records::Table::Place, country.value});
    names.sort();
    const auto number = [&](qsizetype value) { return parts.locale.toString(qlonglong(value)); };
    const QString count = tr("other agreements: %1; active: %2; countries: %3.").arg(number(qsizetype(rows.size())), number(active), number(countries.size()));
    const QString where = names.join(u", "_s);
    return count + u' ' + (same.empty() ? tr("None of them with a place in %1.").arg(where) : tr("In %1: %2.").arg(where, listed(parts, same, party)));
}

}  // namespace

std::vector<Block> otherAgreementBlocks(const BriefingParts& parts) {
    const PageStyle& style = parts.style;
    std::vector<Block> blocks{headingBlock(style, tr("Other agreements of the places"), parts.width)};
    for (const records::PlaceId party : parts.agreement.parties) {
        const auto all = parts.catalogue.agreementsOf(party);
        std::vector<qsizetype> rows(all.begin(), all.end());
        std::erase(rows, parts.agreementRow);
        Paragraph words = style.strong(parts.catalogue.title({records::Table::Place, party.value}) + u": "_s);
        words.add(rows.empty() ? tr("no other agreement in the document.") : counted(parts, rows, party), style.body, style.theme.text);
        append(blocks, textBlocks(words, parts.width, 3));
    }
    return blocks;
}

}  // namespace report
