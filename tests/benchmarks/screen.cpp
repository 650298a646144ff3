// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include "benchmark.h"
#include <QFile>
#include <QThread>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace benchmarks {

Screen::Screen() {
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead(10000))
        throw std::runtime_error("Xvfb could not be started; it is needed to time real windows.");
    display = u":"_s + QString::fromLatin1(m_server.readAllStandardOutput()).trimmed();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display);
    m_manager.setProcessEnvironment(environment);
    m_manager.start(u"openbox"_s, {});
    m_manager.waitForStarted();
    QThread::msleep(800);
}

Screen::~Screen() {
    for (QProcess* process : {&m_manager, &m_server}) {
        process->terminate();
        if (!process->waitForFinished(3000))
            process->kill();
        process->waitForFinished(1000);
    }
}

Started start(const Screen& screen, const QString& program, const QStringList& arguments, const QString& home, int idle) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, screen.display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"ENTENTE_SAY_FIRST_PAINT"_s, u"1"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    process.setProcessEnvironment(environment);
    Started started;
    started.milliseconds = milliseconds([&] {
        process.start(program, arguments);
        while (!process.canReadLine())
            if (!process.waitForReadyRead(20000))
                throw std::runtime_error("No window was painted: " + process.readAllStandardError().toStdString());
    });
    QThread::msleep(ulong(idle));
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                started.megabytes = line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    process.kill();
    process.waitForFinished();
    return started;
}

} // namespace benchmarks
