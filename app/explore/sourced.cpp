// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/sourced.h"

#include "explore/disagreement.h"
#include <QCoreApplication>
#include <map>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Sourced", text);
}

template <class Rows, class IdType>
SourceId ownSource(const Rows& rows, IdType id) {
    const auto* found = rows.find(id);
    return found ? found->source : SourceId();
}

SourceId ownSource(const Catalogue& catalogue, RecordRef record) {
    switch (record.table) {
    case Table::Poll:
        return ownSource(catalogue.polls(), PollId{record.id});
    case Table::Indicator:
        return ownSource(catalogue.indicators(), record.id);
    case Table::Milestone:
        return ownSource(catalogue.milestones(), record.id);
    default:
        return {};
    }
}

// "Signed: 7 May 2007 (p. 3), seen 2 June 2024"; empty for a citation of the whole record without more.
QString said(const Catalogue& catalogue, const Citation& citation, const QLocale& locale) {
    const FieldSpec* field = records::field(citation.record.table, citation.field);
    QString text = field ? shownField(*field) : citation.field;
    if (!citation.states.isEmpty())
        text += u": "_s + shownStatement(catalogue, citation, locale);
    if (!citation.where.isEmpty())
        text += (text.isEmpty() ? u"%1"_s : u" (%1)"_s).arg(citation.where);
    if (citation.seen.isKnown())
        text += (text.isEmpty() ? QString() : u", "_s) + tr("seen %1").arg(citation.seen.shown(locale));
    return text;
}

} // namespace

bool hasSource(const Catalogue& catalogue, RecordRef record, QStringView field) {
    const SourceId own = ownSource(catalogue, record);
    bool isSpokenOf = false, isRecordCited = false, isOwnDenied = false;
    for (const Citation* citation : catalogue.citationsOf(record)) {
        if (citation->field.isEmpty()) {
            isRecordCited = true;
        } else if (citation->field == field) {
            isSpokenOf = true;
            if (agrees(catalogue, *citation))
                return true;
            isOwnDenied = isOwnDenied || citation->source == own;
        }
    }
    return own.isValid() ? !isOwnDenied : isRecordCited && !isSpokenOf;
}

std::vector<Resting> restingOn(const Catalogue& catalogue, SourceId source, const QLocale& locale) {
    std::map<RecordRef, QStringList> found;
    for (const Citation& citation : catalogue.citations().all())
        if (citation.source == source)
            if (QStringList& details = found[citation.record]; !said(catalogue, citation, locale).isEmpty())
                details << said(catalogue, citation, locale);
    for (const Agreement& agreement : catalogue.agreements().all())
        for (const AgreementEvent& event : agreement.events)
            if (event.source == source)
                found[{Table::Agreement, agreement.id.value}] << shown(event.kind) + (event.date.isKnown() ? u" "_s + event.date.shown(locale) : QString());
    for (const Poll& poll : catalogue.polls().all())
        if (poll.source == source)
            found[{Table::Poll, poll.id.value}] << poll.value.text();
    for (const Indicator& indicator : catalogue.indicators().all())
        if (indicator.source == source)
            found[{Table::Indicator, indicator.id}] << u"%1 %2"_s.arg(indicator.value.text(), indicator.unit).trimmed();
    for (const Milestone& milestone : catalogue.milestones().all())
        if (milestone.source == source)
            found[{Table::Milestone, milestone.id}] << milestone.date.shown(locale);
    std::vector<Resting> result;
    for (const auto& [record, details] : found) {
        QStringList parts{shownTable(record.table)};
        parts.front().front() = parts.front().front().toUpper();
        for (const QString& detail : details)
            if (!detail.isEmpty() && !parts.contains(detail))
                parts << detail;
        result.push_back({record, catalogue.title(record), parts.join(u" \u00b7 "_s)});
    }
    std::stable_sort(result.begin(), result.end(), [](const Resting& a, const Resting& b) {
        return std::pair(a.record.table, a.title) < std::pair(b.record.table, b.title);
    });
    return result;
}

} // namespace explore
