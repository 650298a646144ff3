// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/filter.h"
#include <QObject>
#include <QSet>
#include <functional>

namespace document {
class Document;
}

namespace explore {

// What is picked out. current is the one the profile shows; set holds it and the others.
struct Selection {
    QSet<records::RecordRef> set;
    records::RecordRef current;
    friend bool operator==(const Selection&, const Selection&) = default;
    bool contains(records::RecordRef record) const { return set.contains(record); }
};

// The point in time that the drawn network stands at; no day means "all", undated ties dotted.
struct TimeCursor {
    std::optional<qint64> day;  // Julian day
    friend bool operator==(const TimeCursor&, const TimeCursor&) = default;
};

enum class Aspect : quint8 {
    Records = 1,    // the Catalogue is another one
    Filter = 2,
    Selection = 4,
    Hovered = 8,
    Time = 16
};
Q_DECLARE_FLAGS(Aspects, Aspect)

// The one shared exploration: every view reads it and sets it, none talks to another. Each setter compares first and then
// emits changed once. Ids only; an id that is no longer in the records is dropped when the records change.
class Exploration : public QObject {
    Q_OBJECT
public:
    explicit Exploration(QObject* parent = nullptr);

    const Snapshot& catalogue() const { return m_catalogue; }
    const Filter& filter() const { return m_filter; }
    const BitSet& shown() const { return m_shown; }  // positions in catalogue()->agreements()
    const Selection& selection() const { return m_selection; }
    records::RecordRef current() const { return m_selection.current; }
    records::RecordRef hovered() const { return m_hovered; }
    const TimeCursor& time() const { return m_time; }

    // Agreements to emphasise: the selected ones, and those of selected places; empty set when nothing is selected.
    BitSet emphasised() const;
    // Whether the agreement is drawn at the time cursor: certain, possible (its date is not known well enough), or not.
    enum class Presence : quint8 { Absent, Possible, Present };
    Presence presence(const records::Agreement& agreement) const;
    // Agreements in the filter that have no date: hidden when the cursor stands at a date.
    qsizetype undatedHidden() const;

    bool canGoBack() const { return m_trailAt > 0; }
    bool canGoForward() const { return m_trailAt + 1 < m_trail.size(); }

public Q_SLOTS:
    void setCatalogue(const explore::Snapshot& catalogue);
    void setFilter(const explore::Filter& filter);
    void select(records::RecordRef record);  // one; an invalid ref clears
    void toggle(records::RecordRef record);  // adds to or takes from the set
    void setSelection(const explore::Selection& selection);
    void setHovered(records::RecordRef record);
    void setTime(explore::TimeCursor time);
    void goBack();
    void goForward();

Q_SIGNALS:
    void changed(explore::Aspects aspects);

private:
    void remember(records::RecordRef record);
    void dropFromTrail(const std::function<bool(records::RecordRef)>& gone);

    Snapshot m_catalogue;
    Filter m_filter;
    BitSet m_shown;
    Selection m_selection;
    records::RecordRef m_hovered;
    TimeCursor m_time;
    QList<records::RecordRef> m_trail;
    qsizetype m_trailAt = -1;
};

}  // namespace explore

Q_DECLARE_OPERATORS_FOR_FLAGS(explore::Aspects)
