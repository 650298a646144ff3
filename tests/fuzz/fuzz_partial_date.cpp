// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/decimal.h"
#include "records/partial_date.h"
#include "support/fail_on_warnings.h"
#include "support/fuzz.h"

using records::PartialDate;

class FuzzPartialDate : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    // Any text is refused with a sentence, or is a date that is written and read back.
    void anyText() {
        const int count = support::fuzz("date", {"2007-05-07", "c. May 2007", "1994.11. 1", "Dec. 6, 1996", "196X~", "12-14-2015"}, [](const QByteArray& bytes) {
            const QString text = QString::fromUtf8(bytes);
            const auto date = PartialDate::fromTyped(text);
            if (date) {
                QCOMPARE(PartialDate::fromEdtf(date->edtf()).value(), *date);
                QVERIFY(date->earliest() <= date->latest());
                QCOMPARE(date->shown().isEmpty(), !date->isKnown());
            } else {
                QVERIFY(!date.error().sentence.isEmpty() && !date.error().remedy.isEmpty());
            }
            if (const auto number = records::Decimal::parse(text))
                QCOMPARE(records::Decimal::parse(number->text()).value(), *number);
        });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(FuzzPartialDate)
#include "fuzz_partial_date.moc"
