// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace window {

// Says "painted" on standard output when the window was painted whole for the first time, if the environment variable
// ENTENTE_SAY_FIRST_PAINT is set: how the start is timed. Does nothing otherwise.
void sayFirstPaint(QWidget& window);

}  // namespace window
