// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rows.h"
#include "exchange/country_names.h"
#include "exchange/mapped_row.h"
#include "exchange/own_tables.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

// Milestones, organisations and people by a mapping.
namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

PlaceClue placeIn(const MappedRow& row) {
    PlaceClue clue;
    clue.name = row.text(u"place");
    clue.country = row.text(u"country");
    return clue;
}

Draft recordOf(Table table, const QHash<QString, QString>& values, const PlaceClue& place, const QString& organisation = {}) {
    RecordDraft record{{table, {}}, place, organisation};
    for (const QString& column : ownTable(table)->header())
        record.row.cells << values.value(column);
    Draft draft;
    draft.parts.emplace_back(std::move(record));
    return draft;
}

} // namespace

Draft readMilestone(const MappedRow& row, const QString& source) {
    MilestoneRow result;
    Milestone& milestone = result.milestone;
    milestone.title = row.text(u"title");
    if (milestone.title.isEmpty())
        return Draft::refused(tr("The row has no title."));
    milestone.date = PartialDate::fromTyped(row.text(u"date")).value_or(PartialDate());
    milestone.kind = row.text(u"kind");
    static const QRegularExpression between(u"[;,/]"_s);
    for (const QString& name : row.text(u"countries").split(between, Qt::SkipEmptyParts)) {
        const QString code = countryFromName(name.trimmed());
        if (code.isEmpty())
            return Draft::refused(
                tr("\u201c%1\u201d is not a country, or it may be more than one.").arg(name.trimmed().left(60)));
        milestone.countries << code;
    }
    milestone.slug = document::slugOf(QStringList{u"mil"_s, milestone.title.left(60), milestone.date.edtf()}.join(u'-'));
    result.source = source;
    Draft draft;
    draft.parts.emplace_back(Payload(std::move(result)));
    return draft;
}

Draft readOrganisation(const MappedRow& row) {
    const QString name = row.text(u"name");
    if (name.isEmpty())
        return Draft::refused(tr("The row has no name."));
    return recordOf(Table::Organisation,
                    {{u"organisation_id"_s, document::slugOf(name)},
                     {u"name"_s, name},
                     {u"native_name"_s, row.text(u"native_name")},
                     {u"kind"_s, row.text(u"kind")},
                     {u"url"_s, row.text(u"url")},
                     {u"note"_s, row.text(u"note")}},
                    placeIn(row));
}

// People of one name are told apart by what they were, and where.
Draft readPerson(const MappedRow& row) {
    const QString name = row.text(u"name"), role = row.text(u"role"), organisation = row.text(u"organisation");
    if (name.isEmpty())
        return Draft::refused(tr("The row has no name."));
    QStringList parts{name};
    for (const QString& part : {organisation.isEmpty() ? row.text(u"place") : organisation})
        if (!part.isEmpty())
            parts << part;
    return recordOf(Table::Person,
                    {{u"person_id"_s, document::slugOf(parts.join(u'-'))},
                     {u"name"_s, name},
                     {u"native_name"_s, row.text(u"native_name")},
                     {u"role"_s, role},
                     {u"from_date"_s, row.text(u"from")},
                     {u"to_date"_s, row.text(u"to")},
                     {u"email"_s, row.text(u"email")},
                     {u"phone"_s, row.text(u"phone")},
                     {u"note"_s, row.text(u"note")}},
                    placeIn(row), organisation);
}

} // namespace exchange
