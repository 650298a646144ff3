// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"
#include "window/application.h"

// Chooses window or command line; each builds its own objects and hands references down.
int main(int argc, char** argv) {
    if (const auto status = commandline::run(argc, argv))
        return *status;
    return window::run(argc, argv);
}
