// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace window {

// Installs the program's translation for the system's language, English where there is none. Requires: an application object.
void installTranslation();

}  // namespace window
