// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace records;
using explore::Catalogue;

namespace models {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Columns", text);
}

QString placeOf(const Catalogue& catalogue, PlaceId id) {
    return catalogue.placeShown(id);
}

QString sourceOf(const Catalogue& catalogue, SourceId id) {
    const Source* source = catalogue.sources().find(id);
    return source ? source->publisher : QString();
}

// Builds columns over one kind of record; `at` finds the record of a row.
template <class Record>
class Builder {
public:
    using At = const Record& (*)(const Catalogue&, qsizetype);
    explicit Builder(At at) : m_at(at) {}

    Builder& text(const char* header, const char16_t* field, QString Record::* member) {
        return add(header, field, [at = m_at, member](const Catalogue& c, qsizetype row) { return at(c, row).*member; });
    }
    Builder& link(const char* header, std::function<QString(const Catalogue&, const Record&)> shown) {
        return add(header, nullptr, [at = m_at, shown](const Catalogue& c, qsizetype row) { return shown(c, at(c, row)); });
    }
    // The same, edited by typing the name of a record or a country.
    Builder& link(const char* header, const char16_t* field, std::function<QString(const Catalogue&, const Record&)> shown) {
        return add(header, field, [at = m_at, shown](const Catalogue& c, qsizetype row) { return shown(c, at(c, row)); });
    }
    Builder& source() {
        link(QT_TRANSLATE_NOOP("Columns", "Source"), u"source_id", [](const Catalogue& c, const Record& record) { return sourceOf(c, record.source); });
        last().typed = [at = m_at](const Catalogue& c, qsizetype row) {
            const Source* source = c.sources().find(at(c, row).source);
            return !source ? QString() : source->publisher.isEmpty() ? source->title : u"%1: %2"_s.arg(source->publisher, source->title);
        };
        return *this;
    }
    template <class Word>
    Builder& word(const char* header, const char16_t* field, WordList words, Word Record::* member) {
        add(header, field, [at = m_at, member](const Catalogue& c, qsizetype row) { return records::shown(at(c, row).*member); });
        last().words = words;
        return *this;
    }
    Builder& date(const char* header, const char16_t* field, PartialDate Record::* member) {
        add(header, field, [at = m_at, member](const Catalogue& c, qsizetype row) { return (at(c, row).*member).shown(); });
        last().sort = [at = m_at, member](const Catalogue& c, qsizetype row) { 
            const PartialDate& date = at(c, row).*member;
            return date.isKnown() ? QVariant(date.earliest()) : QVariant();
        };
        last().typed = [at = m_at, member](const Catalogue& c, qsizetype row) { return (at(c, row).*member).edtf(); };
        return *this;
    }
    Builder& decimal(const char* header, const char16_t* field, std::function<std::optional<Decimal>(const Record&)> value) {
        add(header, field, [at = m_at, value](const Catalogue& c, qsizetype row) {
            const auto number = value(at(c, row));
            return number ? number->text() : QString();
        });
        last().isNumber = true;
        last().sort = [at = m_at, value](const Catalogue& c, qsizetype row) {
            const auto number = value(at(c, row));
            return number ? QVariant(number->toDouble()) : QVariant();
        };
        return *this;
    }
    Builder& integer(const char* header, const char16_t* field, std::function<std::optional<qint64>(const Catalogue&, qsizetype)> value) {
        add(header, field, [value](const Catalogue& c, qsizetype row) {
            const auto number = value(c, row);
            return number ? QLocale().toString(*number) : QString();
        });
        last().isNumber = true;
        last().sort = [value](const Catalogue& c, qsizetype row) {
            const auto number = value(c, row);
            return number ? QVariant(*number) : QVariant();
        };
        last().typed = [value](const Catalogue& c, qsizetype row) {
            const auto number = value(c, row);
            return number ? QString::number(*number) : QString();
        };
        return *this;
    }
    Builder& hidden() {
        last().isHidden = true;
        return *this;
    }
    std::vector<Column> take() { return std::move(m_columns); }

private:
    Column& last() { return m_columns.back(); }
    Builder& add(const char* header, const char16_t* field, std::function<QString(const Catalogue&, qsizetype)> shown) {
        Column column;
        column.key = field ? QString::fromUtf16(field) : QString::fromLatin1(header);
        column.header = tr(header);
        column.field = field;
        column.shown = std::move(shown);
        m_columns.push_back(std::move(column));
        return *this;
    }
    At m_at;
    std::vector<Column> m_columns;
};

std::vector<Column> agreementColumns() {
    const auto party = [](int position) {
        return [position](const Catalogue& c, const Agreement& a) { return position < a.parties.size() ? placeOf(c, a.parties[position]) : QString(); };
    };
    return Builder<Agreement>([](const Catalogue& c, qsizetype row) -> const Agreement& { return c.agreements().at(row); })
        .link(QT_TRANSLATE_NOOP("Columns", "Place"), u"party_1", party(0))
        .link(QT_TRANSLATE_NOOP("Columns", "Partner"), u"party_2", party(1))
        .word(QT_TRANSLATE_NOOP("Columns", "Kind"), u"kind", WordList::AgreementKind, &Agreement::kind)
        .date(QT_TRANSLATE_NOOP("Columns", "Signed"), u"signed", &Agreement::signedOn)
        .word(QT_TRANSLATE_NOOP("Columns", "Status"), u"status", WordList::AgreementStatus, &Agreement::status)
        .date(QT_TRANSLATE_NOOP("Columns", "Ended"), u"ended", &Agreement::endedOn)
        .link(QT_TRANSLATE_NOOP("Columns", "Climate at signing"),
              [](const Catalogue& c, const Agreement& a) { return evidence::shown(c.climate(c.agreements().indexOf(a.id)).group); })
        .integer(QT_TRANSLATE_NOOP("Columns", "Activities"), nullptr,
                 [](const Catalogue& c, qsizetype row) { return std::optional(qint64(c.activitiesOf(c.agreements().at(row).id).size())); })
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Agreement::note)
        .text(QT_TRANSLATE_NOOP("Columns", "Id"), nullptr, &Agreement::slug).hidden()
        .take();
}

std::vector<Column> placeColumns() {
    return Builder<Place>([](const Catalogue& c, qsizetype row) -> const Place& { return c.places().at(row); })
        .text(QT_TRANSLATE_NOOP("Columns", "Name"), u"name", &Place::name)
        .text(QT_TRANSLATE_NOOP("Columns", "Native name"), u"native_name", &Place::nativeName)
        .word(QT_TRANSLATE_NOOP("Columns", "Level"), u"level", WordList::Level, &Place::level)
        .text(QT_TRANSLATE_NOOP("Columns", "Region code"), u"admin1", &Place::admin1)
        .link(QT_TRANSLATE_NOOP("Columns", "Country"), u"country", [](const Catalogue& c, const Place& p) { return c.countryName(p.country); })
        .integer(QT_TRANSLATE_NOOP("Columns", "Agreements"), nullptr,
                 [](const Catalogue& c, qsizetype row) { return std::optional(qint64(c.agreementsOf(c.places().at(row).id).size())); })
        .integer(QT_TRANSLATE_NOOP("Columns", "Population"), u"population", [](const Catalogue& c, qsizetype row) { return c.places().at(row).population; })
        .decimal(QT_TRANSLATE_NOOP("Columns", "Latitude (\u00b0)"), u"latitude", [](const Place& p) { return p.latitude; })
        .decimal(QT_TRANSLATE_NOOP("Columns", "Longitude (\u00b0)"), u"longitude", [](const Place& p) { return p.longitude; })
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Place::note)
        .text(QT_TRANSLATE_NOOP("Columns", "Id"), nullptr, &Place::slug).hidden()
        .take();
}

std::vector<Column> activityColumns() {
    return Builder<Activity>([](const Catalogue& c, qsizetype row) -> const Activity& { return c.activities().at(row); })
        .text(QT_TRANSLATE_NOOP("Columns", "Title"), u"title", &Activity::title)
        .word(QT_TRANSLATE_NOOP("Columns", "Kind"), u"kind", WordList::ActivityKind, &Activity::kind)
        .date(QT_TRANSLATE_NOOP("Columns", "Start"), u"start_date", &Activity::start)
        .date(QT_TRANSLATE_NOOP("Columns", "End"), u"end_date", &Activity::end)
        .link(QT_TRANSLATE_NOOP("Columns", "Agreement"), u"agreement_id",
              [](const Catalogue& c, const Activity& a) { return c.title({Table::Agreement, a.agreement.value}); })
        .link(QT_TRANSLATE_NOOP("Columns", "Places"),
              [](const Catalogue& c, const Activity& a) {
                  QStringList names;
                  for (const PlaceId place : a.places)
                      names << c.title({Table::Place, place.value});
                  return names.join(u"; "_s);
              })
        .text(QT_TRANSLATE_NOOP("Columns", "Outcome"), u"outcome", &Activity::outcome)
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Activity::note)
        .take();
}

std::vector<Column> organisationColumns() {
    return Builder<Organisation>([](const Catalogue& c, qsizetype row) -> const Organisation& { return c.organisations().at(row); })
        .text(QT_TRANSLATE_NOOP("Columns", "Name"), u"name", &Organisation::name)
        .text(QT_TRANSLATE_NOOP("Columns", "Native name"), u"native_name", &Organisation::nativeName)
        .text(QT_TRANSLATE_NOOP("Columns", "Kind"), u"kind", &Organisation::kind)
        .link(QT_TRANSLATE_NOOP("Columns", "Place"), u"place_id", [](const Catalogue& c, const Organisation& o) { return placeOf(c, o.place); })
        .text(QT_TRANSLATE_NOOP("Columns", "Address on the web"), u"url", &Organisation::url)
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Organisation::note)
        .take();
}

std::vector<Column> personColumns() {
    return Builder<Person>([](const Catalogue& c, qsizetype row) -> const Person& { return c.people().at(row); })
        .text(QT_TRANSLATE_NOOP("Columns", "Name"), u"name", &Person::name)
        .text(QT_TRANSLATE_NOOP("Columns", "Native name"), u"native_name", &Person::nativeName)
        .text(QT_TRANSLATE_NOOP("Columns", "Role"), u"role", &Person::role)
        .link(QT_TRANSLATE_NOOP("Columns", "Organisation"), u"organisation_id", [](const Catalogue& c, const Person& p) { return c.title({Table::Organisation, p.organisation.value}); })
        .link(QT_TRANSLATE_NOOP("Columns", "Place"), u"place_id", [](const Catalogue& c, const Person& p) { return placeOf(c, p.place); })
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Person::note)
        .take();
}

std::vector<Column> pollColumns() {
    return Builder<Poll>([](const Catalogue& c, qsizetype row) -> const Poll& { return c.polls().at(row); })
        .text(QT_TRANSLATE_NOOP("Columns", "Pollster"), u"pollster", &Poll::pollster)
        .link(QT_TRANSLATE_NOOP("Columns", "Respondents"), u"respondents_id", [](const Catalogue& c, const Poll& p) { return placeOf(c, p.respondents); })
        .link(QT_TRANSLATE_NOOP("Columns", "About"), u"about_id", [](const Catalogue& c, const Poll& p) { return placeOf(c, p.about); })
        .text(QT_TRANSLATE_NOOP("Columns", "Kind of question"), u"question_kind", &Poll::questionKind)
        .date(QT_TRANSLATE_NOOP("Columns", "Fielded from"), u"fielded_start", &Poll::fieldedStart)
        .date(QT_TRANSLATE_NOOP("Columns", "Fielded to"), u"fielded_end", &Poll::fieldedEnd)
        .decimal(QT_TRANSLATE_NOOP("Columns", "Reading (0\u2013100)"), u"value", [](const Poll& p) { return std::optional(p.value); })
        .integer(QT_TRANSLATE_NOOP("Columns", "Sample size"), u"sample_size", [](const Catalogue& c, qsizetype row) { return c.polls().at(row).sampleSize; })
        .decimal(QT_TRANSLATE_NOOP("Columns", "Margin of error (points)"), u"margin_of_error", [](const Poll& p) { return p.marginOfError; })
        .source()
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Poll::note)
        .take();
}

std::vector<Column> indicatorColumns() {
    return Builder<Indicator>([](const Catalogue& c, qsizetype row) -> const Indicator& { return c.indicators().at(row); })
        .link(QT_TRANSLATE_NOOP("Columns", "Place"), u"place_id", [](const Catalogue& c, const Indicator& i) { return placeOf(c, i.place); })
        .text(QT_TRANSLATE_NOOP("Columns", "Name"), u"name", &Indicator::name)
        .date(QT_TRANSLATE_NOOP("Columns", "Date"), u"date", &Indicator::date)
        .decimal(QT_TRANSLATE_NOOP("Columns", "Value"), u"value", [](const Indicator& i) { return std::optional(i.value); })
        .text(QT_TRANSLATE_NOOP("Columns", "Unit"), u"unit", &Indicator::unit)
        .source()
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Indicator::note)
        .take();
}

std::vector<Column> milestoneColumns() {
    return Builder<Milestone>([](const Catalogue& c, qsizetype row) -> const Milestone& { return c.milestones().at(row); })
        .date(QT_TRANSLATE_NOOP("Columns", "Date"), u"date", &Milestone::date)
        .text(QT_TRANSLATE_NOOP("Columns", "Title"), u"title", &Milestone::title)
        .text(QT_TRANSLATE_NOOP("Columns", "Kind"), u"kind", &Milestone::kind)
        .link(QT_TRANSLATE_NOOP("Columns", "Countries"), u"countries",
              [](const Catalogue& c, const Milestone& m) {
                  QStringList names;
                  for (const QString& code : m.countries)
                      names << c.countryName(code);
                  return names.join(u"; "_s);
              })
        .source()
        .take();
}

std::vector<Column> sourceColumns() {
    return Builder<Source>([](const Catalogue& c, qsizetype row) -> const Source& { return c.sources().at(row); })
        .text(QT_TRANSLATE_NOOP("Columns", "Publisher"), u"publisher", &Source::publisher)
        .text(QT_TRANSLATE_NOOP("Columns", "Title"), u"title", &Source::title)
        .text(QT_TRANSLATE_NOOP("Columns", "Address on the web"), u"url", &Source::url)
        .text(QT_TRANSLATE_NOOP("Columns", "Note"), u"note", &Source::note)
        .text(QT_TRANSLATE_NOOP("Columns", "Terms"), u"terms", &Source::terms)
        .take();
}

}  // namespace

const std::vector<Table>& shownTables() {
    static const std::vector<Table> tables{Table::Agreement, Table::Place, Table::Activity, Table::Organisation, Table::Person,
                                           Table::Poll,      Table::Indicator, Table::Milestone, Table::Source};
    return tables;
}

std::vector<Column> columnsOf(Table table) {
    switch (table) {
    case Table::Agreement:
        return agreementColumns();
    case Table::Place:
        return placeColumns();
    case Table::Activity:
        return activityColumns();
    case Table::Organisation:
        return organisationColumns();
    case Table::Person:
        return personColumns();
    case Table::Poll:
        return pollColumns();
    case Table::Indicator:
        return indicatorColumns();
    case Table::Milestone:
        return milestoneColumns();
    case Table::Source:
        return sourceColumns();
    default:
        return {};
    }
}

}  // namespace models
