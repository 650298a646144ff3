// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>

namespace benchmarks {

// A screen of our own with a window manager: Xvfb picks a free display and says which. Throws std::runtime_error when there
// is none.
class Screen {
public:
    Screen();
    ~Screen();
    QString display;

private:
    QProcess m_server, m_manager;
};

struct Started {
    double milliseconds = 0; // from the start of the process to the first complete paint
    double megabytes = 0;    // resident when everything was idle for so long
};

// Starts a program that says a line when its window is painted for the first time, and ends it after `idle` milliseconds.
Started start(const Screen& screen, const QString& program, const QStringList& arguments, const QString& home, int idle = 0);

} // namespace benchmarks
