// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace window {

// One piece of work on another thread, while the window stays alive: says how far it is, can be cancelled, and comes
// back on the thread of whoever started it. Starting another piece cancels the first, and drops its result.
class BackgroundWork : public QObject {
    Q_OBJECT
public:
    explicit BackgroundWork(QObject* parent = nullptr);
    ~BackgroundWork() override; // what runs is cancelled and not waited for

    // Called now and then with what is done; false: stop.
    using Progress = std::function<bool(size_t done, size_t all)>;
    // Runs on the other thread and returns what is to be done with the result on this one.
    using Task = std::function<std::function<void()>(const Progress&)>;
    void start(Task task);
    void cancel(); // the task ends when it asks next time; its result still comes
    bool isRunning() const { return m_state != nullptr; }

Q_SIGNALS:
    // Ten times a second while it runs; below 0 while nothing is known.
    void progressed(int percent);

private:
    struct State;
    void take(const std::shared_ptr<State>& state, const std::function<void()>& finish);
    std::shared_ptr<State> m_state; // of the piece that runs
    QTimer m_ticks;
};

} // namespace window
