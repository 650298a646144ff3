// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evidence/climate.h"
#include "explore/rows.h"
#include "records/activity.h"
#include "records/agreement.h"
#include "records/people.h"
#include "records/place.h"
#include "records/series.h"
#include "records/source.h"
#include <QHash>
#include <memory>
#include <mutex>
#include <vector>

namespace document {
class Document;
struct RowChanges;
}  // namespace document

namespace explore {

// One line of polling: one pollster, one kind of question, one pair of countries. Waves in the order they were fielded.
struct PollSeries {
    QString pollster;
    QString questionKind;
    records::PlaceId respondents;
    records::PlaceId about;
    std::vector<qsizetype> polls;  // positions in Catalogue::polls
};

// The climate an agreement was signed in, with what a view needs to name it.
struct AgreementClimate {
    evidence::ClimateGroup group = evidence::ClimateGroup::Undated;
    qsizetype series = -1;    // position in Catalogue::series, -1 when the pair has none
    evidence::Climate detail; // meaningful when series ≥ 0 and the agreement is dated
};

// The records in memory, never the trade rows. Immutable: an edit makes a new Catalogue that shares the untouched tables.
// May be read from any thread.
class Catalogue {
public:
    using Places = Rows<records::Place, records::PlaceId>;
    using Agreements = Rows<records::Agreement, records::AgreementId>;
    using Activities = Rows<records::Activity, records::ActivityId>;
    using Organisations = Rows<records::Organisation, records::OrganisationId>;
    using People = Rows<records::Person, records::PersonId>;
    using Sources = Rows<records::Source, records::SourceId>;
    using Polls = Rows<records::Poll, records::PollId>;
    using Indicators = Rows<records::Indicator, qint64>;
    using Milestones = Rows<records::Milestone, qint64>;
    using Citations = Rows<records::Citation, records::CitationId>;

    // Reads every table but trade. Errors: those of the document.
    static records::Result<std::shared_ptr<const Catalogue>> read(const document::Document& document);
    // The same after the changed tables were read again.
    records::Result<std::shared_ptr<const Catalogue>> updated(const document::Document& document,
                                                              const document::RowChanges& changes) const;
    static std::shared_ptr<const Catalogue> empty();

    const Places& places() const { return *m_places; }
    const Agreements& agreements() const { return *m_agreements; }
    const Activities& activities() const { return *m_activities; }
    const Organisations& organisations() const { return *m_organisations; }
    const People& people() const { return *m_people; }
    const Sources& sources() const { return *m_sources; }
    const Polls& polls() const { return *m_polls; }
    const Indicators& indicators() const { return *m_indicators; }
    const Milestones& milestones() const { return *m_milestones; }
    const Citations& citations() const { return *m_citations; }
    const std::vector<PollSeries>& series() const { return m_derived->series; }

    // Names and links, computed once per Catalogue.
    QString title(const records::Agreement& agreement) const;       // "Chicago – Busan"
    QString title(records::RecordRef record) const;                 // any record, "" when it is gone
    QString slug(records::RecordRef record) const;                  // "" when it has none
    records::RecordRef fromSlug(QStringView slug) const;            // any record that has slugs; invalid when none
    records::PlaceId country(records::PlaceId place) const;         // the country place; invalid for WORLD
    QString countryName(QStringView alpha2) const;                  // name of the country place, else the code
    QString placeShown(records::PlaceId place) const;               // "Chicago, United States"
    Links::List agreementsOf(records::PlaceId place) const;        // positions
    Links::List activitiesOf(records::AgreementId agreement) const;
    Links::List activitiesAt(records::PlaceId place) const;
    std::vector<const records::Citation*> citationsOf(records::RecordRef record) const;

    // The two countries of an agreement, in the order of its parties; invalid when within one country or unknown.
    std::pair<records::PlaceId, records::PlaceId> countriesOf(const records::Agreement& agreement) const;
    // Every series about this pair, the reference series first (order: Chicago Council thermometer, Gallup, Pew; US
    // respondents about the partner first, then the other direction).
    std::vector<qsizetype> seriesOf(records::PlaceId one, records::PlaceId other) const;
    const AgreementClimate& climate(qsizetype agreementRow) const { return m_derived->climates[size_t(agreementRow)]; }
    std::vector<evidence::Wave> waves(const PollSeries& series) const;

private:
    struct Derived {
        std::vector<PollSeries> series;
        std::vector<AgreementClimate> climates;
        QHash<QString, records::PlaceId> countries;
        std::vector<records::PlaceId> countryOf;  // by position of the place
        Links agreementsOf, activitiesOf, activitiesAt;
        std::once_flag slugsMade;  // when the first one is looked up
        QHash<QString, records::RecordRef> slugs;
        QHash<records::RecordRef, std::vector<qsizetype>> citationsOf;
    };
    void derive();

    std::shared_ptr<const Places> m_places;
    std::shared_ptr<const Agreements> m_agreements;
    std::shared_ptr<const Activities> m_activities;
    std::shared_ptr<const Organisations> m_organisations;
    std::shared_ptr<const People> m_people;
    std::shared_ptr<const Sources> m_sources;
    std::shared_ptr<const Polls> m_polls;
    std::shared_ptr<const Indicators> m_indicators;
    std::shared_ptr<const Milestones> m_milestones;
    std::shared_ptr<const Citations> m_citations;
    std::shared_ptr<Derived> m_derived;
};

using Snapshot = std::shared_ptr<const Catalogue>;

}  // namespace explore
