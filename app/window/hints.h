// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

class MainWindow;

// Three hints for a newcomer, one after the other, once; closing one ends them.
void offerHints(MainWindow& window);

}  // namespace window
