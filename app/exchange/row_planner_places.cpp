// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/rows.h"
#include "exchange/row_planner.h"
#include "exchange/stated.h"
#include "records/fold.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

// Rows that bring places, and activities at places.
namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

} // namespace

RowPlanner::Part RowPlanner::resolve(PlaceDraft draft, const QString& source, PlannedRow& planned) {
    Part part;
    std::vector<Payload> added;
    const QString slug = placeOf(draft.place, source, added, planned, part.outcome);
    if (slug.isEmpty()) {
        part.reason = std::exchange(planned.reason, {});
        return part;
    }
    if (!added.empty()) {
        PlaceRow& row = std::get<PlaceRow>(added.front());
        if (draft.place.latitude && draft.place.longitude) {
            row.place.latitude = draft.place.latitude;
            row.place.longitude = draft.place.longitude;
        }
        for (const QString& name : std::as_const(draft.names))
            row.place.names.append({name, u"alias"_s, QString()});
        part.payloads = std::move(added);
        return part;
    }
    const OwnTable& table = *ownTable(Table::Place);
    const OwnRecord* record = m_known.find(table, slug);
    if (!record) {
        part.outcome = Outcome::Same;
        part.reason = tr("An earlier row brings the same place.");
        return part;
    }
    QList<std::pair<QString, QString>> fields{
        {u"population"_s, draft.place.population ? QString::number(*draft.place.population) : QString()}};
    const Place* place = m_matcher.place(slug);
    if (place && !place->hasPosition() && draft.place.latitude && draft.place.longitude)
        fields << std::pair(u"latitude"_s, draft.place.latitude->text())
               << std::pair(u"longitude"_s, draft.place.longitude->text());
    part.changes = m_known.differences(table, *record, fields, source, m_options.keep);
    part.outcome = part.changes.empty() && planned.ids.empty() ? Outcome::Same
                   : part.changes.empty()                      ? Outcome::Same
                                                               : Outcome::Changed;
    return part;
}

// The agreement between just the places of an activity, where there is one only.
void RowPlanner::linkAgreement(ActivityRow& row) {
    if (!row.agreement.isEmpty() || row.places.size() != 2)
        return;
    if (const auto between = m_known.agreementsBetween(row.places); between.size() == 1)
        row.agreement = between.front()->name;
}

RowPlanner::Part RowPlanner::resolve(ActivityDraft draft, const QString& source, PlannedRow& planned) {
    Part part;
    std::vector<Payload> places;
    const auto giveUp = [&](const QString& reason) {
        // A place that the row would add stays out when the row itself does not come in; the last one first.
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            const QString slug = std::get<PlaceRow>(*place).place.slug;
            m_matcher.forget(slug);
            m_slugs[int(Table::Place)].remove(slug);
        }
        planned.ids.clear();
        part.reason = reason;
        return part;
    };
    for (const PlaceClue& clue : draft.places) {
        const QString slug = placeOf(clue, source, places, planned, part.outcome);
        if (slug.isEmpty())
            return giveUp(std::exchange(planned.reason, {}));
        draft.row.places << slug;
    }
    linkAgreement(draft.row);
    Payload payload = std::move(draft.row);
    if (const QString problem = check(payload); !problem.isEmpty()) {
        part.outcome = Outcome::Refused;
        return giveUp(problem);
    }
    const QString name = stated(payload).name;
    if (m_seen[int(Table::Activity)].contains(name)) {
        part.outcome = Outcome::Same;
        return giveUp(tr("An earlier row brings the same activity."));
    }
    m_seen[int(Table::Activity)].insert(name);
    part = compare(std::move(payload));
    part.payloads.insert(part.payloads.begin(), std::make_move_iterator(places.begin()),
                         std::make_move_iterator(places.end()));
    return part;
}

// The short id of an organisation by its name.
QString RowPlanner::organisationOf(const QString& name, std::vector<Payload>& added) {
    const OwnTable& table = *ownTable(Table::Organisation);
    if (!m_organisations) {
        m_organisations.emplace();
        if (const auto records = readOwn(m_document, table))
            for (const OwnRecord& record : *records)
                m_organisations->insert(fold(record.cells[1]), record.name);
    }
    QString& slug = (*m_organisations)[fold(name)];
    if (slug.isEmpty()) {
        slug = document::slugOf(name);
        for (int number = 2; isKnownSlug(Table::Organisation, slug); ++number)
            slug = u"%1-%2"_s.arg(document::slugOf(name)).arg(number);
        m_slugs[int(Table::Organisation)].insert(slug);
        QStringList cells(table.header().size());
        cells[0] = slug;
        cells[1] = name;
        added.emplace_back(OwnRow{Table::Organisation, std::move(cells)});
    }
    return slug;
}

RowPlanner::Part RowPlanner::resolve(RecordDraft draft, const QString& source, PlannedRow& planned) {
    Part part;
    OwnRow& row = draft.row;
    const OwnTable& table = *ownTable(row.table);
    const QStringList header = table.header();
    if (!draft.place.name.isEmpty()) {
        const QString place = placeOf(draft.place, source, part.payloads, planned, part.outcome);
        if (place.isEmpty()) {
            part.reason = std::exchange(planned.reason, {});
            return part;
        }
        row.cells[header.indexOf(u"place"_s)] = place;
    }
    if (!draft.organisation.isEmpty())
        row.cells[header.indexOf(u"organisation"_s)] = organisationOf(draft.organisation, part.payloads);
    // One that is known by its name is that one.
    if (row.table == Table::Organisation) {
        std::vector<Payload> itself;
        row.cells[0] = organisationOf(row.cells[1], itself);
    }
    Payload payload = std::move(row);
    if (part.reason = check(payload); !part.reason.isEmpty()) {
        part.outcome = Outcome::Refused;
        return part;
    }
    const QString name = std::get<OwnRow>(payload).cells[0];
    if (m_seen[int(table.table)].contains(name)) {
        part.outcome = Outcome::Doubtful;
        part.reason = QCoreApplication::translate("Exchange", "\u201c%1\u201d is there already.").arg(name);
        return part;
    }
    m_seen[int(table.table)].insert(name);
    m_slugs[int(table.table)].insert(name);
    Part compared = compare(std::move(payload));
    if (compared.outcome != Outcome::New)
        return compared;
    std::move(compared.payloads.begin(), compared.payloads.end(), std::back_inserter(part.payloads));
    return part;
}

} // namespace exchange
