// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRegularExpression>
#include <QTest>

namespace support {

// The base of test classes: a warning that a test does not expect fails it. A class with its own init() calls this one.
class FailOnWarnings : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
};

// Random tests take their seed from ENTENTE_SEED, else from the clock, and print it, so that a failure can be run again.
inline quint32 seed() {
    const quint32 value = qEnvironmentVariableIsSet("ENTENTE_SEED") ? quint32(qEnvironmentVariableIntValue("ENTENTE_SEED"))
                                                                   : quint32(QDateTime::currentMSecsSinceEpoch());
    qInfo("seed %u (set ENTENTE_SEED to run it again)", value);
    return value;
}

}  // namespace support
