// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/history_filter.h"

#include "document/change_words.h"
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;
using document::ChangeDetails;
using document::RecordChange;
using document::RowChange;

namespace window {
namespace {

bool isReversal(const ChangeDetails& details) {
    return details.entry.kind == u"undo" || details.entry.kind == u"redo" || details.entry.kind == u"take_back";
}

bool isOfSort(const ChangeDetails& details, ChangeSort sort) {
    const auto has = [&](RowChange change) {
        return std::any_of(details.records.begin(), details.records.end(),
                           [change](const RecordChange& each) { return each.change == change && !document::isPart(each.record.table); });
    };
    switch (sort) {
    case ChangeSort::Any:
        return true;
    case ChangeSort::Added:
        return has(RowChange::Added);
    case ChangeSort::Changed:
        return has(RowChange::Changed);
    case ChangeSort::Removed:
        return has(RowChange::Removed);
    case ChangeSort::Reversed:
        return isReversal(details);
    }
    return true;
}

}  // namespace

bool HistoryFilter::passes(const ChangeDetails& details) const {
    if (!person.isEmpty() && details.entry.author != person)
        return false;
    const qint64 local = details.entry.utc.toLocalTime().date().toJulianDay();
    if (day.isKnown() && (local < day.earliest() || local > day.latest()))
        return false;
    if (!isOfSort(details, sort))
        return false;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return true;
    QStringList texts{document::changeSentence(details), details.entry.label};
    for (const RecordChange& record : details.records)
        texts << record.title << record.id;
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
        return std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

bool onlyRemoves(const ChangeDetails& details) {
    return !details.records.empty() && std::all_of(details.records.begin(), details.records.end(), [](const RecordChange& each) {
        // A record that stays may have lost its link to what went.
        return each.change == RowChange::Removed || std::all_of(each.fields.begin(), each.fields.end(), [](const document::FieldChange& field) {
                   return field.field && field.field->kind == records::FieldKind::Link && field.after.isNull();
               });
    }) && std::any_of(details.records.begin(), details.records.end(), [](const RecordChange& each) { return each.change == RowChange::Removed; });
}

int laterChangeOn(const std::vector<ChangeDetails>& entries, int position) {
    QSet<records::RecordRef> touched;
    for (const RecordChange& each : entries[size_t(position)].records)
        touched << each.record;
    for (int i = 0; i < position; ++i)
        for (const RecordChange& each : entries[size_t(i)].records)
            if (touched.contains(each.record))
                return i;
    return -1;
}

}  // namespace window
