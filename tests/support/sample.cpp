// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample.h"

#include "exchange/sample.h"
#include <QFile>
#include <QTemporaryDir>

namespace support {
namespace {

struct Sample {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("sample.entente"));
    exchange::Plan plan;
    explore::Snapshot records;
    Sample() {
        const auto made = exchange::createSample(path, {}, &plan);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().text()));
        records = explore::Catalogue::read(**made).value();
    }
};

const Sample& sample() {
    static const Sample made;
    return made;
}

}  // namespace

const QString& samplePath() { return sample().path; }
const exchange::Plan& samplePlan() { return sample().plan; }
const explore::Snapshot& sampleRecords() { return sample().records; }

void copySample(const QString& path) {
    if (!QFile::copy(samplePath(), path))
        qFatal("the sample could not be copied to %s", qUtf8Printable(path));
}

}  // namespace support
