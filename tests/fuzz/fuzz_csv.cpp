// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"
#include "support/fail_on_warnings.h"
#include "support/fuzz.h"

using namespace Qt::StringLiterals;

class FuzzCsv : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    // A file is read or refused with a sentence; what is read has a header and rows in their order.
    void anyBytes() {
        const int count = support::fuzz("csv", {"a,b\n1,2\n", "\xEF\xBB\xBF\"a\",\"b\"\r\n\"1\"\"\",\"2\n3\"\r\n"}, [](const QByteArray& bytes) {
            const auto table = exchange::readCsv(u"a.csv"_s, bytes);
            if (!table) {
                QVERIFY(!table.error().text().isEmpty());
                return;
            }
            QVERIFY(!table->header.isEmpty());
            int last = 1;
            for (const auto& row : table->rows) {
                QVERIFY(row.number > last && !row.cells.isEmpty());
                last = row.number;
            }
        });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(FuzzCsv)
#include "fuzz_csv.moc"
