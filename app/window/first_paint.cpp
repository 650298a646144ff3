// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <cstdio>

namespace window {
namespace {

// The paint event of a window comes while everything in it is painted; a timer without delay comes after it is on screen.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
            });
        }
        return false;
    }
};

}  // namespace

void sayFirstPaint(QWidget& window) {
    if (qEnvironmentVariableIsSet("ENTENTE_SAY_FIRST_PAINT"))
        new FirstPaint(window);
}

}  // namespace window
