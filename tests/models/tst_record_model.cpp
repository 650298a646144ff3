// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"
#include "document/places.h"
#include "document/verbs.h"
#include "models/link_names.h"
#include "models/record_model.h"
#include "models/record_proxy.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using namespace models;

class TestRecordModel : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    support::World m_world;
    int m_count = 0;

    // A table as the window has it: the model follows the document, the proxy sorts and filters.
    struct Shown {
        explore::Exploration exploration;
        RecordModel model;
        RecordProxy proxy{exploration};
        QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
        QAbstractItemModelTester proxyTester{&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal};
        Shown(Table table, document::Document& document)
            : model(table, [this, &document](RecordRef record, QStringView field, const QString& typed) {
                  const explore::SearchIndex index(*exploration.catalogue());
                  LinkNames names(exploration.catalogue(), [&index](const QString& text) { return index.find(text); });
                  return names.stored(record.table, field, typed).and_then([&](const QString& stored) { return document::setField(document, record, field, stored); });
              }) {
            proxy.setSourceModel(&model);
            const auto read = [this, &document] {
                exploration.setCatalogue(explore::Catalogue::read(document).value());
                model.setCatalogue(exploration.catalogue());
                proxy.refilter();
            };
            QObject::connect(&document, &document::Document::changed, &model, read);
            read();
        }
        int column(const char16_t* field) const {
            for (size_t i = 0; i < model.columns().size(); ++i)
                if (model.columns()[i].field && QStringView(model.columns()[i].field) == QStringView(field))
                    return int(i);
            return -1;
        }
        QStringList texts(int column) const {
            QStringList list;
            for (int row = 0; row < proxy.rowCount(); ++row)
                list << proxy.index(row, column).data().toString();
            return list;
        }
    };
    static void tables() {
        QTest::addColumn<int>("table");
        for (const Table table : shownTables())
            QTest::newRow(qPrintable(tableName(table))) << int(table);
    }

private Q_SLOTS:
    void init() {
        FailOnWarnings::init();
        m_document = document::Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
        QVERIFY(m_document->base(u"World"_s, [&]() -> Result<void> {
            m_world = support::fillWorld(*m_document);
            return {};
        }));
    }

    void aModelHoldsThroughEditsUndoAddingAndRemoving_data() { tables(); }
    void aModelHoldsThroughEditsUndoAddingAndRemoving() {
        QFETCH(int, table);
        Shown shown(Table(table), *m_document);
        QVERIFY(shown.model.rowCount() > 0 && shown.model.columnCount() > 2);
        shown.proxy.sort(0, Qt::DescendingOrder);
        QRandomGenerator random(support::seed());
        for (int i = 0; i < 60; ++i) {
            (void)(i % 5 == 4 ? m_document->undo() : support::randomVerb(*m_document, random));
            QCOMPARE(shown.model.rowCount(), support::ids(*m_document, Table(table)).size());
        }
        shown.proxy.setWords(u"a"_s);
        shown.exploration.setFilter(explore::Filter::parse(u"country:KR"_s).value());
        shown.proxy.refilter();
        while (m_document->nextUndo())
            QVERIFY(m_document->undo());
        shown.model.setCatalogue(explore::Catalogue::empty());
        QCOMPARE(shown.proxy.rowCount(), 0);
    }

    void rowsAndRecordsBelongTogether_data() { tables(); }
    void rowsAndRecordsBelongTogether() {
        QFETCH(int, table);
        Shown shown(Table(table), *m_document);
        for (int row = 0; row < shown.model.rowCount(); ++row) {
            const RecordRef record = shown.model.recordAt(row);
            QCOMPARE(int(record.table), table);
            QCOMPARE(shown.model.rowOf(record), row);
            QCOMPARE(shown.model.index(row, 0).data(RecordModel::RecordRole).value<RecordRef>(), record);
        }
        QCOMPARE(shown.model.recordAt(-1), RecordRef());
        QCOMPARE(shown.model.recordAt(shown.model.rowCount()), RecordRef());
        QCOMPARE(shown.model.rowOf({Table(table), 1}), -1);
    }

    void everyEditableCellWritesThroughTheVerb_data() { tables(); }
    void everyEditableCellWritesThroughTheVerb() {
        QFETCH(int, table);
        Shown shown(Table(table), *m_document);
        int edited = 0;
        for (int column = 0; column < shown.model.columnCount(); ++column) {
            const QModelIndex cell = shown.model.index(0, column);
            const char16_t* name = shown.model.columns()[size_t(column)].field;
            QCOMPARE(bool(cell.flags() & Qt::ItemIsEditable), name != nullptr);
            if (!name)
                continue;
            const auto target = linkOf(Table(table), name);
            const FieldSpec* field = records::field(Table(table), name);
            QVERIFY(field || target);
            const size_t entries = m_document->history().value().size();
            const QString before = cell.data(Qt::EditRole).toString();
            QVERIFY(shown.model.setData(cell, before));  // the same again is no change
            QCOMPARE(m_document->history().value().size(), entries);
            int number = 1;
            QString typed;
            if (target) {
                // Any other record that the link may name, as it is shown; the parties of an agreement differ.
                QStringList choices = linkChoices(*shown.model.catalogue(), *target).values();
                choices.sort();
                choices.removeIf([&](const QString& each) { return each.startsWith(before) || choices.count(each) > 1; });
                typed = *target == Table::Place ? u"Ulsan, South Korea"_s : choices.value(0);
                if (typed == before)
                    typed = u"Seoul, South Korea"_s;
                if (Table(table) == Table::Agreement && QStringView(name) == u"party_2")
                    typed = u"Seoul, South Korea"_s;
            } else if (QStringView(name) == u"countries") {
                typed = u"Japan; KR"_s;
            } else {
                do {
                    typed = support::typedValue(*m_document, *field, number++);
                } while (number < 9 && typed == before);
            }
            if (Table(table) == Table::Place && QStringView(name) == u"country")
                typed = u"Japan"_s;
            QVERIFY2(shown.model.setData(cell, typed), qPrintable(QString::fromUtf16(name)));
            QCOMPARE(m_document->history().value().size(), entries + 1);
            QString now = shown.model.index(0, column).data(Qt::EditRole).toString();
            if (target == Table::Agreement)  // the choice names its kind too
                typed = typed.section(u" ("_s, 0, 0);
            if (field && field->kind == FieldKind::Word)  // shown as "Sister city"
                now = now.toLower().replace(u' ', u'_');
            QCOMPARE(now, QStringView(name) == u"countries" ? u"JP; South Korea"_s : typed);
            ++edited;
        }
        QVERIFY(edited > 0);
        QVERIFY(shown.model.refusals().empty());
    }

    void aRefusedEditKeepsTheOldValueAndWhatWasTyped() {
        Shown shown(Table::Agreement, *m_document);
        QSignalSpy changed(&shown.model, &RecordModel::refusalsChanged);
        const QModelIndex cell = shown.model.index(0, shown.column(u"signed"));
        const QVariant sorted = cell.data(RecordModel::SortRole);
        const size_t entries = m_document->history().value().size();
        QVERIFY(!shown.model.setData(cell, u"2007-02-30"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(shown.model.refusals().size(), size_t(1));
        QCOMPARE(shown.model.refusals()[0].record, shown.model.recordAt(0));
        QCOMPARE(shown.model.refusals()[0].typed, u"2007-02-30"_s);
        QVERIFY(cell.data(RecordModel::RefusedRole).toString().contains(u"2007-02-30"));
        QCOMPARE(cell.data().toString(), u"2007-02-30"_s);
        QCOMPARE(cell.data(Qt::EditRole).toString(), u"2007-02-30"_s);
        QCOMPARE(cell.data(RecordModel::SortRole), sorted);  // the row keeps its place
        QCOMPARE(m_document->history().value().size(), entries);
        // Another edit leaves it; giving up shows what is stored.
        QVERIFY(shown.model.setData(shown.model.index(0, shown.column(u"note")), u"Another field"_s));
        QCOMPARE(cell.data().toString(), u"2007-02-30"_s);
        shown.model.giveUp(cell);
        QCOMPARE(cell.data(Qt::EditRole).toString(), u"2007-05-07"_s);
        QVERIFY(!cell.data(RecordModel::RefusedRole).isValid());
        QVERIFY(shown.model.refusals().empty());
        // What is stored typed again is no refusal either, and neither is a value that is taken.
        QVERIFY(!shown.model.setData(cell, u"x"_s));
        QVERIFY(shown.model.setData(cell, u"2007-05-07"_s));
        QVERIFY(shown.model.refusals().empty());
        QVERIFY(!shown.model.setData(cell, u"x"_s));
        QVERIFY(shown.model.setData(cell, u"2008"_s));
        QVERIFY(shown.model.refusals().empty());
    }

    void aReadOnlyModelTakesNothing() {
        Shown shown(Table::Place, *m_document);
        shown.model.setReadOnly(true);
        const QModelIndex cell = shown.model.index(0, shown.column(u"name"));
        QVERIFY(!(cell.flags() & Qt::ItemIsEditable));
        QVERIFY(!shown.model.setData(cell, u"X"_s));
    }

    void unknownDatesComeLastInBothOrders() {
        QVERIFY(document::agreements::setSigned(*m_document, m_world.agreement, {}));
        records::Agreement agreement;
        agreement.parties = {m_world.busan, m_world.seoul};
        agreement.signedOn = PartialDate::fromEdtf(u"1967").value();
        QVERIFY(document::agreements::add(*m_document, agreement));
        Shown shown(Table::Agreement, *m_document);
        const int column = shown.column(u"signed");
        shown.proxy.sort(column, Qt::AscendingOrder);
        QCOMPARE(shown.texts(column), (QStringList{u"1967"_s, u"7 May 2007"_s, QString()}));
        shown.proxy.sort(column, Qt::DescendingOrder);
        QCOMPARE(shown.texts(column), (QStringList{u"7 May 2007"_s, u"1967"_s, QString()}));
    }

    void noActivitiesIsANumberAndUnknownIsNot() {
        Shown shown(Table::Agreement, *m_document);
        int activities = -1;
        for (int column = 0; column < shown.model.columnCount(); ++column)
            if (shown.model.headerData(column, Qt::Horizontal) == u"Activities"_s)
                activities = column;
        shown.proxy.sort(activities, Qt::AscendingOrder);
        QCOMPARE(shown.texts(activities), (QStringList{u"0"_s, u"2"_s}));
        shown.proxy.sort(activities, Qt::DescendingOrder);
        QCOMPARE(shown.texts(activities), (QStringList{u"2"_s, u"0"_s}));
    }

    void rowsThatAreAlikeAreSortedByFurtherColumns() {
        Shown shown(Table::Place, *m_document);
        const int country = shown.column(u"country"), name = shown.column(u"name");
        using Key = RecordProxy::SortKey;
        shown.proxy.setSortKeys({Key{country, Qt::AscendingOrder}, Key{name, Qt::DescendingOrder}});
        QCOMPARE(shown.texts(name), (QStringList{u"Ulsan"_s, u"South Korea"_s, u"Seoul"_s, u"Busan"_s, u"United States"_s, u"Chicago"_s}));
        shown.proxy.setSortKeys({Key{country, Qt::DescendingOrder}, Key{name, Qt::AscendingOrder}});
        QCOMPARE(shown.texts(name), (QStringList{u"Chicago"_s, u"United States"_s, u"Busan"_s, u"Seoul"_s, u"South Korea"_s, u"Ulsan"_s}));
        QCOMPARE(shown.proxy.headerData(name, Qt::Horizontal).toString(), u"Name (2)"_s);
        shown.proxy.sort(name, Qt::AscendingOrder);
        QCOMPARE(shown.proxy.headerData(name, Qt::Horizontal).toString(), u"Name"_s);
        shown.proxy.sort(country, Qt::AscendingOrder);
        shown.proxy.keepSortBefore();
        QCOMPARE(shown.proxy.sortKeys(), (QList<Key>{{name, Qt::AscendingOrder}, {country, Qt::AscendingOrder}}));
        // What is unknown in a further column comes last in both orders.
        QVERIFY(document::setField(*m_document, {Table::Place, m_world.seoul.value}, u"note", u"b"_s));
        QVERIFY(document::setField(*m_document, {Table::Place, m_world.lonely.value}, u"note", u"a"_s));
        const int note = shown.column(u"note");
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            shown.proxy.setSortKeys({Key{country, Qt::AscendingOrder}, Key{note, order}});
            QStringList notes = shown.texts(note).mid(0, 4);
            QCOMPARE(notes, order == Qt::AscendingOrder ? (QStringList{u"a"_s, u"b"_s, {}, {}}) : (QStringList{u"b"_s, u"a"_s, {}, {}}));
        }
    }

    void conditionsOnColumnsDecideWhatIsShown_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("a column") << u"country:korea"_s << QStringList{u"Busan"_s, u"Seoul"_s, u"South Korea"_s, u"Ulsan"_s};
        QTest::newRow("its beginning, and a word") << u"cou:korea san"_s << QStringList{u"Busan"_s, u"Ulsan"_s};
        QTest::newRow("not") << u"-country:korea"_s << QStringList{u"Chicago"_s, u"United States"_s};
        QTest::newRow("quotes") << u"country:\"united states\" level:city"_s << QStringList{u"Chicago"_s};
        QTest::newRow("a range") << u"population:500..2000"_s << QStringList{u"Busan"_s, u"Chicago"_s, u"Seoul"_s, u"Ulsan"_s};
        QTest::newRow("more than") << u"population:>1000"_s << QStringList{};
        QTest::newRow("at least") << u"population:>=1000"_s << QStringList{u"Busan"_s, u"Chicago"_s, u"Seoul"_s, u"Ulsan"_s};
        QTest::newRow("none") << u"population:none"_s << QStringList{u"South Korea"_s, u"United States"_s};
        QTest::newRow("being typed") << u"population:"_s << QStringList{u"Busan"_s, u"Chicago"_s, u"Seoul"_s, u"South Korea"_s, u"Ulsan"_s, u"United States"_s};
        QTest::newRow("no column") << u"http://x"_s << QStringList{};
    }
    void conditionsOnColumnsDecideWhatIsShown() {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        Shown shown(Table::Place, *m_document);
        shown.proxy.setWords(typed);
        QStringList found = shown.texts(shown.column(u"name"));
        found.sort();
        QCOMPARE(found, names);
        Shown agreements(Table::Agreement, *m_document);
        agreements.proxy.setWords(u"signed:2000..2010"_s);
        QCOMPARE(agreements.proxy.rowCount(), 2);
        agreements.proxy.setWords(u"signed:<2007"_s);
        QCOMPARE(agreements.proxy.rowCount(), 0);
        agreements.proxy.setWords(u"signed:>2007"_s);  // all of 2007 is not after it
        QCOMPARE(agreements.proxy.rowCount(), 0);
    }

    void wordsAndTheSharedFilterDecideWhatIsShown() {
        Shown shown(Table::Place, *m_document);
        const int name = shown.column(u"name");
        shown.proxy.setWords(u"an us"_s);  // every word, in any column
        QVERIFY(shown.texts(name).contains(u"Busan"_s));
        QVERIFY(!shown.texts(name).contains(u"Chicago"_s));
        shown.proxy.setWords({});
        shown.exploration.setFilter(explore::Filter::parse(u"place:kr-seoul").value());
        shown.proxy.refilter();
        QStringList places = shown.texts(name);
        places.sort();
        QCOMPARE(places, (QStringList{u"Busan"_s, u"Chicago"_s, u"Seoul"_s}));
    }

    void anEditKeepsTheRowsAndAnAdditionResets() {
        Shown shown(Table::Place, *m_document);
        QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged), reset(&shown.model, &QAbstractItemModel::modelReset);
        QVERIFY(shown.model.setData(shown.model.index(0, shown.column(u"note")), u"a note"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        Place place;
        place.name = u"Daegu"_s;
        QVERIFY(document::places::add(*m_document, place));
        QCOMPARE(reset.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecordModel)
#include "tst_record_model.moc"
