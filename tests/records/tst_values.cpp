// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/decimal.h"
#include "records/table.h"
#include "records/words.h"
#include "support/fail_on_warnings.h"
#include <QSet>

using namespace Qt::StringLiterals;
using namespace records;

class TestValues : public support::FailOnWarnings {
    Q_OBJECT
    template <class Word>
    static void wordsReadBack() {
        QSet<QString> stored, read;
        for (int i = 0; i < wordCount<Word>(); ++i) {
            const QString one = word(Word(i));
            QCOMPARE(fromWord<Word>(one), std::optional(Word(i)));
            QCOMPARE(fromWord<Word>(shown(Word(i)).toUpper()), std::optional(Word(i)));
            stored.insert(one);
            read.insert(shown(Word(i)));
        }
        QCOMPARE(stored.size(), wordCount<Word>());
        QCOMPARE(read.size(), wordCount<Word>());
        QVERIFY(!fromWord<Word>(u"no such word"));
        QVERIFY(!fromWord<Word>(u""));
    }

private Q_SLOTS:
    void decimalsKeepTheirDigits_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        const auto row = [](const char* typed, const char* text, double number) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(text) << number;
        };
        row("44", "44", 44);
        row("55.0", "55.0", 55);
        row("35.18", "35.18", 35.18);
        row("-87.6298", "-87.6298", -87.6298);
        row("\u221287.6", "-87.6", -87.6);
        row("+5", "5", 5);
        row(".5", "0.5", .5);
        row("5.", "5", 5);
        row("-0.05", "-0.05", -.05);
        row(" 007 ", "7", 7);
        row("0.000000001", "0.000000001", 1e-9);
        row("999999999999999999", "999999999999999999", 999999999999999999.0);
    }
    void decimalsKeepTheirDigits() {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(double, number);
        const auto read = Decimal::parse(typed);
        QVERIFY2(read, read ? "" : qUtf8Printable(read.error().text()));
        QCOMPARE(read->text(), text);
        QCOMPARE(read->toDouble(), number);
        QCOMPARE(Decimal::parse(text).value(), *read);
    }

    void whatIsNoDecimalIsRefused_data() {
        QTest::addColumn<QString>("typed");
        for (const auto& typed : {u""_s, u"-"_s, u"."_s, u"1,000"_s, u"1e5"_s, u"1.2.3"_s, u"12 3"_s, u"abc"_s, u"5-"_s, u"\u0661"_s, u"nan"_s,
                                  u"0.0000000001"_s, u"1234567890123456789"_s})
            QTest::newRow(qUtf8Printable(u"\u201c%1\u201d"_s.arg(typed))) << typed;
    }
    void whatIsNoDecimalIsRefused() {
        QFETCH(QString, typed);
        const auto read = Decimal::parse(typed);
        QVERIFY2(!read, read ? qUtf8Printable(read->text()) : "");
        QCOMPARE(read.error().code, ErrorCode::InvalidValue);
        QVERIFY(read.error().sentence.contains(u'\u201c' + typed.trimmed() + u'\u201d') && !read.error().remedy.isEmpty());
    }

    void everyWordIsReadBack() {
        wordsReadBack<AgreementKind>();
        wordsReadBack<AgreementStatus>();
        wordsReadBack<Level>();
        wordsReadBack<ActivityKind>();
        wordsReadBack<EventKind>();
        wordsReadBack<Direction>();
    }

    void tablesAndFieldsAreNamedOnce() {
        QSet<QString> tables;
        for (int i = 0; i < tableCount; ++i) {
            const TableSpec& table = spec(Table(i));
            QCOMPARE(int(table.table), i);
            tables.insert(tableName(Table(i)));
            QCOMPARE(int(tableFromName(tableName(Table(i))).value()), i);
            QVERIFY(!shownTable(Table(i)).isEmpty() && !shownTables(Table(i)).isEmpty());
            QSet<QString> fields;
            for (const FieldSpec& one : table.fields) {
                fields.insert(QString::fromUtf16(one.name));
                QCOMPARE(field(Table(i), one.name), &one);
                QVERIFY(!shownField(one).isEmpty());
                QCOMPARE(one.kind == FieldKind::Word, one.words != WordList::None);
                QVERIFY(one.least < one.most);
            }
            QCOMPARE(size_t(fields.size()), table.fields.size());
        }
        QCOMPARE(tables.size(), tableCount);
        QVERIFY(!tableFromName(u"change") && !tableFromName(u"blob") && !field(Table::Place, u"nothing"));
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
