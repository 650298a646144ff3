// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/change_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using records::Table;

namespace document {
namespace {

QString tr(const char* text, const char* note = nullptr, int count = -1) {
    return QCoreApplication::translate("History", text, note, count);
}

constexpr int mostFields = 3;  // in one sentence

QString shortened(const QString& text) {
    constexpr int most = 80;
    const QString line = text.simplified();
    return line.size() > most ? line.left(most - 1) + u'\u2026' : line;
}

QString nameOf(const FieldChange& field) {
    return records::shownField(*field.field);
}

// Ids and positions say nothing to a person.
bool isSaid(const FieldChange& field) {
    const QStringView name(field.field->name);
    return name != u"slug" && name != u"position" && name != u"record" && name != u"record_id";
}

std::vector<const FieldChange*> saidFields(const RecordChange& record) {
    std::vector<const FieldChange*> said;
    for (const FieldChange& field : record.fields)
        if (isSaid(field))
            said.push_back(&field);
    return said;
}

QString andMore(qsizetype count) {
    return count > 0 ? u"; "_s + tr("and %n more", nullptr, int(count)) : QString();
}

// "Signed 7 May 2007; Status Active"
QString valuesOf(const RecordChange& record, bool before) {
    QStringList parts;
    const auto said = saidFields(record);
    for (const FieldChange* field : said)
        if (parts.size() < mostFields)
            parts << tr("%1: %2", "a field and its value").arg(nameOf(*field), shortened(before ? field->shownBefore : field->shownAfter));
    return parts.join(u"; "_s) + andMore(qsizetype(said.size()) - parts.size());
}

QString oneField(const RecordChange& record, const FieldChange& field) {
    if (field.before.isNull())
        return tr("Set \u201c%1\u201d of %2 to %3").arg(nameOf(field), record.title, shortened(field.shownAfter));
    if (field.after.isNull())
        return tr("Cleared \u201c%1\u201d of %2, which was %3").arg(nameOf(field), record.title, shortened(field.shownBefore));
    return tr("Changed \u201c%1\u201d of %2 from %3 to %4").arg(nameOf(field), record.title, shortened(field.shownBefore), shortened(field.shownAfter));
}

QString manyFields(const RecordChange& record, const std::vector<const FieldChange*>& said) {
    QStringList parts;
    for (const FieldChange* field : said)
        if (parts.size() < mostFields)
            parts << tr("\u201c%1\u201d from %2 to %3")
                         .arg(nameOf(*field), field->before.isNull() ? tr("nothing") : shortened(field->shownBefore),
                              field->after.isNull() ? tr("nothing") : shortened(field->shownAfter));
    return tr("Changed %n fields of %1: %2", nullptr, int(said.size())).arg(record.title, parts.join(u"; "_s)) +
           andMore(qsizetype(said.size()) - parts.size());
}

QString oneRecord(const RecordChange& record) {
    const QString kind = records::shownTable(record.record.table);
    if (record.change == RowChange::Changed) {
        const auto said = saidFields(record);
        return said.size() == 1 ? oneField(record, *said.front()) : manyFields(record, said);
    }
    const bool isAdded = record.change == RowChange::Added;
    const QString values = valuesOf(record, !isAdded);
    const QString what = isPart(record.record.table) ? (isAdded ? tr("Added a %1 to %2") : tr("Removed a %1 from %2"))
                                                     : (isAdded ? tr("Added %1 %2") : tr("Removed %1 %2"));
    const QString said = what.arg(kind, record.title);
    return values.isEmpty() ? said : tr("%1 (%2)", "what happened and with which values").arg(said, values);
}

// "Added 12 agreements, 3 places; changed 2 sources"
QString counted(const ChangeDetails& details, bool withParts) {
    QStringList parts;
    for (const RowChange change : {RowChange::Added, RowChange::Changed, RowChange::Removed}) {
        QStringList tables;
        for (const auto& [what, count] : details.counts)
            if (what.first == change && (withParts || !isPart(what.second)))
                tables << tr("%1: %2", "a table and how many of its rows").arg(records::shownTables(what.second)).arg(count);
        if (!tables.isEmpty())
            parts << (change == RowChange::Added ? tr("added %1") : change == RowChange::Changed ? tr("changed %1") : tr("removed %1"))
                         .arg(tables.join(u", "_s));
    }
    return parts.join(u"; "_s);
}

}  // namespace

QString changeSentence(const ChangeDetails& details) {
    std::vector<const RecordChange*> own, all;
    for (const RecordChange& record : details.records) {
        all.push_back(&record);
        if (!isPart(record.record.table))
            own.push_back(&record);
    }
    if (own.size() == 1)
        return oneRecord(*own.front());
    if (own.empty() && all.size() == 1)
        return oneRecord(*all.front());
    if (all.empty())
        return details.entry.label;
    return tr("%1 (%2)", "what happened and with which values").arg(details.entry.label, counted(details, own.empty()));
}

QStringList changeLines(const ChangeDetails& details) {
    QStringList lines;
    for (const RecordChange& record : details.records)
        for (const FieldChange* field : saidFields(record))
            lines << tr("%1, %2, \u201c%3\u201d: %4 \u2192 %5", "kind of record, its title, field, before, after")
                         .arg(records::shownTable(record.record.table), record.title, nameOf(*field),
                              field->before.isNull() ? tr("nothing") : field->shownBefore.simplified(),
                              field->after.isNull() ? tr("nothing") : field->shownAfter.simplified());
    return lines;
}

QString shownChangeKind(const QString& kind) {
    const QHash<QString, QString> kinds{{u"base"_s, tr("beginning")}, {u"edit"_s, tr("change")}, {u"undo"_s, tr("undone")},
                                        {u"redo"_s, tr("redone")},    {u"take_back"_s, tr("taken back")}};
    return kinds.value(kind, kind);
}

}  // namespace document
