// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/activities.h"
#include "document/agreements.h"
#include "document/decisions.h"
#include "document/mappings.h"
#include "document/saved_views.h"
#include "document/places.h"
#include "document/polls.h"
#include "document/removal.h"
#include "document/settings.h"
#include "document/sources.h"
#include "document/statement.h"
#include "document/trade.h"
#include "document/verbs.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using namespace document;
using support::difference;
using support::dump;
using support::World;

namespace {

struct Verb {
    const char* name;
    Result<void> (*run)(Document&, const World&);
};
constexpr auto nothing = [](auto&&) {};

// The kind and the subject of a decision that the world holds.
std::pair<QString, QString> rowOf(const Document& document) {
    Statement row(document.handle(), "SELECT kind, subject FROM decision ORDER BY id");
    return row.next() ? std::pair(row.text(0), row.text(1)) : std::pair<QString, QString>();
}

const Verb verbs[] = {
    {"places::add", [](Document& d, const World&) {
         Place place;
         place.name = u"Ulsan"_s;
         place.names = {{u"\uC6B8\uC0B0"_s, u"alias"_s, u"ko"_s}};
         return places::add(d, place).map(nothing);
     }},
    {"places::country", [](Document& d, const World&) { return places::country(d, u"JP"_s).map(nothing); }},
    {"places::addName", [](Document& d, const World& w) { return places::addName(d, w.chicago, {u"Windy City"_s, u"alias"_s, u"en"_s}); }},
    {"places::remove", [](Document& d, const World& w) { return places::remove(d, w.lonely); }},
    {"agreements::add", [](Document& d, const World& w) {
         Agreement agreement;
         agreement.kind = AgreementKind::Friendship;
         agreement.parties = {w.seoul, w.busan, w.chicago};
         agreement.focus = {u"arts"_s, u"sport"_s};
         agreement.events = {{{}, EventKind::Signed, PartialDate::fromDay(QDate(1999, 1, 2)), {}, w.page, {}}};
         agreement.signatories = {{w.mayor, w.busan}, {w.guest, {}}};
         return agreements::add(d, agreement, u"friends"_s).map(nothing);
     }},
    {"agreements::setSigned", [](Document& d, const World& w) { return agreements::setSigned(d, w.agreement, PartialDate()); }},
    {"agreements::setStatus", [](Document& d, const World& w) { return agreements::setStatus(d, w.agreement, AgreementStatus::Dormant); }},
    {"agreements::setParty", [](Document& d, const World& w) { return agreements::setParty(d, w.agreement, 1, w.seoul); }},
    {"agreements::addParty", [](Document& d, const World& w) { return agreements::addParty(d, w.agreement, w.seoul); }},
    {"agreements::removeParty", [](Document& d, const World& w) { return agreements::removeParty(d, w.other, w.busan); }},
    {"agreements::addEvent", [](Document& d, const World& w) {
         return agreements::addEvent(d, w.agreement, {{}, EventKind::Suspended, {}, {}, w.list, u"by one side"_s}).map(nothing);
     }},
    {"agreements::addSignatory", [](Document& d, const World& w) { return agreements::addSignatory(d, w.agreement, {w.guest, w.chicago}); }},
    {"agreements::remove", [](Document& d, const World& w) { return agreements::remove(d, w.other); }},
    {"activities::add", [](Document& d, const World& w) {
         Activity activity;
         activity.title = u"Concert"_s;
         activity.participants = 40;
         activity.costUsd = 1200;
         activity.places = {w.busan, w.chicago};
         activity.organisations = {w.office};
         activity.people = {w.mayor};
         return activities::add(d, activity).map(nothing);
     }},
    {"activities::link", [](Document& d, const World& w) { return activities::link(d, w.visit, {Table::Person, w.mayor.value}); }},
    {"activities::remove", [](Document& d, const World& w) { return activities::remove(d, w.visit); }},
    {"activities::addOrganisation", [](Document& d, const World& w) {
         return activities::addOrganisation(d, {{}, {}, u"Museum"_s, {}, u"museum"_s, w.busan, u"https://example.org"_s, {}}).map(nothing);
     }},
    {"activities::addPerson", [](Document& d, const World& w) {
         return activities::addPerson(d, {{}, {}, u"A singer"_s, {}, {}, w.office, {}, PartialDate::fromDay(QDate(2001, 1, 1)), {}, {}}).map(nothing);
     }},
    {"activities::removeParticipant", [](Document& d, const World& w) { return activities::removeParticipant(d, {Table::Person, w.guest.value}); }},
    {"trade::add", [](Document& d, const World& w) {
         TradeFlow flow;
         flow.reporter = w.korea;
         flow.partner = w.us;
         flow.year = 2010;
         flow.month = 12;
         flow.commodity = flow.scheme = u"TOTAL"_s;
         flow.valueUsd = 43'200'000'000;
         const TradeFlow flows[] = {flow, flow};
         return trade::add(d, flows);
     }},
    {"polls::add", [](Document& d, const World& w) {
         Poll poll;
         poll.pollster = poll.questionKind = u"Gallup"_s;
         poll.respondents = w.us;
         poll.about = w.korea;
         poll.value = Decimal::parse(u"77.50").value();
         return polls::add(d, poll).map(nothing);
     }},
    {"series::add indicator", [](Document& d, const World& w) { return series::add(d, Indicator{0, {}, w.busan, u"Port"_s, {}, {5, 1}, {}, {}, {}}).map(nothing); }},
    {"series::add milestone", [](Document& d, const World&) { return series::add(d, Milestone{0, {}, {}, {u"US"_s}, u"Fair"_s, {}, {}}).map(nothing); }},
    {"series::addDeflator", [](Document& d, const World& w) { return series::addDeflator(d, 2020, u"CPI"_s, {2588, 1}, u"1982"_s, w.list).map(nothing); }},
    {"series::addExchangeRate", [](Document& d, const World& w) { return series::addExchangeRate(d, 2020, u"KRW"_s, {11800, 1}, w.list).map(nothing); }},
    {"setFields", [](Document& d, const World& w) {
         return setFields(d, u"Paste"_s, {{{Table::Place, w.busan.value}, u"population"_s, u"3.678.555"_s}, {{Table::Place, w.busan.value}, u"latitude"_s, u"91"_s},
                                          {{Table::Place, w.seoul.value}, u"longitude"_s, u"126,97"_s}, {{Table::Agreement, w.agreement.value}, u"party_2"_s, QString::number(w.seoul.value)}}).map(nothing);
     }},
    {"removeAll", [](Document& d, const World& w) { return removeAll(d, {{Table::Activity, w.visit.value}, {Table::Agreement, w.agreement.value}}); }},
    {"duplicate an agreement", [](Document& d, const World& w) { return duplicate(d, {Table::Agreement, w.agreement.value}).map(nothing); }},
    {"duplicate a place", [](Document& d, const World& w) { return duplicate(d, {Table::Place, w.busan.value}).map(nothing); }},
    {"duplicate a wave", [](Document& d, const World& w) { return duplicate(d, {Table::Poll, w.wave.value}).map(nothing); }},
    {"sources::add", [](Document& d, const World&) { return sources::add(d, {{}, {}, u"Press"_s, u"Article"_s, {}, {}, {}}).map(nothing); }},
    {"sources::cite", [](Document& d, const World& w) {
         return sources::cite(d, {{}, {Table::Poll, w.wave.value}, u"value"_s, w.page, u"44"_s, u"p. 3"_s, {}}).map(nothing);
     }},
    {"sources::takeStatement", [](Document& d, const World& w) {
         return d.edit(u"Cite and take"_s, [&] {
             return sources::cite(d, {{}, {Table::Agreement, w.agreement.value}, u"signed"_s, w.list, u"2007-06"_s, {}, {}})
                 .and_then([&](CitationId id) { return sources::takeStatement(d, id); });
         });
     }},
    {"sources::remove", [](Document& d, const World& w) { return sources::remove(d, w.unused); }},
    {"saved_views::save a new one", [](Document& d, const World&) { return saved_views::save(d, saved_views::Kind::Chart, u"Since 2007"_s, u"{}"_s); }},
    {"saved_views::save an old one", [](Document& d, const World&) { return saved_views::save(d, saved_views::Kind::Chart, u"Trade"_s, u"{\"scale\":1}"_s); }},
    {"saved_views::remove", [](Document& d, const World&) { return saved_views::remove(d, saved_views::Kind::Chart, u"Trade"_s); }},
    {"decisions::keep", [](Document& d, const World&) { return decisions::keep(d, u"Decide"_s, u"same"_s, {u"a b"_s, u"no"_s, u"they differ"_s}); }},
    {"decisions::drop", [](Document& d, const World&) {
         const auto kept = rowOf(d);
         return decisions::drop(d, u"Decide again"_s, kept.first, kept.second);
     }},
    {"mappings::save a new one", [](Document& d, const World&) { return mappings::save(d, u"Partners"_s, u"{}"_s); }},
    {"mappings::save an old one", [](Document& d, const World&) { return mappings::save(d, mappings::all(d).value().front().name, u"{}"_s); }},
    {"mappings::remove", [](Document& d, const World&) { return mappings::remove(d, mappings::all(d).value().front().name); }},
    {"settings::set a new one", [](Document& d, const World&) { return settings::set(d, u"colour"_s, u"kind"_s); }},
    {"settings::set an old one", [](Document& d, const World&) { return settings::set(d, u"exploration"_s, u"{\"filter\":\"\"}"_s); }},
};

// What one change did, in a fixed order.
QStringList shown(const RowChanges& changes) {
    QStringList lines;
    for (const RowChanges::Row& row : changes.rows)
        lines << u"%1 %2 %3"_s.arg(tableName(row.record.table)).arg(row.record.id).arg(QChar(u"+~-"[int(row.change)]));
    lines.sort();
    return lines;
}

}  // namespace

class TestVerbs : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    World m_world;
    int m_count = 0;

    // A fresh world of its own, for tests that look at the whole history.
    std::unique_ptr<Document> fresh(World* world = nullptr, OpenOptions options = {}) {
        auto document = Document::create(m_folder.filePath(u"fresh%1.entente"_s.arg(++m_count)), options).value();
        const auto filled = document->base(u"World"_s, [&]() -> Result<void> {
            const World made = support::fillWorld(*document);
            if (world)
                *world = made;
            return {};
        });
        return filled ? std::move(document) : nullptr;
    }
    void roundTrip(const std::function<Result<void>()>& verb) {
        const QString before = dump(*m_document);
        const auto done = verb();
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().text() + done.error().detail));
        const QString after = dump(*m_document);
        QVERIFY(before != after);
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), before), QString());
        QVERIFY(m_document->redo());
        QCOMPARE(difference(dump(*m_document), after), QString());
    }

private Q_SLOTS:
    void initTestCase() { m_document = fresh(&m_world); }

    void everyVerbIsUndoneAndRedone_data() {
        QTest::addColumn<int>("verb");
        for (size_t i = 0; i < std::size(verbs); ++i)
            QTest::newRow(verbs[i].name) << int(i);
    }
    void everyVerbIsUndoneAndRedone() {
        QFETCH(int, verb);
        World world;
        m_document = fresh(&world);
        roundTrip([&] { return verbs[verb].run(*m_document, world); });
    }

    void everyFieldIsSetClearedUndoneAndRedone_data() {
        QTest::addColumn<int>("table");
        QTest::addColumn<QString>("field");
        for (int table = 0; table < tableCount; ++table)
            for (const FieldSpec& field : spec(Table(table)).fields) {
                const QString name = QString::fromUtf16(field.name);
                QTest::newRow(qPrintable(tableName(Table(table)) + u'.' + name)) << table << name;
            }
    }
    void everyFieldIsSetClearedUndoneAndRedone() {
        QFETCH(int, table);
        QFETCH(QString, field);
        const FieldSpec* spec = records::field(Table(table), field);
        const RecordRef record{Table(table), support::ids(*m_document, Table(table)).value(0)};
        QVERIFY(record.isValid());
        if (field == u"slug") {
            const QString before = dump(*m_document);
            QCOMPARE(setField(*m_document, record, field, u"another"_s).error().code, ErrorCode::InvalidValue);
            QCOMPARE(difference(dump(*m_document), before), QString());
            return;
        }
        int number = 1;
        const QString before = dump(*m_document);
        while (number < 9 && dump(*m_document) == before)
            QVERIFY(setField(*m_document, record, field, support::typedValue(*m_document, *spec, number++)));
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), before), QString());
        QVERIFY(m_document->redo());
        QVERIFY(dump(*m_document) != before);
        if (spec->required) {
            const QString now = dump(*m_document);
            const auto refused = setField(*m_document, record, field, QString());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
            QVERIFY(!refused.error().sentence.isEmpty());
            QCOMPARE(difference(dump(*m_document), now), QString());
        } else {
            roundTrip([&] { return setField(*m_document, record, field, QString()); });
        }
    }

    void removalsAreUndoneAndRedone_data() {
        QTest::addColumn<int>("table");
        for (int table = 0; table < tableCount; ++table)
            QTest::newRow(qPrintable(tableName(Table(table)))) << table;
    }
    // A record either goes with all its children or stays with all of them, and the keys hold.
    void removalsAreUndoneAndRedone() {
        QFETCH(int, table);
        m_document = fresh();
        for (const qint64 id : support::ids(*m_document, Table(table))) {
            const QString before = dump(*m_document);
            const auto removed = document::remove(*m_document, {Table(table), id});
            if (removed) {
                QVERIFY(m_document->undo());
                QCOMPARE(difference(dump(*m_document), before), QString());
                QVERIFY(m_document->redo());
                QVERIFY(!support::ids(*m_document, Table(table)).contains(id));
            } else {
                QCOMPARE(removed.error().code, ErrorCode::Conflict);
                QVERIFY(!removed.error().text().isEmpty());
                QCOMPARE(difference(dump(*m_document), before), QString());
            }
        }
        QCOMPARE(m_document->integrity(true).value(), QStringList());
    }

    void aThousandRandomVerbsAreUndoneToTheStart() {
        QRandomGenerator random(support::seed());
        auto document = fresh();
        const QString path = document->path();
        const QString first = dump(*document);
        size_t done = document->history().value().size();
        for (int i = 0; i < 1000; ++i) {
            const QString before = i % 50 == 0 ? dump(*document) : QString();
            const auto ran = support::randomVerb(*document, random);
            if (!ran && !before.isNull())
                QCOMPARE(difference(dump(*document), before), QString());
            if (!ran)
                QVERIFY2(ran.error().code == ErrorCode::InvalidValue || ran.error().code == ErrorCode::Conflict || ran.error().code == ErrorCode::NotFound,
                         qUtf8Printable(ran.error().text() + ran.error().detail));
        }
        const QString last = dump(*document);
        done = document->history().value().size() - done;
        QVERIFY(done > 300);
        document.reset();
        document = Document::open(path).value();
        size_t undone = 0, redone = 0;
        for (; document->nextUndo(); ++undone)
            QVERIFY(document->undo());
        QCOMPARE(undone, done);
        QCOMPARE(difference(dump(*document), first), QString());
        for (; document->nextRedo(); ++redone)
            QVERIFY(document->redo());
        QCOMPARE(redone, done);
        QCOMPARE(difference(dump(*document), last), QString());
        QCOMPARE(document->integrity(true).value(), QStringList());
    }

    void undoAndRedoOutliveClosing() {
        World world;
        auto document = fresh(&world);
        const QString path = document->path(), first = dump(*document);
        QVERIFY(setField(*document, {Table::Place, world.busan.value}, u"name", u"Pusan"_s));
        const QString second = dump(*document);
        document.reset();
        document = Document::open(path).value();
        QVERIFY(document->undo());
        QCOMPARE(difference(dump(*document), first), QString());
        document.reset();
        document = Document::open(path).value();
        QVERIFY(document->redo());
        QCOMPARE(difference(dump(*document), second), QString());
        QCOMPARE(document->redo().error().code, ErrorCode::NotFound);
    }

    void aNewEditEndsRedo() {
        World world;
        auto document = fresh(&world);
        const RecordRef busan{Table::Place, world.busan.value};
        QVERIFY(setField(*document, busan, u"name", u"Pusan"_s));
        QVERIFY(document->undo());
        QVERIFY(document->nextRedo());
        QVERIFY(setField(*document, busan, u"note", u"a port"_s));
        QVERIFY(!document->nextRedo());
        QCOMPARE(document->redo().error().code, ErrorCode::NotFound);
        QCOMPARE(document->nextUndo()->label, document->history().value().front().label);
    }

    void theBaseIsNotUndone() {
        auto document = fresh();
        QVERIFY(!document->nextUndo());
        QCOMPARE(document->undo().error().code, ErrorCode::NotFound);
        QCOMPARE(document->takeBack(document->history().value().back().uuid).error().code, ErrorCode::InvalidValue);
        QCOMPARE(document->takeBack(u"no such change"_s).error().code, ErrorCode::NotFound);
    }

    void aChangeInTheMiddleIsTakenBack() {
        World world;
        auto document = fresh(&world);
        const auto change = [&](PlaceId place, const QString& name) {
            return setField(*document, {Table::Place, place.value}, u"name", name).map([&] { return document->history(1).value().front().uuid; }).value();
        };
        const QString first = change(world.busan, u"Pusan"_s);
        change(world.chicago, u"Chi-town"_s);
        const QString both = dump(*document);
        QVERIFY(document->takeBack(first));
        QVERIFY(dump(*document).contains(u"|Busan|"));
        QVERIFY(dump(*document).contains(u"|Chi-town|"));
        QCOMPARE(document->history(1).value().front().kind, u"take_back"_s);
        QCOMPARE(document->history(1).value().front().reverses, first);
        QVERIFY(document->undo());  // the taking back is itself undone
        QCOMPARE(difference(dump(*document), both), QString());
    }

    void aConflictIsRefusedAndNothingChanges_data() {
        QTest::addColumn<QString>("what");
        for (const char* row : {"changed again", "taken back before", "something rests on it"})
            QTest::newRow(row) << QString::fromLatin1(row);
    }
    void aConflictIsRefusedAndNothingChanges() {
        QFETCH(QString, what);
        World world;
        auto document = fresh(&world);
        const RecordRef busan{Table::Place, world.busan.value};
        Place added;
        added.name = u"Ulsan"_s;
        const PlaceId place = places::add(*document, added).value();
        if (what == u"something rests on it")
            QVERIFY(agreements::addParty(*document, world.agreement, place));
        else
            QVERIFY(setField(*document, busan, u"name", u"Pusan"_s));
        const QString uuid = document->history().value()[what == u"something rests on it" ? 1 : 0].uuid;
        if (what == u"changed again")
            QVERIFY(setField(*document, busan, u"name", u"Fusan"_s));
        if (what == u"taken back before")
            QVERIFY(document->takeBack(uuid));
        const QString before = dump(*document);
        const size_t entries = document->history().value().size();
        const auto refused = document->takeBack(uuid);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().sentence.endsWith(u'.') && !refused.error().remedy.isEmpty());
        QCOMPARE(difference(dump(*document), before), QString());
        QCOMPARE(document->history().value().size(), entries);
    }

    void editsInsideAnEditAreOneChange() {
        World world;
        auto document = fresh(&world);
        const QString before = dump(*document);
        const size_t entries = document->history().value().size();
        QVERIFY(document->edit(u"Both"_s, [&] {
            return setField(*document, {Table::Place, world.busan.value}, u"name", u"Pusan"_s).and_then([&] {
                return setField(*document, {Table::Place, world.seoul.value}, u"name", u"Hanyang"_s);
            });
        }));
        QCOMPARE(document->history().value().size(), entries + 1);
        QCOMPARE(document->nextUndo()->label, u"Both"_s);
        QVERIFY(document->undo());
        QCOMPARE(difference(dump(*document), before), QString());
    }

    void anErrorInsideLeavesEverythingAsItWas() {
        World world;
        auto document = fresh(&world);
        const QString before = dump(*document);
        const size_t entries = document->history().value().size();
        const auto failed = document->edit(u"Half"_s, [&] {
            return setField(*document, {Table::Place, world.busan.value}, u"name", u"Pusan"_s).and_then([&] {
                return setField(*document, {Table::Place, world.busan.value}, u"latitude", u"91"_s);
            });
        });
        QCOMPARE(failed.error().code, ErrorCode::InvalidValue);
        QCOMPARE(difference(dump(*document), before), QString());
        QCOMPARE(document->history().value().size(), entries);
        QVERIFY(setField(*document, {Table::Place, world.busan.value}, u"latitude", u"90"_s));
    }

    void anEditInsideThatFailsLeavesNothingBehindWhenTheOuterGoesOn() {
        World world;
        auto document = fresh(&world);
        const RowChanges::Row expected{{Table::Place, world.seoul.value}, RowChange::Changed};
        RowChanges changes;
        connect(document.get(), &Document::changed, this, [&](const RowChanges& c) { changes = c; });
        QVERIFY(document->edit(u"Outer"_s, [&]() -> Result<void> {
            Agreement agreement;
            agreement.parties = {world.seoul, world.busan};
            agreement.events = {{{}, EventKind::Signed, {}, QString(100'001, u'x'), {}, {}}};
            if (agreements::add(*document, agreement))
                return fail(ErrorCode::InvalidValue, u"too long a text was taken"_s);
            return setField(*document, {Table::Place, world.seoul.value}, u"name", u"Hanyang"_s);
        }));
        QCOMPARE(changes.rows, std::vector{expected});
    }

    void anEditThatChangesNothingRecordsNothing() {
        World world;
        auto document = fresh(&world);
        int emitted = 0;
        connect(document.get(), &Document::changed, this, [&] { ++emitted; });
        const size_t entries = document->history().value().size();
        QVERIFY(setField(*document, {Table::Place, world.busan.value}, u"name", u"Busan"_s));
        QVERIFY(document->edit(u"Nothing"_s, [] { return Result<void>(); }));
        QVERIFY(document->edit(u"There and back"_s, [&] {
            return setField(*document, {Table::Place, world.busan.value}, u"name", u"Pusan"_s).and_then([&] {
                return setField(*document, {Table::Place, world.busan.value}, u"name", u"Busan"_s);
            });
        }));
        QCOMPARE(document->history().value().size(), entries);
        QCOMPARE(emitted, 0);
    }

    void theChangesOfDoUndoAndRedoAreExact() {
        World world;
        auto document = fresh(&world);
        QList<QStringList> seen;
        const auto children = [&](Table table) { return support::ids(*document, table); };
        connect(document.get(), &Document::changed, this, [&](const RowChanges& changes) {
            QVERIFY(!changes.everything);
            seen << shown(changes);
        });
        QStringList removed;
        removed << u"agreement %1 -"_s.arg(world.other.value);
        for (const qint64 party : children(Table::AgreementParty).mid(2))
            removed << u"agreement_party %1 -"_s.arg(party);
        removed << u"agreement_signatory %1 -"_s.arg(children(Table::AgreementSignatory).last());
        removed.sort();
        QVERIFY(agreements::remove(*document, world.other));
        QVERIFY(document->undo());
        QVERIFY(document->redo());
        const QStringList added = QStringList(removed).replaceInStrings(u" -"_s, u" +"_s);
        QCOMPARE(seen, (QList<QStringList>{removed, added, removed}));
        seen.clear();
        QVERIFY(agreements::setSigned(*document, world.agreement, PartialDate()));
        QVERIFY(document->undo());
        QVERIFY(document->redo());
        const QStringList changed{u"agreement %1 ~"_s.arg(world.agreement.value)};
        QCOMPARE(seen, (QList<QStringList>{changed, changed, changed}));
    }

    void theHistoryHoldsAuthorTimeAndLabel() {
        OpenOptions options;
        QDateTime now(QDate(2026, 11, 22), QTime(10, 20, 30, 456), Qt::UTC);
        options.author = u"Min-jun"_s;
        options.clock = [&now] { return now; };
        World world;
        auto document = fresh(&world, options);
        QVERIFY(agreements::setSigned(*document, world.agreement, PartialDate::fromDay(QDate(2007, 5, 8))));
        document->setAuthor(u"Rahm"_s);
        now = now.addDays(1);
        QVERIFY(document->undo());
        const auto history = document->history(2).value();
        QCOMPARE(history[0].author, u"Rahm"_s);
        QCOMPARE(history[0].utc, now);
        QCOMPARE(history[0].kind, u"undo"_s);
        QCOMPARE(history[0].reverses, history[1].uuid);
        QCOMPARE(history[1].author, u"Min-jun"_s);
        QCOMPARE(history[1].utc, now.addDays(-1));
        QVERIFY(history[1].label.contains(u"Chicago \u2013 Busan"));
    }

    void idsAndShortIdsDoNotCollide() {
        auto document = fresh();
        Place place;
        place.name = u"Busan"_s;
        place.country = u"KR"_s;
        const PlaceId second = places::add(*document, place).value();
        QVERIFY(dump(*document).contains(u"place|%1|kr-busan-2|"_s.arg(second.value)));
    }
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
