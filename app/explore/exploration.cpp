// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/exploration.h"

using namespace records;

namespace explore {

Exploration::Exploration(QObject* parent) : QObject(parent), m_catalogue(Catalogue::empty()), m_shown(m_filter.evaluate(*m_catalogue)) {}

BitSet Exploration::emphasised() const {
    BitSet rows(m_catalogue->agreements().size());
    for (const RecordRef record : m_selection.set) {
        if (record.table == Table::Agreement) {
            const qsizetype row = m_catalogue->agreements().indexOf(AgreementId{record.id});
            if (row >= 0)
                rows.set(row);
        } else if (record.table == Table::Place) {
            for (const qsizetype row : m_catalogue->agreementsOf(PlaceId{record.id}))
                rows.set(row);
        } else if (record.table == Table::Activity) {
            const Activity* activity = m_catalogue->activities().find(ActivityId{record.id});
            const qsizetype row = activity ? m_catalogue->agreements().indexOf(activity->agreement) : -1;
            if (row >= 0)
                rows.set(row);
        }
    }
    return rows;
}

Exploration::Presence Exploration::presence(const Agreement& agreement) const {
    const PartialDate& start = agreement.signedOn;
    if (!m_time.day)
        return start.isKnown() ? Presence::Present : Presence::Possible;
    const qint64 day = *m_time.day;
    if (!start.isKnown() || day < start.earliest())
        return Presence::Absent;
    if (agreement.endedOn.isKnown() && day > agreement.endedOn.latest())
        return Presence::Absent;
    const bool endPossible = agreement.endedOn.isKnown() && day >= agreement.endedOn.earliest();
    return day < start.latest() || endPossible ? Presence::Possible : Presence::Present;
}

qsizetype Exploration::undatedHidden() const {
    if (!m_time.day)
        return 0;
    qsizetype count = 0;
    for (qsizetype row = 0; row < m_catalogue->agreements().size(); ++row)
        if (m_shown.test(row) && !m_catalogue->agreements().at(row).signedOn.isKnown())
            ++count;
    return count;
}

void Exploration::setCatalogue(const Snapshot& catalogue) {
    if (catalogue == m_catalogue)
        return;
    m_catalogue = catalogue;
    Aspects aspects = Aspect::Records;
    const BitSet shown = m_filter.evaluate(*m_catalogue);
    if (shown != m_shown)
        aspects |= Aspect::Filter;
    m_shown = shown;
    const auto gone = [this](RecordRef record) { return record.isValid() && m_catalogue->title(record).isEmpty(); };
    Selection selection = m_selection;
    selection.set.removeIf(gone);
    if (gone(selection.current))
        selection.current = selection.set.isEmpty() ? RecordRef() : *selection.set.begin();
    if (selection != m_selection) {
        m_selection = selection;
        aspects |= Aspect::Selection;
    }
    dropFromTrail(gone);
    if (gone(m_hovered)) {
        m_hovered = {};
        aspects |= Aspect::Hovered;
    }
    Q_EMIT changed(aspects);
}

// The place in the trail stays on the step it stood on, or on the one before it when that is gone.
void Exploration::dropFromTrail(const std::function<bool(RecordRef)>& gone) {
    QList<RecordRef> kept;
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_trail.size(); ++i) {
        if (!gone(m_trail[i]) && (kept.isEmpty() || kept.last() != m_trail[i]))
            kept << m_trail[i];
        if (i == m_trailAt)
            at = kept.size() - 1;
    }
    m_trail = kept;
    m_trailAt = qMax<qsizetype>(at, kept.isEmpty() ? -1 : 0);
}

void Exploration::setFilter(const Filter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_shown = m_filter.evaluate(*m_catalogue);
    Q_EMIT changed(Aspect::Filter);
}

void Exploration::select(RecordRef record) {
    Selection selection;
    if (record.isValid()) {
        selection.set.insert(record);
        selection.current = record;
    }
    setSelection(selection);
}

void Exploration::toggle(RecordRef record) {
    Selection selection = m_selection;
    if (selection.set.remove(record)) {
        if (selection.current == record)
            selection.current = selection.set.isEmpty() ? RecordRef() : *selection.set.begin();
    } else {
        selection.set.insert(record);
        selection.current = record;
    }
    setSelection(selection);
}

void Exploration::setSelection(const Selection& selection) {
    if (selection == m_selection)
        return;
    m_selection = selection;
    if (selection.current.isValid())
        remember(selection.current);
    Q_EMIT changed(Aspect::Selection);
}

void Exploration::setHovered(RecordRef record) {
    if (record == m_hovered)
        return;
    m_hovered = record;
    Q_EMIT changed(Aspect::Hovered);
}

void Exploration::setTime(TimeCursor time) {
    if (time == m_time)
        return;
    m_time = time;
    Q_EMIT changed(Aspect::Time);
}

// The trail is a browser's: a new step drops what was ahead.
void Exploration::remember(RecordRef record) {
    if (m_trailAt >= 0 && m_trail[m_trailAt] == record)
        return;
    m_trail.resize(m_trailAt + 1);
    m_trail.append(record);
    m_trailAt = m_trail.size() - 1;
}

void Exploration::goBack() {
    if (!canGoBack())
        return;
    --m_trailAt;
    select(m_trail[m_trailAt]);
}

void Exploration::goForward() {
    if (!canGoForward())
        return;
    ++m_trailAt;
    select(m_trail[m_trailAt]);
}

}  // namespace explore
