// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/backup.h"
#include "document/document.h"
#include "explore/catalogue.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/fuzz.h"
#include "support/test_world.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class FuzzDocument : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    // Any bytes are refused with a sentence, or are opened, read, undone and checked without a crash.
    void anyBytes() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.entente"_s);
        {
            auto document = document::Document::create(path).value();
            support::fillWorld(*document);
        }
        document::waitForBackups();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const int count = support::fuzz("document", {whole, whole.left(5000)}, [&](const QByteArray& bytes) {
            for (const QString& entry : QDir(folder.path()).entryList(QDir::Files))
                QFile::remove(folder.filePath(entry));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
            file.close();
            const auto opened = document::Document::open(path);
            if (!opened) {
                QVERIFY(!opened.error().text().isEmpty());
                return;
            }
            support::dump(**opened);
            explore::Catalogue::read(**opened);
            (*opened)->history();
            (*opened)->undo();
            (*opened)->integrity(true);
            document::waitForBackups();
        });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(FuzzDocument)
#include "fuzz_document.moc"
