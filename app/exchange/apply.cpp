// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/data_sets.h"
#include "document/iso3166.h"
#include "document/mappings.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/reader.h"
#include "document/sources.h"
#include "document/text_rows.h"
#include "document/trade.h"
#include "document/verbs.h"
#include "exchange/form.h"
#include "exchange/known_records.h"
#include "exchange/own_row_writer.h"
#include "exchange/people.h"
#include "exchange/trade_stream.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

// Turns the short ids of the files into row ids and calls the verbs.
class Applier : public RowIds {
public:
    Applier(document::Document& document, Plan& plan)
        : m_document(document)
        , m_plan(plan)
        , m_people(document)
        , m_own(document, *this) {}

    // Reads what is in the document; forgets what it knew before.
    Result<void> prepare() {
        namespace reader = document::reader;
        m_places.clear();
        m_regions.clear();
        m_ids.clear();
        for (const OwnTable& table : ownTables())
            if (table.idColumn) {
                auto ids = document::text_rows::ids(m_document, table.table);
                if (!ids)
                    return tl::unexpected(ids.error());
                m_ids.insert(int(table.table), std::move(*ids));
            }
        m_own.forget();
        return reader::places(m_document, [this](Place&& row) { note(row); }).and_then([&] {
            return m_people.prepare();
        });
    }

    // The row id behind a short id; a country, and a source that the plan brings, are added. Errors: InvalidValue.
    Result<qint64> idOf(Table table, const QString& slug) override {
        if (slug.isEmpty())
            return 0;
        if (const qint64 known = m_ids[int(table)].value(slug))
            return known;
        if (table == Table::Place)
            return place(slug).map([](PlaceId id) { return id.value; });
        if (table == Table::Source)
            if (const auto source = m_plan.sources.constFind(slug); source != m_plan.sources.constEnd()) {
                Source added = *source;
                return (*this)(added).map([&] { return m_ids[int(table)].value(slug); });
            }
        return fail(
            ErrorCode::InvalidValue,
            QCoreApplication::translate("Exchange", "There is no %1 \u201c%2\u201d.").arg(shownTable(table), slug));
    }
    void noteId(Table table, const QString& slug, qint64 id) override { m_ids[int(table)].insert(slug, id); }

    Result<void> operator()(Source& row) {
        return document::sources::add(m_document, row).map([&](SourceId id) {
            noteId(Table::Source, row.slug, id.value);
        });
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
            cited = cited
                        .and_then([&] {
                            return cite(record, u"latitude"_s, row.coordinateSource, row.place.latitude->text());
                        })
                        .and_then([&] {
                            return cite(record, u"longitude"_s, row.coordinateSource, row.place.longitude->text());
                        });
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
        noteId(Table::Agreement, row.agreement.slug, added->value);
        for (const QString& source : row.sources)
            if (auto cited = cite({Table::Agreement, added->value}, {}, source); !cited)
                return cited;
        return {};
    }

    Result<void> operator()(EventRow& row) {
        return sourceInto(row.event.source, row.source).and_then([&] {
            return document::agreements::addEvent(m_document, {m_ids[int(Table::Agreement)].value(row.agreement)},
                                                  row.event)
                .map([](EventId) {});
        });
    }

    Result<void> operator()(ActivityRow& row) {
        Activity& activity = row.activity;
        activity.agreement.value = m_ids[int(Table::Agreement)].value(row.agreement);
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
        if (added)
            noteId(Table::Activity, activity.slug, added->value);
        return added ? cite({Table::Activity, added->value}, {}, row.source) : tl::unexpected(added.error());
    }

    Result<void> operator()(IndicatorRow& row) {
        const auto found = place(row.place);
        if (!found)
            return tl::unexpected(found.error());
        row.indicator.place = *found;
        return sourceInto(row.indicator.source, row.source).and_then([&] {
            return document::series::add(m_document, row.indicator).map([&](qint64 id) {
                noteId(Table::Indicator, row.indicator.slug, id);
            });
        });
    }

    Result<void> operator()(PollRow& row) {
        const auto respondents = place(row.respondents);
        const auto about = place(row.about);
        if (!respondents || !about)
            return tl::unexpected(respondents ? about.error() : respondents.error());
        row.poll.respondents = *respondents;
        row.poll.about = *about;
        return sourceInto(row.poll.source, row.source).and_then([&] {
            return document::polls::add(m_document, row.poll).map([&](PollId id) {
                noteId(Table::Poll, row.poll.slug, id.value);
            });
        });
    }

    Result<void> operator()(TradeRow& row) {
        const auto reporter = place(row.reporter);
        const auto partner = place(row.partner);
        if (!reporter || !partner)
            return tl::unexpected(reporter ? partner.error() : reporter.error());
        row.flow.reporter = *reporter;
        row.flow.partner = *partner;
        return sourceInto(row.flow.source, row.source).map([&] { m_flows.push_back(row.flow); });
    }

    Result<void> operator()(MilestoneRow& row) {
        return sourceInto(row.milestone.source, row.source).and_then([&] {
            return document::series::add(m_document, row.milestone).map([&](qint64 id) {
                noteId(Table::Milestone, row.milestone.slug, id);
            });
        });
    }

    Result<void> operator()(DeflatorRow& row) {
        SourceId source;
        return sourceInto(source, row.source).and_then([&] {
            return document::series::addDeflator(m_document, row.year, row.index, row.value, row.base, source)
                .map([](qint64) {});
        });
    }

    Result<void> operator()(ExchangeRateRow& row) {
        SourceId source;
        return sourceInto(source, row.source).and_then([&] {
            return document::series::addExchangeRate(m_document, row.year, row.currency, row.value, source)
                .map([](qint64) {});
        });
    }

    Result<void> operator()(ClaimRow& row) {
        const auto table = tableFromName(row.record).value_or(Table::Place);
        const RecordRef record{table, m_ids[int(table)].value(row.recordSlug)};
        return cite(record, row.field, row.source, row.states, row.note);
    }

    Result<void> operator()(OwnRow& row) { return m_own.add(row); }

    // What a changed row does: fills what is unknown, and otherwise follows the choice. What is taken over is cited from the file.
    Result<void> change(const FieldChange& change, const QString& file) {
        if (change.field == u"names")
            return m_own.addNames(change);
        if (!change.mine.isEmpty() && m_plan.keep == Keep::Mine)
            return document::decisions::remember(m_document, u"kept"_s, KnownRecords::kept(change), change.mine);
        const bool isTaken = change.mine.isEmpty() || m_plan.keep == Keep::Theirs;
        if (isTaken)
            if (auto taken = take(change); !taken || !wantsSource(change.record.table, change.field))
                return taken;
        return sourceFor(change, file).and_then([&](const QString& source) {
            return cite(change.record, change.field, source, isTaken ? QString() : change.theirs);
        });
    }

    bool hasPlace(const QString& slug) const { return m_ids[int(Table::Place)].contains(slug); }

    // For the rows of a stream.
    TradeStream::References references() {
        return {[this](const QString& slug) {
                    return m_ids[int(Table::Place)].contains(slug) || slug == u"WORLD" || !document::countryName(slug).isEmpty();
                },
                [this](Table table, const QString& slug) { return m_ids[int(table)].value(slug); },
                [this](Table table, const QString& slug) { return idOf(table, slug); },
                [this](const QString& slug) {
                    if (!m_plan.sources.contains(slug))
                        m_plan.sources.insert(slug, incompleteSource(slug));
                }};
    }

    // Trade rows are written together, through one statement.
    Result<void> finish() { return m_flows.empty() ? Result<void>() : document::trade::add(m_document, m_flows); }

private:
    Result<void> take(const FieldChange& change) {
        const FieldSpec* field = records::field(change.record.table, change.field);
        if (!field || field->kind != FieldKind::Link)
            return document::setField(m_document, change.record, change.field, change.theirs);
        return idOf(field->target, change.theirs).and_then([&](qint64 id) {
            return document::setField(m_document, change.record, change.field, QString::number(id));
        });
    }

    // The one that the row names, else the file.
    Result<QString> sourceFor(const FieldChange& change, const QString& file) {
        if (!change.source.isEmpty())
            return change.source;
        TextTable named;
        named.name = file;
        Source source = sourceOfFile(named);
        const QString slug = source.slug;
        if (m_ids[int(Table::Source)].contains(slug))
            return slug;
        return (*this)(source).map([&] { return slug; });
    }

    void note(const Place& place) {
        m_places.insert(place.slug, place);
        noteId(Table::Place, place.slug, place.id.value);
        if (place.level == Level::State || place.level == Level::Province || place.level == Level::Region ||
            place.level == Level::Prefecture)
            m_regions.insert(place.country + u'/' + place.admin1, place.id);
    }

    Result<void> sourceInto(SourceId& target, const QString& slug) {
        return idOf(Table::Source, slug).map([&target](qint64 id) { target.value = id; });
    }

    PlaceId parentOf(const Place& place) const {
        const bool isRegion = place.level != Level::City && place.level != Level::County &&
                              place.level != Level::District && place.level != Level::Port;
        return isRegion || place.admin1.isEmpty() ? PlaceId() : m_regions.value(place.country + u'/' + place.admin1);
    }

    Result<PlaceId> place(const QString& slug) {
        const auto known = m_places.constFind(slug);
        if (known != m_places.constEnd())
            return known->id;
        const auto country = document::places::country(m_document, slug);
        if (country) {
            m_places[slug].id = *country;
            noteId(Table::Place, slug, country->value);
        }
        return country;
    }

    Result<void> cite(RecordRef record, const QString& field, const QString& source, const QString& states = {},
                      const QString& note = {}) {
        if (source.isEmpty())
            return {};
        Citation citation;
        citation.record = record;
        citation.field = field;
        if (auto found = sourceInto(citation.source, source); !found)
            return found;
        citation.states = states;
        citation.note = note;
        return document::sources::cite(m_document, citation).map([](CitationId) {});
    }

    document::Document& m_document;
    Plan& m_plan;
    People m_people;
    OwnRowWriter m_own;
    QHash<int, QHash<QString, qint64>> m_ids; // by table and short id
    QHash<QString, Place> m_places;
    QHash<QString, PlaceId> m_regions;
    std::vector<TradeFlow> m_flows;
};

Result<void> applyRow(document::Document& document, Applier& applier, PlannedRow& row, const QString& file) {
    return document.edit({}, [&]() -> Result<void> {
        for (Payload& payload : row.payloads)
            if (auto added = std::visit(applier, payload); !added)
                return added;
        for (const FieldChange& change : row.changes)
            if (auto changed = applier.change(change, file); !changed)
                return changed;
        for (const auto& [id, slug] : row.ids)
            if (auto remembered = document::decisions::remember(document, u"place"_s, id, slug); !remembered)
                return remembered;
        return {};
    });
}

QString reportOf(const InputCounts& counts) {
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"form"_s, counts.form},
                                                       {u"table"_s, counts.table},
                                                       {u"read"_s, counts.read},
                                                       {u"new"_s, counts.added},
                                                       {u"changed"_s, counts.changed},
                                                       {u"same"_s, counts.same},
                                                       {u"doubtful"_s, counts.doubtful},
                                                       {u"refused"_s, counts.refused},
                                                       {u"unticked"_s, counts.unticked}})
                                 .toJson(QJsonDocument::Compact));
}

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled,
                QCoreApplication::translate("Exchange", "The import was cancelled. Nothing was written."));
}

// The rows of the plan from one on.
Result<void> applyRows(document::Document& document, Applier& applier, Plan& plan, size_t from, const Progress& progress) {
    for (size_t at = from; at < plan.rows.size(); ++at) {
        constexpr size_t step = 200;
        if (at % step == 0 && progress && !progress(at + 1, plan.rows.size()))
            return cancelled();
        PlannedRow& row = plan.rows[at];
        if (!row.isTicked || (row.outcome != Outcome::New && row.outcome != Outcome::Changed))
            continue;
        InputCounts& counts = plan.inputs[row.input];
        const auto applied = applyRow(document, applier, row, counts.name);
        if (applied)
            continue;
        if (applied.error().code != ErrorCode::InvalidValue && applied.error().code != ErrorCode::Conflict)
            return applied;
        // What the row had added before it was refused is gone again, also from what the applier remembers.
        if (auto again = applier.prepare(); !again)
            return again;
        --counts.of(row.outcome);
        row.outcome = Outcome::Refused;
        row.reason = applied.error().sentence;
        ++counts.refused;
    }
    return {};
}

} // namespace

Result<void> applyPlan(document::Document& document, Plan& plan, const Progress& progress) {
    Applier applier(document, plan);
    if (auto prepared = applier.prepare(); !prepared)
        return prepared;
    if (auto applied = applyRows(document, applier, plan, 0, progress); !applied)
        return applied;
    if (!plan.writesNothing())
        for (const auto& [id, slug] : plan.ids)
            if (applier.hasPlace(slug))
                if (auto remembered = document::decisions::remember(document, u"place"_s, id, slug); !remembered)
                    return remembered;
    if (auto finished = applier.finish(); !finished)
        return finished;
    // What was not counted before brings rows of the plan along.
    const size_t before = plan.rows.size();
    for (const auto& stream : plan.streams)
        if (auto written = stream->write(document, applier.references(), plan, progress); !written)
            return written;
    return applyRows(document, applier, plan, before, progress);
}

Result<void> importPlan(document::Document& document, Plan& plan, const Progress& progress) {
    if (plan.writesNothing())
        return {};
    QStringList names;
    for (const InputCounts& input : plan.inputs)
        names << input.name;
    return document.edit(QCoreApplication::translate("Exchange", "Import %1").arg(names.join(u", "_s).left(120)), [&] {
        return applyPlan(document, plan, progress).and_then([&]() -> Result<void> {
            if (plan.writesNothing())
                return {};
            for (const Mapping& mapping : plan.kept)
                if (auto saved = document::mappings::save(document, mapping.name, mapping.toText()); !saved)
                    return saved;
            for (const InputCounts& input : plan.inputs)
                if (input.added + input.changed > 0)
                    if (auto noted = document::data_sets::add(document, input.name, input.digest, reportOf(input));
                        !noted)
                        return noted;
            return {};
        });
    });
}

Result<void> rehearsePlan(document::Document& document, Plan& plan, const Progress& progress) {
    if (plan.writesNothing())
        return {};
    bool rehearsed = false;
    const auto done = document.edit({}, [&]() -> Result<void> {
        auto applied = applyPlan(document, plan, progress);
        if (!applied)
            return applied;
        rehearsed = true;
        return cancelled(); // the edit is rolled back
    });
    return rehearsed ? Result<void>() : done;
}

} // namespace exchange
