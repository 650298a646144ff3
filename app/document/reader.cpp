// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reader.h"

#include "document/statement.h"
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace records;

namespace document::reader {
namespace {

Result<void> each(From from, const char* sql, const std::function<void(const Statement&)>& take, std::optional<IdRange> range = {}) {
    Statement rows(from.handle, sql);
    if (range)
        rows.bind(1, range->first).bind(2, range->last);
    while (rows.next())
        take(rows);
    if (rows.isPrepared() && !rows.failed())
        return {};
    return fail(ErrorCode::Damaged, Document::tr("The document is damaged: some of its records cannot be read."),
                Document::tr("Restore it from a backup."), QString::fromUtf8(sqlite3_errmsg(from.handle)));
}

QStringList listOf(const QString& text) {
    QStringList parts;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts))
        parts << part.trimmed();
    return parts;
}

// Words are checked when they are written; a word that a newer version wrote counts as the last of its list.
template <class Word>
Word wordOr(const QString& text, Word other) {
    for (int i = 0; i < wordCount<Word>(); ++i)
        if (text == word(Word(i)))
            return Word(i);
    return other;
}

}  // namespace

Result<void> places(From from, const Take<Place>& take) {
    return each(from, "SELECT id, slug, name, native_name, level, admin1, country, parent_id, latitude, latitude_scale, longitude, "
                          "longitude_scale, population, note FROM place ORDER BY id", [&](const Statement& row) {
        Place place;
        place.id = row.id<PlaceId>(0);
        place.slug = row.text(1);
        place.name = row.text(2);
        place.nativeName = row.text(3);
        place.level = wordOr(row.text(4), Level::City);
        place.admin1 = row.text(5);
        place.country = row.text(6);
        place.parent = row.id<PlaceId>(7);
        place.latitude = row.decimal(8);
        place.longitude = row.decimal(10);
        place.population = row.optionalInteger(12);
        place.note = row.text(13);
        take(std::move(place));
    });
}

Result<void> placeNames(From from, const std::function<void(PlaceId, PlaceName&&)>& take) {
    return each(from, "SELECT place_id, name, kind, language FROM place_name ORDER BY id",
                [&](const Statement& row) { take(row.id<PlaceId>(0), {row.text(1), row.text(2), row.text(3)}); });
}

Result<void> agreements(From from, const Take<Agreement>& take) {
    return each(from, "SELECT id, slug, kind, status, signed, ended, expires, renewal_due, term, focus, note FROM agreement ORDER BY id",
                [&](const Statement& row) {
        Agreement agreement;
        agreement.id = row.id<AgreementId>(0);
        agreement.slug = row.text(1);
        agreement.kind = wordOr(row.text(2), AgreementKind::Other);
        agreement.status = wordOr(row.text(3), AgreementStatus::Unknown);
        agreement.signedOn = row.date(4);
        agreement.endedOn = row.date(5);
        agreement.expires = row.date(6);
        agreement.renewalDue = row.date(7);
        agreement.term = row.text(8);
        agreement.focus = listOf(row.text(9));
        agreement.note = row.text(10);
        take(std::move(agreement));
    });
}

Result<void> parties(From from, const std::function<void(AgreementId, PlaceId)>& take) {
    return each(from, "SELECT agreement_id, place_id FROM agreement_party ORDER BY position, id",
                [&](const Statement& row) { take(row.id<AgreementId>(0), row.id<PlaceId>(1)); });
}

Result<void> events(From from, const std::function<void(AgreementId, AgreementEvent&&)>& take) {
    return each(from, "SELECT id, agreement_id, kind, date, place_text, source_id, note FROM agreement_event ORDER BY date_earliest, id",
                [&](const Statement& row) {
        take(row.id<AgreementId>(1), {row.id<EventId>(0), wordOr(row.text(2), EventKind::Signed), row.date(3), row.text(4), row.id<SourceId>(5), row.text(6)});
    });
}

Result<void> signatories(From from, const std::function<void(AgreementId, Signatory)>& take) {
    return each(from, "SELECT agreement_id, person_id, represents_id FROM agreement_signatory ORDER BY position, id",
                [&](const Statement& row) { take(row.id<AgreementId>(0), {row.id<PersonId>(1), row.id<PlaceId>(2)}); });
}

Result<void> activities(From from, const Take<Activity>& take, IdRange range) {
    return each(from, "SELECT id, slug, kind, title, start_date, end_date, agreement_id, participants, cost_usd, outcome, note FROM activity "
                          "WHERE id BETWEEN ? AND ? ORDER BY id", [&](const Statement& row) {
        Activity activity;
        activity.id = row.id<ActivityId>(0);
        activity.slug = row.text(1);
        activity.kind = wordOr(row.text(2), ActivityKind::Other);
        activity.title = row.text(3);
        activity.start = row.date(4);
        activity.end = row.date(5);
        activity.agreement = row.id<AgreementId>(6);
        activity.participants = row.optionalInteger(7);
        activity.costUsd = row.optionalInteger(8);
        activity.outcome = row.text(9);
        activity.note = row.text(10);
        take(std::move(activity));
    }, range);
}

Result<void> activityLinks(From from, const std::function<void(ActivityId, RecordRef)>& take) {
    return each(from, "SELECT activity_id, record, record_id FROM activity_link ORDER BY position, id", [&](const Statement& row) {
        if (const auto table = tableFromName(row.text(1)))
            take(row.id<ActivityId>(0), {*table, row.integer(2)});
    });
}

Result<void> organisations(From from, const Take<Organisation>& take) {
    return each(from, "SELECT id, slug, name, native_name, kind, place_id, url, note FROM organisation ORDER BY id", [&](const Statement& row) {
        take({row.id<OrganisationId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.id<PlaceId>(5), row.text(6), row.text(7)});
    });
}

Result<void> people(From from, const Take<Person>& take) {
    return each(from, "SELECT id, slug, name, native_name, role, organisation_id, place_id, from_date, to_date, note FROM person ORDER BY id",
                [&](const Statement& row) {
        take({row.id<PersonId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.id<OrganisationId>(5), row.id<PlaceId>(6), row.date(7),
              row.date(8), row.text(9)});
    });
}

Result<void> polls(From from, const Take<Poll>& take) {
    return each(from, "SELECT id, slug, pollster, respondents_id, about_id, question_kind, fielded_start, fielded_end, value, value_scale, "
                          "unfavorable, unfavorable_scale, sample_size, margin_of_error, margin_of_error_scale, source_id, note FROM poll ORDER BY id",
                [&](const Statement& row) {
        Poll poll;
        poll.id = row.id<PollId>(0);
        poll.slug = row.text(1);
        poll.pollster = row.text(2);
        poll.respondents = row.id<PlaceId>(3);
        poll.about = row.id<PlaceId>(4);
        poll.questionKind = row.text(5);
        poll.fieldedStart = row.date(6);
        poll.fieldedEnd = row.date(7);
        poll.value = row.decimal(8).value_or(Decimal());
        poll.unfavorable = row.decimal(10);
        poll.sampleSize = row.optionalInteger(12);
        poll.marginOfError = row.decimal(13);
        poll.source = row.id<SourceId>(15);
        poll.note = row.text(16);
        take(std::move(poll));
    });
}

Result<void> indicators(From from, const Take<Indicator>& take) {
    return each(from, "SELECT id, slug, place_id, name, date, value, value_scale, unit, source_id, note FROM indicator ORDER BY id",
                [&](const Statement& row) {
        take({row.integer(0), row.text(1), row.id<PlaceId>(2), row.text(3), row.date(4), row.decimal(5).value_or(Decimal()), row.text(7),
              row.id<SourceId>(8), row.text(9)});
    });
}

Result<void> milestones(From from, const Take<Milestone>& take) {
    return each(from, "SELECT id, slug, date, countries, title, kind, source_id FROM milestone ORDER BY date_earliest, id",
                [&](const Statement& row) {
        take({row.integer(0), row.text(1), row.date(2), listOf(row.text(3)), row.text(4), row.text(5), row.id<SourceId>(6)});
    });
}

Result<void> sources(From from, const Take<Source>& take) {
    return each(from, "SELECT id, slug, publisher, title, url, note, terms FROM source ORDER BY id", [&](const Statement& row) {
        take({row.id<SourceId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)});
    });
}

Result<void> citations(From from, const Take<Citation>& take) {
    return each(from, "SELECT id, record, record_id, field, source_id, states, where_in, note, seen FROM citation ORDER BY id",
                [&](const Statement& row) {
        if (const auto table = tableFromName(row.text(1)))
            take({row.id<CitationId>(0), {*table, row.integer(2)}, row.text(3), row.id<SourceId>(4), row.text(5), row.text(6), row.text(7),
                  row.date(8)});
    });
}

IdRange ids(From from, Table table) {
    Statement row(from.handle, u"SELECT min(id), max(id) FROM %1"_s.arg(tableName(table)));
    return row.next() && !row.isNull(0) ? IdRange{row.integer(0), row.integer(1)} : IdRange();
}

Result<qint64> count(From from, Table table) {
    Statement row(from.handle, u"SELECT count(*) FROM %1"_s.arg(tableName(table)));
    if (row.next())
        return row.integer(0);
    return fail(ErrorCode::Damaged, Document::tr("The document is damaged: some of its records cannot be read."),
                Document::tr("Restore it from a backup."), QString::fromUtf8(sqlite3_errmsg(from.handle)));
}

}  // namespace document::reader
