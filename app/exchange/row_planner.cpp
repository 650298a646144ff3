// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/row_planner.h"

#include "document/iso3166.h"
#include "document/rows.h"
#include "document/text_rows.h"
#include "exchange/reference_check.h"
#include "exchange/stated.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

bool isSister(AgreementKind kind) {
    return kind <= AgreementKind::SisterPort;
}

// How much a row does when its parts differ: it counts once.
int weight(Outcome outcome) {
    switch (outcome) {
    case Outcome::Refused:
        return 4;
    case Outcome::Doubtful:
        return 3;
    case Outcome::New:
        return 2;
    case Outcome::Changed:
        return 1;
    case Outcome::Same:
        return 0;
    }
    return 0;
}

} // namespace

Result<void> RowPlanner::prepare() {
    for (const OwnTable& table : ownTables())
        if (table.idColumn) {
            const auto ids = document::text_rows::ids(m_document, table.table);
            if (!ids)
                return tl::unexpected(ids.error());
            m_slugs[int(table.table)] = QSet<QString>(ids->keyBegin(), ids->keyEnd());
        }
    return {};
}

bool RowPlanner::isPlace(const QString& slug) const {
    return isKnownSlug(Table::Place, slug) || slug == u"WORLD" || !document::countryName(slug).isEmpty();
}

// The record of the same name in the document decides between new, changed and same.
RowPlanner::Part RowPlanner::compare(Payload payload) {
    Stated stating = stated(payload);
    if (!stating.table->idColumn)
        if (const int repeat = ++m_repeats[u"%1|%2"_s.arg(int(stating.table->table)).arg(stating.name)]; repeat > 1)
            stating.name += u"#%1"_s.arg(repeat);
    Part part;
    if (const OwnRecord* record = m_known.find(*stating.table, stating.name)) {
        part.changes = m_known.differences(*stating.table, *record, stating.fields, stating.source, m_options.keep);
        part.outcome = part.changes.empty() ? Outcome::Same : Outcome::Changed;
    } else {
        part.payloads.push_back(std::move(payload));
    }
    return part;
}

void RowPlanner::addSource(const QString& slug) {
    m_sources.insert(slug, incompleteSource(slug));
    m_slugs[int(Table::Source)].insert(slug);
}

TradeStream::References RowPlanner::references() {
    const auto ids = std::make_shared<QHash<int, QHash<QString, qint64>>>();
    return {[this](const QString& slug) { return isPlace(slug); },
            [this, ids](Table table, const QString& slug) {
                if (!ids->contains(int(table)))
                    ids->insert(int(table), document::text_rows::ids(m_document, table).value_or(QHash<QString, qint64>()));
                return (*ids)[int(table)].value(slug);
            },
            {},
            [this](const QString& slug) {
                if (!isKnownSlug(Table::Source, slug))
                    addSource(slug);
            }};
}

QString RowPlanner::check(Payload& payload) {
    ReferenceCheck check{[this](Table table, const QString& slug) {
                             return table == Table::Place ? isPlace(slug) : isKnownSlug(table, slug);
                         },
                         [this](const QString& slug) { addSource(slug); }};
    return check.problem(payload);
}

void RowPlanner::plan(Payload payload, PlannedRow& planned) {
    planned.reason = check(payload);
    if (!planned.reason.isEmpty()) {
        planned.outcome = Outcome::Refused;
        return;
    }
    const Stated stating = stated(payload);
    if (stating.table->idColumn) {
        QSet<QString>& seen = m_seen[int(stating.table->table)];
        if (seen.contains(stating.name)) {
            planned.outcome = Outcome::Doubtful;
            planned.reason = tr("\u201c%1\u201d is there already.").arg(stating.name);
            return;
        }
        seen.insert(stating.name);
        m_slugs[int(stating.table->table)].insert(stating.name);
    }
    Part part = compare(std::move(payload));
    planned.outcome = part.outcome;
    planned.payloads = std::move(part.payloads);
    planned.changes = std::move(part.changes);
}

// The short id of a place that a row means; new places come into `added`. An outcome other than New ends the row.
QString RowPlanner::placeOf(const PlaceClue& clue, const QString& source, std::vector<Payload>& added,
                            PlannedRow& planned, Outcome& outcome) {
    if (clue.level && *clue.level == Level::Country && isPlace(clue.country))
        return clue.country;
    PlaceMatch match = m_matcher.find(clue);
    if (match.kind == PlaceMatch::Kind::Doubtful && m_options.doubtfulAsNew)
        match = m_matcher.asNew(clue, match);
    if (match.kind == PlaceMatch::Kind::Doubtful || match.kind == PlaceMatch::Kind::Refused) {
        outcome = match.kind == PlaceMatch::Kind::Doubtful ? Outcome::Doubtful : Outcome::Refused;
        planned.reason = match.reasons.join(u' ');
        return {};
    }
    if (match.kind == PlaceMatch::Kind::New) {
        PlaceRow row;
        row.place = match.place;
        row.source = source;
        added.emplace_back(std::move(row));
        m_slugs[int(Table::Place)].insert(match.slug);
        m_added << match.slug;
    }
    for (const QString& id : match.ids)
        if (!m_matcher.isRemembered(id))
            planned.ids.emplace_back(id, match.slug);
    if (match.score < 100 && !match.reasons.isEmpty() && match.kind == PlaceMatch::Kind::Known)
        planned.reason = match.reasons.join(u' ');
    m_learned << m_matcher.add(match);
    return match.slug;
}

QString RowPlanner::freeAgreementSlug(const QStringList& parties, AgreementKind kind) {
    const QString wish = isSister(kind) ? parties.join(u"--"_s) : (QStringList(parties) << word(kind)).join(u"--"_s);
    QString slug = wish;
    for (int number = 2; isKnownSlug(Table::Agreement, slug); ++number)
        slug = u"%1-%2"_s.arg(wish).arg(number);
    m_slugs[int(Table::Agreement)].insert(slug);
    return slug;
}

// The same pair again in the file, whichever side comes first.
RowPlanner::Part RowPlanner::sameTieBefore(const TieDraft& tie, const QString& pair, int number) {
    Part part;
    for (const TieSeen& seen : m_ties.values(pair)) {
        if (seen.kind && tie.kind && *seen.kind != *tie.kind)
            continue;
        const bool agrees =
            !tie.signedOn.isKnown() || seen.signedOn == tie.signedOn || tie.signedOn.contains(seen.signedOn);
        part.outcome = agrees ? Outcome::Same : Outcome::Doubtful;
        part.reason = agrees ? tr("The same pair stands in row %1.").arg(seen.number)
                             : tr("The same pair stands in row %1 with another date (%2).")
                                   .arg(seen.number)
                                   .arg(seen.signedOn.isKnown() ? seen.signedOn.edtf() : tr("none"));
        return part;
    }
    m_ties.insert(pair, {tie.kind, tie.signedOn, number});
    return part;
}

RowPlanner::Part RowPlanner::resolve(TieDraft tie, const QString& source, PlannedRow& planned) {
    Part part;
    std::vector<Payload> places;
    const size_t idsBefore = planned.ids.size();
    const QString one = placeOf(tie.one, source, places, planned, part.outcome);
    const QString other = one.isEmpty() ? QString() : placeOf(tie.other, source, places, planned, part.outcome);
    if (one.isEmpty() || other.isEmpty()) {
        part.reason = std::exchange(planned.reason, {});
        planned.ids.resize(idsBefore);
        return part;
    }
    if (one == other) {
        part.outcome = Outcome::Refused;
        part.reason = tr("Both names mean one place, %1. A place cannot be tied to itself.").arg(one);
        return part;
    }
    QStringList parties{one, other};
    QStringList sorted = parties;
    sorted.sort();
    part = sameTieBefore(tie, sorted.join(u' '), planned.number);
    if (part.outcome != Outcome::New)
        return part;
    const OwnTable& table = *ownTable(Table::Agreement);
    for (const OwnRecord* record : m_known.agreementsBetween(parties)) {
        if (tie.kind && record->cells.value(1) != word(*tie.kind))
            continue;
        part.changes =
            m_known.differences(table, *record, {{u"signed"_s, tie.signedOn.edtf()}, {u"ended"_s, tie.endedOn.edtf()}},
                                source, m_options.keep);
        part.outcome = part.changes.empty() ? Outcome::Same : Outcome::Changed;
        part.payloads = std::move(places);
        return part;
    }
    AgreementRow row;
    row.agreement.kind = tie.kind.value_or(AgreementKind::SisterCity);
    row.agreement.status = tie.endedOn.isKnown() ? AgreementStatus::Ended : AgreementStatus::Unknown;
    row.agreement.signedOn = tie.signedOn;
    row.agreement.endedOn = tie.endedOn;
    row.agreement.note = tie.note;
    row.agreement.slug = freeAgreementSlug(parties, row.agreement.kind);
    row.kindOriginal = tie.kindOriginal;
    row.parties = parties;
    row.sources = {source};
    part.payloads = std::move(places);
    part.payloads.emplace_back(std::move(row));
    return part;
}

RowPlanner::Part RowPlanner::resolve(FlowDraft draft, const QString& source, PlannedRow& planned) {
    Part part;
    TradeRow row;
    row.flow = draft.flow;
    row.source = source;
    row.reporter = placeOf(draft.reporter, source, part.payloads, planned, part.outcome);
    row.partner =
        row.reporter.isEmpty() ? QString() : placeOf(draft.partner, source, part.payloads, planned, part.outcome);
    if (row.partner.isEmpty()) {
        part.reason = std::exchange(planned.reason, {});
        part.payloads.clear();
        return part;
    }
    const TradeFlow& flow = row.flow;
    const QStringList key{row.reporter,
                          row.partner,
                          QString::number(flow.year),
                          flow.month ? QString::number(flow.month) : QString(),
                          word(flow.direction),
                          flow.commodity,
                          flow.scheme,
                          flow.valuation};
    const auto seen = m_flows.constFind(key.join(u'/'));
    if (seen != m_flows.constEnd()) {
        part.outcome = seen->first == flow.valueUsd ? Outcome::Same : Outcome::Doubtful;
        part.reason = part.outcome == Outcome::Same
                          ? tr("The same figure stands in row %1.").arg(seen->second)
                          : tr("Row %1 has another value for the same figure: %2.").arg(seen->second).arg(seen->first);
        return part;
    }
    m_flows.insert(key.join(u'/'), {flow.valueUsd, planned.number});
    if (const OwnRecord* record = m_known.sameFlow(key)) {
        part.changes = m_known.differences(*ownTable(Table::TradeFlow), *record,
                                           {{u"value_usd"_s, QString::number(flow.valueUsd)}}, source, m_options.keep);
        part.outcome = part.changes.empty() ? Outcome::Same : Outcome::Changed;
    } else {
        part.payloads.emplace_back(std::move(row));
    }
    return part;
}

RowPlanner::Part RowPlanner::resolve(DraftPart draft, const QString& source, PlannedRow& planned) {
    if (auto* tie = std::get_if<TieDraft>(&draft))
        return resolve(std::move(*tie), source, planned);
    if (auto* flow = std::get_if<FlowDraft>(&draft))
        return resolve(std::move(*flow), source, planned);
    if (auto* activity = std::get_if<ActivityDraft>(&draft))
        return resolve(std::move(*activity), source, planned);
    if (auto* record = std::get_if<RecordDraft>(&draft))
        return resolve(std::move(*record), source, planned);
    if (auto* place = std::get_if<PlaceDraft>(&draft))
        return resolve(std::move(*place), source, planned);
    Part part;
    Payload payload;
    if (auto* indicator = std::get_if<IndicatorDraft>(&draft)) {
        IndicatorRow row{std::move(indicator->indicator),
                         placeOf(indicator->place, source, part.payloads, planned, part.outcome), source};
        payload = std::move(row);
    } else if (auto* poll = std::get_if<PollDraft>(&draft)) {
        PollRow row{std::move(poll->poll), placeOf(poll->respondents, source, part.payloads, planned, part.outcome),
                    placeOf(poll->about, source, part.payloads, planned, part.outcome), source};
        payload = std::move(row);
    } else {
        payload = std::move(std::get<Payload>(draft));
    }
    if (part.outcome != Outcome::New)
        return part;
    const Stated stating = stated(payload);
    if (stating.table->idColumn && m_seen[int(stating.table->table)].contains(stating.name)) {
        part.outcome = Outcome::Doubtful;
        part.reason = tr("\u201c%1\u201d is there already.").arg(stating.name);
        return part;
    }
    m_seen[int(stating.table->table)].insert(stating.name);
    return compare(std::move(payload));
}

// A row that writes nothing cannot remember what its ids mean, but another one may: the same ids would be looked for
// among more places the next time.
void RowPlanner::rememberIds(PlannedRow& planned) {
    if (planned.outcome == Outcome::Same) {
        m_idsAside.insert(m_idsAside.end(), planned.ids.begin(), planned.ids.end());
        planned.ids.clear();
    }
    std::erase_if(planned.ids, [this](const auto& id) { return !m_matcher.remember(id.first); });
}

std::vector<std::pair<QString, QString>> RowPlanner::takeIdsAside() {
    std::erase_if(m_idsAside, [this](const auto& id) { return !m_matcher.remember(id.first); });
    return std::exchange(m_idsAside, {});
}

void RowPlanner::plan(Draft draft, const QString& source, PlannedRow& planned) {
    if (!draft.refusal.isEmpty() || !draft.doubt.isEmpty()) {
        planned.outcome = draft.refusal.isEmpty() ? Outcome::Doubtful : Outcome::Refused;
        planned.reason = draft.refusal.isEmpty() ? draft.doubt : draft.refusal;
        return;
    }
    planned.outcome = Outcome::Same;
    m_learned.clear();
    m_added.clear();
    QString reason;
    for (DraftPart& draftPart : draft.parts) {
        Part part = resolve(std::move(draftPart), source, planned);
        if (weight(part.outcome) >= weight(planned.outcome)) {
            planned.outcome = part.outcome;
            if (!part.reason.isEmpty())
                reason = part.reason;
        }
        std::move(part.payloads.begin(), part.payloads.end(), std::back_inserter(planned.payloads));
        std::move(part.changes.begin(), part.changes.end(), std::back_inserter(planned.changes));
    }
    if (planned.outcome == Outcome::Refused || planned.outcome == Outcome::Doubtful) {
        planned.payloads.clear();
        planned.changes.clear();
        planned.ids.clear();
        m_matcher.unlearn(m_learned);
        // A place that the row would add stays out when the row itself does not come in.
        while (!m_added.isEmpty()) {
            m_matcher.forget(m_added.last());
            m_slugs[int(Table::Place)].remove(m_added.takeLast());
        }
    }
    rememberIds(planned);
    if (!reason.isEmpty())
        planned.reason = reason;
    if (planned.outcome != Outcome::Refused && planned.outcome != Outcome::Doubtful &&
        planned.outcome != Outcome::Same && !draft.notes.isEmpty())
        planned.reason = (QStringList{planned.reason} << draft.notes).join(u' ').trimmed();
}

} // namespace exchange
