// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/filter.h"
#include "support/fail_on_warnings.h"
#include "support/fuzz.h"

class FuzzFilter : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    // Any text is refused with a sentence, or means the same after it is printed.
    void anyText() {
        const int count = support::fuzz("filter", {"place:kr-busan country:KR|JP -status:ended signed:2000..2010 \"free words\"", "active:2024.. is:incomplete focus:\"a \"\"b\"\"\""},
                                        [](const QByteArray& bytes) {
            const auto filter = explore::Filter::parse(QString::fromUtf8(bytes));
            if (!filter) {
                QVERIFY(!filter.error().text().isEmpty());
                return;
            }
            const auto again = explore::Filter::parse(filter->print());
            QVERIFY2(again && *again == *filter, bytes.toHex().constData());
        });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(FuzzFilter)
#include "fuzz_filter.moc"
