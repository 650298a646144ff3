// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_library.h"
#include "support/fail_on_warnings.h"
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestWorkbookLibrary : public support::FailOnWarnings {
    Q_OBJECT
    const QString m_other = QStringLiteral(ENTENTE_OTHER_WORKBOOK);

private Q_SLOTS:
    void theOneBesideTheProgramIsUsed() {
        const auto library = exchange::workbookLibrary();
        QVERIFY2(library, library ? "" : qUtf8Printable(library.error().detail));
        QVERIFY((*library)->read && (*library)->readPage && (*library)->write && (*library)->guessEncoding);
    }

    void oneOfAnotherBuildIsRefusedInWords() {
        const auto library = exchange::loadWorkbookLibrary({m_other});
        QVERIFY(!library);
        QCOMPARE(library.error().sentence,
                 u"The part of Entente that reads and writes workbooks, \u201c%1\u201d, belongs to another version of the "
                 "program and was not used. Nothing was read or written."_s.arg(QDir::toNativeSeparators(m_other)));
        QVERIFY2(library.error().detail.contains(u"0.0.9/another instead of "_s), qUtf8Printable(library.error().detail));
    }

    void whereNoneIsAnotherPlaceIsLookedAt() {
        QTemporaryDir empty;
        const auto missing = exchange::loadWorkbookLibrary({empty.filePath(u"entente_workbook"_s)});
        QVERIFY(!missing);
        QCOMPARE(missing.error().sentence,
                 u"The part of Entente that reads and writes workbooks is missing. Nothing was read or written."_s);
        const QString own = QCoreApplication::applicationDirPath() + u"/entente_workbook"_s;
        QVERIFY(exchange::loadWorkbookLibrary({empty.filePath(u"entente_workbook"_s), m_other, own}));
    }
};

QTEST_GUILESS_MAIN(TestWorkbookLibrary)
#include "tst_workbook_library.moc"
