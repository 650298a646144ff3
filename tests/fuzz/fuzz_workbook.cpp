// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook.h"
#include "support/fail_on_warnings.h"
#include "support/fuzz.h"
#include "support/zip.h"

using namespace Qt::StringLiterals;

class FuzzWorkbook : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    // The archive as a whole, and the XML of a sheet inside a whole archive: tables or a sentence.
    void anyBytes() {
        const QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><t>a</t></c></row><row r=\"2\"><c r=\"A2\" "
                                "s=\"1\"><v>39209</v></c></row>";
        const int count =
            support::fuzz("workbook", {support::xlsx({{"S", "", rows, ""}}), rows}, [](const QByteArray& bytes) {
                for (const QByteArray& archive : {bytes, support::xlsx({{"S", "", bytes, ""}})}) {
                    const auto tables = exchange::readWorkbook(u"a"_s, archive);
                    if (tables)
                        QVERIFY(!tables->empty() && !tables->front().header.isEmpty());
                    else
                        QVERIFY(tables.error().sentence.endsWith(u'.'));
                }
            });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(FuzzWorkbook)
#include "fuzz_workbook.moc"
