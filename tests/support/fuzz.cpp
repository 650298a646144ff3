// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fuzz.h"

#include "support/fail_on_warnings.h"
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace support {
namespace {

// One to eight small changes: a byte, a piece left out, doubled or taken from another input.
QByteArray mutated(QByteArray input, const QList<QByteArray>& corpus, QRandomGenerator& random) {
    for (int change = 1 + random.bounded(8); change > 0; --change) {
        const int size = int(input.size());
        const int at = random.bounded(size + 1);
        const int length = random.bounded(qMin(size - at, 200) + 1);
        switch (random.bounded(6)) {
        case 0: input.insert(at, char(random.bounded(256))); break;
        case 1: input.remove(at, length); break;
        case 2: input.insert(at, input.mid(at, length)); break;
        case 3: input.insert(at, "\",;|:-.~X\r\n\xEF\xBB\xBF\0"[random.bounded(14)]); break;
        case 4: {
            const QByteArray& other = corpus[random.bounded(int(corpus.size()))];
            input.replace(at, length, other.mid(random.bounded(int(other.size()) + 1), random.bounded(200)));
            break;
        }
        default:
            if (at < size)
                input[at] = char(random.bounded(256));
        }
    }
    return input;
}

}  // namespace

int fuzz(const char* name, const QList<QByteArray>& seeds, const std::function<void(const QByteArray&)>& target) {
    QList<QByteArray> corpus = seeds;
    const QDir folder(QStringLiteral(ENTENTE_SOURCE_DIR "/tests/data/fuzz/") + QString::fromLatin1(name));
    for (const QString& entry : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(entry));
        if (file.open(QIODevice::ReadOnly))
            corpus << file.readAll();
    }
    for (const QByteArray& input : std::as_const(corpus))
        target(input);
    QRandomGenerator random(seed());
    bool isSet = false;
    const int seconds = qEnvironmentVariableIntValue("ENTENTE_FUZZ_SECONDS", &isSet);
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    while (timer.elapsed() < 1000 * (isSet ? seconds : 60)) {
        target(mutated(corpus[random.bounded(int(corpus.size()))], corpus, random));
        ++count;
    }
    qInfo("%d inputs", count);
    return count;
}

}  // namespace support
