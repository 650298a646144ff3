// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "exchange/sample.h"
#include "screen.h"
#include <QTemporaryDir>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace benchmarks {

void measureWindow(std::vector<Figure>& figures) {
    const Screen screen;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.entente"_s);
    {
        auto made = exchange::createSample(path);
        if (!made)
            throw std::runtime_error(made.error().text().toStdString());
    }
    std::vector<double> memory, emptyMemory;
    const Pair pair = paired(
        [&] {
            const Started started = start(screen, QStringLiteral(ENTENTE_PROGRAM), {path}, folder.path());
            memory.push_back(started.megabytes);
            return started.milliseconds;
        },
        [&] {
            const Started started = start(screen, QStringLiteral(ENTENTE_EMPTY_WINDOW), {}, folder.path());
            emptyMemory.push_back(started.megabytes);
            return started.milliseconds;
        });
    figures.push_back({u"start to first complete paint"_s, pair.value, u"ms"_s, pair.baseline, 2.5, true});
    figures.push_back({u"resident memory with the sample"_s, median(memory), u"MB"_s, median(emptyMemory), 120, false});
}

}  // namespace benchmarks
