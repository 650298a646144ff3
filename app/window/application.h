// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

// Runs the window: entente [FILE]. Returns the exit status.
int run(int argc, char** argv);

}  // namespace window
