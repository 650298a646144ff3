// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/background_work.h"

#include <QMutex>
#include <QThreadPool>
#include <atomic>

namespace window {

struct BackgroundWork::State {
    std::atomic<bool> isCancelled = false;
    std::atomic<size_t> done = 0, all = 0;
    QMutex mutex;
    BackgroundWork* owner = nullptr; // null when nobody waits any more
};

BackgroundWork::BackgroundWork(QObject* parent)
    : QObject(parent) {
    m_ticks.setInterval(100);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        const size_t all = m_state ? m_state->all.load() : 0;
        Q_EMIT progressed(all == 0 ? -1 : int(100 * m_state->done / all));
    });
}

BackgroundWork::~BackgroundWork() {
    if (!m_state)
        return;
    m_state->isCancelled = true;
    const QMutexLocker locked(&m_state->mutex);
    m_state->owner = nullptr;
}

void BackgroundWork::start(Task task) {
    if (m_state) {
        m_state->isCancelled = true;
        const QMutexLocker locked(&m_state->mutex);
        m_state->owner = nullptr;
    }
    const auto state = std::make_shared<State>();
    state->owner = this;
    m_state = state;
    m_ticks.start();
    QThreadPool::globalInstance()->start([state, task = std::move(task)] {
        const auto finish = task([&state](size_t done, size_t all) {
            state->done = done;
            state->all = all;
            return !state->isCancelled;
        });
        const QMutexLocker locked(&state->mutex);
        if (BackgroundWork* owner = state->owner)
            QMetaObject::invokeMethod(owner, [owner, state, finish] { owner->take(state, finish); }, Qt::QueuedConnection);
    });
}

void BackgroundWork::take(const std::shared_ptr<State>& state, const std::function<void()>& finish) {
    if (state != m_state)
        return; // another piece was started meanwhile
    m_state.reset();
    m_ticks.stop();
    finish();
}

void BackgroundWork::cancel() {
    if (m_state)
        m_state->isCancelled = true;
}

} // namespace window
