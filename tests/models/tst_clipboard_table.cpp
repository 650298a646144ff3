// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/typed_number.h"
#include "models/clipboard_table.h"
#include "support/fail_on_warnings.h"
#include <QMimeData>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using models::CellBlock;

Q_DECLARE_METATYPE(models::CellBlock)

// Blocks of cells as spreadsheets write them, and numbers as their countries do.
class TestClipboardTable : public support::FailOnWarnings {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadCellByCell_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CellBlock>("cells");
        QTest::newRow("nothing") << QString() << CellBlock{};
        QTest::newRow("one cell") << u"Busan"_s << CellBlock{{u"Busan"_s}};
        QTest::newRow("a block with a last line break") << u"a\tb\nc\td\n"_s << CellBlock{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("line ends of Windows and of old") << u"a\r\nb\rc"_s << CellBlock{{u"a"_s}, {u"b"_s}, {u"c"_s}};
        QTest::newRow("ragged rows") << u"a\n\nb\tc\td"_s << CellBlock{{u"a"_s}, {QString()}, {u"b"_s, u"c"_s, u"d"_s}};
        QTest::newRow("empty cells at the ends") << u"\ta\t"_s << CellBlock{{QString(), u"a"_s, QString()}};
        QTest::newRow("quotes, tabs and line breaks inside") << u"\"a\tb\nc\"\t\"say \"\"yes\"\"\""_s << CellBlock{{u"a\tb\nc"_s, u"say \"yes\""_s}};
        QTest::newRow("an inch mark") << u"5\" pipe\t\"x"_s << CellBlock{{u"5\" pipe"_s, u"\"x"_s}};
        QTest::newRow("an empty cell in quotes") << u"\"\""_s << CellBlock{{QString()}};
    }
    void aTextIsReadCellByCell() {
        QFETCH(QString, text);
        QFETCH(CellBlock, cells);
        QCOMPARE(models::cellsOfText(text), cells);
    }

    void aTableOfAPageIsReadWhereThereIsNoText() {
        QMimeData data;
        data.setHtml(u"<p>Partners</p><TABLE border=1><tr><th>City<th>Since</tr><tr><td>M&uuml;nchen &amp; Umland</td><td>1972</td></tr>"
                     "<tr><td colspan=2>both<br>lines</td><td>x</td></table><table><tr><td>second</td></tr></table>"_s);
        QCOMPARE(models::cellsOf(data), (CellBlock{{u"City"_s, u"Since"_s}, {u"München & Umland"_s, u"1972"_s}, {u"both\nlines"_s, QString(), u"x"_s}}));
        QCOMPARE(models::cellsOfHtml(u"<p>no table</p>"_s), CellBlock{});
        QCOMPARE(models::cellsOfHtml(u"<table><tr><td>open"_s), (CellBlock{{u"open"_s}}));
    }

    void whatIsCopiedIsPastedAsItWas() {
        QRandomGenerator random(20261124);
        const QString letters = u"ab \t\n\"'<&é부,;"_s;
        for (int round = 0; round < 200; ++round) {
            CellBlock cells(size_t(random.bounded(1, 5)));
            for (QStringList& row : cells)
                for (int column = 0; column < 3; ++column) {
                    QString cell;
                    for (int i = random.bounded(6); i > 0; --i)
                        cell += letters[random.bounded(int(letters.size()))];
                    row << cell;
                }
            QCOMPARE(models::cellsOfText(models::textOf(cells)), cells);
        }
    }

    void numbersOfOtherCountriesAreRead_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("whole");    // empty: refused
        QTest::addColumn<QString>("decimal");
        QTest::newRow("plain") << u"3678555"_s << u"3678555"_s << u"3678555"_s;
        QTest::newRow("commas") << u"3,678,555"_s << u"3678555"_s << u"3678555"_s;
        QTest::newRow("points") << u"3.678.555"_s << u"3678555"_s << QString();
        QTest::newRow("narrow blanks") << u"3\u202F678\u202F555"_s << u"3678555"_s << QString();
        QTest::newRow("apostrophes") << u"3’678’555"_s << u"3678555"_s << QString();
        QTest::newRow("one point may mean two things") << u"3.678"_s << QString() << u"3.678"_s;
        QTest::newRow("a decimal comma") << u"35,18"_s << QString() << u"35.18"_s;
        QTest::newRow("billions") << u"24.9 bn"_s << u"24900000000"_s << QString();
        QTest::newRow("millions") << u"3 million"_s << u"3000000"_s << QString();
        QTest::newRow("too fine for its unit") << u"1.2345 k"_s << QString() << QString();
        QTest::newRow("more than can be kept") << u"99999999999 bn"_s << QString() << QString();
        QTest::newRow("a word") << u"many"_s << QString() << QString();
        QTest::newRow("below zero") << u"-0,5"_s << QString() << u"-0.5"_s;
    }
    void numbersOfOtherCountriesAreRead() {
        QFETCH(QString, typed);
        QFETCH(QString, whole);
        QFETCH(QString, decimal);
        const auto number = document::wholeNumber(typed);
        QCOMPARE(number ? QString::number(*number) : QString(), whole);
        const auto exact = document::decimalNumber(typed);
        QCOMPARE(exact ? exact->text() : QString(), decimal);
    }
};

QTEST_GUILESS_MAIN(TestClipboardTable)
#include "tst_clipboard_table.moc"
