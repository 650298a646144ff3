// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

namespace commandline {

// Runs a subcommand, --help or --version and returns the exit status; nothing when a window is wanted. Makes the application
// object itself: without a display, on the offscreen platform.
std::optional<int> run(int argc, char** argv);

}  // namespace commandline
