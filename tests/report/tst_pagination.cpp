// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagination.h"
#include "report/source_numbers.h"
#include <QTest>

using namespace Qt::StringLiterals;
using report::Block;
using report::PlacedBlock;

namespace {

// "10", "+5 10" with space before, "10k" kept with the next, "10s4" with a spare of 4, "10h5" a
// row of a table with a head of 5; blocks are divided by commas.
std::vector<Block> blocks(const QString& text) {
    std::vector<Block> all;
    for (const QString& part : text.split(u", "_s, Qt::SkipEmptyParts)) {
        Block block;
        QString height = part;
        if (height.startsWith(u'+')) {
            block.before = height.section(u' ', 0, 0).toDouble();
            height = height.section(u' ', 1);
        }
        block.keepWithNext = height.endsWith(u'k');
        height.remove(u'k');
        if (const qreal head = height.section(u'h', 1).toDouble(); head > 0)
            block.head = std::make_shared<const Block>(Block{head, {}});
        height = height.section(u'h', 0, 0);
        block.height = height.section(u's', 0, 0).toDouble();
        block.spare = height.section(u's', 1).toDouble();
        all.push_back(block);
    }
    return all;
}

// "page:top+height" of every block, with "h" where the head of its table stands above it.
QString shown(const std::vector<PlacedBlock>& placed) {
    QStringList parts;
    for (const PlacedBlock& block : placed)
        parts << u"%1:%2+%3%4"_s.arg(block.page).arg(block.top).arg(block.height).arg(block.hasHead ? u"h"_s : QString());
    return parts.join(u' ');
}

}  // namespace

class PaginationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesBlocks_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("space above, but not at the top") << u"+5 40, +5 40"_s << u"0:0+40 0:45+40"_s;
        QTest::newRow("the next page") << u"60, +5 40"_s << u"0:0+60 1:0+40"_s;
        QTest::newRow("a heading goes with its text") << u"70, 10k, 30"_s << u"0:0+70 1:0+10 1:10+30"_s;
        QTest::newRow("a picture gives way") << u"70, 10k, 30s20"_s << u"0:0+70 0:70+10 0:80+20"_s;
        QTest::newRow("two pictures give way alike") << u"60s10, 50s10"_s << u"0:0+55 0:55+45"_s;
        QTest::newRow("words under a picture move up") << u"50s10, 10, 50s10"_s << u"0:0+45 0:45+10 0:55+45"_s;
        QTest::newRow("a picture does not give way for words") << u"90s20, 20"_s << u"0:0+90 1:0+20"_s;
        QTest::newRow("not enough to give") << u"90s5, 30s5"_s << u"0:0+90 1:0+30"_s;
        QTest::newRow("higher than a page") << u"20, 130, 20"_s << u"0:0+20 1:0+130 2:0+20"_s;
        QTest::newRow("a head again on the next page") << u"80, 10k, 10h10, +5 40h10"_s << u"0:0+80 0:80+10 0:90+10 1:15+40h"_s;
        QTest::newRow("a heading, a head and the first row") << u"75, 10k, 10k, 10h10"_s << u"0:0+75 1:0+10 1:10+10 1:20+10"_s;
        QTest::newRow("a chain higher than a page") << u"60k, 60"_s << u"0:0+60 1:0+60"_s;
    }

    void placesBlocks() {
        QFETCH(QString, given);
        QFETCH(QString, expected);
        QCOMPARE(shown(report::paginate(blocks(given), 100)), expected);
    }

    void hasAtLeastOnePage() { QCOMPARE(report::pageCount({}), 1); }

    void numbersSourcesOnce() {
        report::SourceNumbers numbers({records::SourceId{7}, records::SourceId{8}});
        QCOMPARE(numbers.marks({records::SourceId{9}, records::SourceId{7}, records::SourceId{8}, records::SourceId{12}}), u"\u00a0[1\u20134]"_s);
        QCOMPARE(numbers.marks({records::SourceId{12}, records::SourceId{7}, records::SourceId{12}, records::SourceId{}}), u"\u00a0[1,\u00a04]"_s);
        QCOMPARE(numbers.marks({}), QString());
        QCOMPARE(numbers.sources().size(), 4);
    }
};

QTEST_APPLESS_MAIN(PaginationTest)
#include "tst_pagination.moc"
