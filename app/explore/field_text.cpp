// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/field_text.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace explore {
namespace {

using Text = std::optional<QString>;

// One text for each kind of value that records hold.
class Reader {
public:
    explicit Reader(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    static QString text(const QString& value) { return value; }
    static QString text(const QStringList& list) { return list.join(u"; "_s); }
    static QString text(const PartialDate& date) { return date.isKnown() ? date.edtf() : QString(); }
    static QString text(const Decimal& number) { return number.text(); }
    static QString text(const std::optional<Decimal>& number) { return number ? number->text() : QString(); }
    static QString text(const std::optional<qint64>& number) { return number ? QString::number(*number) : QString(); }
    template <class Word>
        requires std::is_enum_v<Word>
    static QString text(Word value) { return word(value); }
    QString text(PlaceId id) const { return m_catalogue.slug({Table::Place, id.value}); }
    QString text(AgreementId id) const { return m_catalogue.slug({Table::Agreement, id.value}); }
    QString text(OrganisationId id) const { return m_catalogue.slug({Table::Organisation, id.value}); }
    QString text(SourceId id) const { return m_catalogue.slug({Table::Source, id.value}); }

private:
    const Catalogue& m_catalogue;
};

// The text of the first name that is the field's.
template <class... Rest>
Text pick(const Reader&, QStringView) {
    return std::nullopt;
}
template <class Value, class... Rest>
Text pick(const Reader& read, QStringView field, QStringView name, const Value& value, const Rest&... rest) {
    return field == name ? Text(read.text(value)) : pick(read, field, rest...);
}

Text of(const Reader& read, const Agreement& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"kind", one.kind, u"status", one.status, u"signed", one.signedOn, u"ended", one.endedOn, u"expires",
                one.expires, u"renewal_due", one.renewalDue, u"term", one.term, u"focus", one.focus, u"note", one.note);
}

Text of(const Reader& read, const Place& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"name", one.name, u"native_name", one.nativeName, u"level", one.level, u"admin1", one.admin1,
                u"country", one.country, u"parent_id", one.parent, u"latitude", one.latitude, u"longitude", one.longitude, u"population",
                one.population, u"note", one.note);
}

Text of(const Reader& read, const Activity& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"kind", one.kind, u"title", one.title, u"start_date", one.start, u"end_date", one.end,
                u"agreement_id", one.agreement, u"participants", one.participants, u"cost_usd", one.costUsd, u"outcome", one.outcome, u"note",
                one.note);
}

Text of(const Reader& read, const Organisation& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"name", one.name, u"native_name", one.nativeName, u"kind", one.kind, u"place_id", one.place,
                u"url", one.url, u"note", one.note);
}

Text of(const Reader& read, const Person& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"name", one.name, u"native_name", one.nativeName, u"role", one.role, u"organisation_id",
                one.organisation, u"place_id", one.place, u"from_date", one.from, u"to_date", one.to, u"note", one.note);
}

Text of(const Reader& read, const Poll& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"pollster", one.pollster, u"respondents_id", one.respondents, u"about_id", one.about,
                u"question_kind", one.questionKind, u"fielded_start", one.fieldedStart, u"fielded_end", one.fieldedEnd, u"value", one.value,
                u"unfavorable", one.unfavorable, u"sample_size", one.sampleSize, u"margin_of_error", one.marginOfError, u"source_id", one.source,
                u"note", one.note);
}

Text of(const Reader& read, const Indicator& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"place_id", one.place, u"name", one.name, u"date", one.date, u"value", one.value, u"unit",
                one.unit, u"source_id", one.source, u"note", one.note);
}

Text of(const Reader& read, const Milestone& one, QStringView field) {
    return pick(read, field, u"slug", one.slug, u"date", one.date, u"countries", one.countries, u"title", one.title, u"kind", one.kind,
                u"source_id", one.source);
}

template <class Rows, class IdType>
Text in(const Catalogue& catalogue, const Rows& rows, IdType id, QStringView field) {
    const auto* found = rows.find(id);
    return found ? of(Reader(catalogue), *found, field) : Text();
}

}  // namespace

Text fieldText(const Catalogue& catalogue, RecordRef record, QStringView field) {
    switch (record.table) {
    case Table::Agreement:
        return in(catalogue, catalogue.agreements(), AgreementId{record.id}, field);
    case Table::Place:
        return in(catalogue, catalogue.places(), PlaceId{record.id}, field);
    case Table::Activity:
        return in(catalogue, catalogue.activities(), ActivityId{record.id}, field);
    case Table::Organisation:
        return in(catalogue, catalogue.organisations(), OrganisationId{record.id}, field);
    case Table::Person:
        return in(catalogue, catalogue.people(), PersonId{record.id}, field);
    case Table::Poll:
        return in(catalogue, catalogue.polls(), PollId{record.id}, field);
    case Table::Indicator:
        return in(catalogue, catalogue.indicators(), record.id, field);
    case Table::Milestone:
        return in(catalogue, catalogue.milestones(), record.id, field);
    default:
        return std::nullopt;
    }
}

QString shownText(const Catalogue& catalogue, Table table, QStringView field, const QString& text, const QLocale& locale) {
    const FieldSpec* spec = records::field(table, field);
    if (!spec || text.isEmpty())
        return text;
    switch (spec->kind) {
    case FieldKind::Date: {
        const auto date = PartialDate::fromEdtf(text);
        return date && date->isKnown() ? date->shown(locale) : text;
    }
    case FieldKind::Word:
        return shownWord(spec->words, text).toLower();
    case FieldKind::Link: {
        const RecordRef target = catalogue.fromSlug(text);
        return target.isValid() ? catalogue.title(target) : text;
    }
    default:
        return text;
    }
}

}  // namespace explore
