// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/activities.h"
#include "document/agreements.h"
#include "document/change_words.h"
#include "document/file_lock.h"
#include "document/person_name.h"
#include "document/places.h"
#include "document/verbs.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using namespace document;

// The history in words: who, when, what, from which value to which.
class TestHistoryWords : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    support::World m_world;
    int m_count = 0;

    ChangeDetails last() const { return historyDetails(*m_document, 500).value().front(); }
    QString said() const { return changeSentence(last()); }
    void type(RecordRef record, const char16_t* field, const QString& typed) {
        const auto done = setField(*m_document, record, field, typed);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    }
    RecordRef agreement() const { return {Table::Agreement, m_world.agreement.value}; }
    RecordRef busan() const { return {Table::Place, m_world.busan.value}; }

private Q_SLOTS:
    void init() {
        FailOnWarnings::init();
        m_document = Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
        QVERIFY(m_document->base(u"World"_s, [&]() -> Result<void> {
            m_world = support::fillWorld(*m_document);
            return {};
        }));
    }

    void oneFieldIsToldWithBothValues() {
        type(agreement(), u"signed", u"2007"_s);
        QCOMPARE(said(), u"Changed “Signed” of Chicago – Busan from 7 May 2007 to 2007"_s);
        type(agreement(), u"status", u"ended"_s);
        QCOMPARE(said(), u"Changed “Status” of Chicago – Busan from Active to Ended"_s);
        type(agreement(), u"note", u"Seen\nin the archive"_s);
        QCOMPARE(said(), u"Set “Note” of Chicago – Busan to Seen in the archive"_s);
        type(agreement(), u"note", QString());
        QCOMPARE(said(), u"Cleared “Note” of Chicago – Busan, which was Seen in the archive"_s);
    }

    void undoTellsTheWayBack() {
        type(agreement(), u"signed", u"2007"_s);
        QVERIFY(m_document->undo());
        QCOMPARE(said(), u"Changed “Signed” of Chicago – Busan from 2007 to 7 May 2007"_s);
        QCOMPARE(shownChangeKind(last().entry.kind), u"undone"_s);
    }

    void linksAreToldByName() {
        type(busan(), u"parent_id", QString::number(m_world.us.value));
        const ChangeDetails details = last();
        QCOMPARE(said(), u"Set “Part of” of Busan to United States"_s);
        QCOMPARE(details.records.size(), size_t(1));
        QCOMPARE(details.records[0].id, u"kr-busan"_s);
        QCOMPARE(details.records[0].fields.size(), size_t(1));
        QCOMPARE(details.records[0].fields[0].after, u"US"_s);
        QVERIFY(details.records[0].fields[0].before.isNull());
    }

    // A changeset leaves out the scale where only the digits changed, and later changes alter it.
    void decimalsAreThoseOfTheirTime() {
        type(busan(), u"latitude", u"35.19"_s);
        type(busan(), u"latitude", u"35.5"_s);
        type(busan(), u"latitude", u"355"_s.left(2));
        const auto all = historyDetails(*m_document).value();
        QCOMPARE(changeSentence(all[2]), u"Changed “Latitude” of Busan from 35.18 to 35.19"_s);
        QCOMPARE(changeSentence(all[1]), u"Changed “Latitude” of Busan from 35.19 to 35.5"_s);
        QCOMPARE(changeSentence(all[0]), u"Changed “Latitude” of Busan from 35.5 to 35"_s);
    }

    void severalFieldsAreCounted() {
        QVERIFY(m_document->edit(u"Correct"_s, [&]() -> Result<void> {
            for (const auto& [field, typed] : {std::pair(u"signed", u"2008"_s), std::pair(u"term", u"5 years"_s), std::pair(u"status", u"dormant"_s),
                                               std::pair(u"note", u"x"_s)})
                if (auto done = setField(*m_document, agreement(), field, typed); !done)
                    return done;
            return {};
        }));
        QCOMPARE(said(), u"Changed 4 fields of Chicago – Busan: “Status” from Active to Dormant; “Signed” from 7 May 2007 to 2008; "
                         u"“Term” from nothing to 5 years; and 1 more"_s);
        QCOMPARE(changeLines(last()).size(), 4);
    }

    void newAndRemovedRecordsAreToldWithTheirValues() {
        Agreement made;
        made.parties = {m_world.chicago, m_world.lonely};
        made.signedOn = PartialDate::fromEdtf(u"2020-01").value();
        const AgreementId id = agreements::add(*m_document, made).value();
        QVERIFY2(said().startsWith(u"Added agreement Chicago – Ulsan (Kind: Sister city; Status: "), qPrintable(said()));
        QVERIFY(agreements::remove(*m_document, id));
        QVERIFY2(said().startsWith(u"Removed agreement Chicago – Ulsan (Kind: Sister city"), qPrintable(said()));
        // Its place goes too, and both entries keep their names.
        QVERIFY(places::remove(*m_document, m_world.lonely));
        const auto all = historyDetails(*m_document).value();
        QVERIFY2(changeSentence(all[0]).startsWith(u"Removed place Ulsan"), qPrintable(changeSentence(all[0])));
        QVERIFY2(changeSentence(all[1]).startsWith(u"Removed agreement Chicago – Ulsan"), qPrintable(changeSentence(all[1])));
        QVERIFY2(changeSentence(all[2]).startsWith(u"Added agreement Chicago – Ulsan"), qPrintable(changeSentence(all[2])));
    }

    void everyVerbHasASentence() {
        auto random = QRandomGenerator(support::seed());
        for (int i = 0; i < 300; ++i)
            (void)support::randomVerb(*m_document, random);
        const auto all = historyDetails(*m_document).value();
        for (const ChangeDetails& details : all) {
            QVERIFY2(!changeSentence(details).isEmpty(), qPrintable(details.entry.label));
            QVERIFY2(details.entry.kind == u"base" || !details.records.empty(), qPrintable(details.entry.label));
        }
    }

    void theHistoryAndTheLockCallThePersonTheSame() {
        qputenv("USER", "somebody-else");
        QCOMPARE(personName(), personName(m_document->path()));
        QCOMPARE(m_document->author(), personName());
        const auto second = Document::open(m_document->path());
        QVERIFY(!second);
        QVERIFY2(second.error().sentence.contains(u"by %1 on"_s.arg(m_document->author())), qPrintable(second.error().sentence));
    }
};

QTEST_GUILESS_MAIN(TestHistoryWords)
#include "tst_history_words.moc"
