// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/input.h"
#include "support/fail_on_warnings.h"
#include "support/fuzz.h"

using namespace Qt::StringLiterals;

class FuzzTables : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    // Text in any encoding with any separator, JSON and web pages: tables or a sentence.
    void anyBytes() {
        const QList<QByteArray> seeds{"a;b\n1,5;\"x\ny\"\n",
                                      "Title\n\na\tb\tc\n1\t\t3\nSource: x\n",
                                      "\xFF\xFE"
                                      "a\0,\0b\0\n\0",
                                      "\xB9\xF8\xC8\xA3,\xB5\xB5\xBD\xC3\n1,\xBA\xCE\xBB\xEA\n",
                                      R"([["a","b"],["1",null]])",
                                      R"([{"a":1.5,"b":[1]},{"c":"x"}])",
                                      "<html><table><tr><th rowspan=2>a<th colspan=2>b<tr><td>2006<td>2007<tr><td>1<td>2<td>3</table>",
                                      "<meta charset=euc-kr><table><table><tr><td>a<td>b</table><tr><td>1<td>&amp;</table>",
                                      "Country,Exports,,Imports,\n,2006,2007,2006,2007\nJapan,1,2,3,4\n",
                                      R"({"head":{"vars":["x"]},"results":{"bindings":[{"x":{"value":"1"}}]}})"};
        const int count = support::fuzz("tables", seeds, [](const QByteArray& bytes) {
            const auto tables = exchange::readTables(u"a"_s, bytes);
            if (!tables) {
                QVERIFY(tables.error().sentence.endsWith(u'.'));
                return;
            }
            QVERIFY(!tables->empty());
            for (const auto& table : *tables) {
                QVERIFY(!table.header.isEmpty());
                int last = 0;
                for (const auto& row : table.rows) {
                    QVERIFY(row.number >= last);
                    last = row.number;
                }
            }
        });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(FuzzTables)
#include "fuzz_tables.moc"
