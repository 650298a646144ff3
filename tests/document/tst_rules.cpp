// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"
#include "document/verbs.h"
#include "support/test_world.h"
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::RecordRef;
using records::Table;

// What a verb refuses, and that it changes nothing then.
class TestRules : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    support::World m_world;

    size_t changes() const { return m_document->history()->size(); }

private Q_SLOTS:
    void initTestCase() {
        auto made = document::Document::create(m_folder.filePath(u"rules.entente"_s));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        m_document = std::move(*made);
        m_world = support::fillWorld(*m_document);
    }

    void aValueThatCannotBeIsRefused_data() {
        QTest::addColumn<RecordRef>("record");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const RecordRef busan{Table::Place, m_world.busan.value}, korea{Table::Place, m_world.korea.value};
        const RecordRef agreement{Table::Agreement, m_world.agreement.value}, wave{Table::Poll, m_world.wave.value};
        QTest::newRow("a latitude of 91") << busan << u"latitude"_s << u"91"_s << u"outside"_s;
        QTest::newRow("a name of nothing") << busan << u"name"_s << u" "_s << u"empty"_s;
        QTest::newRow("an id that changes") << busan << u"slug"_s << u"kr-pusan"_s << u"does not change"_s;
        QTest::newRow("a place that is its own parent") << korea << u"parent_id"_s << QString::number(korea.id) << u"a part of itself"_s;
        QTest::newRow("a country inside its own city") << korea << u"parent_id"_s << QString::number(busan.id) << u"a part of itself"_s;
        QTest::newRow("30 February") << agreement << u"signed"_s << u"2007-02-30"_s << u"2007-02-30"_s;
        QTest::newRow("an end before the signing") << agreement << u"ended"_s << u"1900"_s << u"before it was signed"_s;
        QTest::newRow("a word that is none") << agreement << u"status"_s << u"sleeping"_s << u"sleeping"_s;
        QTest::newRow("fieldwork that ends before it begins") << wave << u"fielded_start"_s << u"2010"_s << u"before it began"_s;
        QTest::newRow("a reading of 101") << wave << u"value"_s << u"101"_s << u"outside"_s;
    }

    void aValueThatCannotBeIsRefused() {
        QFETCH(RecordRef, record);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        if (field == u"parent_id" && typed == QString::number(m_world.busan.value))
            QVERIFY(document::setField(*m_document, {Table::Place, m_world.busan.value}, u"parent_id", QString::number(m_world.korea.value)));
        const size_t before = changes();
        const auto done = document::setField(*m_document, record, field, typed);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidValue);
        QVERIFY2(done.error().text().contains(said), qPrintable(done.error().text()));
        QCOMPARE(changes(), before);
    }

    void anAgreementKeepsTwoPartiesHoweverOneIsRemoved() {
        const auto made = document::agreements::add(*m_document, [this] {
            records::Agreement agreement;
            agreement.parties = {m_world.chicago, m_world.seoul};
            return agreement;
        }());
        QVERIFY(made);
        const qint64 row = support::ids(*m_document, Table::AgreementParty).last();
        const size_t before = changes();
        const auto refused = document::remove(*m_document, {Table::AgreementParty, row});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(changes(), before);
        QVERIFY(document::agreements::addParty(*m_document, *made, m_world.busan));
        const auto removed = document::remove(*m_document, {Table::AgreementParty, row});
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
