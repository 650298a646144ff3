// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/record_facts.h"

#include "explore/sourced.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RecordFacts", text);
}

// Builds the facts of one record and numbers the sources as they are met.
class Builder {
public:
    Builder(const Catalogue& catalogue, RecordRef record, const QLocale& locale) : m_catalogue(catalogue), m_locale(locale) {
        m_facts.record = record;
        m_facts.title = catalogue.title(record);
    }

    RecordFacts build() {
        switch (m_facts.record.table) {
        case Table::Agreement:
            agreement();
            break;
        case Table::Place:
            place();
            break;
        case Table::Activity:
            activity();
            break;
        case Table::Source:
            source();
            break;
        case Table::Organisation:
        case Table::Person:
            participant();
            break;
        case Table::Milestone:
            milestone();
            break;
        case Table::Poll:
            poll();
            break;
        case Table::Indicator:
            indicator();
            break;
        default:
            break;
        }
        return std::move(m_facts);
    }

private:
    int number(SourceId source) {
        if (!source.isValid() || !m_catalogue.sources().find(source))
            return -1;
        if (!m_facts.sources.contains(source))
            m_facts.sources << source;
        return int(m_facts.sources.indexOf(source));
    }

    QList<int> numbers(const QString& field) {
        QList<int> list;
        for (const Citation* citation : m_catalogue.citationsOf(m_facts.record))
            if (citation->field == field && agrees(m_catalogue, *citation))
                if (const int at = number(citation->source); at >= 0 && !list.contains(at))
                    list << at;
        return list;
    }

    bool speaksOf(const QString& field) const {
        const auto citations = m_catalogue.citationsOf(m_facts.record);
        return !field.isEmpty() && std::any_of(citations.begin(), citations.end(), [&](const Citation* citation) { return citation->field == field; });
    }

    // What the other sources state, each with its publisher.
    QString disagreement(const QString& field) {
        for (const Disagreement& found : disagreementsOf(m_catalogue, m_facts.record)) {
            if (found.field != field)
                continue;
            QStringList parts;
            for (const Citation* citation : found.citations) {
                const Source* from = m_catalogue.sources().find(citation->source);
                if (citation->states != found.states.first() && from)
                    parts << tr("%1 says %2").arg(sourceName(*from), shownStatement(m_catalogue, *citation, m_locale));
            }
            return (found.isConflict ? tr("Sources disagree: %1.") : tr("Less or more exact elsewhere: %1.")).arg(parts.join(u"; "_s));
        }
        return {};
    }

    void add(const QString& label, const QString& value, const QString& field = {}) {
        if (value.isEmpty())
            return;
        // What sources state for the field itself counts, as far as it agrees with the value; only where none speaks of the
        // field do those of the whole record stand for it.
        const QList<int> list = speaksOf(field) ? numbers(field) : numbers({});
        m_facts.facts << Fact{label, value, list, field.isEmpty() ? QString() : disagreement(field),
                              wantsSource(m_facts.record.table, field) && !hasSource(m_catalogue, m_facts.record, field)};
    }

    // That something is not known is no fact that rests on a source; what others state of it is said all the same.
    void addUnknown(const QString& label, const QString& field) {
        m_facts.facts << Fact{label, tr("Unknown"), {}, disagreement(field)};
    }

    void addSourced(const QString& label, const QString& value, SourceId from) {
        if (value.isEmpty())
            return;
        const int at = number(from);
        m_facts.facts << Fact{label, value, at < 0 ? QList<int>() : QList<int>{at}, {}, at < 0 && m_facts.record.table != Table::Source};
    }

    // A field of a record that names its source itself: that one stands for it until it is cited with another value.
    void addOwn(const QString& label, const QString& value, const QString& field, SourceId from) {
        if (value.isEmpty())
            return;
        QList<int> list = numbers(field);
        if (const int at = number(from); list.isEmpty() && at >= 0 && hasSource(m_catalogue, m_facts.record, field))
            list << at;
        m_facts.facts << Fact{label, value, list, disagreement(field), list.isEmpty()};
    }

    void addActivities(Links::List rows) {
        std::vector<qsizetype> sorted(rows.begin(), rows.end());
        std::stable_sort(sorted.begin(), sorted.end(), [this](qsizetype a, qsizetype b) {
            return m_catalogue.activities().at(a).start.earliest() > m_catalogue.activities().at(b).start.earliest();
        });
        for (const qsizetype row : sorted) {
            const Activity& activity = m_catalogue.activities().at(row);
            const RecordRef record{Table::Activity, activity.id.value};
            QList<int> list;
            for (const Citation* citation : m_catalogue.citationsOf(record))
                if (const int at = number(citation->source); at >= 0)
                    list << at;
            const QString when = activity.start.isKnown() ? activity.start.shown(m_locale) : tr("no date");
            m_facts.activities << FactLink{record, activity.title, u"%1 \u00b7 %2"_s.arg(when, shown(activity.kind)), list};
        }
    }

    void addAgreementLink(const Agreement& agreement, PlaceId seenFrom) {
        QStringList others;
        for (const PlaceId party : agreement.parties)
            if (party != seenFrom)
                others << m_catalogue.placeShown(party);
        const QString when = agreement.signedOn.isKnown() ? tr("signed %1").arg(agreement.signedOn.shown(m_locale)) : tr("no date");
        m_facts.neighbours << FactLink{{Table::Agreement, agreement.id.value}, others.join(u" \u2013 "_s),
                                       u"%1 \u00b7 %2 \u00b7 %3"_s.arg(shown(agreement.kind), when, shown(agreement.status).toLower()), {}};
    }

    void agreement() {
        const Agreement* agreement = m_catalogue.agreements().find(AgreementId{m_facts.record.id});
        if (!agreement)
            return;
        m_facts.subtitle = u"%1 \u00b7 %2"_s.arg(shown(agreement->kind), shown(agreement->status).toLower());
        if (agreement->signedOn.isKnown())
            add(tr("Signed"), agreement->signedOn.shown(m_locale), u"signed"_s);
        else
            addUnknown(tr("Signed"), u"signed"_s);
        add(tr("Kind"), disagreement(u"kind"_s).isEmpty() ? QString() : shown(agreement->kind), u"kind"_s);
        add(tr("Status"), disagreement(u"status"_s).isEmpty() ? QString() : shown(agreement->status), u"status"_s);
        add(tr("Ended"), agreement->endedOn.shown(m_locale), u"ended"_s);
        add(tr("Expires"), agreement->expires.shown(m_locale), u"expires"_s);
        add(tr("Renewal due"), agreement->renewalDue.shown(m_locale), u"renewal_due"_s);
        add(tr("Term"), agreement->term, u"term"_s);
        add(tr("Focus"), agreement->focus.join(u", "_s), u"focus"_s);
        QStringList signatories;
        for (const Signatory& signatory : agreement->signatories) {
            const QString name = m_catalogue.title({Table::Person, signatory.person.value});
            const QString from = m_catalogue.title({Table::Place, signatory.represents.value});
            signatories << (from.isEmpty() ? name : u"%1 (%2)"_s.arg(name, from));
        }
        add(tr("Signatories"), signatories.join(u", "_s));
        for (const AgreementEvent& event : agreement->events)
            addSourced(shown(event.kind), event.note.isEmpty() ? event.date.shown(m_locale) : u"%1, %2"_s.arg(event.date.shown(m_locale), event.note), event.source);
        add(tr("Note"), agreement->note);
        const qsizetype row = m_catalogue.agreements().indexOf(agreement->id);
        const ClimateReport report = climateReport(m_catalogue, row);
        m_facts.climateSentence = report.sentence;
        m_facts.climateGroup = report.group;
        for (const SourceId source : report.sources)
            m_facts.climateSources << number(source);
        for (const Citation* citation : report.statements)
            if (const Source* from = m_catalogue.sources().find(citation->source); from && citation->field == u"rank")
                m_facts.climateStatements << tr("%1 states: %2.").arg(sourceName(*from), citation->states);
        addActivities(m_catalogue.activitiesOf(agreement->id));
        m_facts.neighboursHeading = tr("Parties");
        for (const PlaceId party : agreement->parties) {
            const Place* place = m_catalogue.places().find(party);
            if (place)
                m_facts.neighbours << FactLink{{Table::Place, party.value}, m_catalogue.placeShown(party), place->nativeName, {}};
        }
    }

    void place() {
        const Place* place = m_catalogue.places().find(PlaceId{m_facts.record.id});
        if (!place)
            return;
        m_facts.subtitle = place->level == Level::Country || place->level == Level::Aggregate
                               ? shown(place->level)
                               : u"%1 \u00b7 %2"_s.arg(shown(place->level), m_catalogue.countryName(place->country));
        add(tr("Native name"), place->nativeName, u"native_name"_s);
        QStringList names;
        for (const PlaceName& name : place->names)
            names << name.name;
        add(tr("Also called"), names.join(u", "_s));
        if (place->parent.isValid())
            add(tr("Part of"), m_catalogue.title({Table::Place, place->parent.value}), u"parent_id"_s);
        if (place->population)
            add(tr("Population"), m_locale.toString(*place->population), u"population"_s);
        if (place->hasPosition())
            add(tr("Position"), tr("%1\u00b0, %2\u00b0").arg(place->latitude->text(), place->longitude->text()), u"latitude"_s);
        for (const Indicator& indicator : m_catalogue.indicators().all())
            if (indicator.place == place->id)
                addSourced(indicator.name, u"%1 %2%3"_s.arg(m_locale.toString(indicator.value.toDouble(), 'f', indicator.value.scale), indicator.unit,
                                                            indicator.date.isKnown() ? u" (%1)"_s.arg(indicator.date.shown(m_locale)) : QString()),
                           indicator.source);
        add(tr("Note"), place->note);
        addActivities(m_catalogue.activitiesAt(place->id));
        m_facts.neighboursHeading = tr("Agreements");
        const Links::List all = m_catalogue.agreementsOf(place->id);
        std::vector<qsizetype> rows(all.begin(), all.end());
        std::stable_sort(rows.begin(), rows.end(), [this](qsizetype a, qsizetype b) {
            const auto key = [this](qsizetype row) {
                const PartialDate& date = m_catalogue.agreements().at(row).signedOn;
                return std::pair(!date.isKnown(), date.earliest());
            };
            return key(a) < key(b);
        });
        for (const qsizetype row : rows)
            addAgreementLink(m_catalogue.agreements().at(row), place->id);
    }

    void activity() {
        const Activity* activity = m_catalogue.activities().find(ActivityId{m_facts.record.id});
        if (!activity)
            return;
        m_facts.subtitle = shown(activity->kind);
        if (activity->start.isKnown())
            add(tr("Date"), activity->start.shown(m_locale), u"start_date"_s);
        else
            addUnknown(tr("Date"), u"start_date"_s);
        add(tr("End"), activity->end.shown(m_locale), u"end_date"_s);
        if (activity->participants)
            add(tr("Participants"), m_locale.toString(*activity->participants), u"participants"_s);
        if (activity->costUsd)
            add(tr("Cost"), tr("%1 US dollars").arg(m_locale.toString(*activity->costUsd)), u"cost_usd"_s);
        add(tr("Outcome"), activity->outcome, u"outcome"_s);
        add(tr("Note"), activity->note);
        m_facts.neighboursHeading = tr("Belongs to");
        const auto link = [this](RecordRef record, const QString& detail) {
            const QString title = m_catalogue.title(record);
            if (!title.isEmpty())
                m_facts.neighbours << FactLink{record, title, detail, {}};
        };
        link({Table::Agreement, activity->agreement.value}, tr("Agreement"));
        for (const PlaceId id : activity->places)
            link({Table::Place, id.value}, tr("Place"));
        for (const OrganisationId id : activity->organisations)
            link({Table::Organisation, id.value}, tr("Organisation"));
        for (const PersonId id : activity->people)
            link({Table::Person, id.value}, tr("Person"));
    }

    void source() {
        const Source* source = m_catalogue.sources().find(SourceId{m_facts.record.id});
        if (!source)
            return;
        m_facts.subtitle = tr("Source");
        addSourced(tr("Publisher"), source->publisher, {});
        addSourced(tr("Address"), source->url, {});
        addSourced(tr("Note"), source->note, {});
        addSourced(tr("Terms"), source->terms, {});
        m_facts.neighboursHeading = tr("What rests on it");
        for (const Resting& each : restingOn(m_catalogue, source->id, m_locale))
            m_facts.neighbours << FactLink{each.record, each.title, each.detail, {}};
    }

    void participant() {
        const bool isPerson = m_facts.record.table == Table::Person;
        m_facts.subtitle = isPerson ? tr("Person") : tr("Organisation");
        if (const Person* person = m_catalogue.people().find(PersonId{m_facts.record.id}); isPerson && person) {
            add(tr("Role"), person->role, u"role"_s);
            add(tr("From"), person->from.shown(m_locale), u"from_date"_s);
            add(tr("To"), person->to.shown(m_locale), u"to_date"_s);
            add(tr("Organisation"), m_catalogue.title({Table::Organisation, person->organisation.value}), u"organisation_id"_s);
            add(tr("Place"), m_catalogue.title({Table::Place, person->place.value}), u"place_id"_s);
            add(tr("Note"), person->note);
        } else if (const Organisation* organisation = m_catalogue.organisations().find(OrganisationId{m_facts.record.id}); !isPerson && organisation) {
            add(tr("Kind"), organisation->kind, u"kind"_s);
            add(tr("Place"), m_catalogue.title({Table::Place, organisation->place.value}), u"place_id"_s);
            add(tr("Address"), organisation->url, u"url"_s);
            add(tr("Note"), organisation->note);
        }
        std::vector<qsizetype> rows;
        for (qsizetype row = 0; row < m_catalogue.activities().size(); ++row) {
            const Activity& activity = m_catalogue.activities().at(row);
            if (isPerson ? activity.people.contains(PersonId{m_facts.record.id}) : activity.organisations.contains(OrganisationId{m_facts.record.id}))
                rows.push_back(row);
        }
        addActivities(rows);
        m_facts.neighboursHeading = tr("Signed");
        for (const Agreement& agreement : m_catalogue.agreements().all())
            for (const Signatory& signatory : agreement.signatories)
                if (isPerson && signatory.person.value == m_facts.record.id)
                    addAgreementLink(agreement, {});
    }

    void milestone() {
        const Milestone* milestone = m_catalogue.milestones().find(m_facts.record.id);
        if (!milestone)
            return;
        m_facts.subtitle = tr("Milestone");
        addOwn(tr("Date"), milestone->date.shown(m_locale), u"date"_s, milestone->source);
        QStringList names;
        for (const QString& code : milestone->countries)
            names << m_catalogue.countryName(code);
        addOwn(tr("Countries"), names.join(u", "_s), u"countries"_s, milestone->source);
    }

    void poll() {
        const Poll* poll = m_catalogue.polls().find(PollId{m_facts.record.id});
        if (!poll)
            return;
        m_facts.subtitle = tr("Wave of a poll");
        addOwn(tr("Question"), questionShown(poll->questionKind), u"question_kind"_s, poll->source);
        addOwn(tr("Respondents"), m_catalogue.title({Table::Place, poll->respondents.value}), u"respondents_id"_s, poll->source);
        addOwn(tr("About"), m_catalogue.title({Table::Place, poll->about.value}), u"about_id"_s, poll->source);
        addOwn(tr("Reading"), poll->value.text(), u"value"_s, poll->source);
        addSourced(tr("Note"), poll->note, poll->source);
    }

    void indicator() {
        const Indicator* indicator = m_catalogue.indicators().find(m_facts.record.id);
        if (!indicator)
            return;
        m_facts.subtitle = tr("Indicator");
        addOwn(tr("Place"), m_catalogue.placeShown(indicator->place), u"place_id"_s, indicator->source);
        addOwn(tr("Value"), u"%1 %2"_s.arg(indicator->value.text(), indicator->unit), u"value"_s, indicator->source);
        addOwn(tr("Date"), indicator->date.shown(m_locale), u"date"_s, indicator->source);
        addSourced(tr("Note"), indicator->note, indicator->source);
    }

    const Catalogue& m_catalogue;
    QLocale m_locale;
    RecordFacts m_facts;
};

}  // namespace

RecordFacts recordFacts(const Catalogue& catalogue, RecordRef record, const QLocale& locale) {
    return Builder(catalogue, record, locale).build();
}

QString sourceName(const Source& source) {
    return source.publisher.isEmpty() ? source.title : source.publisher;
}

QString sourceShown(const Catalogue& catalogue, SourceId id) {
    const Source* source = catalogue.sources().find(id);
    if (!source)
        return {};
    QString text = source->publisher.isEmpty() ? source->title : u"%1: %2"_s.arg(source->publisher, source->title);
    if (!source->url.isEmpty())
        text += u". "_s + source->url;
    return text;
}

}  // namespace explore
