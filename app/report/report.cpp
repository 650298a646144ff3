// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "report/report_kinds.h"
#include <QCollator>
#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;
using records::Level;
using records::RecordRef;
using records::Table;

namespace report {
namespace {

constexpr const char16_t* words[] = {u"briefing", u"place", u"country", u"summary"};

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

bool isNation(const records::Place& place) {
    return place.level == Level::Country || place.level == Level::Aggregate;
}

records::Error notAbout(ReportKind kind, const QString& title) {
    const QString remedy = kind == ReportKind::Briefing ? tr("Choose an agreement.")
                           : kind == ReportKind::Place  ? tr("Choose a city, county, state or region; for a country there is the country overview.")
                                                        : tr("Choose a country; for a city or state there is the place profile.");
    return {records::ErrorCode::InvalidValue, tr("A report of the kind \u201c%1\u201d cannot be about %2.").arg(shown(kind), title), remedy};
}

}  // namespace

QString word(ReportKind kind) {
    return QString::fromUtf16(words[size_t(kind)]);
}

QString shown(ReportKind kind) {
    switch (kind) {
    case ReportKind::Briefing:
        return tr("Partnership briefing");
    case ReportKind::Place:
        return tr("Place profile");
    case ReportKind::Country:
        return tr("Country overview");
    case ReportKind::Summary:
        break;
    }
    return tr("Board summary");
}

std::optional<ReportKind> reportKind(QStringView word) {
    for (int i = 0; i < reportKindCount; ++i)
        if (word == QStringView(words[i]))
            return ReportKind(i);
    return std::nullopt;
}

std::vector<RecordRef> reportSubjects(ReportKind kind, const ReportInput& input) {
    const explore::Catalogue& catalogue = *input.catalogue;
    QSet<RecordRef> subjects;
    for (qsizetype row = 0; row < catalogue.agreements().size() && kind != ReportKind::Summary; ++row) {
        if (!input.shown.test(row))
            continue;
        const records::Agreement& agreement = catalogue.agreements().at(row);
        if (kind == ReportKind::Briefing)
            subjects.insert({Table::Agreement, agreement.id.value});
        for (const records::PlaceId id : agreement.parties) {
            const records::Place* place = catalogue.places().find(id);
            if (kind == ReportKind::Place && place && !isNation(*place))
                subjects.insert({Table::Place, id.value});
            if (kind == ReportKind::Country && catalogue.country(id).isValid())
                subjects.insert({Table::Place, catalogue.country(id).value});
        }
    }
    std::vector<std::pair<QString, RecordRef>> titled;
    for (const RecordRef& subject : std::as_const(subjects))
        titled.emplace_back(catalogue.title(subject), subject);
    QCollator collator(input.imprint.locale);
    std::sort(titled.begin(), titled.end(), [&collator](const auto& one, const auto& other) {
        const int order = collator.compare(one.first, other.first);
        return order ? order < 0 : one.second.id < other.second.id;
    });
    std::vector<RecordRef> sorted;
    for (const auto& [title, subject] : titled)
        sorted.push_back(subject);
    return sorted;
}

records::Result<Report> makeReport(ReportKind kind, RecordRef of, const ReportInput& input) {
    const explore::Catalogue& catalogue = *input.catalogue;
    if (kind == ReportKind::Summary) {
        const QString name = input.filter.isEmpty() ? input.imprint.documentName : u"%1, %2"_s.arg(input.imprint.documentName, input.filter.print());
        return Report{shown(kind), u"%1: %2"_s.arg(shown(kind), name), [input](qreal width) { return summaryBlocks(input, width); }};
    }
    const QString title = catalogue.title(of);
    if (title.isEmpty())
        return records::fail(records::ErrorCode::NotFound, tr("The record that the report is about is not in the document."), tr("Choose another one."));
    Report report{title, u"%1: %2"_s.arg(shown(kind), title), {}};
    if (kind == ReportKind::Briefing) {
        const qsizetype row = of.table == Table::Agreement ? catalogue.agreements().indexOf(records::AgreementId{of.id}) : -1;
        if (row < 0)
            return tl::unexpected(notAbout(kind, title));
        report.blocks = [input, row](qreal width) { return briefingBlocks(input, row, width); };
        return report;
    }
    const records::Place* place = of.table == Table::Place ? catalogue.places().find(records::PlaceId{of.id}) : nullptr;
    if (!place || isNation(*place) != (kind == ReportKind::Country) || place->slug == u"WORLD")
        return tl::unexpected(notAbout(kind, title));
    if (kind == ReportKind::Place)
        report.blocks = [input, id = place->id](qreal width) { return placeBlocks(input, id, width); };
    else
        report.blocks = [input, id = place->id](qreal width) { return countryBlocks(input, id, width); };
    return report;
}

}  // namespace report
