// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/partial_date.h"
#include "support/fail_on_warnings.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using records::PartialDate;

class TestPartialDate : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    void whatPeopleTypeIsRead_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("edtf");
        const std::pair<QStringView, QStringView> rows[] = {
            {u"", u""},
            {u"2007", u"2007"},
            {u"2007-05", u"2007-05"},
            {u"2007-05-07", u"2007-05-07"},
            {u" 2007-05-07 ", u"2007-05-07"},
            {u"196X", u"196X"},
            {u"1960s", u"196X"},
            {u"1967~", u"1967~"},
            {u"c. 1967", u"1967~"},
            {u"ca. 1967", u"1967~"},
            {u"circa May 1967", u"1967-05~"},
            {u"about 1960s", u"196X~"},
            {u"2007.5.17", u"2007-05-17"},
            {u"1994.11. 1", u"1994-11-01"},
            {u"1982. 3. 5", u"1982-03-05"},
            {u"2024.1.4.", u"2024-01-04"},
            {u"1987/11/14", u"1987-11-14"},
            {u"2007/5", u"2007-05"},
            {u"Jun.30.1966", u"1966-06-30"},
            {u"May.17.2007", u"2007-05-17"},
            {u"Dec. 6, 1996", u"1996-12-06"},
            {u"Oct. 12. 2004", u"2004-10-12"},
            {u"April 5, 1971", u"1971-04-05"},
            {u"18 December 1967", u"1967-12-18"},
            {u"7. May 2007", u"2007-05-07"},
            {u"7 Sept. 2007", u"2007-09-07"},
            {u"May 2007", u"2007-05"},
            {u"MAY 2007", u"2007-05"},
            {u"12-14-2015", u"2015-12-14"},
            {u"14.12.2015", u"2015-12-14"},
            {u"2004-02-29", u"2004-02-29"},
            {u"(1998.4.21)", u"1998-04-21"},
            {u"\uFF081998.4.21\uFF09", u"1998-04-21"},
            {u"'94.10.18", u"1994-10-18"},
            {u"\u201894.10.18", u"1994-10-18"},
            {u"\u201905.3.2", u"2005-03-02"},
            {u"'67.12", u"1967-12"},
            {u"2007\uB144 5\uC6D4 7\uC77C", u"2007-05-07"},
            {u"2007\uB144 5\uC6D4 7\uC77C(\uC6D4)", u"2007-05-07"},
            {u"2007\uB144 5\uC6D4", u"2007-05"},
            {u"2007\uB144", u"2007"},
            {u"1993\u5E748\u670824\u65E5", u"1993-08-24"},
            {u"\u662D\u548C42\u5E74", u"1967"},
            {u"\u662D\u548C42\u5E7412\u670818\u65E5", u"1967-12-18"},
            {u"\u5E73\u6210\u5143\u5E74", u"1989"},
            {u"\u5E73\u62109\u5E74(1997\u5E74)5\u67082\u65E5", u"1997-05-02"},
            {u"\u4EE4\u548C2\u5E743\u6708", u"2020-03"},
            {u"\u6C11\u570B56\u5E74", u"1967"},
            {u"\u4E2D\u83EF\u6C11\u570B56\u5E745\u67087\u65E5", u"1967-05-07"},
            {u"c. (1967)", u"1967~"},
        };
        for (const auto& [typed, edtf] : rows)
            QTest::newRow(qUtf8Printable(u"\u201c%1\u201d"_s.arg(typed))) << typed.toString() << edtf.toString();
    }
    void whatPeopleTypeIsRead() {
        QFETCH(QString, typed);
        QFETCH(QString, edtf);
        const auto read = PartialDate::fromTyped(typed);
        QVERIFY2(read, read ? "" : qUtf8Printable(read.error().text()));
        QCOMPARE(read->edtf(), edtf);
        QCOMPARE(PartialDate::fromEdtf(edtf).value(), *read);
    }

    void whatIsNoDateIsRefusedWithAHint_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const std::pair<QStringView, QStringView> rows[] = {
            {u"2007-02-30", u"There is no day 2007-02-30 in the calendar."},
            {u"2007-02-29", u"There is no day 2007-02-29 in the calendar."},
            {u"31 April 2007", u"There is no day 2007-04-31 in the calendar."},
            {u"2007-13", u"\u201c2007-13\u201d has no such month."},
            {u"yesterday", u"\u201cyesterday\u201d is not a date that can be kept."},
            {u"spring 1998", u"\u201cspring 1998\u201d names no month."},
            {u"10/7/2008", u"\u201c10/7/2008\u201d does not say which number is the month."},
            {u"'94", u"\u201c'94\u201d is not a date that can be kept."},
            {u"1997.1.25, 2006.4.28", u"\u201c1997.1.25, 2006.4.28\u201d holds two dates."},
            {u"29\uC77C(\uC218)", u"\u201c29\uC77C(\uC218)\u201d is not a date that can be kept."},
            {u"\u5E73\u62109\u5E74(1998\u5E74)", u"\u201c\u5E73\u62109\u5E74(1998\u5E74)\u201d is not a date that can be kept."},
            {u"\u5E73\u621040\u5E74", u"\u201c\u5E73\u621040\u5E74\u201d is not a date that can be kept."},
            {u"2007\uB144 7\uC77C", u"\u201c2007\uB144 7\uC77C\u201d is not a date that can be kept."},
            {u"2007\uB144 0\uC6D4", u"\u201c2007\uB144 0\uC6D4\u201d is not a date that can be kept."},
            {u"202\uB144 4\uC6D49\uC77C", u"\u201c202\uB144 4\uC6D49\uC77C\u201d is not a date that can be kept."},
            {u"67", u"\u201c67\u201d is not a date that can be kept."},
            {u"0999", u"\u201c0999\u201d is not a date that can be kept."},
            {u"20070507", u"\u201c20070507\u201d is not a date that can be kept."},
            {u"2007-05-07T10:00", u"\u201c2007-05-07T10:00\u201d is not a date that can be kept."},
        };
        for (const auto& [typed, sentence] : rows)
            QTest::newRow(qUtf8Printable(u"\u201c%1\u201d"_s.arg(typed))) << typed.toString() << sentence.toString();
    }
    void whatIsNoDateIsRefusedWithAHint() {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        const auto read = PartialDate::fromTyped(typed);
        QVERIFY2(!read, read ? qUtf8Printable(read->edtf()) : "");
        QCOMPARE(read.error().sentence, sentence);
        QVERIFY(read.error().remedy.endsWith(u'.'));
    }

    void nothingIsReadAsAnotherDate_data() {
        QTest::addColumn<QString>("typed");
        for (const auto& typed : {u"0000-00-00"_s, u"2007-00"_s, u"2007.5.0"_s, u"2007-05-00"_s, u"30/30/2007"_s})
            QTest::newRow(qPrintable(typed)) << typed;
    }
    void nothingIsReadAsAnotherDate() {
        QFETCH(QString, typed);
        QVERIFY(!PartialDate::fromTyped(typed));
    }

    void aDateCoversTheDaysItCanMean_data() {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QDate>("earliest");
        QTest::addColumn<QDate>("latest");
        QTest::addColumn<QString>("shown");
        QTest::newRow("day") << u"2007-05-07"_s << QDate(2007, 5, 7) << QDate(2007, 5, 7) << u"7 May 2007"_s;
        QTest::newRow("month") << u"2007-05"_s << QDate(2007, 5, 1) << QDate(2007, 5, 31) << u"May 2007"_s;
        QTest::newRow("February of a leap year") << u"2004-02"_s << QDate(2004, 2, 1) << QDate(2004, 2, 29) << u"February 2004"_s;
        QTest::newRow("December") << u"1967-12"_s << QDate(1967, 12, 1) << QDate(1967, 12, 31) << u"December 1967"_s;
        QTest::newRow("year") << u"2007"_s << QDate(2007, 1, 1) << QDate(2007, 12, 31) << u"2007"_s;
        QTest::newRow("about a year") << u"1967~"_s << QDate(1967, 1, 1) << QDate(1967, 12, 31) << u"about 1967"_s;
        QTest::newRow("decade") << u"196X"_s << QDate(1960, 1, 1) << QDate(1969, 12, 31) << u"1960s"_s;
    }
    void aDateCoversTheDaysItCanMean() {
        QFETCH(QString, edtf);
        QFETCH(QDate, earliest);
        QFETCH(QDate, latest);
        QFETCH(QString, shown);
        const PartialDate date = PartialDate::fromEdtf(edtf).value();
        QCOMPARE(QDate::fromJulianDay(date.earliest()), earliest);
        QCOMPARE(QDate::fromJulianDay(date.latest()), latest);
        QCOMPARE(date.shown(QLocale::c()), shown);
        QCOMPARE(date.year(), earliest.year());
        QVERIFY(date.isKnown());
    }

    void localesKeepThePrecision_data() {
        QTest::addColumn<QString>("locale");
        for (const auto& locale : {u"en_US"_s, u"en_GB"_s, u"de_DE"_s, u"ko_KR"_s, u"ja_JP"_s, u"fr_FR"_s, u"es_ES"_s, u"sv_SE"_s})
            QTest::newRow(qPrintable(locale)) << locale;
    }
    void localesKeepThePrecision() {
        QFETCH(QString, locale);
        const QLocale shownIn(locale);
        const QString month = PartialDate::fromEdtf(u"2007-05").value().shown(shownIn);
        const QString day = PartialDate::fromEdtf(u"2007-05-17").value().shown(shownIn);
        QVERIFY2(month.contains(u"2007") && !month.contains(u"17") && !month.contains(u"01"), qUtf8Printable(month));
        QVERIFY2(day.contains(u"2007") && day.contains(u"17"), qUtf8Printable(day));
        QVERIFY(day != month);
    }

    void aCoarserDateContainsFinerOnes_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("contains");
        const auto row = [](const char* one, const char* other, bool contains) {
            QTest::addRow("%s and %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << contains;
        };
        row("2007-05", "2007-05-07", true);
        row("2007", "2007-05-07", true);
        row("196X", "1967", true);
        row("2007-05-07", "2007-05", false);
        row("2007-05", "2007-06-01", false);
        row("2007-05-07", "2007-05-07", false);
        row("", "2007", false);
        row("2007", "", false);
    }
    void aCoarserDateContainsFinerOnes() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, contains);
        QCOMPARE(PartialDate::fromEdtf(one).value().contains(PartialDate::fromEdtf(other).value()), contains);
    }

    void everyDayIsWrittenAndReadBack() {
        for (QDate day(1899, 12, 28); day < QDate(2040, 1, 3); day = day.addDays(1)) {
            const PartialDate date = PartialDate::fromDay(day);
            QCOMPARE(PartialDate::fromEdtf(date.edtf()).value(), date);
            QCOMPARE(date.earliest(), day.toJulianDay());
        }
    }

    void anUnknownDateIsNothing() {
        const PartialDate date;
        QVERIFY(!date.isKnown());
        QCOMPARE(date.edtf(), QString());
        QCOMPARE(date.shown(), QString());
        QCOMPARE(date.earliest(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partial_date.moc"
