// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/first_paint.h"

#include <QApplication>
#include <QMainWindow>

// The baseline of the start: an empty Qt main window of the same size.
int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1440, 900);
    window::sayFirstPaint(window);
    window.show();
    return QApplication::exec();
}
