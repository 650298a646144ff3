// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sources.h"
#include "document/verbs.h"
#include "explore/record_facts.h"
#include "explore/sourced.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;

// What becomes of the sources of a value that is changed.
class TestChangedSources : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    support::World m_world;

    RecordRef visit() const { return {Table::Activity, m_world.visit.value}; }
    void cite(RecordRef record, const QString& field, SourceId source) {
        Citation citation;
        citation.record = record;
        citation.field = field;
        citation.source = source;
        QVERIFY(document::sources::cite(*m_document, citation));
    }
    void set(RecordRef record, QStringView field, const QString& typed) { QVERIFY(document::setField(*m_document, record, field, typed)); }
    explore::Snapshot catalogue() const { return explore::Catalogue::read(*m_document).value(); }
    bool hasSource(RecordRef record, QStringView field) const { return explore::hasSource(*catalogue(), record, field); }
    // What each citation of a field states, in the order of their ids.
    QStringList states(RecordRef record, const QString& field) const {
        QStringList found;
        const auto known = catalogue();
        for (const Citation* citation : known->citationsOf(record))
            if (citation->field == field)
                found << citation->states;
        return found;
    }
    explore::Fact fact(RecordRef record, const QString& label) const {
        const auto facts = explore::recordFacts(*catalogue(), record, QLocale::c()).facts;
        const auto found = std::ranges::find(facts, label, &explore::Fact::label);
        return found == facts.end() ? explore::Fact() : *found;
    }

private Q_SLOTS:
    void init() {
        m_document = document::Document::create(m_folder.filePath(QString::number(QRandomGenerator::global()->generate64()) + u".entente"_s)).value();
        m_world = support::fillWorld(*m_document);
    }

    void aSourceOfTheFieldKeepsTheOldValueAndUndoGivesItBack() {
        cite(visit(), u"start_date"_s, m_world.list);
        QVERIFY(hasSource(visit(), u"start_date"));
        set(visit(), u"start_date", u"2011-03"_s);
        QCOMPARE(states(visit(), u"start_date"_s), QStringList{u"2010-06"_s});
        const explore::Fact start = fact(visit(), u"Date"_s);
        QCOMPARE(start.sources, QList<int>());
        QVERIFY(start.isUnsourced);
        QCOMPARE(start.note, u"Sources disagree: List of cities says June 2010."_s);
        QVERIFY(m_document->undo());
        QCOMPARE(states(visit(), u"start_date"_s), QStringList{QString()});
        QVERIFY(hasSource(visit(), u"start_date"));
    }

    void aSourceOfTheWholeRecordKeepsTheOldValueOfTheFieldAlone() {
        cite(visit(), {}, m_world.list);
        cite(visit(), {}, m_world.page);
        set(visit(), u"title", u"Grand visit"_s);
        QCOMPARE(states(visit(), u"title"_s), (QStringList{u"Visit"_s, u"Visit"_s}));
        QVERIFY(!hasSource(visit(), u"title"));
        QVERIFY(hasSource(visit(), u"start_date"));
        set(visit(), u"title", u"Greater visit"_s);
        QCOMPARE(states(visit(), u"title"_s), (QStringList{u"Visit"_s, u"Visit"_s}));
        set(visit(), u"title", u"Visit"_s);
        QVERIFY(hasSource(visit(), u"title"));
    }

    void aValueWhereThereWasNoneHasNoSourceAndNobodyDisagrees() {
        cite(visit(), {}, m_world.list);
        set(visit(), u"participants", u"40"_s);
        QVERIFY(!hasSource(visit(), u"participants"));
        QCOMPARE(fact(visit(), u"Participants"_s).note, QString());
        QCOMPARE(explore::disagreementsOf(*catalogue(), visit()).size(), size_t(0));
        cite(visit(), u"participants"_s, m_world.page);
        QVERIFY(hasSource(visit(), u"participants"));
    }

    void theOwnSourceOfAReadingKeepsTheOldReading() {
        const RecordRef wave{Table::Poll, m_world.wave.value};
        QVERIFY(hasSource(wave, u"value"));
        set(wave, u"value", u"45"_s);
        QCOMPARE(states(wave, u"value"_s), QStringList{u"44"_s});
        QVERIFY(!hasSource(wave, u"value"));
        QVERIFY(hasSource(wave, u"fielded_end"));
        QCOMPARE(fact(wave, u"Reading"_s).note, u"Sources disagree: List of cities says 44."_s);
        set(wave, u"value", u"44.0"_s);
        QVERIFY(hasSource(wave, u"value"));
    }

    void aLinkIsStatedByItsIdAndCanBeTakenAgain() {
        const RecordRef mayor{Table::Person, m_world.mayor.value};
        cite(mayor, u"place_id"_s, m_world.page);
        set(mayor, u"place_id", QString::number(m_world.seoul.value));
        const auto known = catalogue();
        const auto found = explore::disagreementsOf(*known, mayor);
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found.front().isConflict);
        const Citation& citation = *found.front().citations.front();
        QCOMPARE(explore::shownStatement(*known, citation, QLocale::c()), u"Busan"_s);
        QVERIFY(document::sources::takeStatement(*m_document, citation.id));
        QCOMPARE(catalogue()->people().find(m_world.mayor)->place, m_world.busan);
        QVERIFY(hasSource(mayor, u"place_id"));
    }

    void aNoteAndAnEqualValueChangeNoCitation() {
        cite(visit(), {}, m_world.list);
        cite(visit(), u"start_date"_s, m_world.list);
        set(visit(), u"note", u"A note"_s);
        set(visit(), u"start_date", u"June 2010"_s);
        QCOMPARE(states(visit(), u"note"_s), QStringList());
        QCOMPARE(states(visit(), u"start_date"_s), QStringList{QString()});
    }
};

QTEST_MAIN(TestChangedSources)
#include "tst_changed_sources.moc"
