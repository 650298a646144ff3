// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "exchange/sample.h"
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace benchmarks {
namespace {

// A screen of our own with a window manager: Xvfb picks a free display and says which.
class Screen {
public:
    Screen() {
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
    ~Screen() {
        for (QProcess* process : {&m_manager, &m_server}) {
            process->terminate();
            if (!process->waitForFinished(3000))
                process->kill();
            process->waitForFinished(1000);
        }
    }
    QString display;

private:
    QProcess m_server, m_manager;
};

struct Started {
    double milliseconds = 0;  // from the start of the process to the first complete paint
    double megabytes = 0;     // resident then
};

// Starts a program that says a line when its window is painted for the first time and then waits for its end.
Started start(const Screen& screen, const QString& program, const QStringList& arguments, const QString& home) {
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
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                started.megabytes = line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    process.kill();
    process.waitForFinished();
    return started;
}

}  // namespace

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
