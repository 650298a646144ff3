// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/reader.h"
#include "document/sources.h"
#include "document/trade.h"
#include "exchange/people.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

// Turns the short ids of the files into row ids and calls the verbs.
class Applier {
public:
    explicit Applier(document::Document& document) : m_document(document), m_people(document) {}

    // Reads what is in the document; forgets what it knew before.
    Result<void> prepare() {
        namespace reader = document::reader;
        m_sources.clear();
        m_places.clear();
        m_regions.clear();
        m_agreements.clear();
        m_polls.clear();
        return reader::sources(m_document, [this](Source&& row) { m_sources.insert(row.slug, row.id); })
            .and_then([&] { return reader::places(m_document, [this](Place&& row) { note(row); }); })
            .and_then([&] { return reader::agreements(m_document, [this](Agreement&& row) { m_agreements.insert(row.slug, row.id); }); })
            .and_then([&] { return reader::polls(m_document, [this](Poll&& row) { m_polls.insert(row.slug, row.id); }); })
            .and_then([&] { return m_people.prepare(); });
    }

    Result<void> operator()(Source& row) {
        return document::sources::add(m_document, row).map([&](SourceId id) { m_sources.insert(row.slug, id); });
    }

    Result<void> operator()(PlaceRow& row) {
        row.place.parent = parentOf(row.place);
        if (!row.place.parent.isValid()) {
            const auto country = document::places::country(m_document, row.place.country);
            if (!country)
                return tl::unexpected(country.error());
            row.place.parent = *country;
        }
        const auto added = document::places::add(m_document, row.place);
        if (!added)
            return tl::unexpected(added.error());
        row.place.id = *added;
        note(row.place);
        const RecordRef record{Table::Place, added->value};
        auto cited = cite(record, {}, row.source);
        if (row.place.hasPosition() && !row.coordinateSource.isEmpty())
            cited = cited.and_then([&] { return cite(record, u"latitude"_s, row.coordinateSource, row.place.latitude->text()); })
                        .and_then([&] { return cite(record, u"longitude"_s, row.coordinateSource, row.place.longitude->text()); });
        return cited;
    }

    Result<void> operator()(AgreementRow& row) {
        for (const QString& slug : row.parties) {
            const auto party = place(slug);
            if (!party)
                return tl::unexpected(party.error());
            row.agreement.parties << *party;
        }
        for (const QString& text : row.signatories) {
            const auto signatory = m_people.signatory(text, row.agreement.parties, m_places);
            if (!signatory)
                return tl::unexpected(signatory.error());
            row.agreement.signatories << *signatory;
        }
        const auto added = document::agreements::add(m_document, row.agreement, row.kindOriginal);
        if (!added)
            return tl::unexpected(added.error());
        m_agreements.insert(row.agreement.slug, *added);
        for (const QString& source : row.sources)
            if (auto cited = cite({Table::Agreement, added->value}, {}, source); !cited)
                return cited;
        return {};
    }

    Result<void> operator()(EventRow& row) {
        row.event.source = m_sources.value(row.source);
        return document::agreements::addEvent(m_document, m_agreements.value(row.agreement), row.event).map([](EventId) {});
    }

    Result<void> operator()(ActivityRow& row) {
        Activity& activity = row.activity;
        activity.agreement = m_agreements.value(row.agreement);
        for (const QString& slug : row.places) {
            const auto found = place(slug);
            if (!found)
                return tl::unexpected(found.error());
            activity.places << *found;
        }
        for (const QString& name : row.organisations) {
            const auto organisation = m_people.organisation(name);
            if (!organisation)
                return tl::unexpected(organisation.error());
            activity.organisations << *organisation;
        }
        for (const QString& name : row.people) {
            const auto person = m_people.person(name, activity.places, activity.organisations);
            if (!person)
                return tl::unexpected(person.error());
            activity.people << *person;
        }
        const auto added = document::activities::add(m_document, activity);
        return added ? cite({Table::Activity, added->value}, {}, row.source) : tl::unexpected(added.error());
    }

    Result<void> operator()(IndicatorRow& row) {
        const auto found = place(row.place);
        if (!found)
            return tl::unexpected(found.error());
        row.indicator.place = *found;
        row.indicator.source = m_sources.value(row.source);
        return document::series::add(m_document, row.indicator).map([](qint64) {});
    }

    Result<void> operator()(PollRow& row) {
        const auto respondents = place(row.respondents);
        const auto about = place(row.about);
        if (!respondents || !about)
            return tl::unexpected(respondents ? about.error() : respondents.error());
        row.poll.respondents = *respondents;
        row.poll.about = *about;
        row.poll.source = m_sources.value(row.source);
        return document::polls::add(m_document, row.poll).map([&](PollId id) { m_polls.insert(row.poll.slug, id); });
    }

    Result<void> operator()(TradeRow& row) {
        const auto reporter = place(row.reporter);
        const auto partner = place(row.partner);
        if (!reporter || !partner)
            return tl::unexpected(reporter ? partner.error() : reporter.error());
        row.flow.reporter = *reporter;
        row.flow.partner = *partner;
        row.flow.source = m_sources.value(row.source);
        m_flows.push_back(row.flow);
        return {};
    }

    Result<void> operator()(MilestoneRow& row) {
        row.milestone.source = m_sources.value(row.source);
        return document::series::add(m_document, row.milestone).map([](qint64) {});
    }

    Result<void> operator()(DeflatorRow& row) {
        return document::series::addDeflator(m_document, row.year, row.index, row.value, row.base, m_sources.value(row.source)).map([](qint64) {});
    }

    Result<void> operator()(ExchangeRateRow& row) {
        return document::series::addExchangeRate(m_document, row.year, row.currency, row.value, m_sources.value(row.source)).map([](qint64) {});
    }

    Result<void> operator()(ClaimRow& row) {
        const RecordRef record = row.record == u"poll"        ? RecordRef{Table::Poll, m_polls.value(row.recordSlug).value}
                                 : row.record == u"agreement" ? RecordRef{Table::Agreement, m_agreements.value(row.recordSlug).value}
                                                              : RecordRef{Table::Place, m_places.value(row.recordSlug).id.value};
        return cite(record, row.field, row.source, row.states, row.note);
    }

    // Trade rows are written together, through one statement.
    Result<void> finish() { return m_flows.empty() ? Result<void>() : document::trade::add(m_document, m_flows); }

private:
    void note(const Place& place) {
        m_places.insert(place.slug, place);
        if (place.level == Level::State || place.level == Level::Province || place.level == Level::Region || place.level == Level::Prefecture)
            m_regions.insert(place.country + u'/' + place.admin1, place.id);
    }

    PlaceId parentOf(const Place& place) const {
        const bool isRegion = place.level != Level::City && place.level != Level::County && place.level != Level::District && place.level != Level::Port;
        return isRegion || place.admin1.isEmpty() ? PlaceId() : m_regions.value(place.country + u'/' + place.admin1);
    }

    Result<PlaceId> place(const QString& slug) {
        const auto known = m_places.constFind(slug);
        if (known != m_places.constEnd())
            return known->id;
        const auto country = document::places::country(m_document, slug);
        if (country)
            m_places[slug].id = *country;
        return country;
    }

    Result<void> cite(RecordRef record, const QString& field, const QString& source, const QString& states = {}, const QString& note = {}) {
        if (source.isEmpty())
            return {};
        Citation citation;
        citation.record = record;
        citation.field = field;
        citation.source = m_sources.value(source);
        citation.states = states;
        citation.note = note;
        return document::sources::cite(m_document, citation).map([](CitationId) {});
    }

    document::Document& m_document;
    People m_people;
    QHash<QString, SourceId> m_sources;
    QHash<QString, Place> m_places;
    QHash<QString, PlaceId> m_regions;
    QHash<QString, AgreementId> m_agreements;
    QHash<QString, PollId> m_polls;
    std::vector<TradeFlow> m_flows;
};

}  // namespace

Result<void> applyPlan(document::Document& document, Plan& plan) {
    Applier applier(document);
    if (auto prepared = applier.prepare(); !prepared)
        return prepared;
    for (PlannedRow& row : plan.rows) {
        if (row.outcome != Outcome::New)
            continue;
        const auto applied = document.edit({}, [&] { return std::visit(applier, row.payload); });
        if (applied)
            continue;
        if (applied.error().code != ErrorCode::InvalidValue)
            return applied;
        // What the row had added before it was refused is gone again, also from what the applier remembers.
        if (auto again = applier.prepare(); !again)
            return again;
        row.outcome = Outcome::Refused;
        row.reason = applied.error().sentence;
        --plan.inputs[row.input].added;
        ++plan.inputs[row.input].refused;
    }
    return applier.finish();
}

}  // namespace exchange
